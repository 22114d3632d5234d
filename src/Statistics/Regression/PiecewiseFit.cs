using MathNet.Numerics.Distributions;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>A fitted piecewise exponential model.</summary>
public sealed class PiecewiseFit
{
    internal PiecewiseFit(SurvivalData data, PiecewiseLikelihood likelihood, CoxSolution solution, double level)
    {
        var frame = likelihood.Frame;
        (Count, Dropped, Iterations) = (frame.Count, data.Count - frame.Count, solution.Iterations);
        likelihood.At(solution.Coefficients);
        (NullLogLikelihood, LogLikelihood) = (solution.Origin.LogLikelihood, solution.Point.LogLikelihood);
        Covariance = solution.Information.Inverse();
        var variables = frame.Design.Variables.ToArray();
        Coefficients =
        [
            .. frame.Design.Columns.Select((column, j) => new RegressionCoefficient(
                column.Name, variables[column.Variable], solution.Coefficients[j], Math.Sqrt(Covariance[j, j]), RobustStandardError: null, level)),
        ];
        var shift = 0.0;
        for (var j = 0; j < frame.Width; j++) shift -= solution.Coefficients[j] * frame.Centres[j];
        Intervals = [.. Enumerable.Range(0, likelihood.Intervals).Select(k => IntervalOf(likelihood, k, shift, level))];
    }

    /// <summary>How many rows were used.</summary>
    public int Count { get; }

    /// <summary>How many of them end in the event.</summary>
    public int Events => Intervals.Sum(interval => interval.Events);

    /// <summary>Rows left out because a covariate was missing.</summary>
    public int Dropped { get; }

    /// <summary>Newton steps taken.</summary>
    public int Iterations { get; }

    /// <summary>The intervals, ascending.</summary>
    public IReadOnlyList<HazardInterval> Intervals { get; }

    /// <summary>In the order of the covariates.</summary>
    public IReadOnlyList<RegressionCoefficient> Coefficients { get; }

    /// <summary>Of the coefficients.</summary>
    public double[,] Covariance { get; }

    /// <summary>With all coefficients 0.</summary>
    public double NullLogLikelihood { get; }

    /// <summary>Σ over events of the log hazard, less the hazard everybody was exposed to.</summary>
    public double LogLikelihood { get; }

    /// <summary>All coefficients 0; null for rates alone.</summary>
    public ChiSquareTest? LikelihoodRatio => Coefficients.Count == 0 ? null : ChiSquareTest.Of(2 * (LogLikelihood - NullLogLikelihood), Coefficients.Count);

    private HazardInterval IntervalOf(PiecewiseLikelihood likelihood, int k, double shift, double level)
    {
        var (total, sums, _) = likelihood.Moments(k);
        var (from, to, events) = (likelihood.From(k), likelihood.To(k), likelihood.Deaths[k]);
        if (total <= 0) return new(from, to, events, likelihood.Time[k], Rate: null, null, null, null);
        var rate = likelihood.Weighted[k] / total * Math.Exp(shift);
        if (events == 0) return new(from, to, events, likelihood.Time[k], rate, null, null, null);
        // log rate = log D − log Σ score · time at risk: its own error, and that of the coefficients.
        var variance = 1 / likelihood.Weighted[k];
        var width = sums.Length;
        for (var j = 0; j < width; j++)
        {
            for (var l = 0; l < width; l++)
                variance += Slope(j) * Covariance[j, l] * Slope(l);
        }
        var half = -Normal.InvCDF(0, 1, (1 - level) / 2) * Math.Sqrt(variance);
        return new(from, to, events, likelihood.Time[k], rate, Math.Sqrt(variance), rate * Math.Exp(-half), rate * Math.Exp(half));

        double Slope(int j) => sums[j] / total + likelihood.Frame.Centres[j];
    }
}

/// <summary>One interval of a piecewise exponential model.</summary>
/// <param name="From">Its beginning, left out.</param>
/// <param name="To">Its end, included; null for the last, which has none.</param>
/// <param name="Events">How many.</param>
/// <param name="TimeAtRisk">Of all rows together, without weights.</param>
/// <param name="Rate">Events per unit of time with every covariate 0; 0 without events, null where nobody was at risk.</param>
/// <param name="LogStandardError">Of its logarithm; null without events.</param>
/// <param name="Lower">Lower limit; null without events.</param>
/// <param name="Upper">Upper limit; null without events.</param>
public sealed record HazardInterval(double From, double? To, int Events, double TimeAtRisk, double? Rate, double? LogStandardError, double? Lower, double? Upper);
