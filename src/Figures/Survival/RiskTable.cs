using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Survival;

/// <summary>
/// Below the time axis, for each group and tick: at risk just before it, censored and with the event strictly before
/// it, so that every column adds up to the group (Morris et al. 2019, doi:10.1136/bmjopen-2019-030215). The public
/// sees the numbers at risk only, none under five, and no group under five.
/// </summary>
internal sealed class RiskTable
{
    private readonly CurveWords words;
    private readonly IReadOnlyList<DrawnSeries> series;
    private readonly List<Row> rows = [];

    public RiskTable(CurveWords words, Audience audience, IReadOnlyList<DrawnSeries> series)
    {
        this.words = words;
        this.series = [.. series.Where(s => !words.Hidden(s.Curve?.Subjects ?? 0))];
        if (audience == Audience.Registry && series.Any(s => s.Curve is { HasDelayedEntry: true }))
            rows.Add(new("not-yet-entered", words.NotYetEntered, c => c.NotYetEntered));
        rows.Add(new("at-risk", words.AtRisk, c => c.AtRisk));
        if (audience == Audience.Registry)
        {
            rows.Add(new("censored", words.Censored, c => c.Censored));
            rows.Add(new("events", words.Events, c => c.Events));
        }
    }

    /// <summary>Width of the widest label of a row.</summary>
    public double LabelWidth(double fontSize) => rows.Max(r => TextWidth.Of(r.Label, fontSize));

    /// <summary>Width of the widest number any column can hold.</summary>
    public double NumberWidth(double fontSize) =>
        series.Select(s => TextWidth.Of(words.Cell(s.Curve?.Subjects ?? 0), fontSize)).DefaultIfEmpty(0).Max();

    /// <summary>Draws it, its labels from <paramref name="left"/> on, and tells where it ends.</summary>
    public double Draw(Canvas canvas, Plot plot, double left, double top, GroupNames names)
    {
        var small = canvas.Size.Small;
        foreach (var s in series)
        {
            canvas.Open("risk", ("data-series", s.Key));
            if (names == GroupNames.AboveRows)
                top = canvas.Paragraph(left, top, plot.Right - left, words.Say(s.Label), small, s.Style.Text, "group");
            foreach (var row in rows)
            {
                canvas.Text(left, top, row.Label, small, part: "row");
                foreach (var tick in plot.Axis.Ticks)
                {
                    var days = tick * NumberText.DaysPerMonth;
                    if (s.KnownDays?.Contains(days) == false) continue;
                    var count = s.Curve is null ? 0 : row.Count(s.Curve.CountsBefore(days));
                    canvas.Text(
                        plot.X(days), top, words.Cell(count), small, Anchor.Middle, Palette.Ink, row.Part,
                        ("data-tick", tick.ToString(CultureInfo.InvariantCulture)));
                }

                top += Canvas.LineHeight * small;
            }

            canvas.Close();
            top += 0.3 * small;
        }

        return top;
    }

    private sealed record Row(string Part, string Label, Func<RiskCount, double> Count);
}

/// <summary>Whether the rows of a group carry its name.</summary>
internal enum GroupNames
{
    None = 0,
    AboveRows,
}
