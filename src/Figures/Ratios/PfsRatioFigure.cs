using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Ratios;

/// <summary>How the later line ended.</summary>
public enum RatioEnding
{
    /// <summary>It progressed: the ratio is known.</summary>
    Progressed = 0,

    /// <summary>It had not progressed when last assessed: the ratio is at least this.</summary>
    Censored,
}

/// <summary>One patient's times to progression on consecutive lines.</summary>
/// <param name="Label">Pseudonym, with the number of the line.</param>
/// <param name="PreviousDays">On the line before, above 0.</param>
/// <param name="CurrentDays">On this line, to progression or the last assessment, at least 0.</param>
/// <param name="Ending">Whether this line progressed.</param>
public sealed record RatioBar(string Label, double PreviousDays, double CurrentDays, RatioEnding Ending)
{
    /// <summary>Growth modulation index; a lower bound where censored.</summary>
    public double Ratio => CurrentDays / PreviousDays;
}

/// <summary>
/// The growth modulation index (PFS ratio) of each patient on a log scale, the largest first, with lines at 1.0 and at
/// the threshold; the share above the threshold stands in the heading with its numbers.
/// </summary>
/// <remarks>
/// A ratio is above the threshold only if strictly so. Shows single lines: for people who are signed in, never for the
/// public. Source: Von Hoff 1998, Clin Cancer Res 4:1079; numbers from <see cref="GrowthModulationIndex"/>.
/// </remarks>
public sealed record PfsRatioFigure
{
    /// <summary>With more bars than this each is thin, without its pseudonym and numbers, so that all are shown.</summary>
    public const int MostLabelled = 60;

    /// <summary>What the figure shows: "PFS ratio, sorafenib". The file's title, not drawn.</summary>
    public required Phrase Title { get; init; }

    /// <summary>The patients, in any order.</summary>
    public required IReadOnlyList<RatioBar> Bars { get; init; }

    /// <summary>The ratio that has to be exceeded, above 1; default 1.3.</summary>
    public double Threshold { get; init; } = GrowthModulationIndex.UsualThreshold;

    /// <summary>Population, rule set, snapshot, software version, synthetic or not: one sentence each.</summary>
    public required IReadOnlyList<Phrase> Provenance { get; init; }

    /// <summary>The finding in one sentence, read before the numbers; default: the numbers alone.</summary>
    public Phrase? Finding { get; init; }

    /// <summary>What lies behind it; default white.</summary>
    public Backdrop Backdrop { get; init; }

    /// <summary>Starts the ids in the file; default "figure".</summary>
    public IdPrefix IdPrefix { get; init; }

    /// <summary>Draws the figure as an SVG file.</summary>
    /// <exception cref="InvalidOperationException">A time is negative or not finite, the one on the line before is 0, or the threshold is not above 1.</exception>
    public string Draw(FigureSize size, Language language)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (!(Threshold > 1 && double.IsFinite(Threshold)))
            throw new InvalidOperationException("The threshold of a ratio is a number above 1.");
        if (Bars.FirstOrDefault(b => !(b.PreviousDays > 0 && b.CurrentDays >= 0 && double.IsFinite(b.PreviousDays) && double.IsFinite(b.CurrentDays))) is { } bad)
            throw new InvalidOperationException($"The times of {bad.Label} give no ratio.");
        return new PfsRatioDrawing(this, size, language).Draw();
    }
}
