namespace Sarcoscope.Registry.Criteria;

/// <summary>A known fact of a case.</summary>
/// <param name="Key">Key of its attribute.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">Where it comes from, in words: a file, a form, or the facts it follows from.</param>
/// <param name="On">When it was found; null when not recorded.</param>
public sealed record CaseFact(string Key, FactValue Value, string Source, DateSpan? On = null);
