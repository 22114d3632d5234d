using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>The piecewise exponential model: a constant hazard in each interval, times exp(β'x).</summary>
public static class PiecewiseExponential
{
    /// <summary>Fits by maximum likelihood.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="cuts">Ends of all intervals but the last, ascending, above 0; an event at a cut belongs to the interval that it ends.</param>
    /// <param name="covariates">One value per row each; none for rates alone. Rows with a missing value are left out.</param>
    /// <param name="level">Two-sided confidence level, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="ArgumentException">The cuts are not ascending, or not above 0.</exception>
    /// <exception cref="CovariateException">A covariate is constant, collinear, or not as long as the data.</exception>
    /// <exception cref="UnfittableDataException">There is nothing to fit.</exception>
    /// <exception cref="MonotoneLikelihoodException">A coefficient has no finite estimate.</exception>
    /// <exception cref="RegressionNonConvergenceException">Newton's method did not settle.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    /// <remarks>
    /// Agrees with R's <c>glm(family = poisson)</c> on rows split at the cuts, with the logarithm of the time at risk as offset.
    /// Source: Holford 1980, doi:10.2307/2529982.
    /// </remarks>
    public static PiecewiseFit Fit(SurvivalData data, IReadOnlyList<double> cuts, IReadOnlyList<Covariate> covariates, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(cuts);
        ArgumentNullException.ThrowIfNull(covariates);
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        for (var k = 0; k < cuts.Count; k++)
        {
            if (!double.IsFinite(cuts[k]) || !(cuts[k] > (k == 0 ? 0 : cuts[k - 1]))) throw new ArgumentException("Cuts are above 0 and ascend.", nameof(cuts));
        }
        var design = DesignMatrix.Of(covariates, data.Count);
        if (design.Count == 0) throw new UnfittableDataException(UnfittableData.NoRows);
        var frame = CoxFrame.Of(data.WithoutEntries(), design, strata: null, offset: default);
        if (frame.Risk.Times.Length == 0) throw new UnfittableDataException(UnfittableData.NoEvents);
        var likelihood = new PiecewiseLikelihood(frame, data, [.. cuts]);
        if (covariates.Count > 0)
            return new(data, likelihood, CoxNewton.Maximise(likelihood, iterations: 60), level);
        var point = likelihood.At([])!;
        return new(data, likelihood, new([], point, point, SymmetricSystem.Of(new double[0, 0]), Iterations: 0), level);
    }
}
