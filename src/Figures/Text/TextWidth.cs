namespace Sarcoscope.Figures.Text;

/// <summary>How wide a text is when it is set in Helvetica, without a font or a browser at hand.</summary>
/// <remarks>
/// Advance widths of Helvetica in thousandths of the font size (Adobe's font metrics, version 002.000); Arial and
/// Liberation Sans differ by at most one thousandth in the signs a figure uses. Kerning, which only narrows a text,
/// is left out, so that what is laid out here fits.
/// </remarks>
public static class TextWidth
{
    /// <summary>Height of the letters' box above the baseline, in font sizes (Liberation Sans and Arial).</summary>
    public const double Ascent = 0.905;

    /// <summary>Depth of the letters' box below the baseline, in font sizes (Liberation Sans and Arial).</summary>
    public const double Descent = 0.212;

    /// <summary>Wider than any letter a European name holds, for signs the table does not know.</summary>
    private const int Unknown = 1000;

    // U+0020 to U+007E
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    // U+00A0 to U+00FF
    private static readonly short[] Latin1 =
    [
        278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 333,
        400, 584, 333, 333, 333, 556, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
        667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
        722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
        556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500,
    ];

    /// <summary>The width of a text set on one line, in the unit of <paramref name="fontSize"/>.</summary>
    public static double Of(string text, double fontSize)
    {
        var thousandths = 0;
        foreach (var letter in text)
            thousandths += Of(letter);
        return thousandths * fontSize / 1000;
    }

    private static int Of(char letter) => letter switch
    {
        >= ' ' and <= '~' => Ascii[letter - ' '],
        >= '\u00A0' and <= '\u00FF' => Latin1[letter - '\u00A0'],
        // Not in Liberation Sans: browsers take half a space or another font's fifth of an em.
        '\u202F' => 222,
        '‘' or '’' or '‚' => 222,
        '“' or '”' or '„' or '‹' or '›' or 'ˆ' or '˜' => 333,
        '•' => 350,
        '≤' or '≥' or '≠' => 549,
        '–' or '€' or 'ƒ' or '†' or '‡' => 556,
        '\u2212' => 584,
        'š' or 'ž' => 500,
        'Ž' => 611,
        'Š' or 'Ÿ' => 667,
        'œ' => 944,
        '—' or '…' or '‰' or '™' or 'Œ' => 1000,
        _ => Unknown,
    };
}
