using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Parametric survival models: log T = intercept + β'x + σ ε (accelerated failure time).</summary>
public static class ParametricModel
{
    /// <summary>Fits by maximum likelihood.</summary>
    /// <param name="data">Right-censored, with or without case weights; every time above 0.</param>
    /// <param name="covariates">One value per row each; none for the distribution alone. Rows with a missing value are left out.</param>
    /// <param name="distribution">Default Weibull.</param>
    /// <param name="level">Two-sided confidence level, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="CovariateException">A covariate is constant, collinear, or not as long as the data.</exception>
    /// <exception cref="UnfittableDataException">There is nothing to fit, a time is 0, or there is delayed entry.</exception>
    /// <exception cref="MonotoneLikelihoodException">A coefficient has no finite estimate (a group without events).</exception>
    /// <exception cref="RegressionNonConvergenceException">Newton's method did not settle.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    /// <remarks>
    /// Newton's method runs on β/σ and 1/σ, in which the log-likelihood is concave; results are those of β and log σ, with
    /// the observed information. Agrees with R survival 3.5-3 <c>survreg</c> to 1e-9.
    /// Source: Kalbfleisch and Prentice 2002, chapter 3; Burridge 1981, J R Stat Soc B 43:41 (concavity).
    /// </remarks>
    public static ParametricFit Fit(SurvivalData data, IReadOnlyList<Covariate> covariates, ParametricDistribution distribution = ParametricDistribution.Weibull, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(covariates);
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        if (data.HasDelayedEntry) throw new UnfittableDataException(UnfittableData.DelayedEntry);
        var design = DesignMatrix.Of(covariates, data.Count);
        var rows = ParametricRows.Of(data, design);
        var alone = covariates.Count == 0 ? null : ParametricNewton.Maximise(rows.WithoutCovariates(), distribution);
        var found = ParametricNewton.Maximise(rows, distribution);
        return new(data, design, rows, distribution, found, alone ?? found, level);
    }
}
