namespace Sarcoscope.Registry.Terms;

/// <summary>Every spelling of a catalogue by its normal form.</summary>
internal sealed class CatalogueIndex
{
    private readonly Dictionary<string, TermMatch> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermMatch> prefixes = new(StringComparer.Ordinal);
    private readonly List<TermSynonym> synonyms = [];
    private readonly Dictionary<string, string?> parents;

    public CatalogueIndex(IEnumerable<Term> terms) =>
        parents = terms.ToDictionary(term => term.Key, term => term.Parent, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TermMatch> Spellings => spellings;

    public IReadOnlyDictionary<string, TermMatch> Prefixes => prefixes;

    public IReadOnlyList<TermSynonym> Synonyms => synonyms;

    /// <summary>Adds the key and names of a term; returns the key of another term that one of them already means.</summary>
    public (string Spelling, string Key)? AddNames(Term term)
    {
        if (AddOwn(new(term.Key, MatchedBy.Key, term.Key, Certainty.Verified)) is { } taken) return (term.Key, taken);
        foreach (var name in term.OwnNames)
            if (AddOwn(new(term.Key, MatchedBy.Name, name, Certainty.Verified)) is { } other) return (name, other);
        return null;
    }

    /// <summary>Adds the names and codes a term may share with its relatives; the widest relative keeps them.</summary>
    public (string Spelling, string Key)? AddShared(Term term)
    {
        foreach (var (text, by) in term.SharedSpellings)
        {
            var match = new TermMatch(term.Key, by, text, by == MatchedBy.Name ? Certainty.Verified : term.Certainty);
            var normal = NormalForm.Of(text);
            if (!spellings.TryGetValue(normal, out var present) || IsAbove(term.Key, present.Key))
            {
                if (present is null || present.By == by) spellings[normal] = match;
            }
            else if (!IsAbove(present.Key, term.Key))
            {
                return (text, present.Key);
            }
        }
        foreach (var prefix in term.CodePrefixes)
        {
            var normal = NormalForm.Of(prefix);
            if (!prefixes.TryAdd(normal, new(term.Key, MatchedBy.Code, prefix, term.Certainty))) return (prefix, prefixes[normal].Key);
        }
        return null;
    }

    /// <summary>Adds a synonym; returns the term its spelling already means, which may be the same one.</summary>
    public string? AddSynonym(TermSynonym synonym)
    {
        synonyms.Add(synonym);
        var match = new TermMatch(synonym.Key, MatchedBy.Synonym, synonym.Spelling, synonym.Certainty);
        return spellings.TryAdd(NormalForm.Of(synonym.Spelling), match) ? null : spellings[NormalForm.Of(synonym.Spelling)].Key;
    }

    private string? AddOwn(TermMatch match)
    {
        var normal = NormalForm.Of(match.Spelling);
        return spellings.TryAdd(normal, match) || spellings[normal].Key == match.Key ? null : spellings[normal].Key;
    }

    private bool IsAbove(string wider, string key)
    {
        var steps = 0;
        for (string? at = key; at is not null && steps <= parents.Count; at = parents.GetValueOrDefault(at), steps++)
            if (at == wider) return true;
        return false;
    }
}
