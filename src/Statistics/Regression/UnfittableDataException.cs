namespace Sarcoscope.Statistics.Regression;

/// <summary>Why a regression is not fitted to the data it was given.</summary>
public enum UnfittableData
{
    /// <summary>No row has all of its values.</summary>
    NoRows = 0,

    /// <summary>Nobody had the event.</summary>
    NoEvents,

    /// <summary>There is no covariate.</summary>
    NoCovariates,

    /// <summary>The method does not take case weights (exact ties do not).</summary>
    CaseWeights,

    /// <summary>The method does not take delayed entry.</summary>
    DelayedEntry,

    /// <summary>The method has no score residuals, hence no robust variance (exact ties have none).</summary>
    RobustVariance,

    /// <summary>Offsets make a risk too large for a number.</summary>
    OffsetTooLarge,

    /// <summary>Two intervals of one subject overlap, so it would be at risk twice.</summary>
    OverlappingIntervals,

    /// <summary>A time is 0, which has no logarithm.</summary>
    TimeZero,

    /// <summary>Exact ties have no penalised fit.</summary>
    Penalty,

    /// <summary>Every row has the same outcome.</summary>
    OneOutcome,
}

/// <summary>The data cannot be analysed by this method.</summary>
public sealed class UnfittableDataException : InvalidOperationException
{
    internal UnfittableDataException(UnfittableData reason, int row = -1)
        : base(Describe(reason, row)) => (Reason, Row) = (reason, row < 0 ? null : row);

    /// <summary>Why not.</summary>
    public UnfittableData Reason { get; }

    /// <summary>The row of the data, from 0, where one row is to blame.</summary>
    public int? Row { get; }

    private static string Describe(UnfittableData reason, int row) => reason switch
    {
        UnfittableData.NoRows => "No row has all of its values, so there is nothing to fit.",
        UnfittableData.NoEvents => "Nobody had the event, so there is nothing to fit.",
        UnfittableData.NoCovariates => "A regression needs at least one covariate.",
        UnfittableData.CaseWeights => "This method takes no case weights; use Efron's or Breslow's ties.",
        UnfittableData.DelayedEntry => "This method takes right-censored data without delayed entry.",
        UnfittableData.RobustVariance => "This method has no score residuals, so no robust variance; use Efron's or Breslow's ties.",
        UnfittableData.OffsetTooLarge => "An offset makes a risk too large to be computed. Scale the offsets.",
        UnfittableData.TimeZero => FormattableString.Invariant($"Row {row}: the time is 0, which has no logarithm."),
        UnfittableData.OneOutcome => "Every row has the same outcome, so there is nothing to tell apart.",
        UnfittableData.Penalty => "Firth's penalty takes Efron's or Breslow's ties.",
        _ => FormattableString.Invariant($"Row {row}: the interval overlaps another of the same subject."),
    };
}

/// <summary>A coefficient whose estimate is infinite.</summary>
/// <param name="Name">The coefficient.</param>
/// <param name="Sign">+1 when the hazard ratio grows without bound, −1 when it goes to 0.</param>
public readonly record struct InfiniteCoefficient(string Name, int Sign);

/// <summary>
/// The likelihood keeps rising as coefficients go to infinity: at every event the highest of some combination of the
/// covariates has the event (separation; a group without events, most often).
/// </summary>
public sealed class MonotoneLikelihoodException : InvalidOperationException
{
    internal MonotoneLikelihoodException(IReadOnlyList<InfiniteCoefficient> coefficients, double nullLogLikelihood, double logLikelihood, int iterations)
        : base($"The likelihood has no maximum: it rises for ever as {string.Join(", ", coefficients.Select(found => $"{found.Name} goes to {(found.Sign > 0 ? "+" : "-")}infinity"))}. Use Firth's penalised fit, join levels, or leave the covariate out.") =>
        (Coefficients, NullLogLikelihood, LogLikelihood, Iterations) = (coefficients, nullLogLikelihood, logLikelihood, iterations);

    /// <summary>Those without a finite estimate.</summary>
    public IReadOnlyList<InfiniteCoefficient> Coefficients { get; }

    /// <summary>At coefficients of 0.</summary>
    public double NullLogLikelihood { get; }

    /// <summary>Where the search stopped: close to the limit, so twice the rise is still a likelihood-ratio statistic.</summary>
    public double LogLikelihood { get; }

    /// <summary>Newton steps taken.</summary>
    public int Iterations { get; }
}

/// <summary>A fit did not settle; the state in which it was given up.</summary>
public sealed class RegressionNonConvergenceException : InvalidOperationException
{
    internal RegressionNonConvergenceException(int iterations, IReadOnlyList<double> coefficients, IReadOnlyList<double> score, double logLikelihood)
        : base(FormattableString.Invariant($"The fit did not converge in {iterations} iterations; the log-likelihood stood at {logLikelihood:R}.")) =>
        (Iterations, Coefficients, Score, LogLikelihood) = (iterations, coefficients, score, logLikelihood);

    /// <summary>Newton steps taken.</summary>
    public int Iterations { get; }

    /// <summary>The coefficients reached.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <summary>The gradient there.</summary>
    public IReadOnlyList<double> Score { get; }

    /// <summary>The log-likelihood there.</summary>
    public double LogLikelihood { get; }
}
