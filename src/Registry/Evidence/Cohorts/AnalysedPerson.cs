using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>What the analyses know of one person, from every record of theirs.</summary>
/// <param name="Lines">Lines of the programme, in the order they were given.</param>
/// <param name="Patient">Null for somebody without such a line.</param>
/// <param name="Withdrawn">Pseudonyms of the records, where the person withdrew from every use.</param>
/// <param name="NotStarted">Lines of the programme without a start by the cut-off.</param>
internal sealed record AnalysedPerson(IReadOnlyList<AnalysisLine> Lines, AnalysisPatient? Patient, IReadOnlyList<string> Withdrawn, IReadOnlyList<string> NotStarted)
{
    /// <param name="records">Every record of the person.</param>
    /// <param name="cutOff">Data after it are left out; null takes everything.</param>
    /// <param name="vocabulary">Names.</param>
    public static AnalysedPerson Of(IReadOnlyList<Patient> records, PartialDate? cutOff, Vocabulary vocabulary)
    {
        if (records.Any(patient => !patient.MayBeUsed)) return new([], Patient: null, [.. records.Select(patient => patient.Pseudonym)], []);
        var person = records.Select(patient => patient.Pseudonym).Order(StringComparer.Ordinal).First();
        List<(AnalysisLine Line, CaseTimeline Timeline, int Start)> own = [];
        List<string> notStarted = [];
        foreach (var patient in records)
        {
            var timeline = new CaseTimeline(patient, PersonCourse.Of(patient, records), cutOff);
            var kept = new AnalysisLines(timeline, vocabulary).All().ToList();
            own.AddRange(kept.Select(line => (line with { Person = person }, timeline, timeline.Lines.First(timed => timed.Line.Number == line.Number).Start)));
            notStarted.AddRange(patient.Lines
                .Where(line => line.Scope == LineScope.InProgramme && kept.TrueForAll(one => one.Number != line.Number))
                .Select(line => $"{patient.Pseudonym} line {line.Number}"));
        }
        if (own.Count == 0) return new([], Patient: null, [], notStarted);
        if (records.Count > 1) own = [.. own.OrderBy(one => one.Start).ThenBy(one => one.Line.Patient, StringComparer.Ordinal).ThenBy(one => one.Line.Number)];
        return new(
            [.. own.Select((one, index) => one.Line with { ProgrammeNumber = index + 1 })],
            PatientOf(person, [.. own.Select(one => one.Timeline).Distinct()], own.Count),
            [],
            notStarted);
    }

    // The first timeline has the first programme line.
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

    private static int Entry(CaseTimeline timeline)
    {
        var first = timeline.Lines.First(line => line.Line.Scope == LineScope.InProgramme).Start;
        return timeline.Informed is { } informed ? Math.Max(informed, first) : first;
    }
}
