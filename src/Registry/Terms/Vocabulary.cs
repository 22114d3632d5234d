using System.Collections.Concurrent;
using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Registry.Terms;

/// <summary>The code lists of the registry, from knowledge/terms. Immutable and safe to share between threads.</summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> Shipped = new(() => Read(KnowledgeFiles.Shipped));

    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> drugSets = new(StringComparer.Ordinal);

    internal Vocabulary(VocabularyContent content)
    {
        (Version, Histologies, HistologyGroups) = (content.Version, content.Histologies, content.HistologyGroups);
        (Sites, Drugs, Alterations) = (content.Sites, content.Drugs, content.Alterations);
        (Grades, GistGenotypes) = (content.Grades, content.GistGenotypes);
        (Ctcae, AdverseEvents) = (content.Ctcae, content.AdverseEvents);
    }

    /// <summary>Raised with every change of the files that can move a number.</summary>
    public string Version { get; }

    public Catalogue<Histology> Histologies { get; }

    public Catalogue<HistologyGroup> HistologyGroups { get; }

    public Catalogue<Site> Sites { get; }

    public Catalogue<Drug> Drugs { get; }

    public Catalogue<GeneAlteration> Alterations { get; }

    public Catalogue<GradeWord> Grades { get; }

    public Catalogue<GistGenotype> GistGenotypes { get; }

    /// <summary>CTCAE 5.0: terms and the grades that exist for each.</summary>
    public CtcaeCatalogue Ctcae { get; }

    /// <summary>The terms of CTCAE 5.0, which recognise names as people type them.</summary>
    public Catalogue<AdverseEventTerm> AdverseEvents { get; }

    /// <summary>The vocabulary this version was built with.</summary>
    public static Vocabulary Load() => Shipped.Value;

    /// <summary>Reads and checks the files under terms/.</summary>
    /// <exception cref="KnowledgeException">A file is missing, unreadable or contradicts another; every fault is listed.</exception>
    public static Vocabulary Read(KnowledgeFiles files) => new(VocabularyReader.Read(files));

    /// <summary>Whether a histology is, or belongs to, another histology, a group or a family.</summary>
    /// <param name="histology">Key of a histology; null (not mapped) belongs to nothing.</param>
    /// <param name="wider">Key of a histology or group, or the word of a family: <c>LMS</c>, <c>ADIPOCYTIC</c>, <c>STS</c>.</param>
    /// <exception cref="KeyNotFoundException"><paramref name="wider"/> is none of these.</exception>
    public bool IsA(string? histology, string wider)
    {
        if (Histologies.Get(wider) is not null) return Histologies.IsWithin(histology, wider);
        if (Families.ByWord.TryGetValue(wider, out var family)) return Histologies.Get(histology)?.Family == family;
        return HistologyGroups[wider].Members.Any(member => Histologies.IsWithin(histology, member));
    }

    /// <summary>Whether a word names a histology, a group or a family, so that <see cref="IsA"/> can be asked about it.</summary>
    public bool IsHistologySet(string word) =>
        Histologies.Get(word) is not null || Families.ByWord.ContainsKey(word) || HistologyGroups.Get(word) is not null;

    /// <summary>The key of the histology, group or family that a typed word means, so that <see cref="IsA"/> can be asked about it; null when it means none.</summary>
    public string? HistologySetOf(string typed) =>
        Histologies.Find(typed)?.Key
        ?? HistologyGroups.All.FirstOrDefault(group => group.Key.Equals(typed, StringComparison.OrdinalIgnoreCase))?.Key
        ?? Families.ByWord.Keys.FirstOrDefault(word => word.Equals(typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>The keys of the drugs that a typed word means: a drug and its forms, a class, a kind, or a group of classes; null when it means none.</summary>
    /// <param name="typed">As <c>imatinib</c>, <c>anthracycline</c>, <c>chemotherapy</c>, <c>kinase inhibitor</c>.</param>
    public IReadOnlySet<string>? DrugsOf(string typed)
    {
        var word = NormalForm.Of(typed);
        if (drugSets.TryGetValue(word, out var known)) return known;
        return DrugSets.Of(Drugs, typed) is { } drugs ? drugSets.GetOrAdd(word, drugs) : null;
    }

    /// <summary>The row of the paper's Table 1 that a histology is counted in: its own, or that of the nearest wider one that has one.</summary>
    public Table1Row? Table1RowOf(string? histology) =>
        Histologies.Upwards(histology).Select(term => term.Table1Row).FirstOrDefault(row => row is not null);

    /// <summary>The localisation of the paper's list that a site lies in; null for sites the paper has no word for.</summary>
    public Site? OutcsSiteOf(string? site) => Sites.Upwards(site).FirstOrDefault(term => term.OutcsOrder is not null);

    /// <summary>The catalogue of a list.</summary>
    public Catalogue this[TermList list] => list switch
    {
        TermList.Histologies => Histologies,
        TermList.Sites => Sites,
        TermList.Drugs => Drugs,
        TermList.Alterations => Alterations,
        TermList.Grades => Grades,
        TermList.AdverseEvents => AdverseEvents,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    /// <summary>Decides whether a typed name can be mapped. The name itself is always kept.</summary>
    /// <returns>Null when nothing was typed: that is not recorded, not unmapped.</returns>
    public TermMapping? Map(TermList list, string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : new(list, typed, this[list].Find(typed));
}

/// <summary>The lists whose terms are typed into records.</summary>
public enum TermList
{
    Histologies = 0,
    Sites,
    Drugs,
    Alterations,
    Grades,
    AdverseEvents,
}
