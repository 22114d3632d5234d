namespace Sarcoscope.Oncology.Recist;

/// <summary>What follows from one visit, and why. Lengths exact; percentages unrounded.</summary>
/// <param name="VisitDay">Nominal day of the visit.</param>
/// <param name="Day">Day that dates the response, by <see cref="RecistOptions.VisitDate"/>.</param>
/// <param name="Target">Response of the target lesions.</param>
/// <param name="NonTarget">Response of the non-target lesions.</param>
/// <param name="NewLesion">Whether a new lesion counts at this visit.</param>
/// <param name="Overall">Response of the visit.</param>
public sealed record VisitResponse(
    int VisitDay,
    int Day,
    TargetResponse Target,
    NonTargetResponse NonTarget,
    NewLesionStatus NewLesion,
    OverallResponse Overall)
{
    /// <summary>What the visit is called: <see cref="Overall"/>, or PR where the option carries a partial response forward.</summary>
    public OverallResponse Label { get; init; }

    /// <summary>Sum of diameters; null without target lesions or when one of them is not evaluable.</summary>
    public Length? Sum { get; init; }

    /// <summary>Sum over the target lesions that were evaluated; null without target lesions.</summary>
    public Length? EvaluatedSum { get; init; }

    /// <summary>Smallest complete sum before this visit, baseline included; null without target lesions.</summary>
    public Length? Nadir { get; init; }

    /// <summary>Change of <see cref="Sum"/> from baseline, percent; null where there is no sum.</summary>
    public decimal? PercentFromBaseline { get; init; }

    /// <summary>Change of <see cref="Sum"/> from <see cref="Nadir"/>, percent; null where there is no sum or the nadir is 0.</summary>
    public decimal? PercentFromNadir { get; init; }

    public TargetRule TargetRule { get; init; }

    public NonTargetRule NonTargetRule { get; init; }

    /// <summary>The rules that decided, with the numbers they were given.</summary>
    public required string Why { get; init; }

    /// <summary>The rules and options by which this was derived.</summary>
    public required string OptionsVersion { get; init; }
}

public enum NewLesionStatus
{
    None = 0,

    /// <summary>Seen, uncertain, and not (yet) confirmed: does not count.</summary>
    Equivocal,
    Unequivocal,
}

/// <summary>The rule that gave the target response, in the order of evaluation.</summary>
public enum TargetRule
{
    NoTargetLesion = 0,

    /// <summary>A lesion is not evaluable, and the others alone already meet progression.</summary>
    IncreaseOfEvaluated,
    LesionNotEvaluable,
    AllGone,
    ReappearedAfterComplete,
    NodeRegrownAfterComplete,
    IncreaseFromNadir,
    DecreaseFromBaseline,
    NeitherIncreaseNorDecrease,
}

/// <summary>The rule that gave the non-target response.</summary>
public enum NonTargetRule
{
    NoNonTargetLesion = 0,

    /// <summary>The reader's judgement of the non-target lesions as a whole.</summary>
    Stated,
    Progression,
    PresentAgainAfterComplete,
    LesionNotAssessed,
    AllGone,

    /// <summary>All gone, but markers are elevated or were not done.</summary>
    MarkersNotNormal,
    Persisting,
}
