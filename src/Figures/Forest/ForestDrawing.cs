using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Forest;

/// <summary>Lays out a forest plot from top to bottom: heads of columns, rows, axis, directions, provenance.</summary>
internal sealed class ForestDrawing
{
    private const double TickLength = 5;
    private const string Blue = "#0072B2";

    private readonly ForestFigure figure;
    private readonly Canvas canvas;
    private readonly ForestWords words;
    private readonly ForestColumns columns;
    private readonly LogAxis axis;
    private readonly double font;
    private readonly double small;
    private readonly double line;
    private readonly List<(double Middle, ForestRow Row)> placed = [];
    private (double Middle, ForestRow Row)? overall;

    public ForestDrawing(ForestFigure figure, FigureSize size, Language language)
    {
        this.figure = figure;
        canvas = new(size, language);
        words = new(figure, language);
        columns = new(canvas, figure, words);
        (font, small) = (size.Font, size.Small);
        line = Canvas.LineHeight * small;
        var estimates = figure.Rows().Select(ForestWords.Drawn).OfType<ForestEffect>().Select(e => e.Ratio);
        axis = LogAxis.AroundOne(estimates, columns.PlotWidth, t => TextWidth.Of(LogAxis.Label(t, canvas.Numbers), small) + 0.5 * font);
    }

    public string Draw()
    {
        var top = Heads(0.2 * font) + 0.4 * font;
        var bottom = top;
        foreach (var block in figure.Blocks)
        {
            bottom = Heading(block, bottom);
            foreach (var row in block.Rows)
                bottom = Row(row, bottom, columns.Indent, "subgroup");
            bottom += 0.3 * font;
        }

        if (figure.Overall is { } all)
        {
            bottom = Row(all, bottom + 0.2 * font, 0, "overall-label");
            (overall, _) = (placed[^1], placed.Remove(placed[^1]));
        }

        if (!figure.Rows().Any())
            bottom += 4 * font;
        bottom += 0.3 * font;
        Plot(top, bottom);
        bottom = Directions(AxisLabels(bottom));
        canvas.Open("provenance");
        var text = string.Join(' ', words.Notes().Concat(figure.Provenance.Select(words.Say)));
        bottom = canvas.Paragraph(Canvas.Left, bottom + 0.5 * font, canvas.Inner, text, small, Palette.Secondary);
        canvas.Close();
        return canvas.Close(new(figure.IdPrefix, figure.Title, words.Describe(), figure.Backdrop), bottom + 0.3 * font);
    }

    private double X(double ratio) => columns.PlotLeft + axis.Offset(ratio, columns.PlotWidth);

    // Names of the arms over "events/n", the measure over the estimates; their last lines level.
    private double Heads(double top)
    {
        var effect = TextWrap.Lines(words.EffectHeading, small, columns.EffectWidth);
        var arms = columns.CountWidths
            .Select((width, i) => TextWrap.Lines(words.Say(figure.Columns[i]), small, width).Append(words.CountsHeading).ToList())
            .ToList();
        var bottom = top + line * arms.Select(a => a.Count).Append(effect.Count).Max();
        for (var i = 0; i < arms.Count; i++)
        {
            for (var k = 0; k < arms[i].Count; k++)
                canvas.Text(columns.CountRight(i), bottom - (arms[i].Count - k) * line, arms[i][k], small, Anchor.End, Palette.Secondary, "head");
        }

        for (var k = 0; k < effect.Count; k++)
            canvas.Text(columns.EffectLeft, bottom - (effect.Count - k) * line, effect[k], small, Anchor.Start, Palette.Secondary, "head");
        if (!columns.IsWide && figure.Columns.Count > 0)
            canvas.Text(Canvas.Left, bottom - line, words.CountsHeading, small, Anchor.Start, Palette.Secondary, "head");
        canvas.Line(Canvas.Left, bottom + 0.15 * font, canvas.Right, bottom + 0.15 * font, new(Palette.Grid, 1), "grid");
        return bottom + 0.15 * font;
    }

    private double Heading(ForestBlock block, double top)
    {
        var interaction = block.InteractionP is { } p ? words.Interaction(p) : null;
        var width = columns.PlotLeft - columns.Gap - Canvas.Left;
        var bottom = canvas.Paragraph(Canvas.Left, top + 0.2 * font, width, words.Say(block.Heading), font, Palette.Ink, "heading");
        if (interaction is null)
            return bottom;
        if (!columns.IsWide)
            return canvas.Paragraph(Canvas.Left, bottom, width, interaction, small, Palette.Secondary, "interaction");
        canvas.Text(columns.EffectLeft, top + 0.2 * font, interaction, small, Anchor.Start, Palette.Secondary, "interaction");
        return bottom;
    }

    private double Row(ForestRow row, double top, double indent, string part)
    {
        var left = Canvas.Left + indent;
        var width = columns.LabelWidth - indent;
        var label = TextWrap.Lines(words.Say(row.Label), small, width);
        var below = columns.IsWide ? [] : words.NamedCounts(row).SelectMany(c => TextWrap.Lines(c, small, width)).ToList();
        var effect = TextWrap.Lines(words.Effect(row), small, columns.EffectWidth);
        var lines = Math.Max(label.Count + below.Count, effect.Count);
        var height = Math.Max(22 * canvas.Size.Scale, lines * line + 0.5 * font);
        var middle = top + height / 2;
        double First(int count) => middle - (count * line - (line - 1.117 * small)) / 2;
        var at = First(label.Count + below.Count);
        foreach (var text in label)
        {
            canvas.Text(left, at, text, small, part: part);
            at += line;
        }

        foreach (var text in below)
        {
            canvas.Text(left, at, text, small, Anchor.Start, Palette.Secondary, "counts");
            at += line;
        }

        for (var i = 0; i < columns.CountWidths.Count && row.Counts.Count > 0; i++)
            canvas.Text(columns.CountRight(i), First(1), words.Count(row.Counts[i]), small, Anchor.End, part: "counts");
        for (var k = 0; k < effect.Count; k++)
            canvas.Text(columns.EffectLeft, First(effect.Count) + k * line, effect[k], small, part: "effect");
        placed.Add((middle, row));
        return top + height;
    }

    private void Plot(double top, double bottom)
    {
        canvas.Open("plot");
        canvas.Line(X(1), top, X(1), bottom, new(Palette.Half, 1), "unity");
        if (overall is { } all && ForestWords.Drawn(all.Row) is { } estimate && estimate.Ratio >= axis.Low && estimate.Ratio <= axis.High)
            canvas.Line(X(estimate.Ratio), top, X(estimate.Ratio), bottom, new(Blue, 1.5 * canvas.Size.Scale, "4,3"), "overall-line");
        var drawn = placed.Where(p => ForestWords.Drawn(p.Row) is not null).ToList();
        var byEvents = ForestWeights.ByEvents([.. drawn.Select(p => p.Row)]);
        var largest = drawn.Select(p => ForestWeights.Of(p.Row, p.Row.Effect!.Value, byEvents)).DefaultIfEmpty(1).Max();
        foreach (var (middle, row) in drawn)
        {
            var effect = row.Effect!.Value;
            Whisker(effect, middle);
            var side = Math.Max(5, 13 * Math.Sqrt(ForestWeights.Of(row, effect, byEvents) / largest)) * canvas.Size.Scale;
            if (effect.Ratio >= axis.Low && effect.Ratio <= axis.High)
                canvas.Rect(X(effect.Ratio) - side / 2, middle - side / 2, side, side, Blue, part: "square");
        }

        if (overall is { } last && ForestWords.Drawn(last.Row) is { } whole)
            Diamond(whole, last.Middle);
        canvas.Line(columns.PlotLeft, bottom, columns.PlotRight, bottom, new(Palette.Ink, 1), "axis");
        foreach (var tick in axis.Ticks)
        {
            canvas.Line(
                X(tick), bottom, X(tick), bottom + TickLength, new(Palette.Ink, 1), "tick",
                ("data-tick", tick.ToString(CultureInfo.InvariantCulture)));
        }

        canvas.Close();
        if (!figure.Rows().Any())
            EmptyPlot.Draw(canvas, (columns.PlotLeft + columns.PlotRight) / 2, (top + bottom) / 2, figure.Unit);
    }

    private void Whisker(ForestEffect effect, double middle)
    {
        var stroke = new Stroke(Palette.Ink, 1.5 * canvas.Size.Scale);
        var head = 0.55 * font;
        canvas.Line(X(effect.Lower), middle, X(effect.Upper), middle, stroke, "whisker");
        if (effect.Lower < axis.Low)
            canvas.Shape(Marks.Arrow(columns.PlotLeft + head / 2, middle, -head), Palette.Ink, null, "cut");
        if (effect.Upper > axis.High)
            canvas.Shape(Marks.Arrow(columns.PlotRight - head / 2, middle, head), Palette.Ink, null, "cut");
    }

    private void Diamond(ForestEffect effect, double middle)
    {
        var half = 7 * canvas.Size.Scale;
        string At(double x, double y) => $"{Coordinate.Text(x)} {Coordinate.Text(y)}";
        canvas.Shape(
            $"M{At(X(effect.Lower), middle)}L{At(X(effect.Ratio), middle - half)}L{At(X(effect.Upper), middle)}L{At(X(effect.Ratio), middle + half)}Z",
            Blue, new(Palette.Ink, 1), "diamond");
    }

    private double AxisLabels(double bottom)
    {
        var top = bottom + TickLength + 0.15 * font;
        foreach (var tick in axis.Ticks)
            canvas.Text(X(tick), top, LogAxis.Label(tick, canvas.Numbers), small, Anchor.Middle, part: "tick-label");
        return top + line;
    }

    // Each text may use the room below the columns on its side; the arrow stands at its far end.
    private double Directions(double top)
    {
        var (gap, arrow) = (0.5 * font, 0.7 * font);
        var bottom = top;
        if (figure.Below is { } below)
        {
            var lines = TextWrap.Lines(words.Say(below), small, X(1) - gap - arrow - gap - Canvas.Left);
            bottom = Math.Max(bottom, Direction(lines, top, X(1) - gap, Anchor.End, -arrow));
        }

        if (figure.Above is { } above)
        {
            var lines = TextWrap.Lines(words.Say(above), small, canvas.Right - X(1) - gap - arrow - gap);
            bottom = Math.Max(bottom, Direction(lines, top, X(1) + gap, Anchor.Start, arrow));
        }

        var middle = (columns.PlotLeft + columns.PlotRight) / 2;
        var width = 2 * Math.Min(middle - Canvas.Left, canvas.Right - middle);
        foreach (var text in TextWrap.Lines(words.AxisTitle, font, width))
        {
            canvas.Text(middle, bottom, text, font, Anchor.Middle, part: "axis-title");
            bottom += Canvas.LineHeight * font;
        }

        return bottom;
    }

    private double Direction(List<string> lines, double top, double x, Anchor anchor, double arrow)
    {
        var width = lines.Select(l => TextWidth.Of(l, small)).DefaultIfEmpty(0).Max();
        canvas.Shape(Marks.Arrow(x + Math.Sign(arrow) * (width + 0.7 * font), top + 0.56 * small, arrow), Palette.Ink, null, "direction");
        foreach (var text in lines)
        {
            canvas.Text(x, top, text, small, anchor, part: "direction");
            top += line;
        }

        return top;
    }
}
