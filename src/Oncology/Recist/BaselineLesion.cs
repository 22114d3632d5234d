namespace Sarcoscope.Oncology.Recist;

/// <summary>A lesion chosen at baseline.</summary>
/// <param name="Id">Names the lesion throughout: <c>T1</c>, <c>NT2</c>.</param>
/// <param name="Category">Target lesions are measured, the others are judged.</param>
/// <param name="Tissue">Decides the axis that is measured: longest diameter, or short axis of a node.</param>
/// <param name="Diameter">Longest diameter, or short axis of a node; required for a target, null where not measured.</param>
public sealed record BaselineLesion(string Id, LesionCategory Category, LesionTissue Tissue, Length? Diameter)
{
    /// <summary>Organ as written. Sides of a paired organ, and all nodes, count as one organ; null is not counted.</summary>
    public string? Organ { get; init; }

    public MeasuringMethod Method { get; init; }

    /// <summary>Thickness of the CT or MRI slice; null is taken as at most 5 mm.</summary>
    public Length? SliceThickness { get; init; }

    public LesionNature Nature { get; init; }

    public Irradiation Irradiation { get; init; }

    public static BaselineLesion Target(string id, LesionTissue tissue, Length diameter) =>
        new(id, LesionCategory.Target, tissue, diameter);

    public static BaselineLesion NonTarget(string id, LesionTissue tissue) =>
        new(id, LesionCategory.NonTarget, tissue, null);
}

public enum LesionCategory
{
    Target = 0,
    NonTarget,
}

public enum LesionTissue
{
    /// <summary>Measured by its longest diameter.</summary>
    NonNodal = 0,

    /// <summary>A lymph node: measured by its short axis.</summary>
    Nodal,
}

public enum MeasuringMethod
{
    /// <summary>CT or MRI.</summary>
    CrossSectional = 0,
    Caliper,
    ChestXRay,
}

public enum LesionNature
{
    Solid = 0,

    /// <summary>Measurable through its soft-tissue component.</summary>
    BoneWithSoftTissue,

    /// <summary>Bone without a measurable soft-tissue component, blastic lesions included: not measurable.</summary>
    BoneOnly,

    /// <summary>Allowed as target, solid lesions are preferred.</summary>
    CysticMetastasis,

    /// <summary>Not disease.</summary>
    SimpleCyst,

    /// <summary>Effusion, ascites, leptomeningeal disease, lymphangitis, a mass found only on palpation.</summary>
    NeverMeasurable,
}

public enum Irradiation
{
    None = 0,

    /// <summary>Irradiated before baseline, no progression since: not measurable.</summary>
    EarlierWithoutProgression,

    /// <summary>Irradiated before baseline, progressed since: measurable.</summary>
    EarlierAndProgressed,

    /// <summary>To be irradiated in the trial: still a target; also reported in field and out of field.</summary>
    Planned,
}
