using System.Globalization;

namespace Sarcoscope.Figures.Tests.Reading;

/// <summary>Contrast of two colours, WCAG 2.2.</summary>
public static class Contrast
{
    public static double WithWhite(string colour) => Between(colour, "#FFFFFF");

    public static double Between(string colour, string ground)
    {
        var (one, other) = (Luminance(colour), Luminance(ground));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var channels = new[] { 1, 3, 5 }
            .Select(i => int.Parse(colour.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToList();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }
}
