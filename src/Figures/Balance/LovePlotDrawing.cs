using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Balance;

/// <summary>Lays out a Love plot from top to bottom: effective numbers, legend, rows with their values, axis, provenance.</summary>
internal sealed class LovePlotDrawing
{
    private const double TickLength = 5;
    private const double LeastColumn = 34;
    private const int MostColumns = 8;
    private const string Blue = "#0072B2";
    private static readonly double[] Steps = [0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5];

    private readonly LovePlotFigure figure;
    private readonly Canvas canvas;
    private readonly LoveWords words;
    private readonly List<BalanceRow> rows;
    private readonly double font;
    private readonly double small;
    private readonly double line;
    private readonly double gap;
    private readonly double number;
    private readonly double label;
    private readonly double plotLeft;
    private readonly double plotWidth;
    private readonly double step;
    private readonly double end;

    public LovePlotDrawing(LovePlotFigure figure, FigureSize size, Language language)
    {
        this.figure = figure;
        canvas = new(size, language);
        words = new(figure, language);
        (font, small) = (size.Font, size.Small);
        line = Canvas.LineHeight * small;
        rows = [.. figure.Rows.OrderByDescending(r => r.Before is { } d ? Math.Abs(d) : -1).ThenBy(r => r.Label.English, StringComparer.Ordinal)];
        gap = 0.9 * font;
        number = rows.SelectMany(r => new[] { r.Before, r.After }).Select(words.Value).Concat([words.Before, words.After])
            .Max(t => TextWidth.Of(t, small));
        var labels = rows.Select(r => TextWidth.Of(words.Say(r.Label), small)).DefaultIfEmpty(0).Max();
        label = Math.Max(5 * font, Math.Min(labels, 0.36 * canvas.Inner));
        plotLeft = Canvas.Left + label + gap;
        plotWidth = canvas.Right - 2 * (number + gap) - plotLeft;
        var most = rows.SelectMany(r => new[] { r.Before, r.After }).OfType<double>().Select(Math.Abs).DefaultIfEmpty(0).Max();
        (step, end) = Axis(Math.Max(most, 2 * LovePlotFigure.Threshold));
    }

    public string Draw()
    {
        var top = 0.2 * font;
        if (words.Effective() is { } effective)
            top = canvas.Paragraph(Canvas.Left, top, canvas.Inner, effective, font, part: "subtitle") + 0.3 * font;
        top = Key.Draw(canvas, [new(words.BeforeWeighting, Open), new(words.AfterWeighting, Filled)], top) + 0.5 * font;
        top = Heads(top);
        var bottom = top;
        var placed = new List<(double Middle, BalanceRow Row)>();
        foreach (var row in rows)
            bottom = Row(row, bottom, placed);
        if (rows.Count == 0)
            bottom += 4 * font;
        Plot(top, bottom, placed);
        bottom = AxisLabels(bottom);
        canvas.Open("provenance");
        var text = string.Join(' ', words.Notes(rows).Concat(figure.Provenance.Select(words.Say)));
        bottom = canvas.Paragraph(Canvas.Left, bottom + 0.5 * font, canvas.Inner, text, small, Palette.Secondary);
        canvas.Close();
        return canvas.Close(new(figure.IdPrefix, figure.Title, words.Describe(rows), figure.Backdrop), bottom + 0.3 * font);
    }

    private (double Step, double End) Axis(double most)
    {
        var column = Math.Max(LeastColumn * canvas.Size.Scale, TextWidth.Of(canvas.Numbers.Number(0.25, 2), small) + font);
        double Columns(double step) => Math.Ceiling(most / step - 1e-9);
        var chosen = Steps.FirstOrDefault(s => Columns(s) <= MostColumns && plotWidth / Columns(s) >= column, Math.Ceiling(most));
        return (chosen, Columns(chosen) * chosen);
    }

    private double X(double difference) => plotLeft + Math.Abs(difference) / end * plotWidth;

    private double Heads(double top)
    {
        canvas.Text(canvas.Right - number - gap, top, words.Before, small, Anchor.End, Palette.Secondary, "head");
        canvas.Text(canvas.Right, top, words.After, small, Anchor.End, Palette.Secondary, "head");
        top += line + 0.15 * font;
        canvas.Line(Canvas.Left, top, canvas.Right, top, new(Palette.Grid, 1), "grid");
        return top + 0.3 * font;
    }

    private double Row(BalanceRow row, double top, List<(double Middle, BalanceRow Row)> placed)
    {
        var lines = TextWrap.Lines(words.Say(row.Label), small, label);
        var height = Math.Max(20 * canvas.Size.Scale, lines.Count * line + 0.4 * font);
        var middle = top + height / 2;
        var at = middle - ((lines.Count - 1) * line + 1.117 * small) / 2;
        foreach (var text in lines)
        {
            canvas.Text(Canvas.Left, at, text, small, part: "covariate");
            at += line;
        }

        var level = middle - 1.117 * small / 2;
        canvas.Text(canvas.Right - number - gap, level, words.Value(row.Before), small, Anchor.End, part: "before-value");
        canvas.Text(canvas.Right, level, words.Value(row.After), small, Anchor.End, part: "after-value");
        placed.Add((middle, row));
        return top + height;
    }

    private void Plot(double top, double bottom, List<(double Middle, BalanceRow Row)> placed)
    {
        canvas.Open("plot");
        if (rows.Count > 0)
            canvas.Line(X(LovePlotFigure.Threshold), top, X(LovePlotFigure.Threshold), bottom, new(Palette.Half, 1.5 * canvas.Size.Scale, "4,3"), "threshold");
        foreach (var (middle, row) in placed)
        {
            if (row is { Before: { } from, After: { } to })
                canvas.Line(X(from), middle, X(to), middle, new(Palette.Half, 1), "change");
            if (row.Before is { } before)
                Open(X(before), middle);
            if (row.After is { } after)
                Filled(X(after), middle);
        }

        canvas.Line(plotLeft, top, plotLeft, bottom, new(Palette.Ink, 1), "axis");
        canvas.Line(plotLeft, bottom, plotLeft + plotWidth, bottom, new(Palette.Ink, 1), "axis");
        foreach (var tick in Ticks())
        {
            canvas.Line(
                X(tick), bottom, X(tick), bottom + TickLength, new(Palette.Ink, 1), "tick",
                ("data-tick", tick.ToString(CultureInfo.InvariantCulture)));
        }

        canvas.Close();
        if (rows.Count == 0)
            canvas.Text(plotLeft + plotWidth / 2, (top + bottom) / 2 - 0.56 * font, words.NoCovariates, font, Anchor.Middle, Palette.Secondary, "empty");
    }

    private double AxisLabels(double bottom)
    {
        var top = bottom + TickLength + 0.15 * font;
        foreach (var tick in Ticks())
            canvas.Text(X(tick), top, tick == 0 ? canvas.Numbers.Count(0) : canvas.Numbers.Number(tick, step is 0.05 or 0.25 ? 2 : step >= 1 ? 0 : 1), small, Anchor.Middle, part: "tick-label");
        top += line;
        var middle = plotLeft + plotWidth / 2;
        foreach (var text in TextWrap.Lines(words.AxisTitle, font, 2 * Math.Min(middle - Canvas.Left, canvas.Right - middle)))
        {
            canvas.Text(middle, top, text, font, Anchor.Middle, part: "axis-title");
            top += Canvas.LineHeight * font;
        }

        return top;
    }

    private IEnumerable<double> Ticks() => Enumerable.Range(0, (int)Math.Round(end / step) + 1).Select(i => Math.Round(i * step, 10));

    private void Open(double x, double y) =>
        canvas.Shape(Marks.Disc(x, y, 10 * canvas.Size.Scale), Palette.Paper, new(Palette.Ink, 1.5 * canvas.Size.Scale), "before");

    private void Filled(double x, double y) =>
        canvas.Shape(Marks.Disc(x, y, 10 * canvas.Size.Scale), Blue, new(Blue, 1), "after");
}
