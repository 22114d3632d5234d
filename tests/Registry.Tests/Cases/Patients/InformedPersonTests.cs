using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Tests.Cases.Patients;

public sealed class InformedPersonTests
{
    private static readonly DateOnly Today = new(2012, 1, 1);

    [Theory]
    [InlineData("1995-03", "2011-10-05", InformedPerson.Patient, "PAT-008")]
    [InlineData("1995-03", "2011-10-05", InformedPerson.LegalRepresentative, "PAT-008")]
    [InlineData("1995-03", "2011-10-05", InformedPerson.Parents, null)]
    [InlineData("1995-03", "2011-10-05", InformedPerson.SoleParent, null)]
    [InlineData("1995-03", "2011-10-05", InformedPerson.Guardian, null)]
    [InlineData("1995-03", "2011-10-05", null, null)]
    [InlineData("1993-03", "2011-04-01", InformedPerson.Parents, "PAT-009")]
    [InlineData("1993-03", "2011-04-01", InformedPerson.Guardian, "PAT-009")]
    [InlineData("1993-03", "2011-04-01", InformedPerson.Patient, null)]
    [InlineData("1993-03", "2011-04-01", InformedPerson.LegalRepresentative, null)]
    // The birthday may lie before or after: either is accepted.
    [InlineData("1993-03", "2011-03-15", InformedPerson.Patient, null)]
    [InlineData("1993-03", "2011-03-15", InformedPerson.Parents, null)]
    [InlineData("1993", "2011-10-05", InformedPerson.Patient, null)]
    [InlineData("1993", "2011-10-05", InformedPerson.Parents, null)]
    [InlineData("1993-03", "2011", InformedPerson.Patient, null)]
    [InlineData("1995", "2011", InformedPerson.Patient, "PAT-008")]
    [InlineData("1992", "2011", InformedPerson.Parents, "PAT-009")]
    [InlineData("D-6000", "D10", InformedPerson.Patient, null)]
    [InlineData(null, "2011", InformedPerson.Parents, null)]
    public void A_minor_is_informed_through_who_holds_authority_and_an_adult_in_person_as_far_as_dates_are_certain(string? born, string informedOn, InformedPerson? informed, string? code)
    {
        var issue = CaseRules.Check(APatient(born, informedOn, informed)).Select(one => one.Issue).SingleOrDefault(one => one.Field == nameof(Patient.InformedPerson));

        Assert.Equal(code, issue?.Code);
        if (issue is null) return;
        Assert.NotEqual(issue.Message, issue.French);
        Assert.Contains(code == "PAT-008" ? "mineur" : "majeur", issue.French, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_asks_who_was_informed_and_an_old_record_may_say_that_it_is_not_known()
    {
        var patient = APatient("1993-03", "2011-10-05", null);

        Assert.Equal("PAT-010", Assert.Single(InformedPersonRules.CheckForm(patient, Today)).Code);
        patient.Missing = patient.Missing.With("informed_person", MissingReason.Unknown);
        Assert.Empty(InformedPersonRules.CheckForm(patient, Today));
        Assert.Equal("PAT-010", Assert.Single(InformedPersonRules.CheckInclusion(patient, Today)).Code);
    }

    [Fact]
    public void Without_a_day_of_information_somebody_who_is_a_minor_today_was_one_then()
    {
        Assert.Equal("PAT-008", Assert.Single(InformedPersonRules.CheckForm(APatient("1995-03", null, InformedPerson.Patient), Today)).Code);
        Assert.Empty(InformedPersonRules.CheckForm(APatient("1995-03", null, InformedPerson.Parents), Today));
        Assert.Empty(InformedPersonRules.CheckForm(APatient("1990-03", null, InformedPerson.Parents), Today));
    }

    private static Patient APatient(string? born, string? informedOn, InformedPerson? informed) => new()
    {
        Pseudonym = "C01-001",
        CentreCode = "C01",
        BornIn = born is null ? null : PartialDate.Parse(born),
        InformedOn = informedOn is null ? null : PartialDate.Parse(informedOn),
        InformedPerson = informed,
        Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } },
    };
}
