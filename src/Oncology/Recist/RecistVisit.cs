namespace Sarcoscope.Oncology.Recist;

/// <summary>One evaluation of the tumour after baseline.</summary>
/// <param name="Day">Nominal day of the visit, counted from the start of the line.</param>
public sealed record RecistVisit(int Day)
{
    /// <summary>What was seen of the lesions of the baseline. A target or non-target that is missing here is not evaluable.</summary>
    public IReadOnlyList<LesionFinding> Findings { get; init; } = [];

    public IReadOnlyList<NewLesion> NewLesions { get; init; } = [];

    /// <summary>The reader's judgement of the non-target lesions as a whole, used only where no non-target finding is given.</summary>
    public NonTargetResponse? NonTargetStatement { get; init; }

    public TumourMarkers Markers { get; init; }
}

/// <summary>What was seen of one lesion at one visit.</summary>
/// <param name="LesionId">A lesion of the baseline.</param>
/// <param name="State">How it was seen.</param>
/// <param name="Diameter">Only when measured: longest diameter, or short axis of a node, even when below 10 mm.</param>
public sealed record LesionFinding(string LesionId, LesionState State, Length? Diameter = null)
{
    /// <summary>Day of the scan; null is the day of the visit.</summary>
    public int? ScanDay { get; init; }

    public ResidualTissue Residual { get; init; }

    public static LesionFinding Measured(string lesionId, Length diameter) => new(lesionId, LesionState.Measured, diameter);

    /// <summary>A lesion that split: its fragments add up.</summary>
    public static LesionFinding Split(string lesionId, IEnumerable<Length> fragments) => Measured(lesionId, Length.Sum(fragments));
}

public enum LesionState
{
    Measured = 0,
    Absent,

    /// <summary>Seen, too small to measure: counts as 5 mm.</summary>
    TooSmall,

    /// <summary>Not imaged or not readable; not the same as absent.</summary>
    NotEvaluable,

    /// <summary>Its mass is recorded under another lesion: counts 0, is not absent.</summary>
    Merged,

    /// <summary>A non-target lesion that is seen.</summary>
    Present,

    /// <summary>A non-target lesion that progressed unequivocally.</summary>
    Progression,
}

/// <summary>What is left of a lesion, where that was examined.</summary>
public enum ResidualTissue
{
    NotExamined = 0,

    /// <summary>PET or biopsy found no tumour in the scar; see <see cref="ScarRule"/>.</summary>
    WithoutTumour,
}

/// <summary>Tumour markers, where the protocol uses them: a complete response needs them normal.</summary>
public enum TumourMarkers
{
    NotUsed = 0,
    Normal,
    Elevated,
    NotDone,
}

/// <summary>A lesion that was not there at baseline, or lies outside the anatomy scanned then.</summary>
/// <param name="Id">Names the lesion at later visits.</param>
/// <param name="Certainty">An equivocal lesion counts only if it is recorded as unequivocal later, and then from here on.</param>
public sealed record NewLesion(string Id, NewLesionCertainty Certainty = NewLesionCertainty.Unequivocal)
{
    /// <summary>Day of the scan; null is the day of the visit.</summary>
    public int? ScanDay { get; init; }

    public FieldOfRadiation Field { get; init; }
}

public enum NewLesionCertainty
{
    Unequivocal = 0,
    Equivocal,
}

public enum FieldOfRadiation
{
    OutOfField = 0,
    InField,
}
