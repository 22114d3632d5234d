using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Ratios;

/// <summary>Lays out a PFS-ratio plot from top to bottom: heading, legend, heads of columns, bars, axis, provenance.</summary>
internal sealed class PfsRatioDrawing
{
    private const double TickLength = 5;
    private const double TallestThin = 900;
    private const string Blue = "#0072B2";
    private const string Grey = "#D9D9D9";

    private readonly PfsRatioFigure figure;
    private readonly Canvas canvas;
    private readonly RatioWords words;
    private readonly List<RatioBar> bars;
    private readonly LogAxis axis;
    private readonly double font;
    private readonly double small;
    private readonly double line;
    private readonly double gap;
    private readonly double pitch;
    private readonly double thick;
    private readonly double monthsWidth;
    private readonly double ratioWidth;
    private readonly double plotLeft;
    private readonly double plotWidth;

    public PfsRatioDrawing(PfsRatioFigure figure, FigureSize size, Language language)
    {
        this.figure = figure;
        canvas = new(size, language);
        words = new(figure, language);
        (font, small) = (size.Font, size.Small);
        (line, gap) = (Canvas.LineHeight * small, 0.9 * font);
        bars = [.. figure.Bars.OrderByDescending(b => b.Ratio).ThenByDescending(b => b.Ending).ThenBy(b => b.Label, StringComparer.Ordinal)];
        IsLabelled = bars.Count <= PfsRatioFigure.MostLabelled;
        (pitch, thick) = IsLabelled
            ? (16 * size.Scale, 10 * size.Scale)
            : Math.Clamp(TallestThin / bars.Count, 2, 5 * size.Scale) is var thin ? (thin, 0.7 * thin) : default;
        double Widest(IEnumerable<string> texts) => texts.Select(t => TextWidth.Of(t, small)).DefaultIfEmpty(0).Max();
        plotLeft = Canvas.Left;
        var right = canvas.Right;
        if (IsLabelled && bars.Count > 0)
        {
            plotLeft += Math.Min(Widest(bars.Select(b => b.Label)), 0.3 * canvas.Inner) + gap;
            ratioWidth = Widest(bars.Select(words.Ratio).Append(words.RatioHead));
            right -= ratioWidth + gap;
            // Both times have columns where the plot keeps its room.
            var months = Widest(bars.SelectMany(b => new[] { b.PreviousDays, b.CurrentDays }).Select(words.Months).Append(words.Before).Append(words.Now));
            if (right - plotLeft - 2 * (months + gap) >= 20 * font)
                (monthsWidth, right) = (months, right - 2 * (months + gap));
        }

        // Without columns beside the plot the labels at its ends need the room themselves.
        var inset = (IsLabelled && bars.Count > 0 ? 0.6 : 1.6) * font;
        plotWidth = right - plotLeft - 2 * inset;
        plotLeft += inset;
        axis = LogAxis.Doublings(bars.Select(b => b.Ratio).Append(figure.Threshold), plotWidth, t => TextWidth.Of(LogAxis.Label(t, canvas.Numbers), small) + 0.5 * font);
    }

    private bool IsLabelled { get; }

    public string Draw()
    {
        var top = canvas.Paragraph(Canvas.Left, 0.2 * font, canvas.Inner, words.Known(), font, part: "subtitle");
        if (words.Estimated() is { } estimated)
            top = canvas.Paragraph(Canvas.Left, top, canvas.Inner, estimated, small, part: "estimated");
        top = Key.Draw(canvas, [.. Entries()], top + 0.3 * font) + 0.5 * font;
        top = Heads(top);
        var bottom = top + Math.Max(4 * font, bars.Count * pitch) + 0.3 * font;
        Plot(top, bottom);
        for (var i = 0; i < bars.Count && IsLabelled; i++)
            Numbers(bars[i], top + 0.15 * font + (i + 0.5) * pitch - 0.56 * small);
        bottom = AxisLabels(bottom);
        canvas.Open("provenance");
        var cut = bars.Exists(b => b.Ratio < axis.Low || b.Ratio > axis.High);
        var text = string.Join(' ', words.Notes(figure, cut).Concat(figure.Provenance.Select(words.Say)));
        bottom = canvas.Paragraph(Canvas.Left, bottom + 0.5 * font, canvas.Inner, text, small, Palette.Secondary);
        canvas.Close();
        return canvas.Close(new(figure.IdPrefix, figure.Title, words.Describe(figure), figure.Backdrop), bottom + 0.3 * font);
    }

    private double X(double ratio) => plotLeft + (ratio <= 0 ? 0 : axis.Offset(ratio, plotWidth));

    // The threshold is named above its line: 1 and 1.3 are too close for labels side by side.
    private double Heads(double top)
    {
        if (monthsWidth > 0)
            canvas.Text(canvas.Right - ratioWidth - gap, top, words.MonthsOn, small, Anchor.End, Palette.Secondary, "head");
        var level = monthsWidth > 0 ? top + line : top;
        if (IsLabelled && bars.Count > 0)
            canvas.Text(canvas.Right, level, words.RatioHead, small, Anchor.End, Palette.Secondary, "head");
        if (monthsWidth > 0)
        {
            canvas.Text(canvas.Right - ratioWidth - monthsWidth - 2 * gap, level, words.Before, small, Anchor.End, Palette.Secondary, "head");
            canvas.Text(canvas.Right - ratioWidth - gap, level, words.Now, small, Anchor.End, Palette.Secondary, "head");
        }

        if (figure.Threshold <= axis.High)
            canvas.Text(X(figure.Threshold), level, words.Tick(figure.Threshold), small, Anchor.Middle, part: "threshold-label");
        return level + line + 0.15 * font;
    }

    private void Plot(double top, double bottom)
    {
        canvas.Open("plot");
        foreach (var tick in axis.Ticks.Where(t => t != 1))
            canvas.Line(X(tick), top, X(tick), bottom, new(Palette.Grid, 1), "grid");
        if (figure.Threshold <= axis.High)
            canvas.Line(X(figure.Threshold), top, X(figure.Threshold), bottom, new(Palette.Half, 1.5 * canvas.Size.Scale, "4,3"), "threshold");
        for (var i = 0; i < bars.Count; i++)
            Bar(bars[i], top + 0.15 * font + (i + 0.5) * pitch);
        canvas.Line(X(1), top, X(1), bottom, new(Palette.Ink, 1), "unity");
        canvas.Line(plotLeft, bottom, plotLeft + plotWidth, bottom, new(Palette.Ink, 1), "axis");
        foreach (var tick in axis.Ticks)
        {
            canvas.Line(
                X(tick), bottom, X(tick), bottom + TickLength, new(Palette.Ink, 1), "tick",
                ("data-tick", tick.ToString(CultureInfo.InvariantCulture)));
        }

        canvas.Close();
        if (bars.Count == 0)
            EmptyPlot.Draw(canvas, plotLeft + plotWidth / 2, (top + bottom) / 2, AnalysisUnit.Lines);
    }

    // From 1 to the ratio; a censored one ends in an arrow, one beyond the axis in a point.
    private void Bar(RatioBar bar, double middle)
    {
        var (from, until) = (Math.Min(X(1), X(bar.Ratio)), Math.Max(X(1), X(bar.Ratio)));
        if (until - from < 2)
            (from, until) = (X(1) - 1, X(1) + 1);
        Rect(from, middle, until - from, Fill(bar));
        var head = Math.Min(0.6 * font, pitch);
        if (bar.Ratio > axis.High || bar.Ratio < axis.Low)
        {
            var end = bar.Ratio > axis.High ? until - head / 2 : from + head / 2;
            canvas.Shape(Marks.Diamond(end, middle, head), Palette.Paper, new(Palette.Ink, 1), "beyond");
        }

        if (bar.Ending == RatioEnding.Censored)
            canvas.Shape(Marks.Arrow(X(bar.Ratio) + head / 2, middle, head), Palette.Ink, null, "censored");
    }

    private string Fill(RatioBar bar) =>
        bar.Ratio > figure.Threshold && !IsThreshold(bar) ? Blue : bar.Ending == RatioEnding.Progressed ? Grey : Palette.Paper;

    // As the estimate does: ratios of whole days that equal the threshold on paper.
    private bool IsThreshold(RatioBar bar) => Math.Abs(bar.Ratio - figure.Threshold) <= 1e-12 * figure.Threshold;

    private void Rect(double left, double middle, double width, string fill) => canvas.Rect(
        left, middle - thick / 2, width, thick, fill, IsLabelled ? new(Palette.Ink, 1) : fill == Blue ? null : new(Palette.Half, 0.5), "bar");

    private void Numbers(RatioBar bar, double top)
    {
        canvas.Text(Canvas.Left, top, TextWrap.Lines(bar.Label, small, 0.3 * canvas.Inner).FirstOrDefault() ?? bar.Label, small, part: "lane");
        if (monthsWidth > 0)
        {
            canvas.Text(canvas.Right - ratioWidth - monthsWidth - 2 * gap, top, words.Months(bar.PreviousDays), small, Anchor.End, part: "before");
            canvas.Text(canvas.Right - ratioWidth - gap, top, words.Months(bar.CurrentDays), small, Anchor.End, part: "now");
        }

        canvas.Text(canvas.Right, top, words.Ratio(bar), small, Anchor.End, part: "ratio");
    }

    private double AxisLabels(double bottom)
    {
        var top = bottom + TickLength + 0.15 * font;
        foreach (var tick in axis.Ticks)
            canvas.Text(X(tick), top, tick == 1 ? words.Tick(1) : LogAxis.Label(tick, canvas.Numbers), small, Anchor.Middle, part: "tick-label");
        top += line;
        return canvas.Paragraph(Canvas.Left, top + 0.1 * font, canvas.Inner, words.AxisTitle, font, part: "axis-title");
    }

    private IEnumerable<KeyEntry> Entries()
    {
        Action<double, double> Sample(string fill) => (x, y) => canvas.Rect(x - 0.55 * font, y - 0.4 * font, 1.1 * font, 0.8 * font, fill, new(Palette.Ink, 1));
        var fills = bars.Select(Fill).ToHashSet(StringComparer.Ordinal);
        if (fills.Contains(Blue))
            yield return new(words.AboveThreshold, Sample(Blue));
        if (fills.Contains(Grey))
            yield return new(words.NotAbove, Sample(Grey));
        if (fills.Contains(Palette.Paper))
            yield return new(words.Open, Sample(Palette.Paper));
        if (bars.Exists(b => b.Ending == RatioEnding.Censored))
            yield return new(words.Censored, (x, y) => canvas.Shape(Marks.Arrow(x, y, 0.6 * font), Palette.Ink));
    }
}
