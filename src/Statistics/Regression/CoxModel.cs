using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>The proportional hazards model of Cox.</summary>
public static class CoxModel
{
    /// <summary>Fits h(t) = h₀(t) exp(β'x), by partial likelihood.</summary>
    /// <param name="data">
    /// Right-censored, with or without delayed entry and case weights. A covariate that changes with time has one row
    /// for each interval (entry, time] in which it stays the same.
    /// </param>
    /// <param name="covariates">One or more, each with one value per row; rows with a missing value are left out.</param>
    /// <param name="options">Default: Efron's ties, no strata, model-based variance, limits at level 0.95.</param>
    /// <exception cref="CovariateException">A covariate is constant, collinear, or not as long as the data.</exception>
    /// <exception cref="SurvivalDataException">A column of the options is not as long as the data, or an offset is not finite.</exception>
    /// <exception cref="UnfittableDataException">There is nothing to fit, or the method does not take these data.</exception>
    /// <exception cref="MonotoneLikelihoodException">A coefficient has no finite estimate; Firth's penalty gives one.</exception>
    /// <exception cref="RegressionNonConvergenceException">Newton's method did not settle.</exception>
    /// <remarks>
    /// Coefficients are converged until a step is below 1e-9 standard errors. Agrees with R survival 3.5-3
    /// <c>coxph(control = coxph.control(eps = 1e-14))</c> to 1e-9.
    /// Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x; Efron 1977, doi:10.1080/01621459.1977.10480613.
    /// </remarks>
    public static CoxFit Fit(SurvivalData data, IReadOnlyList<Covariate> covariates, CoxOptions options = default)
    {
        var (frame, robust) = Prepare(data, covariates, options);
        var likelihood = PartialLikelihood.Of(frame, options.Ties);
        if (options.Penalty == CoxPenalty.Firth) likelihood = new FirthLikelihood(likelihood, options.Ties);
        var solution = CoxNewton.Maximise(likelihood, options.MaximumIterations);
        return new(data, frame, solution, options, robust);
    }

    private static (CoxFrame Frame, bool Robust) Prepare(SurvivalData data, IReadOnlyList<Covariate> covariates, CoxOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(covariates);
        if (covariates.Count == 0) throw new UnfittableDataException(UnfittableData.NoCovariates);
        options.Strata?.RequireCount(data.Count);
        options.Clusters?.RequireCount(data.Count);
        options.Subjects?.RequireCount(data.Count);
        RequireOffset(options.Offset.Span, data.Count);
        var robust = options.Variance switch
        {
            CoxVariance.ModelBased => false,
            CoxVariance.Robust => true,
            _ => options.Clusters is not null || data.HasFractionalWeights,
        };
        if (options.Ties == CoxTies.Exact)
        {
            if (data.HasWeights) throw new UnfittableDataException(UnfittableData.CaseWeights);
            if (robust) throw new UnfittableDataException(UnfittableData.RobustVariance);
        }
        if (options.Penalty == CoxPenalty.Firth && options.Ties == CoxTies.Exact) throw new UnfittableDataException(UnfittableData.Penalty);
        if (options.Subjects is { } subjects) SubjectIntervals.RequireApart(data, subjects);
        if (data.Count == 0) throw new UnfittableDataException(UnfittableData.NoRows);
        var missing = covariates.Any(covariate => covariate.Missing is not null);
        if (missing && !Enumerable.Range(0, data.Count).Any(row => covariates.All(covariate => covariate.Missing is null || !covariate.Missing[row])))
            throw new UnfittableDataException(UnfittableData.NoRows);
        var design = DesignMatrix.Of(covariates, data.Count);
        var frame = CoxFrame.Of(data, design, options.Strata, options.Offset.Span);
        return frame.Risk.Times.Length == 0 ? throw new UnfittableDataException(UnfittableData.NoEvents) : (frame, robust);
    }

    private static void RequireOffset(ReadOnlySpan<double> offset, int count)
    {
        if (offset.IsEmpty) return;
        if (offset.Length != count) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, count, offset.Length);
        for (var i = 0; i < offset.Length; i++)
        {
            if (!double.IsFinite(offset[i])) throw new SurvivalDataException(SurvivalDataProblem.NotFinite, i, offset[i]);
        }
    }
}
