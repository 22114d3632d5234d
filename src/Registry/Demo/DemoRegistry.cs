using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Demo;

/// <summary>
/// The demo registry: 249 synthetic patients and 278 programme lines that reproduce the published OUTC'S totals.
/// Nobody in it is real. Completed from the reconstructed tables without chance: the same patients every time.
/// </summary>
public static class DemoRegistry
{
    /// <summary>The name of the snapshot that corresponds to the published database lock.</summary>
    public const string LockName = "lock-2011-10";

    public static RegistryProfile Profile { get; } = new()
    {
        Name = "Sarcoscope demo registry (synthetic patients)",
        Source = "Synthetic patients rebuilt from the published totals of the OUTC'S programme: Eberst et al., BMC Cancer 2014, 14:870, doi:10.1186/1471-2407-14-870. No real person.",
        Patients = PatientReality.Synthetic,
        CutOff = PartialDate.OnDay(2011, 10, 31),
        StudyEndsOn = PartialDate.OnDay(2011, 10, 31),
    };

    /// <summary>26 centres: 18 cancer centres and 8 university hospitals. The last two include nobody.</summary>
    public static IReadOnlyList<Centre> Centres { get; } = [.. Enumerable.Range(1, 26).Select(number => new Centre
    {
        Code = FormattableString.Invariant($"C{number:00}"),
        Name = FormattableString.Invariant($"Demo centre {number:00}"),
        Country = "FR",
        Kind = number % 3 == 0 && number <= 24 ? CentreKind.UniversityHospital : CentreKind.CancerCentre,
        BoardApprovedOn = PartialDate.InMonth(2008, 9),
    })];

    /// <summary>Every patient with everything recorded about them, in order of pseudonym.</summary>
    public static IReadOnlyList<Patient> Patients() =>
        [.. DemoTables.Patients
            .GroupBy(patient => patient.Centre, StringComparer.Ordinal)
            .SelectMany(centre => centre.Select((patient, position) => DemoCase.Of(patient, FormattableString.Invariant($"{centre.Key}-{position + 1:000}"))))
            .OrderBy(patient => patient.Pseudonym, StringComparer.Ordinal)];
}
