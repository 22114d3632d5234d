using Sarcoscope.Oncology;
using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry.Cases.Assessments;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>The measured visits of a line, as RECIST 1.1 derives them.</summary>
internal static class MeasuredVisits
{
    /// <summary>The derivation of the visits that were measured; null without any, or where the measurements contradict each other.</summary>
    /// <param name="line">Days on the case's scale.</param>
    /// <param name="windowEnd">First day that no longer counts for the best response, from the start of the line; null: none.</param>
    public static RecistDerivation? Derive(TimedLine line, int? windowEnd)
    {
        var baseline = line.Assessments.LastOrDefault(visit => visit.Assessment.Kind == AssessmentKind.Baseline);
        var visits = line.Assessments
            .Where(visit => visit.Assessment.Kind == AssessmentKind.FollowUp && RecistReading.IsMeasured(visit.Assessment) && visit.Day > line.Start)
            .ToList();
        if (baseline.Assessment is null || visits.Count == 0) return null;
        var recistCase = new RecistCase
        {
            BaselineDay = baseline.Day - line.Start,
            Lesions = RecistReading.Baseline(baseline.Assessment),
            Visits = [.. visits.Select(visit => RecistReading.Visit(visit.Day - line.Start, visit.Assessment))],
            NewTherapyDay = windowEnd,
        };
        return RecistChecks.Of(recistCase, RecistOptions.Default).Any(issue => issue.Severity == ClinicalSeverity.Error)
            ? null
            : RecistAssessment.Derive(recistCase, RecistOptions.Default);
    }
}
