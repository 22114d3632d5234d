namespace Sarcoscope.Registry.Criteria;

/// <summary>Why a criterion is answered so: a part, its answer, the facts it used, and its own parts.</summary>
/// <param name="Text">The part as written.</param>
/// <param name="Verdict">Its answer.</param>
/// <param name="Facts">The facts that a single test read; empty where the parts say it.</param>
/// <param name="Parts">What the answer follows from.</param>
public sealed record Explanation(string Text, Verdict Verdict, IReadOnlyList<UsedFact> Facts, IReadOnlyList<Explanation> Parts);

/// <summary>A fact that a test read.</summary>
/// <param name="Key">Key of the attribute.</param>
/// <param name="Fact">The fact; null while it is unknown.</param>
public sealed record UsedFact(string Key, CaseFact? Fact);
