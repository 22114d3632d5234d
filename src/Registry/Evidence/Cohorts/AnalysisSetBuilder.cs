using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Turns cases into the lines and patients that analyses run on, one case at a time.</summary>
/// <remarks>
/// Partial dates are imputed and counted, data after the cut-off are left out, responses are derived where there are
/// measurements. Patients who withdrew from all use are excluded, and said to be. Records of one person are one patient, whose
/// diagnosis, last contact and death are those of any record. Order: pseudonym, then line.
/// </remarks>
public sealed class AnalysisSetBuilder(RegistryProfile profile, Vocabulary vocabulary)
{
    private static readonly Phrase Withdrawn = new("Withdrew from every use of the data", "Retrait de toute utilisation des données");
    private static readonly Phrase AfterCutOff = new("Line without a start by the cut-off", "Ligne sans début avant la date de point");

    private readonly List<AnalysisLine> lines = [];
    private readonly List<AnalysisPatient> patients = [];
    private readonly Dictionary<string, List<Patient>> shared = new(StringComparer.Ordinal);
    private readonly List<string> withdrawn = [];
    private readonly List<string> notStarted = [];

    /// <summary>The analysis set of cases held in memory.</summary>
    public static AnalysisSet Of(
        IEnumerable<Patient> cases, RegistryProfile profile, IReadOnlyList<Centre> centres, DataOrigin origin, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var builder = new AnalysisSetBuilder(profile, vocabulary);
        foreach (var patient in cases) builder.Add(patient);
        return builder.Build(centres, origin);
    }

    /// <summary>The analysis set of cases read one by one.</summary>
    public static async Task<AnalysisSet> OfAsync(
        IAsyncEnumerable<Patient> cases,
        RegistryProfile profile,
        IReadOnlyList<Centre> centres,
        DataOrigin origin,
        Vocabulary vocabulary,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var builder = new AnalysisSetBuilder(profile, vocabulary);
        await foreach (var patient in cases.WithCancellation(cancel)) builder.Add(patient);
        return builder.Build(centres, origin);
    }

    /// <summary>Adds a case; cases without programme lines add nothing. Records of one person wait for the last.</summary>
    public void Add(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        if (patient.Person is not { } person)
        {
            Add([patient]);
            return;
        }
        if (!shared.TryGetValue(person, out var records)) shared[person] = records = [];
        records.Add(patient);
    }

    /// <param name="centres">Every centre that joined, with or without patients.</param>
    /// <param name="origin">Snapshot, or live registry.</param>
    public AnalysisSet Build(IReadOnlyList<Centre> centres, DataOrigin origin)
    {
        foreach (var records in shared.Values) Add(records);
        shared.Clear();
        return Built(centres, origin);
    }

    private AnalysisSet Built(IReadOnlyList<Centre> centres, DataOrigin origin) => new()
    {
        Profile = profile,
        Origin = origin,
        Centres = centres,
        Lines = [.. lines.OrderBy(line => line.Patient, StringComparer.Ordinal).ThenBy(line => line.Number)],
        Patients = [.. patients.OrderBy(patient => patient.Patient, StringComparer.Ordinal)],
        Exclusions =
        [
            .. new[] { new Exclusion(Withdrawn, [.. withdrawn.Order(StringComparer.Ordinal)]), new Exclusion(AfterCutOff, [.. notStarted.Order(StringComparer.Ordinal)]) }
                .Where(exclusion => exclusion.Records.Count > 0),
        ],
    };

    /// <summary>Adds a person who was analysed already.</summary>
    internal void Add(AnalysedPerson person)
    {
        lines.AddRange(person.Lines);
        if (person.Patient is { } patient) patients.Add(patient);
        withdrawn.AddRange(person.Withdrawn);
        notStarted.AddRange(person.NotStarted);
    }

    private void Add(List<Patient> records) => Add(AnalysedPerson.Of(records, profile.CutOff, vocabulary));
}
