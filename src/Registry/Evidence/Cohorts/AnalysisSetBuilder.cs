using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Turns cases into the lines and patients that analyses run on, one case at a time.</summary>
/// <remarks>
/// Partial dates are imputed and counted, data after the cut-off are left out, responses are derived where there are
/// measurements. Patients who withdrew from all use are excluded, and said to be. Order: pseudonym, then line.
/// </remarks>
public sealed class AnalysisSetBuilder(RegistryProfile profile, Vocabulary vocabulary)
{
    private static readonly Phrase Withdrawn = new("Withdrew from every use of the data", "Retrait de toute utilisation des données");
    private static readonly Phrase AfterCutOff = new("Line without a start by the cut-off", "Ligne sans début avant la date de point");

    private readonly List<AnalysisLine> lines = [];
    private readonly List<AnalysisPatient> patients = [];
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

    /// <summary>Adds a case; cases without programme lines add nothing.</summary>
    public void Add(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        if (!patient.MayBeUsed)
        {
            withdrawn.Add(patient.Pseudonym);
            return;
        }
        var timeline = new CaseTimeline(patient, profile.CutOff);
        var own = new AnalysisLines(timeline, vocabulary).All().ToList();
        notStarted.AddRange(patient.Lines
            .Where(line => line.Scope == LineScope.InProgramme && own.TrueForAll(kept => kept.Number != line.Number))
            .Select(line => $"{patient.Pseudonym} line {line.Number}"));
        if (own.Count == 0) return;
        lines.AddRange(own);
        patients.Add(PatientOf(timeline, own.Count));
    }

    /// <param name="centres">Every centre that joined, with or without patients.</param>
    /// <param name="origin">Snapshot, or live registry.</param>
    public AnalysisSet Build(IReadOnlyList<Centre> centres, DataOrigin origin) => new()
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

    private static AnalysisPatient PatientOf(CaseTimeline timeline, int programmeLines)
    {
        var first = timeline.Lines.First(line => line.Line.Scope == LineScope.InProgramme).Start;
        var entry = timeline.Informed is { } informed ? Math.Max(informed, first) : first;
        return new()
        {
            Patient = timeline.Patient.Pseudonym,
            Centre = timeline.Patient.CentreCode,
            ProgrammeLines = programmeLines,
            EntryDay = entry - timeline.Diagnosis,
            LastDay = timeline.LastContact - timeline.Diagnosis,
            DeathDay = timeline.Death - timeline.Diagnosis,
            VitalStatus = timeline.VitalStatus,
            CauseOfDeath = timeline.VitalStatus == VitalStatus.Dead ? timeline.Patient.CauseOfDeath : null,
        };
    }
}
