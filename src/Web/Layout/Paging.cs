using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Layout;

/// <summary>A page of a long list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Rows of the whole list.</param>
public readonly record struct Paging(int Page, int Total)
{
    /// <summary>Rows of a page.</summary>
    public const int Rows = 50;

    // Pages linked on either side of the one that is read.
    private const int Near = 3;

    /// <summary>The page an address asks for: the first for what is no number, the last for one beyond it.</summary>
    public static Paging Read(string? asked, int total)
    {
        var all = new Paging(1, total);
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? all with { Page = Math.Clamp(number, 1, all.Pages) } : all;
    }

    /// <summary>At least 1.</summary>
    public int Pages => Math.Max(1, (Total + Rows - 1) / Rows);

    /// <summary>Rows before this page.</summary>
    public int Before => (Page - 1) * Rows;

    /// <summary>Which rows these are, of how many.</summary>
    public Phrase Words => new($"{Before + 1}–{Math.Min(Total, Before + Rows)} of {Total}", $"{Before + 1}–{Math.Min(Total, Before + Rows)} sur {Total}");

    /// <summary>The rows of this page.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> list) => list.Skip(Before).Take(Rows);

    /// <summary>The first page, those near this one, the last; null stands for those left out.</summary>
    public IEnumerable<int?> Links()
    {
        var (page, last) = (Page, 0);
        foreach (var one in Enumerable.Range(1, Pages).Where(one => one == 1 || Math.Abs(one - page) <= Near).Append(Pages).Distinct())
        {
            if (one > last + 1) yield return null;
            yield return last = one;
        }
    }
}
