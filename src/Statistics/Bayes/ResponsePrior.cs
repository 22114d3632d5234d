namespace Sarcoscope.Statistics.Bayes;

/// <summary>A beta distribution as a prior.</summary>
/// <remarks>The default value is Beta(1, 1), which is uniform.</remarks>
public readonly record struct BetaPrior
{
    private readonly double lessOne;
    private readonly double lessOneOther;

    private BetaPrior(double a, double b) => (lessOne, lessOneOther) = (a - 1, b - 1);

    /// <summary>First shape, above 0.</summary>
    public double A => lessOne + 1;

    /// <summary>Second shape, above 0.</summary>
    public double B => lessOneOther + 1;

    /// <summary>Beta(a, b); it weighs as much as a + b patients of whom a responded.</summary>
    /// <param name="a">At least 0.1 and at most 10,000.</param>
    /// <param name="b">At least 0.1 and at most 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A shape is out of range.</exception>
    public static BetaPrior Of(double a, double b)
    {
        if (!(a >= 0.1 && a <= 1e4)) throw new ArgumentOutOfRangeException(nameof(a), a, "A shape lies between 0.1 and 10,000.");
        if (!(b >= 0.1 && b <= 1e4)) throw new ArgumentOutOfRangeException(nameof(b), b, "A shape lies between 0.1 and 10,000.");
        return new(a, b);
    }
}

/// <summary>What is assumed of response rates before the cells are seen.</summary>
/// <remarks>
/// Rates of cells are drawn from Beta(μκ, (1 − μ)κ). μ is the mean over cells; ρ = 1/(1 + κ), between 0 and 1, is how
/// alike two patients of one cell are beyond what the mean says: near 0 cells are one, near 1 each stands alone.
/// </remarks>
public sealed record ResponsePrior
{
    private ResponsePrior(BetaPrior mean, BetaPrior correlation, double? fixedCorrelation) =>
        (Mean, Correlation, FixedCorrelation) = (mean, correlation, fixedCorrelation);

    /// <summary>μ ~ Beta(1, 1) and ρ ~ Beta(1, 3): the pool weighs as much as 4 patients of each cell, give or take much.</summary>
    public static ResponsePrior Usual { get; } = new(default, BetaPrior.Of(1, 3), null);

    /// <summary>The prior of the mean μ.</summary>
    public BetaPrior Mean { get; }

    /// <summary>The prior of the correlation ρ; without meaning when it is fixed.</summary>
    public BetaPrior Correlation { get; }

    /// <summary>The correlation where it is taken as known; else null.</summary>
    public double? FixedCorrelation { get; }

    /// <summary>A prior of mean and correlation.</summary>
    /// <param name="mean">Of the mean over cells.</param>
    /// <param name="correlation">Of the correlation within a cell.</param>
    public static ResponsePrior Of(BetaPrior mean, BetaPrior correlation) => new(mean, correlation, null);

    /// <summary>A known correlation: 0 pools completely, towards 1 nothing is pooled.</summary>
    /// <param name="mean">Of the mean over cells.</param>
    /// <param name="correlation">At least 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The correlation is out of range.</exception>
    public static ResponsePrior WithKnownCorrelation(BetaPrior mean, double correlation)
    {
        if (!(correlation >= 0 && correlation < 1)) throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "A correlation is at least 0 and below 1.");
        return new(mean, default, correlation);
    }
}
