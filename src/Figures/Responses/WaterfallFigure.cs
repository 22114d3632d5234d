using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Responses;

/// <summary>What a progression rests on.</summary>
public enum ProgressionBasis
{
    /// <summary>The measured lesions, or there was no progression.</summary>
    Measured = 0,

    /// <summary>✱ a new lesion or non-target lesions: the bar alone would not show it.</summary>
    NewOrNonTarget,
}

/// <summary>One line of treatment whose target lesions were measured.</summary>
/// <param name="Label">Pseudonym, with the number of the line; breaks ties in the order.</param>
/// <param name="ChangePercent">Best change of the sum of diameters from baseline, percent, −100 at least.</param>
/// <param name="Response">Best response.</param>
/// <param name="Basis">What a progression rests on.</param>
public sealed record WaterfallBar(
    string Label, double ChangePercent, PlottedResponse Response, ProgressionBasis Basis = ProgressionBasis.Measured);

/// <summary>A bar per measured line of treatment, from the worst change to the best.</summary>
/// <remarks>Shows single lines: for people who are signed in, never for the public.</remarks>
public sealed record WaterfallFigure
{
    /// <summary>More bars than this fill rows beyond a page: such a plot is not made.</summary>
    public const int MostBars = 500;

    /// <summary>What the figure shows: "Best change of target lesions, sorafenib". The file's title, not drawn.</summary>
    public required Phrase Title { get; init; }

    /// <summary>The measured lines, in any order.</summary>
    public required IReadOnlyList<WaterfallBar> Bars { get; init; }

    /// <summary>Evaluable lines, measured or not: the denominator of the response rate.</summary>
    public required int Evaluable { get; init; }

    /// <summary>Responders among the evaluable lines.</summary>
    public required int Responders { get; init; }

    /// <summary>Population, rule set, snapshot, software version, synthetic or not: one sentence each.</summary>
    public required IReadOnlyList<Phrase> Provenance { get; init; }

    /// <summary>The finding in one sentence, read before the numbers; default: the numbers alone.</summary>
    public Phrase? Finding { get; init; }

    /// <summary>What lies behind it; default white.</summary>
    public Backdrop Backdrop { get; init; }

    /// <summary>Starts the ids in the file; default "figure".</summary>
    public IdPrefix IdPrefix { get; init; }

    /// <summary>Draws the figure as an SVG file.</summary>
    /// <exception cref="InvalidOperationException">
    /// A change is below −100% or not a number, more lines are measured, or respond, than are evaluable, or there are more than <see cref="MostBars"/> bars.
    /// </exception>
    public string Draw(FigureSize size, Language language)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (Bars.FirstOrDefault(b => !double.IsFinite(b.ChangePercent) || b.ChangePercent < -100) is { } bad)
            throw new InvalidOperationException($"Bar {bad.Label} has no change of −100% or more.");
        if (Bars.Count > MostBars) throw new InvalidOperationException($"{Bars.Count} bars are too many for a page: at most {MostBars}.");
        if (Bars.Count > Evaluable || Responders < 0 || Responders > Evaluable)
            throw new InvalidOperationException("Measured lines and responders are part of the evaluable lines.");
        return new WaterfallDrawing(this, size, language).Draw();
    }
}
