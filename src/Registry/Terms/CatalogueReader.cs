using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Terms;

/// <summary>Whether a catalogue has a file of other spellings beside it.</summary>
internal enum Synonyms
{
    None = 0,
    InFile,
}

/// <summary>Reads one catalogue with its synonyms and checks that every name means one term.</summary>
internal sealed class CatalogueReader(KnowledgeFiles files, HashSet<string> sources, ICollection<KnowledgeFault> faults)
{
    public Catalogue<T> Read<T>(string name, IReadOnlyList<string> columns, Func<KnowledgeRow, TermBasis, T> make, Synonyms synonyms = Synonyms.None)
        where T : Term
    {
        var hasParents = columns.Contains("parent", StringComparer.Ordinal);
        var read = new List<(KnowledgeRow Row, T Term)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, $"terms/{name}.csv", columns, faults).Rows)
        {
            var basis = new TermBasis(
                row.Required("key"),
                new Phrase(row.Required("en"), row.Required("fr")),
                hasParents ? row.Optional("parent") : null,
                row.Word("certainty", TermRows.Certainties),
                row.List("source"),
                row.Optional("note"));
            CheckSources(row, basis.Sources);
            if (keys.Add(basis.Key)) read.Add((row, make(row, basis)));
            else row.Fault("key", "KNOW-006", $"The key '{basis.Key}' stands on an earlier line too.");
        }
        var terms = read.ConvertAll(pair => pair.Term);
        CheckParents(read);
        var index = new CatalogueIndex(terms);
        foreach (var (row, term) in read) Report(row, "key", index.AddNames(term));
        foreach (var (row, term) in read) Report(row, "key", index.AddShared(term));
        if (synonyms == Synonyms.InFile) ReadSynonyms(name, keys, index);
        return new(terms, index);
    }

    private void ReadSynonyms(string name, HashSet<string> keys, CatalogueIndex index)
    {
        foreach (var row in KnowledgeTable.Read(files, $"terms/{name}.synonyms.csv", ["spelling", "key", "kind", "certainty", "source"], faults).Rows)
        {
            var synonym = new TermSynonym(
                row.Required("spelling"), row.Required("key"), row.Word("kind", TermRows.SynonymKinds), row.Word("certainty", TermRows.Certainties), row.Required("source"));
            CheckSources(row, [synonym.Source]);
            if (!keys.Contains(synonym.Key))
                row.Fault("key", "KNOW-007", $"'{synonym.Key}' is no key of {name}.csv.");
            else if (index.AddSynonym(synonym) is { } taken)
                row.Fault("spelling", taken == synonym.Key ? "KNOW-009" : "KNOW-008", taken == synonym.Key
                    ? $"'{synonym.Spelling}' already means {taken}. Remove the line."
                    : $"'{synonym.Spelling}' would mean both {taken} and {synonym.Key}. A name means one term.");
        }
    }

    private void CheckSources(KnowledgeRow row, IReadOnlyList<string> named)
    {
        if (named.Count == 0) row.Fault("source", "KNOW-004", "The value is missing.");
        foreach (var source in named.Where(source => !sources.Contains(source)))
            row.Fault("source", "KNOW-007", $"'{source}' is no key of sources.csv.");
    }

    private static void CheckParents<T>(List<(KnowledgeRow Row, T Term)> read)
        where T : Term
    {
        var parents = read.ToDictionary(pair => pair.Term.Key, pair => pair.Term.Parent, StringComparer.Ordinal);
        foreach (var (row, term) in read)
        {
            if (term.Parent is null) continue;
            if (!parents.ContainsKey(term.Parent))
            {
                row.Fault("parent", "KNOW-007", $"'{term.Parent}' is no key of this file.");
                continue;
            }
            var steps = 0;
            for (string? at = term.Parent; at is not null && steps <= read.Count; at = parents.GetValueOrDefault(at)) steps++;
            if (steps > read.Count) row.Fault("parent", "KNOW-011", $"{term.Key} is above itself.");
        }
    }

    private static void Report(KnowledgeRow row, string column, (string Spelling, string Key)? taken)
    {
        if (taken is { } other) row.Fault(column, "KNOW-008", $"'{other.Spelling}' already means {other.Key}. A name means one term.");
    }
}
