using System.Globalization;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Labels;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>The lines of one case as the analyses see them.</summary>
internal sealed class AnalysisLines(CaseTimeline timeline, Vocabulary vocabulary)
{
    private readonly Tumour? tumour = timeline.Patient.PrimaryTumour;
    private readonly LineResponse?[] responses = new LineResponse?[timeline.Lines.Count];

    public IEnumerable<AnalysisLine> All(LineReach reach)
    {
        var taken = 0;
        for (var i = 0; i < timeline.Lines.Count; i++)
        {
            if (reach == LineReach.Every || timeline.Lines[i].Line.Scope == LineScope.InProgramme) yield return One(i, ++taken);
        }
    }

    private AnalysisLine One(int index, int programmeNumber)
    {
        var timed = timeline.Lines[index];
        var line = timed.Line;
        var nextStart = NextStart(index);
        var response = ResponseOf(index);
        var earlier = timeline.Lines.Take(index).ToList();
        var board = timeline.Patient.BoardCases.Find(boardCase => boardCase.Number == line.BoardCaseNumber);
        var principal = line.PrincipalDrug;
        return new()
        {
            Patient = timeline.Patient.Pseudonym,
            Number = line.Number,
            ProgrammeNumber = programmeNumber,
            Scope = line.Scope,
            Centre = timeline.Patient.CentreCode,
            Sex = timeline.Patient.Sex,
            AgeAtDiagnosis = Ages.Completed(timeline.Patient.BornIn, timeline.Diagnosis),
            AgeAtStart = Ages.Completed(timeline.Patient.BornIn, timed.Start),
            Histology = tumour?.AnalysedHistology,
            HistologyAsTyped = tumour?.ReviewedHistologyAsTyped ?? tumour?.HistologyAsTyped ?? "",
            Family = vocabulary.Histologies.Get(tumour?.AnalysedHistology)?.Family.Word(),
            Site = tumour?.Site,
            Grade = tumour?.Grade,
            MetastaticAtDiagnosis = tumour?.MetastaticAtDiagnosis,
            Regimen = line.Regimen,
            Drug = principal?.Drug ?? principal?.DrugAsTyped ?? "",
            DrugCount = line.Drugs.Count,
            PriorChemotherapyLines = earlier.Count(before => PriorTreatment.IsChemotherapy(before.Line, tumour?.AnalysedHistology, vocabulary)),
            PriorSystemicLines = earlier.Count,
            DaysFromDiagnosis = timed.Start - timeline.Diagnosis,
            StartMonth = timeline.IsRelative ? null : DateOnly.FromDayNumber(timed.Start).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            ProgressionAtStart = line.ProgressionAtStart,
            Label = LineLabels.Default.StatusOf(timeline, timed),
            BoardDiscussed = board?.Discussed,
            Rationale = board?.Rationale,
            BestResponse = response.Best,
            BestResponseOrigin = response.Origin,
            StatedResponse = line.StatedBestResponse,
            ResponseDay = response.ResponseDay,
            BestChange = response.BestChange,
            StopDay = timed.Stop - timed.Start,
            StopReason = timed.StopReason,
            ProgressionDay = response.ProgressionDay ?? FollowedUp(DiseaseStatus.Progression, timed, nextStart),
            ProgressionOrigin = response.ProgressionOrigin,
            ClinicalProgressionDay = FollowedUp(DiseaseStatus.ClinicalDeterioration, timed, nextStart),
            DeathDay = Since(timed, timeline.Death),
            LastContactDay = Since(timed, timeline.LastContact),
            NextLineDay = nextStart - timed.Start,
            PreviousTimeToProgression = index > 0 ? TimeToProgression(index - 1, timed.Start) : null,
            Visits = response.Visits,
            Baseline = response.Baseline,
            AdverseEventsCollected = line.AdverseEventsCollected,
            AdverseEvents = [.. timed.Events.Select(seen => Event(seen, timed.Start))],
            ImputedDates = timed.Imputed,
        };
    }

    private int? NextStart(int index) => index + 1 < timeline.Lines.Count ? timeline.Lines[index + 1].Start : null;

    private LineResponse ResponseOf(int index) =>
        responses[index] ??= LineResponse.Of(timeline.Lines[index], NextStart(index), RuleSets.OutcsDefault.GraceDays);

    private static int? Since(TimedLine line, int? day) => day >= line.Start ? day - line.Start : null;

    // Follow-ups speak of the patient: they count for the line given when they were done.
    private int? FollowedUp(DiseaseStatus status, TimedLine line, int? nextStart)
    {
        foreach (var (day, followUp) in timeline.FollowUps)
        {
            if (followUp.DiseaseStatus == status && day > line.Start && (nextStart is null || day <= nextStart)) return day - line.Start;
        }
        return null;
    }

    // A line outside the programme has its progression dated by its stop, where it stopped for progression.
    private int? TimeToProgression(int index, int nextStart)
    {
        var line = timeline.Lines[index];
        if (ResponseOf(index).ProgressionDay is { } day) return day <= nextStart - line.Start ? day : null;
        return line.StopReason == StopReason.Progression && line.Stop is { } stop ? stop - line.Start : null;
    }

    private static AnalysisEvent Event(TimedEvent seen, int start)
    {
        var term = seen.Event.Term ?? seen.Event.TermAsTyped;
        return new(term, OutcsToxicity.CategoryOf(term), seen.Event.Grade, seen.Day - start);
    }
}
