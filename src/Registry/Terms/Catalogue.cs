namespace Sarcoscope.Registry.Terms;

/// <summary>One list of terms, which recognises names as people type them. Immutable.</summary>
/// <remarks>
/// A typed name is recognised when its <see cref="NormalForm"/> equals that of a key, name, code or synonym. Nothing is
/// guessed: anything else is null, and <see cref="Suggest"/> lists near spellings for a person to choose.
/// </remarks>
public abstract class Catalogue
{
    private readonly IReadOnlyDictionary<string, TermMatch> spellings;
    private readonly IReadOnlyDictionary<string, TermMatch> prefixes;
    private readonly ILookup<string, TermSynonym> synonyms;

    private protected Catalogue(CatalogueIndex index) =>
        (spellings, prefixes, synonyms) = (index.Spellings, index.Prefixes, index.Synonyms.ToLookup(synonym => synonym.Key, StringComparer.Ordinal));

    /// <summary>What a typed name means; null when it is not recognised or empty.</summary>
    public TermMatch? Find(string? typed)
    {
        if (typed is null || NormalForm.Of(typed) is not { Length: > 0 } normal) return null;
        return spellings.TryGetValue(normal, out var match) ? match : FindByPrefix(normal);
    }

    /// <summary>Terms whose spelling is near a typed name or begins with it, nearest first.</summary>
    /// <param name="typed">A name that <see cref="Find"/> does not recognise.</param>
    /// <param name="most">How many to return at most; default 5.</param>
    public IReadOnlyList<TermSuggestion> Suggest(string typed, int most = 5)
    {
        var normal = NormalForm.Of(typed);
        if (normal.Length < 2) return [];
        var reach = Math.Clamp(normal.Length / 4, 1, 3);
        return [.. spellings
            .Select(pair => (pair.Key, Match: pair.Value, Begins: normal.Length >= 3 && pair.Key.StartsWith(normal, StringComparison.Ordinal)))
            .Where(candidate => candidate.Begins || Math.Abs(candidate.Key.Length - normal.Length) <= reach)
            .Select(candidate => (candidate.Begins, Suggestion: new TermSuggestion(candidate.Match.Key, candidate.Match.Spelling, EditDistance.Between(normal, candidate.Key))))
            .Where(candidate => candidate.Begins || candidate.Suggestion.Distance <= reach)
            .Select(candidate => candidate.Suggestion)
            .GroupBy(suggestion => suggestion.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(suggestion => suggestion.Distance).ThenBy(suggestion => suggestion.Spelling, StringComparer.Ordinal).First())
            .OrderBy(suggestion => suggestion.Distance).ThenBy(suggestion => suggestion.Key, StringComparer.Ordinal)
            .Take(most)];
    }

    /// <summary>Other spellings of a term, with their kinds and sources, in file order.</summary>
    public IEnumerable<TermSynonym> SynonymsOf(string key) => synonyms[key];

    private TermMatch? FindByPrefix(string normal)
    {
        if (prefixes.Count == 0 || normal.Length < 3 || !char.IsLetter(normal[0]) || normal.AsSpan(1).ContainsAnyExceptInRange('0', '9')) return null;
        for (var length = normal.Length; length >= 3; length--)
            if (prefixes.TryGetValue(normal[..length], out var match)) return match;
        return null;
    }
}

/// <summary>One list of terms of one kind.</summary>
public sealed class Catalogue<T> : Catalogue
    where T : Term
{
    private readonly Dictionary<string, T> byKey;

    internal Catalogue(IReadOnlyList<T> terms, CatalogueIndex index)
        : base(index) =>
        (All, byKey) = (terms, terms.ToDictionary(term => term.Key, StringComparer.Ordinal));

    /// <summary>Every term, in file order.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The term of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key: keys come from <see cref="Catalogue.Find"/>.</exception>
    public T this[string key] =>
        byKey.TryGetValue(key, out var term) ? term : throw new KeyNotFoundException($"'{key}' is no key of the {typeof(T).Name} catalogue.");

    /// <summary>The term of a key; null when there is none.</summary>
    public T? Get(string? key) => key is not null && byKey.TryGetValue(key, out var term) ? term : null;

    /// <summary>A term and the wider terms above it, narrowest first; empty for an unknown key.</summary>
    public IEnumerable<T> Upwards(string? key)
    {
        for (var term = Get(key); term is not null; term = Get(term.Parent)) yield return term;
    }

    /// <summary>Whether a term is the other one or narrower.</summary>
    public bool IsWithin(string? key, string wider) => Upwards(key).Any(term => term.Key == wider);
}
