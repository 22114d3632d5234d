using Sprache;

namespace Sarcoscope.Registry.Criteria;

/// <summary>A part of a criterion as written, with its place in the text.</summary>
internal abstract record CriterionNode : IPositionAware<CriterionNode>
{
    public int Start { get; init; }

    public int Length { get; init; }

    // Leading and trailing blanks belong to tokens; the first position given is the innermost and stays.
    public CriterionNode SetPos(Position startPos, int length) => Length > 0 ? this : this with { Start = startPos.Pos, Length = length };
}

/// <summary>A value as written, without quotes, and its unit; null without one.</summary>
internal sealed record Operand(string Text, string? Unit)
{
    public override string ToString() => Unit is null ? Text : $"{Text} {Unit}";
}

/// <summary>What of a fact is compared.</summary>
internal enum Measure
{
    Itself = 0,

    /// <summary>How many items a list has, or how many of them are among some values.</summary>
    Count,

    /// <summary>The sum of a list of numbers.</summary>
    Sum,
}

/// <summary>What is compared: a fact, or a count or sum of it.</summary>
/// <param name="Fact">As written.</param>
/// <param name="Measure">What of it.</param>
/// <param name="Among">The values whose items are counted; empty counts all.</param>
internal sealed record Subject(string Fact, Measure Measure, IReadOnlyList<Operand> Among);

/// <summary>On which side of its anchor a date must lie.</summary>
internal enum DateSide
{
    Either = 0,
    Before,
    After,
}

internal sealed record ComparisonNode(Subject Subject, Comparison Comparison, IReadOnlyList<Operand> Values) : CriterionNode;

internal sealed record KnownNode(string Fact, Verdict Known) : CriterionNode;

/// <summary>A fact that stands alone: it is yes.</summary>
internal sealed record BareNode(string Fact) : CriterionNode;

/// <summary>A list has one of the values.</summary>
internal sealed record ContainsNode(string Fact, IReadOnlyList<Operand> Values) : CriterionNode;

/// <summary>A date lies at most a time from another.</summary>
internal sealed record WithinNode(string Fact, Operand Span, DateSide Side, string Anchor) : CriterionNode;

internal sealed record NotNode(CriterionNode Inside) : CriterionNode;

internal sealed record AllNode(IReadOnlyList<CriterionNode> Parts) : CriterionNode;

internal sealed record AnyNode(IReadOnlyList<CriterionNode> Parts) : CriterionNode;
