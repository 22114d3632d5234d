using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>Reads the rows of the lesion grid into an assessment.</summary>
internal static class LesionRows
{
    public static IReadOnlyList<(LesionMeasurement Lesion, string Row)> Read(FormEntry entry, FormReading reading, TreatmentLine line, Assessment assessment)
    {
        var carried = CarriedLesion.Of(line, assessment).ToDictionary(known => known.First.Label, StringComparer.Ordinal);
        List<(LesionMeasurement Lesion, string Row)> rows = [];
        for (var i = 0; i < entry.RowsOf(AssessmentForm.Lesions); i++)
        {
            var row = reading.At(AssessmentForm.Lesions, i);
            var lesion = row.Text(nameof(LesionMeasurement.Label)) is { } label && row.Text(AssessmentForm.Was) is null && carried.TryGetValue(label, out var known)
                ? Seen(row, known.First, assessment)
                : Free(row, assessment);
            if (lesion is not null) rows.Add((lesion, FormEntry.Row(AssessmentForm.Lesions, i)));
        }
        return rows;
    }

    // A carried lesion that nothing was said of is not recorded: it is not evaluable, which is not absent.
    private static LesionMeasurement? Seen(FormReading row, LesionMeasurement first, Assessment assessment)
    {
        var recorded = assessment.Lesions.Find(lesion => lesion.Label == first.Label);
        if (row.Text(nameof(LesionMeasurement.State)) is null && row.Text(nameof(LesionMeasurement.TenthsMm)) is null)
        {
            if (recorded is not null) assessment.Lesions.Remove(recorded);
            return null;
        }
        var lesion = recorded ?? Add(assessment, new() { Label = first.Label });
        (lesion.Category, lesion.Organ, lesion.Tissue) = (first.Category, first.Organ, first.Tissue);
        State(row, lesion);
        return lesion;
    }

    private static LesionMeasurement? Free(FormReading row, Assessment assessment)
    {
        var recorded = row.Text(AssessmentForm.Was) is { } was ? assessment.Lesions.Find(lesion => lesion.Label == was) : null;
        if (row.Text(AssessmentForm.Remove) == AssessmentForm.Yes)
        {
            if (recorded is not null) assessment.Lesions.Remove(recorded);
            return null;
        }
        var empty = row.Text(nameof(LesionMeasurement.Label)) is null && row.Text(nameof(LesionMeasurement.Organ)) is null && row.Text(nameof(LesionMeasurement.TenthsMm)) is null;
        if (recorded is null && empty) return null;
        var lesion = recorded ?? Add(assessment, new() { Label = "" });
        LesionFields.Label.Read(row, lesion);
        LesionFields.Organ.Read(row, lesion);
        LesionFields.Tissue.Read(row, lesion);
        if (assessment.Kind == AssessmentKind.Baseline) LesionFields.Category.Read(row, lesion);
        else lesion.Category = LesionCategory.New;
        State(row, lesion);
        return lesion;
    }

    // A diameter says that the lesion was measured; without one a lesion that is judged was seen.
    private static void State(FormReading row, LesionMeasurement lesion)
    {
        LesionFields.State.Read(row, lesion);
        LesionFields.Diameter.Read(row, lesion);
        if (row.Text(nameof(LesionMeasurement.State)) is null && lesion.Category != LesionCategory.Target && row.Text(nameof(LesionMeasurement.TenthsMm)) is null)
            lesion.State = LesionState.Present;
    }

    private static LesionMeasurement Add(Assessment assessment, LesionMeasurement lesion)
    {
        assessment.Lesions.Add(lesion);
        return lesion;
    }
}
