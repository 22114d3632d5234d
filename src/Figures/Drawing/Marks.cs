namespace Sarcoscope.Figures.Drawing;

/// <summary>Symbols as path data, centred on a point. Drawn, not written: fonts differ in which they hold.</summary>
internal static class Marks
{
    public static string Triangle(double x, double y, double size)
    {
        var half = size / 2;
        return $"M{At(x - half, y + half)}L{At(x, y - half)}L{At(x + half, y + half)}Z";
    }

    public static string Diamond(double x, double y, double size)
    {
        var half = size / 2;
        return $"M{At(x - half, y)}L{At(x, y - half)}L{At(x + half, y)}L{At(x, y + half)}Z";
    }

    public static string Disc(double x, double y, double size)
    {
        var radius = Coordinate.Text(0.45 * size);
        return $"M{At(x - 0.45 * size, y)}A{radius} {radius} 0 1 1 {At(x + 0.45 * size, y)}A{radius} {radius} 0 1 1 {At(x - 0.45 * size, y)}Z";
    }

    public static string Arrow(double x, double y, double size)
    {
        var half = size / 2;
        return $"M{At(x - half, y - half)}L{At(x + half, y)}L{At(x - half, y + half)}Z";
    }

    /// <summary>Three strokes that cross.</summary>
    public static string Asterisk(double x, double y, double size)
    {
        var (half, rise, run) = (size / 2, size / 4, 0.433 * size);
        return $"M{At(x, y - half)}L{At(x, y + half)}M{At(x - run, y - rise)}L{At(x + run, y + rise)}M{At(x - run, y + rise)}L{At(x + run, y - rise)}";
    }

    private static string At(double x, double y) => Coordinate.Text(x) + " " + Coordinate.Text(y);
}
