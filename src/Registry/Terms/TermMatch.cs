namespace Sarcoscope.Registry.Terms;

/// <summary>What a typed name means.</summary>
/// <param name="Key">Key of the term.</param>
/// <param name="By">How it was recognised.</param>
/// <param name="Spelling">The spelling in the catalogue that it equals.</param>
/// <param name="Certainty">How sure that spelling's meaning is.</param>
public sealed record TermMatch(string Key, MatchedBy By, string Spelling, Certainty Certainty);

/// <summary>How a typed name was recognised.</summary>
public enum MatchedBy
{
    Key = 0,
    Name,
    Code,
    Synonym,
}

/// <summary>A term whose spelling is near a typed name, for a person to choose.</summary>
/// <param name="Key">Key of the term.</param>
/// <param name="Spelling">Its nearest spelling.</param>
/// <param name="Distance">Letters to insert, delete, replace or swap.</param>
public sealed record TermSuggestion(string Key, string Spelling, int Distance);
