using System.Globalization;

namespace Sarcoscope.Figures.Drawing;

/// <summary>A length in a file: two decimals at most, never an exponent, never −0.</summary>
internal static class Coordinate
{
    public static string Text(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A drawing has finite lengths only.");
        var rounded = Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }
}
