using System.Globalization;

namespace Sarcoscope.Oncology.Recist;

/// <summary>Measurability and number of lesions at baseline. Source: Eisenhauer 2009, sections 3.1, 3.2 and 4.1.</summary>
internal static class BaselineChecks
{
    private const string NodalSystem = "lymph nodes";

    private static readonly string[] Sides = ["left", "right"];

    internal static IEnumerable<ClinicalIssue> Of(RecistCase recistCase, RecistOptions options)
    {
        if (recistCase.BaselineDay < -options.BaselineWindowDays)
            yield return ClinicalIssue.Warning("RECIST-007", "", string.Create(CultureInfo.InvariantCulture, $"The baseline imaging is more than {options.BaselineWindowDays} days before the start. Repeat it, or check the dates."));
        if (recistCase.BaselineDay > 0)
            yield return ClinicalIssue.Warning("RECIST-008", "", "The baseline imaging is after the start. Check the dates.");
        foreach (var lesion in recistCase.Lesions)
        {
            if (lesion.Nature == LesionNature.SimpleCyst)
                yield return ClinicalIssue.Warning("RECIST-010", lesion.Id, "A simple cyst is not disease. Leave it out.");
            if (lesion is { Tissue: LesionTissue.Nodal, Diameter: { } node } && node < options.NodeNormal)
                yield return ClinicalIssue.Warning("RECIST-004", lesion.Id, $"A node of {node} is normal (short axis below {options.NodeNormal}). Leave it out.");
            if (lesion.Category == LesionCategory.Target)
                foreach (var issue in Target(lesion, options)) yield return issue;
        }
        foreach (var issue in Numbers(recistCase, options)) yield return issue;
    }

    private static IEnumerable<ClinicalIssue> Target(BaselineLesion lesion, RecistOptions options)
    {
        if (lesion.Diameter is not { } size || size == Length.Zero)
        {
            yield return ClinicalIssue.Error("RECIST-001", lesion.Id, "The target lesion has no diameter at baseline. Measure it, or enter it as non-target.");
            yield break;
        }
        if (lesion.Tissue == LesionTissue.Nodal && size < options.NodeMeasurable)
            yield return ClinicalIssue.Warning("RECIST-003", lesion.Id, $"A target node needs a short axis of {options.NodeMeasurable}; it has {size}. Enter it as non-target.");
        if (lesion.Tissue == LesionTissue.NonNodal && size < Smallest(lesion, options))
            yield return ClinicalIssue.Warning("RECIST-002", lesion.Id, $"A diameter of {size} is not measurable here: {Smallest(lesion, options)} is needed. Enter it as non-target.");
        if (lesion.Nature is LesionNature.BoneOnly or LesionNature.NeverMeasurable)
            yield return ClinicalIssue.Warning("RECIST-009", lesion.Id, "Such a lesion cannot be measured. Enter it as non-target.");
        if (lesion.Irradiation == Irradiation.EarlierWithoutProgression)
            yield return ClinicalIssue.Warning("RECIST-011", lesion.Id, "The lesion was irradiated and has not progressed since: it is not measurable. Enter it as non-target.");
    }

    private static Length Smallest(BaselineLesion lesion, RecistOptions options) => lesion.Method switch
    {
        MeasuringMethod.ChestXRay => options.MeasurableOnXRay,
        MeasuringMethod.CrossSectional when lesion.SliceThickness is { } slice && slice > options.ThinSlice => slice + slice,
        _ => options.Measurable,
    };

    private static IEnumerable<ClinicalIssue> Numbers(RecistCase recistCase, RecistOptions options)
    {
        var targets = recistCase.Lesions.Where(lesion => lesion.Category == LesionCategory.Target).ToList();
        if (targets.Count > options.MaxTargets)
            yield return ClinicalIssue.Warning("RECIST-005", "", string.Create(CultureInfo.InvariantCulture, $"{targets.Count} target lesions; RECIST 1.1 allows {options.MaxTargets}. Enter the others as non-target."));
        foreach (var organ in targets.GroupBy(Organ, StringComparer.OrdinalIgnoreCase).Where(organ => organ.Key is not null && organ.Count() > options.MaxTargetsPerOrgan))
            yield return ClinicalIssue.Warning("RECIST-006", organ.Last().Id, string.Create(CultureInfo.InvariantCulture, $"{organ.Count()} target lesions in {organ.Key}; RECIST 1.1 allows {options.MaxTargetsPerOrgan} per organ. Enter the others as non-target."));
    }

    /// <summary>The nodal system is one organ, and so are both sides of a paired organ.</summary>
    private static string? Organ(BaselineLesion lesion)
    {
        if (lesion.Tissue == LesionTissue.Nodal) return NodalSystem;
        var words = (lesion.Organ ?? "").Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var organ = string.Join(' ', words.Where(word => !Sides.Contains(word, StringComparer.OrdinalIgnoreCase)));
        return organ.Length == 0 ? null : organ;
    }
}
