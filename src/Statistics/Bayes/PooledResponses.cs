using MathNet.Numerics;
using Sarcoscope.Statistics.Distributions;

namespace Sarcoscope.Statistics.Bayes;

/// <summary>Response rates of drug × histology cells, each leaning on the others as far as the data say they are alike.</summary>
/// <param name="Threshold">The rate to be exceeded.</param>
/// <param name="Level">Probability between the limits.</param>
/// <param name="Prior">What was assumed.</param>
/// <param name="Mean">Posterior mean of μ, the mean over cells.</param>
/// <param name="Correlation">Posterior mean of ρ: near 0 cells are one, near 1 each stands alone.</param>
/// <param name="Cells">In the order given.</param>
public sealed record PooledResponses(double Threshold, double Level, ResponsePrior Prior, double Mean, double Correlation, IReadOnlyList<PooledCell> Cells)
{
    /// <summary>The posterior of each cell's rate.</summary>
    /// <param name="cells">At least one; no drug and histology twice.</param>
    /// <param name="threshold">Strictly between 0 and 1.</param>
    /// <param name="prior">Default <see cref="ResponsePrior.Usual"/>.</param>
    /// <param name="level">Strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold or the level is out of range.</exception>
    /// <exception cref="ArgumentException">There is no cell, or one twice.</exception>
    /// <exception cref="NonConvergenceException">The integration did not settle.</exception>
    /// <remarks>
    /// Beta-binomial with a hierarchical prior, integrated numerically over μ and ρ: no simulation, so the same cells
    /// give the same numbers. Limits are equal-tailed. Probabilities are right to about 1e-8.
    /// Source: Gelman and others, Bayesian Data Analysis, 3rd edition, section 5.3; Thall and others 2003, doi:10.1002/sim.1399.
    /// </remarks>
    public static PooledResponses Estimate(IReadOnlyList<ResponseCell> cells, double threshold, ResponsePrior? prior = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (!(threshold > 0 && threshold < 1)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A rate lies strictly between 0 and 1.");
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies strictly between 0 and 1.");
        if (cells.Count == 0) throw new ArgumentException("There are no cells.", nameof(cells));
        var twice = cells.GroupBy(cell => (cell.Drug, cell.Histology)).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null) throw new ArgumentException($"The cell {twice.Key.Drug}, {twice.Key.Histology} is there twice.", nameof(cells));
        prior ??= ResponsePrior.Usual;
        if (prior.FixedCorrelation == 0) return Complete(cells, threshold, prior, level);
        var nodes = PoolingGrid.Of(cells, prior);
        var posteriors = new Dictionary<(int Patients, int Responders), PooledCell>();
        foreach (var cell in cells)
        {
            if (posteriors.ContainsKey((cell.Patients, cell.Responders))) continue;
            var posterior = new CellPosterior(nodes, cell.Patients, cell.Responders);
            posteriors.Add((cell.Patients, cell.Responders), new(
                cell,
                posterior.Mean,
                posterior.Quantile((1 - level) / 2),
                posterior.Quantile((1 + level) / 2),
                1 - posterior.AtMost(threshold),
                posterior.Shrinkage));
        }
        return new(
            threshold,
            level,
            prior,
            nodes.Sum(node => node.Weight * node.Mean),
            nodes.Sum(node => node.Weight * (node.T / (1 + node.T))),
            [.. cells.Select(cell => posteriors[(cell.Patients, cell.Responders)] with { Cell = cell })]);
    }

    // All cells have one rate, whose posterior is a beta distribution.
    private static PooledResponses Complete(IReadOnlyList<ResponseCell> cells, double threshold, ResponsePrior prior, double level)
    {
        var a = prior.Mean.A + cells.Sum(cell => (double)cell.Responders);
        var b = prior.Mean.B + cells.Sum(cell => (double)cell.Patients - cell.Responders);
        double lower = BetaDistribution.Quantile((1 - level) / 2, a, b), upper = BetaDistribution.Quantile((1 + level) / 2, a, b);
        var above = 1 - BetaDistribution.Cumulative(threshold, a, b);
        return new(threshold, level, prior, a / (a + b), 0, [.. cells.Select(cell => new PooledCell(cell, a / (a + b), lower, upper, above, 1))]);
    }
}

/// <summary>The posterior of the response rate of one cell.</summary>
/// <param name="Cell">What was seen.</param>
/// <param name="Mean">Posterior mean of the rate.</param>
/// <param name="Lower">Lower equal-tailed limit.</param>
/// <param name="Upper">Upper equal-tailed limit.</param>
/// <param name="ProbabilityAbove">That the rate is above the threshold.</param>
/// <param name="Shrinkage">Share of the pool in the estimate, from 0 (the cell alone) to 1 (the pool alone).</param>
public sealed record PooledCell(ResponseCell Cell, double Mean, double Lower, double Upper, double ProbabilityAbove, double Shrinkage);
