namespace Sarcoscope.Figures;

/// <summary>A width a figure is drawn at, with the type and strokes that go with it. Text is never scaled.</summary>
/// <remarks>Lengths are CSS pixels (1/96 inch); for a journal the file states its width in millimetres.</remarks>
public sealed class FigureSize
{
    private const double PixelsPerPoint = 96 / 72d;
    private const double PixelsPerMillimetre = 96 / 25.4;

    private FigureSize(string name, double width, double font, double curve, double plotHeight)
    {
        Name = name;
        Width = width;
        Font = font;
        Curve = curve;
        PlotHeight = plotHeight;
    }

    /// <summary>A phone: 343 px, text 12 px.</summary>
    public static FigureSize Narrow { get; } = new("narrow", 343, font: 12, curve: 2, plotHeight: 220);

    /// <summary>A page: 720 px, text 12 px.</summary>
    public static FigureSize Standard { get; } = new("standard", 720, font: 12, curve: 2, plotHeight: 300);

    /// <summary>The projector of a board meeting: 1200 px, text 22 px.</summary>
    public static FigureSize Board { get; } = new("board", 1200, font: 22, curve: 3.5, plotHeight: 420);

    /// <summary>One column of a journal: 85 mm, text 7.5 pt.</summary>
    public static FigureSize JournalSingle { get; } = Journal("journal-single", 85, plotHeight: 190);

    /// <summary>Both columns of a journal: 174 mm, text 7.5 pt.</summary>
    public static FigureSize JournalDouble { get; } = Journal("journal-double", 174, plotHeight: 270);

    /// <summary>Every size.</summary>
    public static IReadOnlyList<FigureSize> All { get; } = [Narrow, Standard, Board, JournalSingle, JournalDouble];

    /// <summary>A name for files: "narrow", "journal-double".</summary>
    public string Name { get; }

    /// <summary>px.</summary>
    public double Width { get; }

    /// <summary>Millimetres a journal gives the figure; null on a screen.</summary>
    public double? WidthMm { get; private init; }

    /// <summary>Size of the text, px.</summary>
    internal double Font { get; }

    /// <summary>Size of secondary text, px: tick labels, risk table, provenance. At least 11 px, or 6.5 pt in print.</summary>
    internal double Small => 0.92 * Font;

    /// <summary>Width of a curve's stroke, px.</summary>
    internal double Curve { get; }

    /// <summary>Height of a curve's plot, px.</summary>
    internal double PlotHeight { get; }

    /// <summary>How large things of a page (bars, marks) are drawn beside their size at <see cref="Standard"/>.</summary>
    internal double Scale => Font / Standard.Font;

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static double Millimetres(double pixels) => pixels / PixelsPerMillimetre;

    private static FigureSize Journal(string name, double millimetres, double plotHeight) =>
        new(name, Math.Round(millimetres * PixelsPerMillimetre, 2), 7.5 * PixelsPerPoint, PixelsPerPoint, plotHeight)
        {
            WidthMm = millimetres,
        };
}
