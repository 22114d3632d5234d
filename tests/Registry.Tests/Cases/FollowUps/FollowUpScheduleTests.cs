using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Tests.Cases.FollowUps;

public sealed class FollowUpScheduleTests
{
    private static readonly DateOnly First = new(2010, 1, 10);

    [Fact]
    public void The_first_follow_up_is_due_two_months_after_the_first_dose_of_the_programme()
    {
        var patient = APatient(("2009-05-01", LineScope.OutsideProgramme), ("2010-06-01", LineScope.InProgramme), ("2010-01-10", LineScope.InProgramme));

        Assert.Equal(new(2010, 3, 10), FollowUpSchedule.NextDue(patient, null));
    }

    [Fact]
    public void Follow_up_goes_on_after_the_line_has_ended()
    {
        var patient = APatient(("2010-01-10", LineScope.InProgramme));
        var before = FollowUpSchedule.NextDue(patient, null);
        (patient.Lines[0].StoppedOn, patient.Lines[0].StopReason) = (PartialDate.Parse("2010-02-01"), StopReason.Progression);

        Assert.Equal(before, FollowUpSchedule.NextDue(patient, null));
    }

    [Theory]
    [InlineData("2010-03-10", "2010-03-10", "2010-05-10")]
    [InlineData("2010-03-10", "2010-03-30", "2010-05-10")] // late: the next date stays
    [InlineData("2010-03-10", "2010-04-20", "2010-07-10")] // so late that it is the next visit too
    [InlineData(null, "2010-01-25", "2010-03-10")] // an extra visit closes nothing
    [InlineData(null, "2010-03", "2010-05-10")] // in March, day unknown: counts as the first
    [InlineData(null, "2010", "2010-03-10")]
    public void A_visit_closes_what_was_due(string? due, string done, string next)
    {
        var patient = APatient(("2010-01-10", LineScope.InProgramme));
        patient.FollowUps.Add(new() { Number = 1, State = FollowUpState.Done, DoneOn = PartialDate.Parse(done), DueOn = due is null ? null : PartialDate.Parse(due) });

        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture), FollowUpSchedule.NextDue(patient, null));
    }

    [Fact]
    public void A_missed_follow_up_is_closed_and_one_that_was_begun_is_not()
    {
        var patient = APatient(("2010-01-10", LineScope.InProgramme));
        var followUp = new FollowUp { Number = 1, State = FollowUpState.Due, DueOn = PartialDate.Parse("2010-03-10") };
        patient.FollowUps.Add(followUp);
        Assert.Equal(new(2010, 3, 10), FollowUpSchedule.NextDue(patient, null));

        followUp.State = FollowUpState.Missed;
        Assert.Equal(new(2010, 5, 10), FollowUpSchedule.NextDue(patient, null));
    }

    [Fact]
    public void Nothing_is_due_after_death_withdrawal_or_the_end_of_the_study_or_without_a_calendar()
    {
        var dead = APatient(("2010-01-10", LineScope.InProgramme));
        dead.VitalStatus = VitalStatus.Dead;
        var withdrawn = APatient(("2010-01-10", LineScope.InProgramme));
        withdrawn.WithdrawnOn = PartialDate.Parse("2010-02");

        Assert.Null(FollowUpSchedule.NextDue(dead, null));
        Assert.Null(FollowUpSchedule.NextDue(withdrawn, null));
        var elsewhere = APatient(("2010-01-10", LineScope.InProgramme));
        elsewhere.TransferredTo = "C02";
        Assert.Null(FollowUpSchedule.NextDue(elsewhere, null));
        Assert.Null(FollowUpSchedule.NextDue(APatient(("2010-01-10", LineScope.InProgramme)), PartialDate.Parse("2010-02")));
        Assert.Equal(new(2010, 3, 10), FollowUpSchedule.NextDue(APatient(("2010-01-10", LineScope.InProgramme)), PartialDate.Parse("2010-03")));
        Assert.Null(FollowUpSchedule.NextDue(APatient(("D12", LineScope.InProgramme)), null));
        Assert.Null(FollowUpSchedule.NextDue(APatient(("2010-01-10", LineScope.OutsideProgramme)), null));
    }

    [Fact]
    public void A_first_dose_of_which_the_day_is_unknown_counts_as_the_first_of_its_month() =>
        Assert.Equal(new(2010, 3, 1), FollowUpSchedule.NextDue(APatient(("2010-01", LineScope.InProgramme)), null));

    [Fact]
    public void The_next_date_is_the_first_of_the_schedule_after_what_is_closed() =>
        Prop.ForAll(Gen.Choose(0, 400).Two().ToArbitrary(), days =>
        {
            var first = First.AddDays(days.Item1);
            var closed = first.AddDays(days.Item2 * 5);
            var next = FollowUpSchedule.From(PartialDate.OnDay(first), null)!.After(closed)!.Value;
            var dates = Enumerable.Range(1, 60).Select(number => first.AddMonths(2 * number)).ToList();
            return next == dates.First(date => date > closed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_follow_ups_does_not_matter_and_another_visit_never_brings_the_next_date_nearer() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 900)).ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), (days, another) =>
        {
            var patient = APatient(("2010-01-10", LineScope.InProgramme));
            patient.FollowUps.AddRange(days.Select(Done));
            var next = FollowUpSchedule.NextDue(patient, null);
            patient.FollowUps.Reverse();
            var reversed = FollowUpSchedule.NextDue(patient, null);
            patient.FollowUps.Add(Done(another));
            return next == reversed && FollowUpSchedule.NextDue(patient, null) >= next;
        }).QuickCheckThrowOnFailure();

    private static FollowUp Done(int day) => new() { Number = 1, State = FollowUpState.Done, DoneOn = PartialDate.OnDay(First.AddDays(day)) };

    private static Patient APatient(params (string Start, LineScope Scope)[] lines)
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01" };
        foreach (var (start, scope) in lines)
            patient.Lines.Add(new() { Number = patient.Lines.Count + 1, Scope = scope, StartedOn = PartialDate.Parse(start) });
        return patient;
    }
}
