using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Text;
using Sarcoscope.Figures.Timeline;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Timelines;

/// <summary>A case as a timeline: what is dated, in the lanes a clinician reads. What has no date is in the list of the case, not here.</summary>
public static class PatientTimeline
{
    /// <summary>The figure of a case. Sums and responses of measured visits are derived by RECIST 1.1, others are as stated.</summary>
    /// <param name="patient">With everything in it.</param>
    /// <param name="provenance">What stands below: one sentence each.</param>
    public static TimelineFigure Of(Patient patient, IReadOnlyList<Phrase> provenance)
    {
        var timeline = new CaseTimeline(patient, PersonCourse.Of(patient, [patient]), cutOff: null);
        var end = LastDay(patient, timeline.IsRelative);
        return new()
        {
            Title = new($"Course of patient {patient.Pseudonym}", $"Parcours du patient {patient.Pseudonym}"),
            Days = timeline.IsRelative ? TimelineDays.FromDiagnosis : TimelineDays.Calendar,
            FirstLine = timeline.Lines.FirstOrDefault(line => line.Line.Scope == LineScope.InProgramme)?.Start,
            Lanes = Lanes(patient, timeline, end),
            Sums = [.. timeline.Lines.Select(SumsOf).Where(sums => sums.Count > 0)],
            Provenance = provenance,
        };
    }

    /// <summary>The response of each visit after the baseline of each line, as the timeline shows it.</summary>
    public static IReadOnlyDictionary<Assessment, ResponseStatement> Responses(Patient patient)
    {
        var lines = new CaseTimeline(patient, PersonCourse.Of(patient, [patient]), cutOff: null).Lines;
        return lines.SelectMany(ResponsesOf).ToDictionary(visit => visit.Assessment, visit => visit.Response);
    }

    private static IReadOnlyList<TimelineLane> Lanes(Patient patient, CaseTimeline timeline, int end)
    {
        return
        [
            new(new("Tumour", "Tumeur"))
            {
                Marks =
                [
                    .. Marks(TimelineMarkKind.Diagnosis, patient.Tumours.Select(tumour => tumour.DiagnosedOn)),
                    .. Marks(TimelineMarkKind.LocalTherapy, patient.LocalTherapies.Select(therapy => therapy.StartedOn)),
                ],
            },
            new(new("Other lines", "Autres lignes")) { Bars = Bars(LineScope.OutsideProgramme) },
            new(new("Programme", "Programme")) { Bars = Bars(LineScope.InProgramme) },
            new(new("Response", "Réponse"))
            {
                Marks =
                [
                    .. from line in timeline.Lines
                       from visit in ResponsesOf(line)
                       from days in Days(visit.Assessment.AssessedOn)
                       select new TimelineMark(TimelineMarkKind.Response, days) { Response = Look(visit.Response), Letters = Letters(visit.Response) },
                ],
            },
            new(new("Events", "Événements"))
            {
                Marks =
                [
                    .. from seen in patient.Lines.SelectMany(line => line.AdverseEvents)
                       from days in Days(seen.StartedOn)
                       select new TimelineMark(TimelineMarkKind.AdverseEvent, days) { Grade = seen.Grade is >= 1 and <= 5 ? seen.Grade : null },
                ],
            },
            new(new("Follow-up", "Suivi"))
            {
                Marks =
                [
                    .. FollowUps(FollowUpState.Done, TimelineMarkKind.FollowUpDone),
                    .. FollowUps(FollowUpState.Due, TimelineMarkKind.FollowUpDue),
                    .. FollowUps(FollowUpState.Missed, TimelineMarkKind.FollowUpMissed),
                    .. Marks(TimelineMarkKind.Withdrawal, [patient.WithdrawnOn]),
                    .. Marks(TimelineMarkKind.Death, [patient.DiedOn]),
                ],
            },
            new(new("Board", "RCP")) { Marks = [.. Marks(TimelineMarkKind.BoardCase, patient.BoardCases.Select(board => board.DiscussedOn))] },
        ];

        IReadOnlyList<TimelineBar> Bars(LineScope scope) =>
        [
            .. from line in patient.Lines
               where line.Scope == scope
               from start in Days(line.StartedOn)
               select Bar(line, start, [.. Days(line.StoppedOn)], end),
        ];

        IEnumerable<TimelineMark> FollowUps(FollowUpState state, TimelineMarkKind kind) =>
            Marks(kind, patient.FollowUps.Where(visit => visit.State == state).Select(visit => visit.DoneOn ?? visit.DueOn));

        IEnumerable<TimelineMark> Marks(TimelineMarkKind kind, IEnumerable<PartialDate?> dates) => dates.SelectMany(Days).Select(days => new TimelineMark(kind, days));

        // A date of the other kind cannot stand on this axis.
        IEnumerable<PossibleDays> Days(PartialDate? date) =>
            date is { } known && known.IsRelative == timeline.IsRelative ? [new PossibleDays(known.Earliest, known.Latest)] : [];
    }

    private static TimelineBar Bar(TreatmentLine line, PossibleDays start, IReadOnlyList<PossibleDays> stop, int end) =>
        stop.Count > 0 && stop[0].Last >= start.First ? new(line.Number, line.Regimen, start, stop[0], TimelineEnding.Stopped)
        : line.StopReason == StopReason.Ongoing ? new(line.Number, line.Regimen, start, PossibleDays.On(Math.Max(start.Last, end)), TimelineEnding.Ongoing)
        : new(line.Number, line.Regimen, start, start, TimelineEnding.NotRecorded);

    // The last day anything is recorded of; what is due lies in the future.
    private static int LastDay(Patient patient, bool isRelative) =>
        CaseDates.Of(patient).Where(date => date.On.IsRelative == isRelative).Select(date => date.On.Earliest).DefaultIfEmpty(0).Max();

    private static IEnumerable<(Assessment Assessment, ResponseStatement Response)> ResponsesOf(TimedLine line)
    {
        var visits = line.Assessments.Where(visit => visit.Assessment.Kind == AssessmentKind.FollowUp && visit.Day > line.Start).Select(visit => visit.Assessment);
        return visits.Zip(LineResponse.Of(line, nextStart: null, graceDays: 0).Visits, (assessment, visit) => (assessment, visit.Response));
    }

    private static IReadOnlyList<TimelineSum> SumsOf(TimedLine line)
    {
        if (MeasuredVisits.Derive(line, windowEnd: null) is not { BaselineSum: { } atBaseline } derived) return [];
        var baseline = line.Assessments.Last(visit => visit.Assessment.Kind == AssessmentKind.Baseline).Day;
        return
        [
            new(PossibleDays.On(baseline), (double)atBaseline.Mm),
            .. derived.Visits.Select(visit => new TimelineSum(PossibleDays.On(line.Start + visit.VisitDay), (double?)visit.Sum?.Mm)),
        ];
    }

    private static Phrase? Letters(ResponseStatement response) => response switch
    {
        ResponseStatement.Unknown => null,
        ResponseStatement.NotEvaluable => Phrase.Same("NE"),
        _ => ResponseWords.Of(response),
    };

    private static PlottedResponse Look(ResponseStatement response) => response switch
    {
        ResponseStatement.CompleteResponse => PlottedResponse.Complete,
        ResponseStatement.PartialResponse => PlottedResponse.Partial,
        ResponseStatement.StableDisease or ResponseStatement.NonCrNonPd => PlottedResponse.Stable,
        ResponseStatement.ProgressiveDisease => PlottedResponse.Progressive,
        ResponseStatement.NotEvaluable => PlottedResponse.NotEvaluable,
        _ => PlottedResponse.Unknown,
    };
}
