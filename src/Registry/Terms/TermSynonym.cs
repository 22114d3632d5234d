namespace Sarcoscope.Registry.Terms;

/// <summary>Another spelling that means a term.</summary>
/// <param name="Spelling">As it was met.</param>
/// <param name="Key">The term it means.</param>
/// <param name="Kind">What sort of name it is.</param>
/// <param name="Certainty"><see cref="Certainty.Unconfirmed"/> when the meaning was inferred.</param>
/// <param name="Source">Key in knowledge/terms/sources.csv.</param>
public sealed record TermSynonym(string Spelling, string Key, SynonymKind Kind, Certainty Certainty, string Source);

public enum SynonymKind
{
    Spelling = 0,
    Abbreviation,
    FormerName,
    Brand,

    /// <summary>Development code.</summary>
    Code,
    Salt,
    Misspelling,
    French,

    /// <summary>OncoTree code of a narrower entity.</summary>
    OncoTree,
}
