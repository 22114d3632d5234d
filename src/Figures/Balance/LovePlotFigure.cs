using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Balance;

/// <summary>How far two groups differ in one covariate.</summary>
/// <param name="Label">The covariate, or that it is not recorded.</param>
/// <param name="Before">Standardised mean difference without weights, of either sign; null where it cannot be estimated.</param>
/// <param name="After">The same with weights.</param>
public sealed record BalanceRow(Phrase Label, double? Before, double? After);

/// <summary>A group that was weighted.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Subjects">How many there are.</param>
/// <param name="EffectiveSubjects">(Σw)²/Σw²: how many equally weighted subjects would tell as much.</param>
public sealed record BalanceGroup(Phrase Label, int Subjects, double EffectiveSubjects);

/// <summary>Absolute standardised mean differences of two groups before and after weighting, the largest first.</summary>
/// <remarks>Source: Austin 2009, doi:10.1002/sim.3697, for the differences and the threshold of 0.1.</remarks>
public sealed record LovePlotFigure
{
    /// <summary>Differences above this are taken for imbalance.</summary>
    public const double Threshold = 0.1;

    /// <summary>What the figure shows: "Balance of sorafenib and sunitinib". The file's title, not drawn.</summary>
    public required Phrase Title { get; init; }

    /// <summary>The covariates, in any order; missingness of a covariate is a row of its own.</summary>
    public required IReadOnlyList<BalanceRow> Rows { get; init; }

    /// <summary>The groups with their effective numbers, written above; default none.</summary>
    public IReadOnlyList<BalanceGroup> Groups { get; init; } = [];

    /// <summary>Population, rule set, snapshot, software version, synthetic or not: one sentence each.</summary>
    public required IReadOnlyList<Phrase> Provenance { get; init; }

    /// <summary>The finding in one sentence, read before the numbers; default: the numbers alone.</summary>
    public Phrase? Finding { get; init; }

    /// <summary>What is counted; default lines of treatment.</summary>
    public AnalysisUnit Unit { get; init; }

    /// <summary>What lies behind it; default white.</summary>
    public Backdrop Backdrop { get; init; }

    /// <summary>Starts the ids in the file; default "figure".</summary>
    public IdPrefix IdPrefix { get; init; }

    /// <summary>Draws the figure as an SVG file.</summary>
    /// <exception cref="InvalidOperationException">A difference is not finite, or an effective number is not between 0 and its group.</exception>
    public string Draw(FigureSize size, Language language)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (Rows.FirstOrDefault(r => r.Before is { } b && !double.IsFinite(b) || r.After is { } a && !double.IsFinite(a)) is { } bad)
            throw new InvalidOperationException($"A difference of {bad.Label.English} is not a finite number.");
        // Equal weights may miss their number by rounding.
        if (Groups.FirstOrDefault(g => !(g.EffectiveSubjects >= 0 && g.EffectiveSubjects <= g.Subjects * (1 + 1e-9))) is { } odd)
            throw new InvalidOperationException($"{odd.Label.English} has {odd.Subjects} subjects: an effective {odd.EffectiveSubjects} cannot be.");
        return new LovePlotDrawing(this, size, language).Draw();
    }
}
