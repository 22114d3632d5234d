using MathNet.Numerics;
using Sarcoscope.Statistics.Distributions;

namespace Sarcoscope.Statistics.Bayes;

/// <summary>The posterior of the rate of one cell: a mixture of beta distributions over the points of the grid.</summary>
internal sealed class CellPosterior
{
    private const double Dropped = 1e-9;
    private const double LargeShape = 300;
    private const double LargePrecision = 5000;
    private const double Exactness = 1e-9;
    private const int MostSteps = 100;

    private readonly double[] weights;
    private readonly double[] a;
    private readonly double[] b;
    private readonly Lazy<double[]> logBeta;

    public CellPosterior(ReadOnlySpan<PoolingNode> nodes, int patients, int responders)
    {
        var kept = Heaviest(nodes);
        (weights, a, b) = (new double[kept.Length], new double[kept.Length], new double[kept.Length]);
        double total = 0;
        foreach (var node in nodes)
        {
            Mean += node.Weight * (node.Mean + responders * node.T) / (1 + patients * node.T);
            Shrinkage += node.Weight / (1 + patients * node.T);
        }
        logBeta = new(() => [.. a.Zip(b, SpecialFunctions.BetaLn)]);
        foreach (var node in kept) total += node.Weight;
        for (var i = 0; i < kept.Length; i++)
        {
            var precision = Math.Min(1 / kept[i].T, PoolingGrid.LargestPrecision);
            (weights[i], a[i], b[i]) = (kept[i].Weight / total, responders + kept[i].Mean * precision, patients - responders + kept[i].Complement * precision);
        }
    }

    /// <summary>Posterior mean of the rate.</summary>
    public double Mean { get; }

    /// <summary>Expected share of the pool in the estimate, κ/(κ + n).</summary>
    public double Shrinkage { get; }

    /// <summary>P(rate ≤ x).</summary>
    public double AtMost(double x)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * Cumulative(x, a[i], b[i]);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>The rate below which a given share of the posterior lies, to 1e-9: Newton inside a bracket.</summary>
    /// <exception cref="NonConvergenceException">The search did not settle.</exception>
    public double Quantile(double share)
    {
        double low = 0, high = 1, x = Start(share);
        for (var i = 0; i < MostSteps; i++)
        {
            var value = AtMost(x) - share;
            if (value < 0) low = x;
            else high = x;
            var next = x - value / Density(x);
            if (!(next > low && next < high)) next = (low + high) / 2;
            if (Math.Abs(next - x) < Exactness || high - low < Exactness) return next;
            x = next;
        }
        throw new NonConvergenceException(FormattableString.Invariant($"The quantile at {share} stopped between {low:R} and {high:R}."));
    }

    // The quantile of the beta distribution with the mean and the variance of the mixture.
    private double Start(double share)
    {
        double first = 0, second = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var mean = a[i] / (a[i] + b[i]);
            first += weights[i] * mean;
            second += weights[i] * mean * (a[i] + 1) / (a[i] + b[i] + 1);
        }
        var precision = Math.Max(1e-3, first * (1 - first) / Math.Max(1e-12, second - first * first) - 1);
        return Math.Clamp(BetaDistribution.Quantile(share, Math.Max(1e-2, first * precision), Math.Max(1e-2, (1 - first) * precision)), 1e-9, 1 - 1e-9);
    }

    private double Density(double x)
    {
        double log = Math.Log(x), other = Math.Log(1 - x), sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * Math.Exp((a[i] - 1) * log + (b[i] - 1) * other - logBeta.Value[i]);
        return sum;
    }

    private static PoolingNode[] Heaviest(ReadOnlySpan<PoolingNode> nodes)
    {
        var sorted = nodes.ToArray();
        Array.Sort(sorted, (first, second) => second.Weight.CompareTo(first.Weight));
        var rest = 1.0;
        var count = 0;
        while (count < sorted.Length && rest > Dropped) rest -= sorted[count++].Weight;
        return sorted[..count];
    }

    private static double Cumulative(double x, double a, double b) =>
        a > LargeShape && b > LargeShape && a + b > LargePrecision ? Uniform(x, a, b) : BetaDistribution.Cumulative(x, a, b);

    /// <summary>The incomplete beta function for large shapes, to their power −3/2 (DLMF 8.18.9, first term).</summary>
    private static double Uniform(double x, double a, double b)
    {
        double r = a + b, x0 = a / r, y0 = b / r;
        var half = -(x0 * Math.Log(x / x0) + y0 * Math.Log((1 - x) / y0));
        if (half < 1e-12) half = (x - x0) * (x - x0) / (2 * x0 * y0);
        var eta = Math.Sign(x - x0) * Math.Sqrt(2 * Math.Max(0, half));
        var spread = Math.Sqrt(x0 * y0);
        var correction = Math.Abs(eta) < 1e-4 ? (1 - 2 * x0) / (3 * spread) : 1 / eta - spread / (x - x0);
        return 0.5 * SpecialFunctions.Erfc(-eta * Math.Sqrt(r / 2)) + Math.Exp(-r * half) / Math.Sqrt(2 * Math.PI * r) * correction;
    }
}
