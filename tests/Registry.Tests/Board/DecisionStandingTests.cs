using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Tests.Board;

/// <summary>A truth table: the day of the decision, what happened, and where the decision stands on a day.</summary>
public sealed class DecisionStandingTests
{
    [Theory]
    [InlineData("2026-03-04", null, null, "2026-06-04", StandingState.Stands, null)]
    [InlineData("2026-03-04", null, null, "2026-06-05", StandingState.Lapsed, LapseCause.Time)]
    [InlineData("2025-11-30", null, null, "2026-02-28", StandingState.Stands, null)]
    [InlineData("2025-11-30", null, null, "2026-03-01", StandingState.Lapsed, LapseCause.Time)]
    [InlineData("2026-03", null, null, "2026-06-01", StandingState.Stands, null)]
    [InlineData("2026-03", null, null, "2026-06-15", StandingState.Unknown, null)]
    [InlineData("2026-03", null, null, "2026-07-01", StandingState.Lapsed, LapseCause.Time)]
    [InlineData("2026-03-04", "2026-04-01", null, "2026-04-02", StandingState.Lapsed, LapseCause.Progression)]
    [InlineData("2026-03-04", "2026-03-04", null, "2026-04-02", StandingState.Stands, null)]
    [InlineData("2026-03-04", "2026-03", null, "2026-04-02", StandingState.Stands, null)]
    [InlineData("2026-03-04", "2026-02-01", null, "2026-04-02", StandingState.Stands, null)]
    [InlineData("2026-03-04", "2026-07-01", null, "2026-08-01", StandingState.Lapsed, LapseCause.Time)]
    [InlineData("2026-03-04", "2026-05-01", "2026-03-20", "2026-08-01", StandingState.CarriedOut, null)]
    [InlineData("2026-03-04", "2026-03-10", "2026-03-20", "2026-08-01", StandingState.CarriedOutLate, LapseCause.Progression)]
    [InlineData("2026-03-04", null, "2026-06-04", "2026-08-01", StandingState.CarriedOut, null)]
    [InlineData("2026-03-04", null, "2026-06-05", "2026-08-01", StandingState.CarriedOutLate, LapseCause.Time)]
    [InlineData("2026-03-04", null, "2026-06", "2026-08-01", StandingState.Unknown, null)]
    public void A_decision_lapses_after_three_months_or_at_progression(string decided, string? progression, string? started, string today, StandingState state, LapseCause? cause)
    {
        var boardCase = ADecision.InSession();
        boardCase.DecidedOn = PartialDate.Parse(decided);
        TreatmentLine[] lines = started is null ? [] : [ADecision.Line(PartialDate.Parse(started), "sunitinib")];
        var standing = DecisionStanding.Of(boardCase, ADecision.PatientOf(boardCase, lines), progression is null ? [] : [PartialDate.Parse(progression)], DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((state, cause), (standing.State, standing.Cause));
    }

    [Fact]
    public void Without_a_decision_there_is_nothing_to_stand_and_without_a_date_nobody_knows()
    {
        var undecided = new BoardCase { Number = 1 };
        Assert.Equal(StandingState.NotDecided, DecisionStanding.Of(undecided, ADecision.PatientOf(undecided), [], new(2026, 3, 4)).State);
        var undated = new BoardCase { Number = 1, Decision = "sunitinib" };
        Assert.Equal(StandingState.Unknown, DecisionStanding.Of(undated, ADecision.PatientOf(undated), [], new(2026, 3, 4)).State);
    }

    [Fact]
    public void What_is_no_line_is_carried_out_on_its_day_and_where_no_day_is_known_it_was_still_carried_out()
    {
        var surgery = ADecision.InSession();
        (surgery.Kind, surgery.DecidedRegimen, surgery.CarriedOut) = (DecisionKind.Surgery, null, Answer.Yes);
        Assert.Equal(StandingState.CarriedOut, DecisionStanding.Of(surgery, ADecision.PatientOf(surgery), [], new(2027, 1, 1)).State);
        surgery.CarriedOutOn = PartialDate.OnDay(2026, 7, 1);
        var late = DecisionStanding.Of(surgery, ADecision.PatientOf(surgery), [], new(2027, 1, 1));
        Assert.Equal((StandingState.CarriedOutLate, PartialDate.OnDay(2026, 7, 1)), (late.State, late.On));
    }
}
