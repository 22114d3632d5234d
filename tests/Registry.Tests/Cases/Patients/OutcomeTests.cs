using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Tests.Cases.Patients;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData("2010-05-01", "2010-05-31", true)]
    [InlineData("2010-05-01", "2010-06-01", false)]
    [InlineData("2010-05", "2010-06-30", true)] // the last dose can have been on 31 May
    [InlineData("2010-05-01", "2010", true)]
    [InlineData("2010-05-01", null, true)]
    [InlineData(null, "2012-01-01", true)] // no stop is recorded
    public void A_death_falls_on_treatment_until_thirty_days_after_the_last_dose(string? stopped, string? died, bool expected)
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", VitalStatus = VitalStatus.Dead, DiedOn = died is null ? null : PartialDate.Parse(died) };
        patient.Lines.Add(new() { Number = 1, StoppedOn = stopped is null ? null : PartialDate.Parse(stopped) });

        Assert.Equal(expected, DeathOnTreatment.LineOf(patient) is not null);
        patient.VitalStatus = VitalStatus.Alive;
        Assert.Null(DeathOnTreatment.LineOf(patient));
    }

    [Fact]
    public void A_line_that_stopped_on_an_unknown_day_is_not_taken_for_one_that_goes_on()
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", VitalStatus = VitalStatus.Dead };
        patient.Lines.Add(new() { Number = 1, StopReason = StopReason.Progression });

        Assert.Null(DeathOnTreatment.LineOf(patient));
    }

    [Theory]
    [InlineData("1994-03", InformedPerson.Parents, "2012-04-01")]
    [InlineData("1994", InformedPerson.Guardian, "2013-01-01")]
    [InlineData("1994-03", InformedPerson.Patient, null)]
    [InlineData("1994-03", InformedPerson.LegalRepresentative, null)]
    [InlineData("1994-03", InformedPerson.SoleParent, "2012-04-01")]
    [InlineData("1994-03", null, "2012-04-01")]
    [InlineData("1992", null, null)]
    [InlineData("D-6000", InformedPerson.Parents, null)]
    public void Somebody_informed_through_others_is_informed_again_once_surely_of_age(string born, InformedPerson? informed, string? from) =>
        Assert.Equal(from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), ComingOfAge.InformAgainFrom(PartialDate.Parse(born), informed, PartialDate.OnDay(2010, 6, 1)));

    [Theory]
    [InlineData(null, "2010", "2010")]
    [InlineData("2010-03-15", "2010-05", "2010-05")]
    [InlineData("2010-03-15", "2010", "2010-03-15")]
    [InlineData("D40", "2010", "D40")]
    public void The_last_contact_moves_forward_only(string? before, string known, string after)
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", LastContactOn = before is null ? null : PartialDate.Parse(before) };
        patient.KnownOn(PartialDate.Parse(known));
        Assert.Equal(PartialDate.Parse(after), patient.LastContactOn);
    }

    [Fact]
    public void A_judged_death_names_who_and_why_and_every_rule_about_a_person_speaks_French()
    {
        var patient = new Patient
        {
            Pseudonym = "X", CentreCode = "C01", BornIn = PartialDate.Parse("1950-03-01"), VitalStatus = VitalStatus.Dead, DiedOn = PartialDate.Parse("2010"),
            LastContactOn = PartialDate.Parse("2011"), WithdrawnOn = PartialDate.Parse("2010"), DeathToxic = Answer.No,
        };

        var issues = CaseRules.Check(patient).Select(one => one.Issue).ToList();

        Assert.Equal(["DEATH-002", "PAT-001", "PAT-003", "PAT-005", "PAT-006", "PAT-007"], issues.Select(issue => issue.Code).Order(StringComparer.Ordinal));
        Assert.All(issues, issue => Assert.NotEqual(issue.Message, issue.French));
        patient.VitalStatus = VitalStatus.Alive;
        Assert.Contains(CaseRules.Check(patient), one => one.Issue.Code == "DEATH-001");
    }
}
