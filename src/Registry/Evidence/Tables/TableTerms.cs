using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>The names and the order of rows in the tables: which histologies share a row, and what drugs and sites are called.</summary>
public sealed class TableTerms(Vocabulary vocabulary)
{
    /// <summary>Key of the row for histologies the publication sums up as "Other".</summary>
    public const string Other = "Other";

    /// <summary>Key of the row for histologies the vocabulary does not know.</summary>
    public const string Unmapped = "unmapped";

    private static readonly RowTerm OtherRow = new(Other, new("Other, benign tumours included", "Autres, tumeurs bénignes comprises"), Other, int.MaxValue - 1);
    private static readonly RowTerm UnmappedRow = new(Unmapped, new("Not mapped to the vocabulary", "Non rattachée au vocabulaire"), PaperName: null, int.MaxValue);

    private readonly Dictionary<string, int> histologyOrder = vocabulary.Histologies.All.Index().ToDictionary(term => term.Item.Key, term => term.Index, StringComparer.Ordinal);
    private readonly Dictionary<string, int> siteOrder = vocabulary.Sites.All.Index().ToDictionary(term => term.Item.Key, term => term.Index, StringComparer.Ordinal);

    /// <summary>The row a line belongs to: that of its histology, else of the nearest wider one that has a row, else its own.</summary>
    public RowTerm HistologyRow(AnalysisLine line)
    {
        if (vocabulary.Histologies.Get(line.Histology) is not { } own)
            return UnmappedRow;
        if (vocabulary.Histologies.Upwards(own.Key).FirstOrDefault(term => term.Table1Row is not null) is not { Table1Row: { } row } wider)
            return new(own.Key, own.Name, PaperName: null, histologyOrder[own.Key]);
        return row.Name == Other ? OtherRow : new(wider.Key, wider.Name, row.Name, histologyOrder[wider.Key]);
    }

    /// <summary>The row of the line's site: its place in the publication's list, else the widest site it lies in; null when none is recorded.</summary>
    public RowTerm? SiteRow(AnalysisLine line) =>
        (vocabulary.OutcsSiteOf(line.Site) ?? vocabulary.Sites.Upwards(line.Site).LastOrDefault()) is { } site
            ? new(site.Key, site.Name, site.OutcsOrder is null ? null : site.Name.English.ToLowerInvariant(), siteOrder[site.Key])
            : null;

    /// <summary>A histology by its own name; the text as typed where it is not mapped.</summary>
    public Phrase Histology(AnalysisLine line) => vocabulary.Histologies.Get(line.Histology)?.Name ?? Phrase.Same(line.HistologyAsTyped);

    /// <summary>A drug by its key; the key itself where the vocabulary does not have it.</summary>
    public Phrase Drug(string key) => vocabulary.Drugs.Get(key)?.Name ?? Phrase.Same(key);

    /// <summary>All drugs of a regimen: sirolimus + cyclophosphamide.</summary>
    public Phrase Regimen(IReadOnlyList<string> keys)
    {
        var labels = keys.Select(Drug).ToList();
        return new(string.Join(" + ", labels.Select(label => label.English)), string.Join(" + ", labels.Select(label => label.French)));
    }
}

/// <summary>A row of a table.</summary>
/// <param name="PaperName">Its name in the publication; null when it has none.</param>
public sealed record RowTerm(string Key, Phrase Label, string? PaperName, int Order);
