namespace Sarcoscope.Registry.Terms;

/// <summary>A name that stands in records and that the vocabulary does not know, or knows by inference only.</summary>
/// <param name="List">The list it belongs to.</param>
/// <param name="State">Unmapped or to be confirmed.</param>
/// <param name="Spellings">Each way it was typed, in alphabetical order.</param>
/// <param name="Occurrences">In how many records it stands.</param>
/// <param name="Suggestions">Near terms to choose from; for a name to confirm, the term it was taken to mean.</param>
public sealed record UnmappedTerm(
    TermList List,
    MappingState State,
    IReadOnlyList<string> Spellings,
    int Occurrences,
    IReadOnlyList<TermSuggestion> Suggestions);

/// <summary>The one list of names that wait for somebody to map them.</summary>
public static class UnmappedTerms
{
    /// <summary>Gathers the names that are not mapped or wait for confirmation, most frequent first.</summary>
    /// <param name="vocabulary">Suggests near terms.</param>
    /// <param name="names">One entry per record, with what it was mapped to.</param>
    public static IReadOnlyList<UnmappedTerm> Among(Vocabulary vocabulary, IEnumerable<TermMapping> names) =>
        [.. names
            .Where(name => name.State != MappingState.Mapped)
            .GroupBy(name => (name.List, name.State, Normal: NormalForm.Of(name.AsTyped)))
            .Select(group => new UnmappedTerm(
                group.Key.List,
                group.Key.State,
                [.. group.Select(name => name.AsTyped).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                group.Count(),
                group.First().Match is { } match
                    ? [new(match.Key, match.Spelling, 0)]
                    : vocabulary[group.Key.List].Suggest(group.First().AsTyped)))
            .OrderBy(term => term.List).ThenBy(term => term.State)
            .ThenByDescending(term => term.Occurrences).ThenBy(term => term.Spellings[0], StringComparer.Ordinal)];
}
