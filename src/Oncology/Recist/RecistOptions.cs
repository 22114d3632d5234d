namespace Sarcoscope.Oncology.Recist;

/// <summary>Every threshold and reading of RECIST 1.1, with its default. Changed by <c>with</c>.</summary>
/// <remarks>
/// <see cref="Version"/> names the rules and lists what departs from the defaults, so that a derived value always says how it came about.
/// Source: Eisenhauer and others 2009, doi:10.1016/j.ejca.2008.10.026; RECIST working group, questions and answers; docs/methods/recist.md.
/// </remarks>
public sealed record RecistOptions
{
    /// <summary>Changes whenever a default or a rule changes.</summary>
    private const string RulesVersion = "RECIST 1.1/1";

    public static RecistOptions Default { get; } = new();

    /// <summary>Days from start before which stable disease does not count. Default 42; protocols use 42 to 56.</summary>
    public int MinStableDays { get; init; } = 42;

    /// <summary>Days from a response to the visit that confirms it. Default 28.</summary>
    public int ConfirmDays { get; init; } = 28;

    /// <summary>Not evaluable visits allowed between a response and its confirmation. Default 1.</summary>
    public int MaxNotEvaluable { get; init; } = 1;

    /// <summary>Whether one stable visit may lie between a partial response and its confirmation. Default no.</summary>
    public StableBetween AcceptStable { get; init; }

    /// <summary>When a node that grows again after a complete response is progression. Default: only with the 20 % rule.</summary>
    public NodeRegrowth NodeRegrowth { get; init; }

    /// <summary>Whether later visits keep the label PR while progression is not met. Default no; never affects best response or dates.</summary>
    public CarryForward PartialCarryForward { get; init; }

    /// <summary>Best response of a patient without a visit. Default MISSING.</summary>
    public WithoutVisit WithoutVisit { get; init; }

    /// <summary>Which scan of a visit dates its response.</summary>
    public VisitDateRule VisitDate { get; init; }

    /// <summary>Whether a scar without tumour on PET or biopsy counts as gone. Default no: only if the protocol says so.</summary>
    public ScarRule Scar { get; init; }

    /// <summary>Oldest baseline imaging, in days before the start. Default 28.</summary>
    public int BaselineWindowDays { get; init; } = 28;

    /// <summary>Most target lesions. Default 5.</summary>
    public int MaxTargets { get; init; } = 5;

    /// <summary>Most target lesions in one organ. Default 2.</summary>
    public int MaxTargetsPerOrgan { get; init; } = 2;

    /// <summary>Smallest measurable longest diameter by CT, MRI or caliper. Default 10 mm.</summary>
    public Length Measurable { get; init; } = Length.FromMm(10);

    /// <summary>Smallest measurable longest diameter on a chest X-ray. Default 20 mm.</summary>
    public Length MeasurableOnXRay { get; init; } = Length.FromMm(20);

    /// <summary>Slice up to which <see cref="Measurable"/> holds; beyond it a lesion needs two slices. Default 5 mm.</summary>
    public Length ThinSlice { get; init; } = Length.FromMm(5);

    /// <summary>Smallest short axis of a target node. Default 15 mm.</summary>
    public Length NodeMeasurable { get; init; } = Length.FromMm(15);

    /// <summary>Short axis below which a node is normal. Default 10 mm.</summary>
    public Length NodeNormal { get; init; } = Length.FromMm(10);

    /// <summary>What a lesion too small to measure counts as. Default 5 mm.</summary>
    public Length TooSmall { get; init; } = Length.FromMm(5);

    /// <summary>Percent of the nadir by which the sum must rise. Default 20.</summary>
    public int ProgressionPercent { get; init; } = 20;

    /// <summary>Length by which the sum must also rise. Default 5 mm.</summary>
    public Length ProgressionRise { get; init; } = Length.FromMm(5);

    /// <summary>Percent of the baseline by which the sum must fall. Default 30.</summary>
    public int PartialPercent { get; init; } = 30;

    /// <summary><c>RECIST 1.1/1</c>, followed by every option that is not at its default.</summary>
    public string Version
    {
        get
        {
            var usual = Default ?? this;
            (string Name, object Value, object Usual)[] options =
            [
                (nameof(MinStableDays), MinStableDays, usual.MinStableDays),
                (nameof(ConfirmDays), ConfirmDays, usual.ConfirmDays),
                (nameof(MaxNotEvaluable), MaxNotEvaluable, usual.MaxNotEvaluable),
                (nameof(AcceptStable), AcceptStable, usual.AcceptStable),
                (nameof(NodeRegrowth), NodeRegrowth, usual.NodeRegrowth),
                (nameof(PartialCarryForward), PartialCarryForward, usual.PartialCarryForward),
                (nameof(WithoutVisit), WithoutVisit, usual.WithoutVisit),
                (nameof(VisitDate), VisitDate, usual.VisitDate),
                (nameof(Scar), Scar, usual.Scar),
                (nameof(BaselineWindowDays), BaselineWindowDays, usual.BaselineWindowDays),
                (nameof(MaxTargets), MaxTargets, usual.MaxTargets),
                (nameof(MaxTargetsPerOrgan), MaxTargetsPerOrgan, usual.MaxTargetsPerOrgan),
                (nameof(Measurable), Measurable, usual.Measurable),
                (nameof(MeasurableOnXRay), MeasurableOnXRay, usual.MeasurableOnXRay),
                (nameof(ThinSlice), ThinSlice, usual.ThinSlice),
                (nameof(NodeMeasurable), NodeMeasurable, usual.NodeMeasurable),
                (nameof(NodeNormal), NodeNormal, usual.NodeNormal),
                (nameof(TooSmall), TooSmall, usual.TooSmall),
                (nameof(ProgressionPercent), ProgressionPercent, usual.ProgressionPercent),
                (nameof(ProgressionRise), ProgressionRise, usual.ProgressionRise),
                (nameof(PartialPercent), PartialPercent, usual.PartialPercent),
            ];
            return RulesVersion + string.Concat(options
                .Where(option => !option.Value.Equals(option.Usual))
                .Select(option => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; {option.Name}={option.Value}")));
        }
    }
}

public enum StableBetween
{
    NotAccepted = 0,
    OneAccepted,
}

public enum NodeRegrowth
{
    /// <summary>Short axis of 10 mm or more and the sum meets the 20 % and 5 mm rule.</summary>
    NeedsIncreaseOfSum = 0,

    /// <summary>Short axis of 10 mm or more is enough.</summary>
    AnyPathologicalNode,
}

public enum CarryForward
{
    Off = 0,
    On,
}

public enum WithoutVisit
{
    Missing = 0,
    NotEvaluable,
}

public enum VisitDateRule
{
    /// <summary>Progression: the earliest scan that shows it; otherwise the last scan of the visit.</summary>
    EarliestProgressionElseLast = 0,
    FirstScan,
    LastScan,

    /// <summary>The nominal day of the visit.</summary>
    VisitDay,
}

public enum ScarRule
{
    CountsAsLesion = 0,
    CountsAsGone,
}
