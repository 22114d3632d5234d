namespace Sarcoscope.Figures.Drawing;

/// <summary>The colours. On white, strokes reach 3:1 and texts 4.5:1; see docs/figures.md.</summary>
internal static class Palette
{
    public const string Ink = "#262626";
    public const string Secondary = "#525252";
    public const string Grid = "#E5E5E5";
    public const string Half = "#737373";
    public const string Paper = "#FFFFFF";
}

/// <summary>How one group is told from the others: a colour, its darker twin for text, and a dash.</summary>
/// <param name="Stroke">Colour of the curve.</param>
/// <param name="Text">Colour of the group's name, 4.5:1 on white.</param>
/// <param name="Dash">Dashes and gaps in stroke widths; empty is a solid line.</param>
/// <param name="Widening">A dotted line is drawn this much wider, as it looks thinner.</param>
internal sealed record SeriesStyle(string Stroke, string Text, double[] Dash, double Widening = 1)
{
    /// <summary>Up to four groups in one plot; more become small multiples.</summary>
    public static IReadOnlyList<SeriesStyle> All { get; } =
    [
        new("#0072B2", "#0072B2", []),
        new("#D55E00", "#A84300", [4, 1.5]),
        new("#009E73", "#00735A", [1, 1.5], Widening: 1.25),
        new("#9A4476", "#9A4476", [5, 1.5, 1, 1.5]),
    ];

    /// <summary>The dash in px for a stroke of this width; null when solid.</summary>
    public string? DashFor(double width) => Dash.Length == 0 ? null : string.Join(',', Dash.Select(d => Coordinate.Text(d * width)));
}
