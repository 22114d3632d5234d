using Sarcoscope.Oncology;
using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using CaseLesionCategory = Sarcoscope.Registry.Cases.Assessments.LesionCategory;
using CaseLesionTissue = Sarcoscope.Registry.Cases.Assessments.LesionTissue;

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
            .Where(visit => visit.Assessment.Kind == AssessmentKind.FollowUp && IsMeasured(visit.Assessment) && visit.Day > line.Start)
            .ToList();
        if (baseline.Assessment is null || visits.Count == 0) return null;
        var recistCase = new RecistCase
        {
            BaselineDay = baseline.Day - line.Start,
            Lesions = [.. baseline.Assessment.Lesions.Where(lesion => lesion.Category != CaseLesionCategory.New).Select(Baseline)],
            Visits = [.. visits.Select(visit => Visit(visit.Day - line.Start, visit.Assessment))],
            NewTherapyDay = windowEnd,
        };
        return RecistChecks.Of(recistCase, RecistOptions.Default).Any(issue => issue.Severity == ClinicalSeverity.Error)
            ? null
            : RecistAssessment.Derive(recistCase, RecistOptions.Default);
    }

    /// <summary>Whether an assessment says more than a stated response.</summary>
    public static bool IsMeasured(Assessment assessment) =>
        assessment.Lesions.Count > 0 || assessment.NonTarget is not null || assessment.NewLesion == Answer.Yes;

    private static BaselineLesion Baseline(LesionMeasurement lesion) => new(
        lesion.Label,
        lesion.Category == CaseLesionCategory.Target ? Oncology.Recist.LesionCategory.Target : Oncology.Recist.LesionCategory.NonTarget,
        lesion.Tissue == CaseLesionTissue.Nodal ? Oncology.Recist.LesionTissue.Nodal : Oncology.Recist.LesionTissue.NonNodal,
        Diameter(lesion))
    {
        Organ = lesion.Organ,
    };

    private static RecistVisit Visit(int day, Assessment assessment)
    {
        var appeared = assessment.Lesions.Where(lesion => lesion.Category == CaseLesionCategory.New).Select(lesion => new NewLesion(lesion.Label)).ToList();
        if (appeared.Count == 0 && assessment.NewLesion == Answer.Yes) appeared.Add(new("new"));
        return new(day)
        {
            Findings = [.. assessment.Lesions.Where(lesion => lesion.Category != CaseLesionCategory.New).Select(Finding)],
            NewLesions = appeared,
            NonTargetStatement = assessment.NonTarget switch
            {
                NonTargetStatement.CompleteResponse => NonTargetResponse.CR,
                NonTargetStatement.NonCrNonPd => NonTargetResponse.NonCrNonPd,
                NonTargetStatement.ProgressiveDisease => NonTargetResponse.PD,
                NonTargetStatement.NotEvaluable => NonTargetResponse.NE,
                NonTargetStatement.None => NonTargetResponse.NA,
                _ => null,
            },
        };
    }

    private static LesionFinding Finding(LesionMeasurement lesion) => new(
        lesion.Label,
        lesion.State switch
        {
            Cases.Assessments.LesionState.Measured => Oncology.Recist.LesionState.Measured,
            Cases.Assessments.LesionState.Absent => Oncology.Recist.LesionState.Absent,
            Cases.Assessments.LesionState.TooSmall => Oncology.Recist.LesionState.TooSmall,
            Cases.Assessments.LesionState.Merged => Oncology.Recist.LesionState.Merged,
            Cases.Assessments.LesionState.Present => Oncology.Recist.LesionState.Present,
            Cases.Assessments.LesionState.Progression => Oncology.Recist.LesionState.Progression,
            _ => Oncology.Recist.LesionState.NotEvaluable,
        },
        Diameter(lesion));

    private static Length? Diameter(LesionMeasurement lesion) =>
        lesion.TenthsMm is { } tenths ? Length.FromTenthsMm(tenths) : null;
}
