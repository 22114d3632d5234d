using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Survival;

/// <summary>The axes of a plot of shares over months: 0 to 100% upwards, months to the right.</summary>
internal static class PlotAxes
{
    /// <summary>px from an axis to the end of its ticks.</summary>
    public const double TickLength = 5;

    private static readonly Stroke Axis = new(Palette.Ink, 1);

    /// <summary>Where the vertical axis has ticks.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Room the labels of the vertical axis need.</summary>
    public static double ScaleWidth(Canvas canvas) =>
        TextWidth.Of(canvas.Numbers.Percent(1.0, 0), canvas.Size.Small) + TickLength + 0.3 * canvas.Size.Font;

    /// <summary>Draws axes and ticks.</summary>
    public static void Draw(Canvas canvas, Plot plot)
    {
        canvas.Line(plot.Left, plot.Top, plot.Left, plot.Bottom, Axis, "axis");
        canvas.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, Axis, "axis");
        foreach (var share in Shares)
            canvas.Line(plot.Left - TickLength, plot.Y(share), plot.Left, plot.Y(share), Axis);
        foreach (var tick in plot.Axis.Ticks)
        {
            var x = plot.X(tick * NumberText.DaysPerMonth);
            canvas.Line(x, plot.Bottom, x, plot.Bottom + TickLength, Axis, "tick", ("data-tick", tick.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Writes their labels and the title of the time axis, and tells where it ends.</summary>
    public static double Labels(Canvas canvas, Plot plot, string timeTitle)
    {
        var (font, small) = (canvas.Size.Font, canvas.Size.Small);
        foreach (var share in Shares)
        {
            canvas.Text(
                plot.Left - TickLength - 0.3 * font, plot.Y(share) - 0.555 * small, canvas.Numbers.Percent(share, 0), small, Anchor.End);
        }

        var top = plot.Bottom + TickLength + 0.15 * font;
        foreach (var tick in plot.Axis.Ticks)
            canvas.Text(plot.X(tick * NumberText.DaysPerMonth), top, canvas.Numbers.Count(tick), small, Anchor.Middle, part: "tick-label");
        top += Canvas.LineHeight * small;
        foreach (var line in TextWrap.Lines(timeTitle, font, plot.Width))
        {
            canvas.Text(plot.Left + plot.Width / 2, top, line, font, Anchor.Middle);
            top += Canvas.LineHeight * font;
        }

        return top;
    }
}
