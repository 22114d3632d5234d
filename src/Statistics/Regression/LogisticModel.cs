using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Logistic regression of a yes-or-no outcome; of group membership, its probabilities are the propensity score.</summary>
public static class LogisticModel
{
    // As in the Cox fit: the square of a step beside its standard errors, below rounding.
    private const double Settled = 1e-18;
    private const double Stalled = 1e-12;
    private const int MostIterations = 60;
    private const int MostHalvings = 30;

    // Under separation each step still adds about 1 to the predictors of separated rows; elsewhere steps have vanished.
    private const int FirstSuspicion = 6;
    private const double LongStep = 0.1;
    private const double Slack = 1e-6;
    private const double Share = 1e-2;

    /// <summary>Fits log(p / (1 − p)) = β₀ + β'x by maximum likelihood.</summary>
    /// <param name="outcomes">True where the outcome happened, one per row.</param>
    /// <param name="covariates">One or more, each with one value per row; rows with a missing value are left out.</param>
    /// <param name="level">Two-sided level of the limits, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    /// <exception cref="CovariateException">A covariate is constant, collinear, or not as long as the outcomes.</exception>
    /// <exception cref="UnfittableDataException">No covariate, no complete row, or all rows have the same outcome.</exception>
    /// <exception cref="SeparationException">Covariates tell the outcomes apart without error, so some coefficient has no finite estimate.</exception>
    /// <exception cref="RegressionNonConvergenceException">Newton's method did not settle.</exception>
    /// <remarks>
    /// Agrees with R 4.2.2 <c>glm(family = binomial, control = glm.control(epsilon = 1e-15))</c> to 1e-9. R goes on without an error
    /// under separation and stops anywhere; here it is refused. Source: Cox 1958, doi:10.1111/j.2517-6161.1958.tb00292.x;
    /// separation: Albert and Anderson 1984, doi:10.1093/biomet/71.1.1.
    /// </remarks>
    public static LogisticFit Fit(IReadOnlyList<bool> outcomes, IReadOnlyList<Covariate> covariates, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(covariates);
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        if (covariates.Count == 0) throw new UnfittableDataException(UnfittableData.NoCovariates);
        if (outcomes.Count == 0) throw new UnfittableDataException(UnfittableData.NoRows);
        var complete = covariates.All(covariate => covariate.Count != outcomes.Count)
            || Enumerable.Range(0, outcomes.Count).Any(row => covariates.All(covariate => covariate.Missing is null || !covariate.Missing[row]));
        if (!complete) throw new UnfittableDataException(UnfittableData.NoRows);
        var frame = LogisticFrame.Of(outcomes, DesignMatrix.Of(covariates, outcomes.Count));
        if (frame.Happened is 0 || frame.Happened == frame.Count) throw new UnfittableDataException(UnfittableData.OneOutcome);
        return Maximise(frame, level);
    }

    private static LogisticFit Maximise(LogisticFrame frame, double level)
    {
        var beta = new double[frame.Width];
        beta[0] = Math.Log((double)frame.Happened / (frame.Count - frame.Happened));
        var origin = frame.At(beta);
        var point = origin;
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            var system = SymmetricSystem.Of(point.Information);
            if (system.Dependent >= 0)
            {
                if (iteration == 1) throw new CovariateException(CovariateProblem.Collinear, frame.NameOf(system.Dependent));
                throw new RegressionNonConvergenceException(iteration, frame.Uncentred(beta), point.Score, point.LogLikelihood);
            }
            var step = system.Solve(point.Score);
            var decrement = 0.0;
            for (var j = 0; j < step.Length; j++) decrement += step[j] * point.Score[j];
            if (iteration >= FirstSuspicion) RefuseSeparation(frame, step, iteration);
            if (decrement <= Settled) return Done(iteration - 1);
            var next = Advance(frame, beta, step, point);
            if (next is null)
            {
                if (decrement <= Stalled) return Done(iteration - 1);
                throw new RegressionNonConvergenceException(iteration, frame.Uncentred(beta), point.Score, point.LogLikelihood);
            }
            for (var j = 0; j < beta.Length; j++) beta[j] += step[j];
            point = next;

            LogisticFit Done(int iterations)
            {
                for (var j = 0; j < beta.Length; j++) beta[j] += step[j];
                return new(frame, beta, system.Inverse(), origin.LogLikelihood, point.LogLikelihood, iterations, level);
            }
        }
        throw new RegressionNonConvergenceException(MostIterations, frame.Uncentred(beta), point.Score, point.LogLikelihood);
    }

    private static LogisticPoint? Advance(LogisticFrame frame, double[] beta, double[] step, LogisticPoint from)
    {
        var slack = 1e-13 * Math.Abs(from.LogLikelihood);
        var trial = new double[beta.Length];
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            for (var j = 0; j < trial.Length; j++) trial[j] = beta[j] + step[j];
            var next = frame.At(trial);
            if (next.LogLikelihood >= from.LogLikelihood - slack) return next;
            for (var j = 0; j < step.Length; j++) step[j] /= 2;
        }
        return null;
    }

    // Along δ the likelihood rises for ever when δ'x is at least 0 wherever the outcome happened and at most 0 elsewhere.
    private static void RefuseSeparation(LogisticFrame frame, double[] step, int iteration)
    {
        var move = frame.Predictors(step);
        double least = double.PositiveInfinity, largest = 0;
        for (var i = 0; i < move.Length; i++)
        {
            var towards = frame.Outcomes[i] ? move[i] : -move[i];
            least = Math.Min(least, towards);
            largest = Math.Max(largest, towards);
        }
        if (largest < LongStep || least < -Slack * largest) return;
        var spread = frame.Spreads(step);
        var widest = spread.Max();
        throw new SeparationException(
            [.. Enumerable.Range(1, step.Length - 1).Where(j => spread[j] > Share * widest).Select(j => new InfiniteCoefficient(frame.NameOf(j), Math.Sign(step[j])))],
            move.Count(moved => Math.Abs(moved) > LongStep * largest),
            iteration);
    }
}

/// <summary>Covariates tell the outcomes of some rows apart without error: the coefficients grow without bound and their probabilities are 0 or 1.</summary>
public sealed class SeparationException : InvalidOperationException
{
    internal SeparationException(IReadOnlyList<InfiniteCoefficient> coefficients, int rows, int iterations)
        : base(FormattableString.Invariant($"{rows} rows have an outcome that {string.Join(", ", coefficients.Select(found => found.Name))} foretells without error (separation), so no finite estimate exists. Join levels, or leave the covariate out.")) =>
        (Coefficients, Rows, Iterations) = (coefficients, rows, iterations);

    /// <summary>Those without a finite estimate, and where they go.</summary>
    public IReadOnlyList<InfiniteCoefficient> Coefficients { get; }

    /// <summary>How many rows are told apart.</summary>
    public int Rows { get; }

    /// <summary>Newton steps taken.</summary>
    public int Iterations { get; }
}
