using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Turns cases into the lines and patients that analyses run on, one case at a time.</summary>
/// <remarks>
/// Partial dates are imputed and counted, data after the cut-off are left out, responses are derived where there are
/// measurements. Patients who withdrew from all use are excluded, and said to be. Records of one person are one patient, whose
/// diagnosis, last contact and death are those of any record. Order: pseudonym, then line.
/// </remarks>
public sealed class AnalysisSetBuilder(RegistryProfile profile, Vocabulary vocabulary, LineReach reach = LineReach.Programme)
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
        IEnumerable<Patient> cases, RegistryProfile profile, IReadOnlyList<Centre> centres, DataOrigin origin, Vocabulary vocabulary, LineReach reach = LineReach.Programme)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var builder = new AnalysisSetBuilder(profile, vocabulary, reach);
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
        CancellationToken cancel) => await OfAsync(cases, profile, centres, origin, vocabulary, LineReach.Programme, cancel);

    /// <summary>The same with a choice of lines.</summary>
    public static async Task<AnalysisSet> OfAsync(
        IAsyncEnumerable<Patient> cases,
        RegistryProfile profile,
        IReadOnlyList<Centre> centres,
        DataOrigin origin,
        Vocabulary vocabulary,
        LineReach reach,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var builder = new AnalysisSetBuilder(profile, vocabulary, reach);
        await foreach (var patient in cases.WithCancellation(cancel)) builder.Add(patient);
        return builder.Build(centres, origin);
    }

    /// <summary>Adds a case; cases without a line that is taken add nothing. Records of one person wait for the last.</summary>
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

    private void Add(List<Patient> records)
    {
        if (records.Exists(patient => !patient.MayBeUsed))
        {
            withdrawn.AddRange(records.Select(patient => patient.Pseudonym));
            return;
        }
        var person = records.Select(patient => patient.Pseudonym).Order(StringComparer.Ordinal).First();
        List<(AnalysisLine Line, CaseTimeline Timeline, int Start)> own = [];
        foreach (var patient in records)
        {
            var timeline = new CaseTimeline(patient, PersonCourse.Of(patient, records), profile.CutOff);
            var kept = new AnalysisLines(timeline, vocabulary).All(reach).ToList();
            own.AddRange(kept.Select(line => (line with { Person = person }, timeline, timeline.Lines.First(timed => timed.Line.Number == line.Number).Start)));
            notStarted.AddRange(patient.Lines
                .Where(line => (reach == LineReach.Every || line.Scope == LineScope.InProgramme) && kept.TrueForAll(one => one.Number != line.Number))
                .Select(line => $"{patient.Pseudonym} line {line.Number}"));
        }
        if (own.Count == 0) return;
        if (records.Count > 1) own = [.. own.OrderBy(one => one.Start).ThenBy(one => one.Line.Patient, StringComparer.Ordinal).ThenBy(one => one.Line.Number)];
        lines.AddRange(own.Select((one, index) => one.Line with { ProgrammeNumber = index + 1 }));
        patients.Add(PatientOf(person, [.. own.Select(one => one.Timeline).Distinct()], own.Count));
    }

    // The first timeline has the first line taken.
    private static AnalysisPatient PatientOf(string person, List<CaseTimeline> timelines, int programmeLines)
    {
        var timeline = timelines[0];
        return new()
        {
            Patient = timeline.Patient.Pseudonym,
            Person = person,
            Centre = timeline.Patient.CentreCode,
            ProgrammeLines = programmeLines,
            EntryDay = timelines.Min(one => Entry(one) - one.Diagnosis),
            LastDay = timeline.LastContact - timeline.Diagnosis,
            DeathDay = timeline.Death - timeline.Diagnosis,
            VitalStatus = timeline.VitalStatus,
            CauseOfDeath = timeline.VitalStatus == VitalStatus.Dead ? timeline.Course.CauseOfDeath : null,
        };
    }

    // Who has no programme line is known from information on; without it nobody can say from when.
    private static int? Entry(CaseTimeline timeline)
    {
        var first = timeline.Lines.FirstOrDefault(line => line.Line.Scope == LineScope.InProgramme)?.Start;
        return timeline.Informed is { } informed ? Math.Max(informed, first ?? informed) : first;
    }
}
