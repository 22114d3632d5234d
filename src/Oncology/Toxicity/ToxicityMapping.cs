namespace Sarcoscope.Oncology.Toxicity;

/// <summary>A versioned mapping from class and term to category. The first rule that matches wins.</summary>
/// <remarks>The publication gives no mapping; <c>outcs8</c> is ours: docs/methods/toxicity.md.</remarks>
public sealed class ToxicityMapping
{
    private sealed record Rule(ToxicityCategory Category, SystemOrganClass? Class, string Term)
    {
        internal bool Matches(SystemOrganClass organ, string term) =>
            (Class is null || Class == organ) && (Term.Length == 0 || string.Equals(Term, term, StringComparison.OrdinalIgnoreCase));
    }

    private readonly IReadOnlyList<Rule> rules;
    private readonly CtcaeCatalogue catalogue;

    private ToxicityMapping(string version, IReadOnlyList<Rule> rules, CtcaeCatalogue catalogue) =>
        (Version, this.rules, this.catalogue) = (version, rules, catalogue);

    /// <summary>Travels with every count made by it, for instance <c>outcs8-1</c>.</summary>
    public string Version { get; }

    /// <summary>Reads a mapping: columns category, class and term; an empty term is every term of the class, an empty class everything.</summary>
    /// <param name="version">The file's name without its extension.</param>
    /// <param name="reader">The file.</param>
    /// <param name="catalogue">Terms that are named must be in it.</param>
    /// <exception cref="InvalidKnowledgeException">The file is not what it should be.</exception>
    public static ToxicityMapping Read(string version, TextReader reader, CtcaeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        List<Rule> read = [];
        foreach (var (line, cells) in KnowledgeRows.Read(reader, "category", "class", "term"))
        {
            var category = ToxicityCategoryNames.Find(cells[0]) ?? throw new InvalidKnowledgeException(line, $"unknown category {cells[0]}");
            var organ = cells[1].Length == 0 ? null : SystemOrganClass.Find(cells[1]) ?? throw new InvalidKnowledgeException(line, $"unknown class {cells[1]}");
            if (cells[2].Length > 0 && catalogue.Find(cells[2])?.Class != organ)
                throw new InvalidKnowledgeException(line, $"the term '{cells[2]}' is not of the class '{cells[1]}'");
            read.Add(new(category, organ, cells[2]));
        }
        if (read.Count == 0 || read[^1] is not { Class: null, Term: "" })
            throw new InvalidKnowledgeException(read.Count + 1, "the last rule must take everything else");
        if (read.FindIndex(rule => rule.Class is null) is var all && all < read.Count - 1)
            throw new InvalidKnowledgeException(all + 2, "rules after this one can never match");
        return new(version, read, catalogue);
    }

    /// <summary>The category of an event; null when its class is not stated and its term is not one of CTCAE 5.</summary>
    /// <param name="term">As coded, or as reported under an older version.</param>
    /// <param name="organ">Class as reported; null takes the term's own class.</param>
    public ToxicityCategory? CategoryOf(string term, SystemOrganClass? organ = null)
    {
        var known = organ ?? catalogue.Find(term)?.Class;
        return known is null ? null : rules.First(rule => rule.Matches(known, term)).Category;
    }
}
