namespace Sarcoscope.Oncology.Staging;

/// <summary>Risk of progression of a GIST after resection, by size, mitoses and site.</summary>
/// <remarks>
/// Source: Miettinen and Lasota 2006, doi:10.1053/j.semdp.2006.09.001. The series counted mitoses in 50 high-power fields, about 5 mm². Cells with too few
/// patients are insufficient, never low. A widely copied table exchanges the columns of duodenum and small bowel; the series had 629 small-bowel and 144
/// duodenal tumours, too few duodenal ones to fill the finer column, so that the columns stand here as in the series: <see cref="AfipColumns"/>.
/// </remarks>
public static class AfipRisk
{
    private const int Small = 200, Medium = 500, Large = 1000; // 2, 5 and 10 cm, each included

    private static readonly GistSite[] Tabulated = [GistSite.Stomach, GistSite.JejunumOrIleum, GistSite.Duodenum, GistSite.Rectum];

    /// <summary>Judges one tumour.</summary>
    /// <param name="sizeTenthsMm">Largest diameter; null when not known.</param>
    /// <param name="mitoticRate">Mitoses per 5 mm²; null when not known.</param>
    /// <param name="site">Null when not known.</param>
    /// <param name="columns">Which column is the duodenum's.</param>
    /// <returns>Null for sites that the series does not tabulate.</returns>
    public static Derived<AfipCell>? Judge(int? sizeTenthsMm, int? mitoticRate, GistSite? site, AfipColumns columns)
    {
        if (site == GistSite.Elsewhere) return null;
        var facts = new StageFacts { SizeTenthsMm = sizeTenthsMm, MitoticRate = mitoticRate };
        var possible =
            from place in site is { } known ? [known] : Tabulated
            from size in facts.Sizes(Small, Medium, Large)
            from rate in facts.MitoticRates
            select Cell(size, rate, place, columns);
        IEnumerable<StagingInput> missing = facts.Missing(StagingInput.Size, StagingInput.MitoticRate);
        return new(possible, site is null ? missing.Append(StagingInput.Site) : missing);
    }

    private static AfipCell Cell(int size, int rate, GistSite site, AfipColumns columns)
    {
        var row = size switch { <= Small => 0, <= Medium => 1, <= Large => 2, _ => 3 };
        return (rate <= AjccGist.HighestLowRate, Column(site, columns)) switch
        {
            (true, _) when row == 0 => AfipCell.Of(AfipCategory.None, 0),
            (true, GistSite.Stomach) => Pick(row, AfipCell.Of(AfipCategory.VeryLow, 1.9m), AfipCell.Of(AfipCategory.Low, 3.6m), AfipCell.Of(AfipCategory.Moderate, 10, 12)),
            (true, GistSite.JejunumOrIleum) => Pick(row, AfipCell.Of(AfipCategory.Low, 4.3m), AfipCell.Of(AfipCategory.Moderate, 24), AfipCell.Of(AfipCategory.High, 52)),
            (true, GistSite.Duodenum) => Pick(row, AfipCell.Of(AfipCategory.Low, 8.3m), AfipCell.Of(AfipCategory.Insufficient, 34), AfipCell.Of(AfipCategory.High, 34)),
            (true, _) => Pick(row, AfipCell.Of(AfipCategory.Low, 8.5m), AfipCell.Of(AfipCategory.Insufficient, 57), AfipCell.Of(AfipCategory.High, 57)),
            (false, GistSite.Stomach) when row == 0 => AfipCell.Of(AfipCategory.None, 0),
            (false, GistSite.JejunumOrIleum) when row == 0 => AfipCell.Of(AfipCategory.High, 50),
            (false, GistSite.Duodenum) when row == 0 => AfipCell.Of(AfipCategory.Insufficient),
            (false, _) when row == 0 => AfipCell.Of(AfipCategory.High, 54),
            (false, GistSite.Stomach) => Pick(row, AfipCell.Of(AfipCategory.Moderate, 16), AfipCell.Of(AfipCategory.High, 55), AfipCell.Of(AfipCategory.High, 86)),
            (false, GistSite.JejunumOrIleum) => Pick(row, AfipCell.Of(AfipCategory.High, 73), AfipCell.Of(AfipCategory.High, 85), AfipCell.Of(AfipCategory.High, 90)),
            (false, GistSite.Duodenum) => Pick(row, AfipCell.Of(AfipCategory.High, 50), AfipCell.Of(AfipCategory.Insufficient, 86), AfipCell.Of(AfipCategory.High, 86)),
            (false, _) => Pick(row, AfipCell.Of(AfipCategory.High, 52), AfipCell.Of(AfipCategory.Insufficient, 71), AfipCell.Of(AfipCategory.High, 71)),
        };
    }

    private static GistSite Column(GistSite site, AfipColumns columns) => (site, columns) switch
    {
        (GistSite.Duodenum, AfipColumns.AsCopied) => GistSite.JejunumOrIleum,
        (GistSite.JejunumOrIleum, AfipColumns.AsCopied) => GistSite.Duodenum,
        _ => site,
    };

    private static AfipCell Pick(int row, AfipCell second, AfipCell third, AfipCell fourth) => row switch { 1 => second, 2 => third, _ => fourth };
}

/// <summary>Which column of the table is the duodenum's.</summary>
public enum AfipColumns
{
    /// <summary>As in the series.</summary>
    Original = 0,

    /// <summary>Exchanged with the small bowel's, as the copied table prints them.</summary>
    AsCopied,
}

public enum AfipCategory
{
    None = 0,
    VeryLow,
    Low,
    Moderate,
    High,

    /// <summary>Too few patients to say; not a low risk.</summary>
    Insufficient,
}

/// <summary>A cell of the table. The default is no risk without a percentage.</summary>
/// <remarks>Where patients are insufficient, the percentage is that of the pooled larger tumours.</remarks>
public readonly record struct AfipCell : IComparable<AfipCell>, IComparable
{
    private AfipCell(AfipCategory category, decimal? from, decimal? to) => (Category, PercentFrom, PercentTo) = (category, from, to);

    public AfipCategory Category { get; }

    /// <summary>Share of patients with progressive disease, in percent; null where the table has none.</summary>
    public decimal? PercentFrom { get; }

    /// <summary>The same where the table gives a range; otherwise equal.</summary>
    public decimal? PercentTo { get; }

    internal static AfipCell Of(AfipCategory category, decimal? from = null, decimal? to = null) => new(category, from, to ?? from);

    public int CompareTo(AfipCell other) => (Category, PercentFrom ?? 0).CompareTo((other.Category, other.PercentFrom ?? 0));

    public int CompareTo(object? obj) => obj is AfipCell other ? CompareTo(other) : 1;

    public static bool operator <(AfipCell left, AfipCell right) => left.CompareTo(right) < 0;

    public static bool operator >(AfipCell left, AfipCell right) => left.CompareTo(right) > 0;

    public static bool operator <=(AfipCell left, AfipCell right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AfipCell left, AfipCell right) => left.CompareTo(right) >= 0;
}
