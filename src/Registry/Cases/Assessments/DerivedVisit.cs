using Sarcoscope.Oncology;
using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>What RECIST 1.1 derives for one assessment of a line, or why it derives nothing.</summary>
/// <param name="Response">Null at the baseline and where nothing can be derived.</param>
/// <param name="BaselineSum">Sum of the target lesions at baseline; null without one.</param>
/// <param name="NotEvaluated">Labels of the targets that have no value at this assessment.</param>
/// <param name="Obstacle">Why there is no response.</param>
/// <param name="Issues">The contradictions that stop a derivation.</param>
public sealed record DerivedVisit(VisitResponse? Response, Length? BaselineSum, IReadOnlyList<string> NotEvaluated, Obstacle Obstacle, IReadOnlyList<ClinicalIssue> Issues)
{
    /// <summary>The response as a clinician would state it; null where there is none.</summary>
    public ResponseStatement? Statement => Response is { } response ? RecistReading.StatementOf(response.Overall) : null;

    /// <summary>Derives one assessment against the line's baseline and the visits before it.</summary>
    /// <param name="line">With its assessments.</param>
    /// <param name="assessment">One of them.</param>
    /// <remarks>A partial date counts as its first possible day; an assessment without a date as the day after the last one.</remarks>
    public static DerivedVisit Of(TreatmentLine line, Assessment assessment)
    {
        var baseline = line.Assessments.Where(visit => visit.Kind == AssessmentKind.Baseline).MinBy(visit => visit.Number);
        var lesions = baseline is null ? [] : RecistReading.Baseline(baseline);
        Length? sum = lesions.Any(IsTarget) ? Length.Sum(lesions.Where(IsTarget).Select(lesion => lesion.Diameter ?? Length.Zero)) : null;
        if (ReferenceEquals(baseline, assessment)) return Nothing(Obstacle.IsBaseline);
        if (baseline is null) return Nothing(Obstacle.NoBaseline);
        if (!RecistReading.IsMeasured(assessment)) return Nothing(Obstacle.NotMeasured);

        var last = line.Assessments.Select(visit => visit.AssessedOn?.Earliest).Max() ?? 0;
        int DayOf(Assessment visit) => visit.AssessedOn?.Earliest ?? last + 1;
        var start = line.StartedOn?.Earliest ?? DayOf(baseline);
        var visits = line.Assessments.Where(visit => visit == assessment || (visit.Kind == AssessmentKind.FollowUp && RecistReading.IsMeasured(visit)))
            .Where(visit => visit != baseline)
            .OrderBy(DayOf).ThenBy(visit => visit.Number).ToList();
        var recistCase = new RecistCase
        {
            BaselineDay = DayOf(baseline) - start,
            Lesions = lesions,
            Visits = [.. visits.Select(visit => RecistReading.Visit(DayOf(visit) - start, visit))],
        };
        var errors = RecistChecks.Of(recistCase, RecistOptions.Default).Where(issue => issue.Severity == ClinicalSeverity.Error).ToList();
        if (errors.Count > 0) return Nothing(DayOf(assessment) <= DayOf(baseline) ? Obstacle.NotAfterBaseline : Obstacle.Contradiction, errors);
        var derived = RecistAssessment.Derive(recistCase, RecistOptions.Default);
        return new(derived.Visits[visits.IndexOf(assessment)], sum, [.. lesions.Where(lesion => IsTarget(lesion) && !HasValue(assessment, lesion.Id)).Select(lesion => lesion.Id)], Obstacle.None, []);

        DerivedVisit Nothing(Obstacle obstacle, IReadOnlyList<ClinicalIssue>? issues = null) => new(Response: null, sum, [], obstacle, issues ?? []);
    }

    private static bool IsTarget(BaselineLesion lesion) => lesion.Category == Oncology.Recist.LesionCategory.Target;

    private static bool HasValue(Assessment assessment, string label) =>
        assessment.Lesions.Exists(lesion => lesion.Label == label && lesion.State != LesionState.NotEvaluable);
}

/// <summary>Why an assessment has no derived response.</summary>
public enum Obstacle
{
    None = 0,

    /// <summary>The baseline is what later visits are compared with.</summary>
    IsBaseline,
    NoBaseline,

    /// <summary>Nothing was recorded but a stated response.</summary>
    NotMeasured,
    NotAfterBaseline,

    /// <summary>The records of the line contradict each other.</summary>
    Contradiction,
}
