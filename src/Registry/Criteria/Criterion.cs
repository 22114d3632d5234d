namespace Sarcoscope.Registry.Criteria;

/// <summary>A condition over facts, answered true, false or unknown.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Parts">The conditions that all must hold, each with its own text; itself when it is not an "and".</param>
/// <param name="Judge">The answer for a subject.</param>
public sealed record Criterion<T>(string Text, IReadOnlyList<CriterionPart<T>> Parts, Func<T, Verdict> Judge);

/// <summary>One of the conditions a criterion joins by "and".</summary>
public sealed record CriterionPart<T>(string Text, Func<T, Verdict> Judge);
