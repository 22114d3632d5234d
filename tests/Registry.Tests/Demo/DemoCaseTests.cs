using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Demo;

namespace Sarcoscope.Registry.Tests.Demo;

public sealed class DemoCaseTests
{
    [Fact]
    public void No_rule_of_the_registry_objects_to_a_demo_case()
    {
        var patients = DemoRegistry.Patients();
        Assert.Equal(249, patients.Count);

        Assert.Empty(patients.SelectMany(CaseRules.Check).Select(found => $"{found.Subject}: {found.Issue}"));
    }

    [Fact]
    public void The_cohort_has_the_published_numbers_of_patients_lines_and_centres()
    {
        var patients = DemoRegistry.Patients();
        var programme = patients.Select(patient => patient.Lines.Count(line => line.Scope == LineScope.InProgramme)).ToList();

        Assert.Equal(278, programme.Sum());
        Assert.Equal(21, programme.Count(lines => lines == 2));
        Assert.Equal(4, programme.Count(lines => lines == 3));
        Assert.Equal(24, patients.Select(patient => patient.CentreCode).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(26, DemoRegistry.Centres.Count);
    }

    [Fact]
    public void Two_calls_give_the_same_patients()
    {
        static string Print(Patient patient) => string.Join('|', patient.Pseudonym, patient.LastContactOn,
            string.Join(',', patient.Lines.SelectMany(line => line.Assessments).SelectMany(assessment => assessment.Lesions).Select(lesion => lesion.TenthsMm)));

        Assert.Equal(DemoRegistry.Patients().Select(Print), DemoRegistry.Patients().Select(Print));
    }

    [Fact]
    public void Pseudonyms_are_unique_and_carry_the_centre()
    {
        var patients = DemoRegistry.Patients();

        Assert.Equal(patients.Count, patients.Select(patient => patient.Pseudonym).Distinct(StringComparer.Ordinal).Count());
        Assert.All(patients, patient => Assert.StartsWith(patient.CentreCode + "-", patient.Pseudonym, StringComparison.Ordinal));
    }
}
