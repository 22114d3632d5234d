using Sarcoscope.Figures.Drawing;

namespace Sarcoscope.Figures.Survival;

/// <summary>The rectangle curves are drawn in: days across, 100% at the top, 0% at the bottom.</summary>
internal readonly record struct Plot(double Left, double Top, double Width, double Height, MonthAxis Axis)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double X(double days) => Left + Axis.Offset(days, Width);

    public double Y(double survival) => Top + (1 - survival) * Height;
}
