using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Survival;

/// <summary>
/// The legend above the plot: sample, name, n, events, median and interval of each group. A table where it fits,
/// otherwise each name with its numbers below.
/// </summary>
internal sealed class CurveLegend(Canvas canvas, CurveWords words, IReadOnlyList<DrawnSeries> series)
{
    private const double SampleAtStandard = 28;
    private readonly double font = canvas.Size.Font;
    private readonly double small = canvas.Size.Small;

    private double SampleWidth => Math.Max(SampleAtStandard, SampleAtStandard * canvas.Size.Scale);

    private double Indent => Canvas.Left + SampleWidth + 0.7 * font;

    /// <summary>Draws it and tells where it ends.</summary>
    public double Draw(double top)
    {
        if (series.Count == 0)
            return top;
        canvas.Open("legend");
        var rows = series.Select(s => new Row(
            words.Say(s.Label), words.Cell(s.Curve?.Subjects ?? 0), words.Cell(s.Curve?.Events ?? 0), words.MedianCell(s.Curve))).ToList();
        var heading = new Row(string.Empty, words.Units, words.Events, words.MedianHeading(Level));
        var bottom = Fits(rows, heading, out var columns) ? Table(rows, heading, columns, top) : Stack(top);
        canvas.Close();
        return bottom;
    }

    private double Level => series.Select(s => s.Curve?.Level).FirstOrDefault(l => l is not null) ?? 0.95;

    private bool Fits(List<Row> rows, Row heading, out Columns columns)
    {
        var gap = 1.6 * font;
        var name = rows.Max(r => TextWidth.Of(r.Name, font));
        var units = Widest(heading.Units, rows.Select(r => r.Units));
        var events = Widest(heading.Events, rows.Select(r => r.Events));
        var median = Widest(heading.Median, rows.Select(r => r.Median));
        var unitsRight = Indent + name + gap + units;
        var eventsRight = unitsRight + gap + events;
        columns = new(unitsRight, eventsRight, eventsRight + gap);
        return columns.Median + median <= canvas.Right;
    }

    private double Widest(string heading, IEnumerable<string> cells) =>
        Math.Max(TextWidth.Of(heading, small), cells.Max(c => TextWidth.Of(c, font)));

    private double Table(List<Row> rows, Row heading, Columns columns, double top)
    {
        canvas.Text(columns.UnitsRight, top, heading.Units, small, Anchor.End, Palette.Secondary);
        canvas.Text(columns.EventsRight, top, heading.Events, small, Anchor.End, Palette.Secondary);
        canvas.Text(columns.Median, top, heading.Median, small, Anchor.Start, Palette.Secondary);
        top += Canvas.LineHeight * small;
        for (var i = 0; i < rows.Count; i++)
        {
            Sample(top, series[i]);
            canvas.Text(Indent, top, rows[i].Name, font, Anchor.Start, series[i].Style.Text);
            canvas.Text(columns.UnitsRight, top, rows[i].Units, font, Anchor.End);
            canvas.Text(columns.EventsRight, top, rows[i].Events, font, Anchor.End);
            canvas.Text(columns.Median, top, rows[i].Median, font);
            top += Canvas.LineHeight * font;
        }

        return top;
    }

    private double Stack(double top)
    {
        var width = canvas.Right - Indent;
        foreach (var s in series)
        {
            Sample(top, s);
            top = canvas.Paragraph(Indent, top, width, words.Say(s.Label), font, s.Style.Text);
            foreach (var line in words.NumbersIn(s.Curve, width, small))
                top = canvas.Paragraph(Indent, top, width, line, small);
            top += 0.25 * font;
        }

        return top;
    }

    private void Sample(double top, DrawnSeries s)
    {
        var middle = top + 0.56 * font;
        canvas.Line(Canvas.Left, middle, Canvas.Left + SampleWidth, middle, s.Stroke, "sample", ("data-series", s.Key));
    }

    private readonly record struct Row(string Name, string Units, string Events, string Median);

    private readonly record struct Columns(double UnitsRight, double EventsRight, double Median);
}
