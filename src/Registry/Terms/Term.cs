using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Terms;

/// <summary>One entry of a catalogue in knowledge/terms.</summary>
public abstract record Term
{
    private protected Term(TermBasis basis) =>
        (Key, Name, Parent, Certainty, Sources, Note) = (basis.Key, basis.Name, basis.Parent, basis.Certainty, basis.Sources, basis.Note);

    /// <summary>Stable key, which records keep. Never reused for something else.</summary>
    public string Key { get; }

    public Phrase Name { get; }

    /// <summary>Key of the wider term of the same catalogue; null at the top.</summary>
    public string? Parent { get; }

    /// <summary>How sure the codes of this row are.</summary>
    public Certainty Certainty { get; }

    /// <summary>Keys in knowledge/terms/sources.csv.</summary>
    public IReadOnlyList<string> Sources { get; }

    public string? Note { get; }

    /// <summary>Names that belong to this term alone.</summary>
    internal virtual IEnumerable<string> OwnNames => [Name.English, Name.French];

    /// <summary>Names and codes that a term shares with narrower ones; they lead to the widest term that has them.</summary>
    internal virtual IEnumerable<(string Text, MatchedBy By)> SharedSpellings => [];

    /// <summary>Beginnings of hierarchical codes; the longest one that fits wins.</summary>
    internal virtual IEnumerable<string> CodePrefixes => [];
}

/// <summary>The columns that every catalogue has.</summary>
internal sealed record TermBasis(string Key, Phrase Name, string? Parent, Certainty Certainty, IReadOnlyList<string> Sources, string? Note);
