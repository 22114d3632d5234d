using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.FollowUps;

namespace Sarcoscope.Registry.Tests.Entry.FollowUps;

public sealed class VisitFormTests
{
    private static readonly DateOnly Today = new(2010, 6, 1);

    [Fact]
    public void A_visit_closes_what_is_due_and_moves_the_last_contact()
    {
        var (patient, followUp, issues) = Read("State=done", "DoneOn.Day=12", "DoneOn.Month=3", "DoneOn.Year=2010", "VitalStatus=alive", "VitalSource=visit");

        Assert.Empty(issues);
        Assert.Equal((PartialDate.Parse("2010-03-10"), PartialDate.Parse("2010-03-12")), (followUp.DueOn, followUp.DoneOn));
        Assert.Equal(PartialDate.Parse("2010-03-12"), patient.LastContactOn);
    }

    [Fact]
    public void A_visit_long_before_the_date_is_an_extra_one()
    {
        var (_, followUp, issues) = Read("State=done", "DoneOn.Day=20", "DoneOn.Month=1", "DoneOn.Year=2010");

        Assert.Empty(issues);
        Assert.Null(followUp.DueOn);
    }

    [Fact]
    public void A_vital_status_known_for_another_day_moves_the_last_contact_to_that_day()
    {
        var (patient, _, _) = Read("State=done", "DoneOn.Year=2010", "DoneOn.Month=3", "VitalStatus=alive", "VitalSource=phone", "VitalKnownOn.Year=2010", "VitalKnownOn.Month=4", "VitalKnownOn.Day=2");

        Assert.Equal(PartialDate.Parse("2010-04-02"), patient.LastContactOn);
    }

    [Fact]
    public void Lost_to_follow_up_leaves_the_last_contact_where_it_was()
    {
        var (patient, _, issues) = Read("State=done", "DoneOn.Year=2010", "DoneOn.Month=3", "VitalStatus=unknown");

        Assert.Empty(issues);
        Assert.Equal((VitalStatus.Unknown, null), (patient.VitalStatus, patient.LastContactOn));
    }

    [Fact]
    public void A_death_learnt_at_a_visit_is_recorded_and_waits_for_its_judgement()
    {
        var (patient, _, issues) = Read("State=done", "DoneOn.Year=2010", "DoneOn.Month=3", "VitalStatus=dead", "VitalSource=letter", "DiedOn.Year=2010", "DiedOn.Month=2", "CauseOfDeath=sarcoma");

        Assert.Equal((VitalStatus.Dead, PartialDate.Parse("2010-02"), CauseOfDeath.Sarcoma, PartialDate.Parse("2010-02")), (patient.VitalStatus, patient.DiedOn, patient.CauseOfDeath, patient.LastContactOn));
        var warning = Assert.Single(issues);
        Assert.Equal(("DEATH-003", Severity.Warning), (warning.Code, warning.Severity));
    }

    [Theory]
    [InlineData("FU-005", "NotDoneReason", "State=missed")]
    [InlineData("FU-008", "VitalStatus", "State=done;DoneOn.Year=2010;VitalStatus=alive;VitalSource=visit;DiedOn.Year=2010")]
    [InlineData("FU-009", "VitalSource", "State=done;DoneOn.Year=2010;VitalStatus=alive")]
    [InlineData("FU-010", "DoneOn", "State=done;DoneOn.Year=2010;DoneOn.Month=6;DoneOn.Day=2")]
    public void What_contradicts_itself_is_refused_at_its_field(string code, string field, string typed)
    {
        var (_, _, issues) = Read(typed.Split(';'));

        var issue = Assert.Single(issues);
        Assert.Equal((code, field, Severity.Error), (issue.Code, issue.Field, issue.Severity));
        Assert.NotEqual(issue.Message, issue.French);
    }

    [Fact]
    public void Nothing_is_recorded_after_a_withdrawal_nor_life_after_a_death()
    {
        var withdrawn = AFollowedPatient.Of("C01-001", "2010-01-10");
        withdrawn.WithdrawnOn = PartialDate.Parse("2010-02");
        var dead = AFollowedPatient.Of("C01-001", "2010-01-10");
        (dead.VitalStatus, dead.DiedOn) = (VitalStatus.Dead, PartialDate.Parse("2010-02"));
        string[] typed = ["State=done", "DoneOn.Year=2010", "DoneOn.Month=3", "VitalStatus=alive", "VitalSource=visit"];

        Assert.Equal("FU-006", Assert.Single(Read(withdrawn, typed).Issues).Code);
        Assert.Equal("FU-007", Assert.Single(Read(dead, typed).Issues).Code);
    }

    [Fact]
    public void A_loss_to_follow_up_has_a_last_contact()
    {
        var patient = AFollowedPatient.Of("C01-001", "2010-01-10");
        List<Issue> issues = [];
        DeathForm.Read(new(EntryOf("VitalStatus=unknown"), "", issues), patient, Today);
        Assert.Equal("DEATH-004", Assert.Single(issues).Code);
    }

    private static (Patient Patient, FollowUp FollowUp, List<Issue> Issues) Read(params string[] typed) => Read(AFollowedPatient.Of("C01-001", "2010-01-10"), typed);

    private static (Patient Patient, FollowUp FollowUp, List<Issue> Issues) Read(Patient patient, string[] typed)
    {
        List<Issue> issues = [];
        var followUp = VisitForm.Begin(patient, null);
        VisitForm.Read(new(EntryOf(typed), "", issues), patient, followUp, Today);
        return (patient, followUp, issues);
    }

    private static FormEntry EntryOf(params string[] typed) => new(typed.Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1])));
}
