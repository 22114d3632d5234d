using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>Assessments in the terms of RECIST 1.1: the one way from what is recorded to what is derived.</summary>
internal static class RecistReading
{
    private const string UnnamedNewLesion = "new";

    /// <summary>Whether an assessment says more than a stated response.</summary>
    public static bool IsMeasured(Assessment assessment) =>
        assessment.Lesions.Count > 0 || assessment.NonTarget is not null || assessment.NewLesion == Answer.Yes;

    /// <summary>The lesions that a baseline chose.</summary>
    public static IReadOnlyList<BaselineLesion> Baseline(Assessment baseline) =>
        [.. baseline.Lesions.Where(lesion => lesion.Category != LesionCategory.New).Select(Baseline)];

    /// <summary>What was seen at a later assessment.</summary>
    /// <param name="day">From the start of the line.</param>
    /// <param name="assessment">The assessment.</param>
    public static RecistVisit Visit(int day, Assessment assessment)
    {
        // A new lesion that is no longer seen does not show progression again.
        var appeared = assessment.Lesions.Where(lesion => lesion is { Category: LesionCategory.New, State: not LesionState.Absent }).Select(lesion => new NewLesion(lesion.Label)).ToList();
        if (appeared.Count == 0 && assessment.NewLesion == Answer.Yes) appeared.Add(new(UnnamedNewLesion));
        return new(day)
        {
            Findings = [.. assessment.Lesions.Where(lesion => lesion.Category != LesionCategory.New).Select(Finding)],
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

    /// <summary>A derived response as a clinician would state it.</summary>
    public static ResponseStatement StatementOf(OverallResponse response) => response switch
    {
        OverallResponse.CR => ResponseStatement.CompleteResponse,
        OverallResponse.PR => ResponseStatement.PartialResponse,
        OverallResponse.SD => ResponseStatement.StableDisease,
        OverallResponse.PD => ResponseStatement.ProgressiveDisease,
        OverallResponse.NonCrNonPd => ResponseStatement.NonCrNonPd,
        _ => ResponseStatement.NotEvaluable,
    };

    private static BaselineLesion Baseline(LesionMeasurement lesion) => new(
        lesion.Label,
        lesion.Category == LesionCategory.Target ? Oncology.Recist.LesionCategory.Target : Oncology.Recist.LesionCategory.NonTarget,
        lesion.Tissue == LesionTissue.Nodal ? Oncology.Recist.LesionTissue.Nodal : Oncology.Recist.LesionTissue.NonNodal,
        Diameter(lesion))
    {
        Organ = lesion.Organ,
    };

    private static LesionFinding Finding(LesionMeasurement lesion) => new(
        lesion.Label,
        lesion.State switch
        {
            LesionState.Measured => Oncology.Recist.LesionState.Measured,
            LesionState.Absent => Oncology.Recist.LesionState.Absent,
            LesionState.TooSmall => Oncology.Recist.LesionState.TooSmall,
            LesionState.Merged => Oncology.Recist.LesionState.Merged,
            LesionState.Present => Oncology.Recist.LesionState.Present,
            LesionState.Progression => Oncology.Recist.LesionState.Progression,
            _ => Oncology.Recist.LesionState.NotEvaluable,
        },
        Diameter(lesion));

    private static Length? Diameter(LesionMeasurement lesion) =>
        lesion.TenthsMm is { } tenths ? Length.FromTenthsMm(tenths) : null;
}
