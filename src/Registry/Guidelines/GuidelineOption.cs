using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>One thing that may be done: a regimen, an operation, radiotherapy, waiting.</summary>
public sealed record GuidelineOption
{
    /// <summary>Its place: group, step and order, from 1: <c>E3.1.2</c>.</summary>
    public required string Id { get; init; }

    public required Modality Modality { get; init; }

    /// <summary>In words; null where the drugs say it.</summary>
    public Phrase? Label { get; init; }

    /// <summary>Given together; keys of terms/drugs.csv. Null for what is no drug, or where the source has no list.</summary>
    public IReadOnlyList<string>? Drugs { get; init; }

    /// <summary>Null where the source has no tiers.</summary>
    public OptionTier? Tier { get; init; }

    public OptionSource Source { get; init; }

    /// <summary>Where the source prints one.</summary>
    public Phrase? Dose { get; init; }

    /// <summary>What only people can judge: the option is then never more than conditional.</summary>
    public Phrase? Judgement { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    public required OptionConditions Conditions { get; init; }
}

/// <summary>When an option is good, and when not.</summary>
public sealed record OptionConditions
{
    public static OptionConditions None { get; } = new();

    public IReadOnlyList<Condition> ContraindicatedIf { get; init; } = [];

    public IReadOnlyList<Condition> NotIf { get; init; } = [];

    public IReadOnlyList<Condition> OnlyIf { get; init; } = [];

    public IReadOnlyList<Condition> ConditionalIf { get; init; } = [];

    /// <summary>Reasons of which one must hold; without, the option is conditional.</summary>
    public IReadOnlyList<Condition> ChoiceNeeded { get; init; } = [];

    /// <summary>Remarks, and reasons that speak for the option without being needed.</summary>
    public IReadOnlyList<OptionRemark> Remarks { get; init; } = [];

    /// <summary>Both together.</summary>
    public OptionConditions And(OptionConditions other) => new()
    {
        ContraindicatedIf = [.. ContraindicatedIf, .. other.ContraindicatedIf],
        NotIf = [.. NotIf, .. other.NotIf],
        OnlyIf = [.. OnlyIf, .. other.OnlyIf],
        ConditionalIf = [.. ConditionalIf, .. other.ConditionalIf],
        ChoiceNeeded = [.. ChoiceNeeded, .. other.ChoiceNeeded],
        Remarks = [.. Remarks, .. other.Remarks],
    };

    /// <summary>Every condition that decides the status.</summary>
    public IEnumerable<Condition> All => [.. ContraindicatedIf, .. NotIf, .. OnlyIf, .. ConditionalIf, .. ChoiceNeeded];
}

/// <summary>Something to know about an option.</summary>
/// <param name="When">For which cases; null for all.</param>
/// <param name="Kind">A remark, or a reason to choose it.</param>
/// <param name="Text">In words.</param>
/// <param name="References">Keys of sources.</param>
public sealed record OptionRemark(CaseCriterion? When, RemarkKind Kind, Phrase Text, IReadOnlyList<string> References);

public enum RemarkKind
{
    Note = 0,

    /// <summary>A situation in which the option helps.</summary>
    Choice,
}

/// <summary>Kinds of treatment. Words in files: <see cref="GuidelineWords"/>.</summary>
public enum Modality
{
    Systemic = 0,
    Surgery,
    Radiotherapy,
    Chemoradiation,
    Metastasectomy,
    Ablation,
    Embolisation,
    StereotacticRadiotherapy,
    Observation,
    Supportive,
    Trial,
    Biopsy,
    Referral,
}

public enum OptionTier
{
    Primary = 0,
    Secondary,
}

/// <summary>Whether the source prints the option for the group.</summary>
public enum OptionSource
{
    Page = 0,

    /// <summary>Carried over from a like group.</summary>
    Extrapolated,
}

/// <summary>What an option is for a case. Where several apply, the earlier counts.</summary>
public enum OptionStatus
{
    Contraindicated = 0,
    NotIndicated,
    Conditional,
    Indicated,
}
