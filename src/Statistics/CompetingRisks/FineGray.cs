using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>Regression of the cumulative incidence of one cause: the subdistribution hazards model of Fine and Gray.</summary>
public static class FineGray
{
    /// <summary>Twice the rise still to come at which Newton's method has settled.</summary>
    private const double Settled = 1e-18;
    private const double Stalled = 1e-11;
    private const int MostHalvings = 30;
    private const double ConstantAtRisk = 1e-11;

    // A coefficient that keeps moving predictors by this much while the likelihood stands still goes to infinity.
    private const double LongStep = 0.1;
    private const double Standstill = 1e-7;

    /// <summary>Fits λ(t) = λ₀(t) exp(β'x), λ being the hazard of having the cause among those who have not had it, whatever else befell them.</summary>
    /// <param name="data">Right-censored.</param>
    /// <param name="cause">The name of the cause.</param>
    /// <param name="covariates">One or more, each with one value per row; rows with a missing value are left out.</param>
    /// <param name="options">Default: one censoring distribution, limits at level 0.95.</param>
    /// <exception cref="ArgumentException">There is no such cause.</exception>
    /// <exception cref="CovariateException">A covariate is constant, collinear, or not as long as the data.</exception>
    /// <exception cref="SurvivalDataException">The censoring groups are not as long as the data.</exception>
    /// <exception cref="UnfittableDataException">There is nothing to fit, or the data have delayed entry or case weights.</exception>
    /// <exception cref="MonotoneLikelihoodException">A coefficient has no finite estimate.</exception>
    /// <exception cref="RegressionNonConvergenceException">Newton's method did not settle.</exception>
    /// <remarks>
    /// Who had another cause stays at risk, with the probability of not having been censored since. Breslow's ties.
    /// Agrees with R cmprsk 2.2-11 <c>crr</c>: coefficients, variance and baseline to the convergence of <c>crr</c>.
    /// Source: Fine and Gray 1999, doi:10.1080/01621459.1999.10474144.
    /// </remarks>
    public static FineGrayFit Fit(CompetingRisksData data, string cause, IReadOnlyList<Covariate> covariates, FineGrayOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(covariates);
        var code = data.Outcomes.CodeOf(cause);
        if (covariates.Count == 0) throw new UnfittableDataException(UnfittableData.NoCovariates);
        options.CensoringGroups?.RequireCount(data.Count);
        if (data.AnyEvent.HasDelayedEntry) throw new UnfittableDataException(UnfittableData.DelayedEntry);
        if (data.AnyEvent.HasWeights) throw new UnfittableDataException(UnfittableData.CaseWeights);
        if (data.Count == 0) throw new UnfittableDataException(UnfittableData.NoRows);
        if (covariates.Any(covariate => covariate.Missing is not null)
            && !Enumerable.Range(0, data.Count).Any(row => covariates.All(covariate => covariate.Missing is null || covariate.Missing.Length <= row || !covariate.Missing[row])))
            throw new UnfittableDataException(UnfittableData.NoRows);
        var frame = FineGrayFrame.Of(data, code, DesignMatrix.Of(covariates, data.Count), options.CensoringGroups);
        if (!Array.Exists(frame.Outcome, outcome => outcome == 1)) throw new UnfittableDataException(UnfittableData.NoEvents);
        return Maximise(frame, data.Count, cause, options);
    }

    private static FineGrayFit Maximise(FineGrayFrame frame, int rows, string cause, FineGrayOptions options)
    {
        var beta = new double[frame.Width];
        var origin = FineGrayLikelihood.At(frame, beta)!;
        for (var j = 0; j < beta.Length; j++)
        {
            var size = frame.Columns[j].Max(Math.Abs);
            if (!(origin.Information[j, j] > ConstantAtRisk * size * size)) throw new CovariateException(CovariateProblem.Constant, frame.Design.Columns[j].Name);
        }
        var point = origin;
        for (var iteration = 0; iteration < options.MaximumIterations; iteration++)
        {
            var system = SymmetricSystem.Of(point.Information);
            if (system.Dependent >= 0)
            {
                if (iteration == 0) throw new CovariateException(CovariateProblem.Collinear, frame.Design.Columns[system.Dependent].Name);
                throw new RegressionNonConvergenceException(iteration, beta, point.Score, point.LogLikelihood);
            }
            var step = system.Solve(point.Score);
            var decrement = step.Zip(point.Score, (s, u) => s * u).Sum();
            var next = decrement <= Settled ? null : Advance(frame, beta, step, point);
            if (next is null)
            {
                if (decrement > Stalled) throw new RegressionNonConvergenceException(iteration, beta, point.Score, point.LogLikelihood);
                return new(frame, rows, cause, options, beta, origin.LogLikelihood, origin, point, system.Inverse());
            }
            for (var j = 0; j < beta.Length; j++) beta[j] += step[j];
            var rise = next.LogLikelihood - point.LogLikelihood;
            point = next;
            if (iteration >= 4 && rise < Standstill * Math.Abs(origin.LogLikelihood)) RefuseInfinite(frame, step, origin, point, iteration + 1);
        }
        throw new RegressionNonConvergenceException(options.MaximumIterations, beta, point.Score, point.LogLikelihood);
    }

    private static FineGrayLikelihood? Advance(FineGrayFrame frame, double[] beta, double[] step, FineGrayLikelihood from)
    {
        var slack = 1e-13 * Math.Abs(from.LogLikelihood);
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            if (FineGrayLikelihood.At(frame, [.. beta.Zip(step, (b, s) => b + s)]) is { } next && next.LogLikelihood >= from.LogLikelihood - slack) return next;
            for (var j = 0; j < step.Length; j++) step[j] /= 2;
        }
        return null;
    }

    private static void RefuseInfinite(FineGrayFrame frame, double[] step, FineGrayLikelihood origin, FineGrayLikelihood point, int iterations)
    {
        var infinite = Enumerable.Range(0, step.Length)
            .Where(j => Math.Abs(step[j]) * (frame.Columns[j].Max() - frame.Columns[j].Min()) > LongStep)
            .Select(j => new InfiniteCoefficient(frame.Design.Columns[j].Name, Math.Sign(step[j])))
            .ToList();
        if (infinite.Count > 0) throw new MonotoneLikelihoodException(infinite, origin.LogLikelihood, point.LogLikelihood, iterations);
    }
}
