using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Responses;

/// <summary>One row of bars between −100% and +100%, with its axis and the lines of progression and response.</summary>
internal sealed class WaterfallRow(
    Canvas canvas, IReadOnlyList<WaterfallBar> bars, double left, double width, double height, double pitch, double barShare)
{
    public const double TickLength = 5;

    /// <summary>RECIST 1.1: progression from +20% (of the nadir), partial response from −30% (Eisenhauer 2009, 4.3.1).</summary>
    private static readonly double[] Thresholds = [20, -30];

    private static readonly double[] Ticks = [100, 50, 0, -50, -100];

    /// <summary>More values than this of cut bars are counted, not listed.</summary>
    private const int MostValues = 12;

    private readonly double font = canvas.Size.Font;
    private readonly double small = canvas.Size.Small;
    private readonly double star = Math.Min(0.6 * canvas.Size.Font, pitch);

    /// <summary>Draws it and tells where it ends.</summary>
    public double Draw(double top)
    {
        top = CutValues(top) + star + 4;
        canvas.Open("plot");
        foreach (var tick in Ticks.Where(t => t != 0))
            canvas.Line(left, Y(tick, top), left + width, Y(tick, top), new(Palette.Grid, 1), "grid");
        foreach (var threshold in Thresholds)
            canvas.Line(left, Y(threshold, top), left + width, Y(threshold, top), new(Palette.Half, 1, "4,3"), "threshold");
        for (var i = 0; i < bars.Count; i++)
            Bar(bars[i], left + (i + 0.5) * pitch, top);
        canvas.Line(left, Y(0, top), left + width, Y(0, top), new(Palette.Ink, 1), "axis");
        canvas.Line(left, top, left, top + height, new(Palette.Ink, 1), "axis");
        foreach (var tick in Ticks)
            canvas.Line(left - TickLength, Y(tick, top), left, Y(tick, top), new(Palette.Ink, 1), "tick");
        canvas.Close();
        foreach (var tick in Ticks)
            canvas.Text(left - TickLength - 0.3 * font, Y(tick, top) - 0.56 * small, Percent(tick), small, Anchor.End, part: "tick-label");
        foreach (var threshold in Thresholds)
            canvas.Text(left + width + 0.4 * font, Y(threshold, top) - 0.56 * small, Percent(threshold), small, part: "threshold-label");
        if (bars.Count == 0)
            EmptyPlot.Draw(canvas, left + width / 2, Y(75, top), AnalysisUnit.Lines);
        Letters(top);
        return top + height + star + 4;
    }

    private double Y(double change, double top) => top + (100 - change) / 200 * height;

    private string Percent(double change) => canvas.Numbers.WithSign(canvas.Numbers.Signed(change, 0));

    private double CutValues(double top)
    {
        var cut = bars.Where(b => b.ChangePercent > 100).ToList();
        if (cut.Count == 0)
            return top;
        var values = string.Join(", ", cut.Take(MostValues).Select(b => Percent(b.ChangePercent)));
        var more = canvas.Numbers.Count(cut.Count - MostValues);
        if (cut.Count > MostValues)
            values += new Phrase($" and {more} more", $" et {more} autres").In(canvas.Language);
        var text = new Phrase("Cut at ", "Coupées à ").In(canvas.Language) + Percent(100) + Punctuation.Colon(canvas.Language) + values;
        return canvas.Paragraph(left, top, width, text, small, Palette.Ink, "cut-values");
    }

    private void Bar(WaterfallBar bar, double middle, double top)
    {
        var barWidth = barShare * pitch;
        var (zero, tip) = (Y(0, top), Y(Math.Min(100, bar.ChangePercent), top));
        var (from, until) = (Math.Min(zero, tip), Math.Max(zero, tip));
        if (until - from < 1)
            (from, until) = (zero - 1, zero + 1);
        canvas.Rect(middle - barWidth / 2, from, barWidth, until - from, ResponseLook.Fill(bar.Response), ResponseLook.Outline, "bar");
        if (bar.ChangePercent > 100)
            Break(middle, Y(90, top), barWidth);
        if (bar.Basis == ProgressionBasis.NewOrNonTarget)
        {
            var y = bar.ChangePercent >= 0 ? from - star / 2 - 2 : until + star / 2 + 2;
            canvas.Path(Marks.Asterisk(middle, y, star), new(Palette.Ink, Math.Min(1.2 * canvas.Size.Scale, star / 4)), "star");
        }
    }

    // Two slanted strokes with white between them: the bar goes on beyond the axis.
    private void Break(double middle, double y, double barWidth)
    {
        var (reach, slant, gap) = (barWidth / 2 + 1.5, 0.15 * font, 0.3 * font);
        string Stroke(double at) =>
            $"{Coordinate.Text(middle - reach)} {Coordinate.Text(at + slant)}L{Coordinate.Text(middle + reach)} {Coordinate.Text(at - slant)}";
        canvas.Shape(
            $"M{Stroke(y)}L{Coordinate.Text(middle + reach)} {Coordinate.Text(y + gap - slant)}L{Coordinate.Text(middle - reach)} {Coordinate.Text(y + gap + slant)}Z",
            Palette.Paper, part: "break");
        canvas.Path($"M{Stroke(y)}M{Stroke(y + gap)}", new(Palette.Ink, 1));
    }

    // Where bars are wide enough: colour alone would not do in print.
    private void Letters(double top)
    {
        var texts = bars.Select(b => ResponseLook.Letters(b.Response).In(canvas.Language)).ToList();
        if (texts.Count == 0 || texts.Max(t => TextWidth.Of(t, small)) + 2 > pitch)
            return;
        for (var i = 0; i < bars.Count; i++)
        {
            var letterTop = bars[i].ChangePercent >= 0 ? Y(0, top) + 3 : Y(0, top) - 1.117 * small - 2;
            canvas.Text(left + (i + 0.5) * pitch, letterTop, texts[i], small, Anchor.Middle, part: "letters");
        }
    }
}
