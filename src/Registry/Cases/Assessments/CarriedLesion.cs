using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>A lesion known from earlier assessments of a line, with the values that stand beside what is seen now.</summary>
/// <param name="First">Where it was first recorded: its label, organ, category and tissue hold throughout the line.</param>
/// <param name="Nadir">At the assessment with the smallest complete sum; null where it was not recorded then, or there is no sum.</param>
/// <param name="Last">At the last assessment that recorded it.</param>
public sealed record CarriedLesion(LesionMeasurement First, LesionMeasurement? Nadir, LesionMeasurement Last)
{
    /// <summary>The lesions to look at again: those of the baseline, then those that appeared later, in the order of their labels.</summary>
    /// <param name="line">The line.</param>
    /// <param name="assessment">The one to fill in; those after it do not count. Null: a new one.</param>
    public static IReadOnlyList<CarriedLesion> Of(TreatmentLine line, Assessment? assessment)
    {
        if (assessment?.Kind == AssessmentKind.Baseline) return [];
        var earlier = line.Assessments.Where(visit => visit != assessment && IsBefore(visit, assessment)).OrderBy(visit => visit.Kind == AssessmentKind.FollowUp).ThenBy(visit => visit.Number).ToList();
        if (earlier.Find(visit => visit.Kind == AssessmentKind.Baseline) is not { } baseline) return [];
        var lowest = earlier.Select(visit => (Visit: visit, Sum: visit == baseline ? DerivedVisit.Of(line, visit).BaselineSum : DerivedVisit.Of(line, visit).Response?.Sum))
            .Where(one => one.Sum is not null)
            .OrderBy(one => one.Sum)
            .Select(one => one.Visit)
            .FirstOrDefault();
        return
        [
            .. earlier.SelectMany(visit => visit.Lesions)
                .GroupBy(lesion => lesion.Label, StringComparer.Ordinal)
                .OrderBy(seen => seen.First().Category).ThenBy(seen => seen.Key, StringComparer.Ordinal)
                .Select(seen => new CarriedLesion(seen.First(), lowest?.Lesions.Find(lesion => lesion.Label == seen.Key), seen.Last())),
        ];
    }

    private static bool IsBefore(Assessment visit, Assessment? assessment) =>
        assessment is null || visit.Kind == AssessmentKind.Baseline || visit.Number < assessment.Number;
}
