using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Quality.Discussions;
using Sarcoscope.Registry.Tests.Board;

namespace Sarcoscope.Registry.Tests.Quality.Discussions;

public sealed class BoardIndicatorsTests
{
    [Fact]
    public void Lines_are_counted_as_discussed_before_only_where_the_dates_are_certain()
    {
        var indicators = Of(
            Case("C01", b => { }, "2026-03-10"), // before
            Case("C01", b => { }, "2026-03-04"), // on the day
            Case("C01", b => { }, "2026-03-01"), // after
            Case("C01", b => (b.Discussed, b.DiscussedOn) = (Answer.No, null), "2026-03-10"),
            Case("C02", b => b.DiscussedOn = PartialDate.InMonth(2026, 3), "2026-03-10"), // unsettled
            Case("C02", b => b.Number = 2, "2026-03-10")); // its line names another board case
        Assert.Equal((2, 2, 2), (indicators.Network.DiscussedBefore, indicators.Network.NotDiscussedBefore, indicators.Network.Unsettled));
        Assert.Equal([("C01", 2, 2, 0), ("C02", 0, 0, 2)], indicators.Centres.Select(centre => (centre.Centre, centre.DiscussedBefore, centre.NotDiscussedBefore, centre.Unsettled)));
        Assert.Equal((1, 6), (indicators.Network.WithoutBoard, indicators.Network.Decisions));
    }

    [Fact]
    public void Times_are_days_between_whole_dates_in_order()
    {
        var indicators = Of(
            Case("C01", b => { }, "2026-03-10"), // 14 days, 6 days
            Case("C01", b => b.ReferredOn = PartialDate.OnDay(2026, 3, 1), "2026-03-05"), // 3, 1
            Case("C01", b => b.ReferredOn = null, "2026-04-03"), // none, 30
            Case("C01", b => b.ReferredOn = PartialDate.InMonth(2026, 2), "2026-03-01"), // none, before the decision
            Case("C01", b => { }, null)); // 14, none
        Assert.Equal(new DaySpan(3, 14, 3, 14), indicators.Network.ReferralToDecision);
        Assert.Equal(new DaySpan(3, 6, 1, 30), indicators.Network.DecisionToFirstDose);
        Assert.Equal(new DaySpan(0, null, null, null), DaySpan.Of([]));
        Assert.Equal(new DaySpan(2, 4.5, 3, 6), DaySpan.Of([6, 3]));
    }

    [Fact]
    public void A_case_decided_for_a_targeted_therapy_is_registered_declined_or_missing()
    {
        var indicators = Of(
            Case("C01", b => { }, "2026-03-10"),
            Case("C01", b => b.Number = 2, "2026-03-10"), // no line names it
            Case("C01", b => (b.Number, b.CarriedOut) = (2, Answer.No), "2026-03-10"),
            Case("C01", b => (b.Number, b.DecidedRegimen) = (2, "doxorubicin"), "2026-03-10"),
            Case("C02", b => (b.Number, b.DecidedRegimen) = (2, "a drug nobody knows"), "2026-03-10"),
            Case("C02", b => (b.Number, b.Kind, b.DecidedRegimen) = (2, DecisionKind.Surgery, null), "2026-03-10"),
            Case("C02", b => (b.Number, b.Kind, b.DecidedRegimen, b.Decision) = (2, null, null, "sorafenib"), "2026-03-10"));
        var all = indicators.Network;
        Assert.Equal((4, 1, 1, 2, 1), (all.DecidedTargeted, all.Registered, all.NotCarriedOut, all.NotRegistered, all.UnknownRegimen));
        Assert.Equal(["C01", "C02"], indicators.NotRegistered.Select(one => one.Centre));
        Assert.All(indicators.NotRegistered, one => Assert.Equal((2, ADecision.Day), (one.BoardCase, one.DecidedOn)));
    }

    [Fact]
    public void The_reconstructed_cohort_has_the_papers_203_discussions_of_267_that_are_known()
    {
        var all = (Of([.. DemoRegistry.Patients()])).Network;
        Assert.Equal((203, 64, 11), (all.DiscussedBefore, all.NotDiscussedBefore, all.Unsettled));
        Assert.Equal(0, all.NotRegistered);
    }

    // A line of sunitinib that names board case 1, and a decision that is changed.
    private static Patient Case(string centre, Action<BoardCase> change, string? started)
    {
        var boardCase = ADecision.InSession();
        change(boardCase);
        var patient = new Patient { Pseudonym = centre + "-001", CentreCode = centre, BoardCases = { boardCase } };
        if (started is not null) patient.Lines.Add(ADecision.Line(PartialDate.Parse(started), "sunitinib"));
        return patient;
    }

    private static BoardIndicators Of(params Patient[] patients) => BoardIndicators.Of(patients.Select(CaseDiscussions.Of));
}
