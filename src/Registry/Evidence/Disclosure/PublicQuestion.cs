using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>Something that the public would be told.</summary>
public abstract record PublicQuestion;

/// <summary>A group of lines whose count would be shown.</summary>
/// <param name="Counted">The lines.</param>
/// <param name="Within">The lines it is a share of, so that the rest is not revealed either; null when it is out of nothing.</param>
public sealed record CountedGroup(IReadOnlyCollection<AnalysisLine> Counted, IReadOnlyCollection<AnalysisLine>? Within = null) : PublicQuestion;

/// <summary>A group of lines whose progression-free survival would be drawn.</summary>
/// <param name="Group">The lines, and those they are a part of, so that the rest is not revealed either.</param>
/// <param name="Rules">When a progression counts.</param>
public sealed record CurveQuestion(CountedGroup Group, RuleSet Rules) : PublicQuestion;

/// <summary>How a line left the numbers at risk.</summary>
internal enum Leaving
{
    ByEvent = 0,
    ByCensoring,
    Either,
}
