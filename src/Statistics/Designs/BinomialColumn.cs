namespace Sarcoscope.Statistics.Designs;

/// <summary>A binomial distribution as columns: point probabilities and both tails, each to about n rounding errors.</summary>
internal sealed class BinomialColumn
{
    private readonly double[] lower;
    private readonly double[] upper;

    public BinomialColumn(int n, double p)
    {
        N = n;
        Point = new double[n + 1];
        var mode = Math.Clamp((int)((n + 1) * p), 0, n);
        // Ratios of neighbours outwards from the largest, then divided by the sum: nothing underflows that matters.
        Point[mode] = 1;
        var odds = p / (1 - p);
        for (var k = mode; k < n && Point[k] > 0; k++) Point[k + 1] = Point[k] * ((double)(n - k) / (k + 1)) * odds;
        for (var k = mode; k > 0 && Point[k] > 0; k--) Point[k - 1] = Point[k] * ((double)k / (n - k + 1)) / odds;
        (lower, upper) = (new double[n + 1], new double[n + 1]);
        var sum = 0.0;
        for (var k = n; k >= 0; k--) upper[k] = sum += Point[k];
        var total = sum;
        sum = 0;
        for (var k = 0; k <= n; k++) lower[k] = sum += Point[k];
        for (var k = 0; k <= n; k++)
        {
            Point[k] /= total;
            lower[k] = Math.Min(1, lower[k] / total);
            upper[k] = Math.Min(1, upper[k] / total);
        }
    }

    public int N { get; }

    /// <summary>P(X = k).</summary>
    public double[] Point { get; }

    /// <summary>P(X ≤ k), for any k.</summary>
    public double AtMost(int k) => k < 0 ? 0 : k >= N ? 1 : lower[k];

    /// <summary>P(X ≥ k), for any k.</summary>
    public double AtLeast(int k) => k <= 0 ? 1 : k > N ? 0 : upper[k];

    /// <summary>The smallest k with P(X ≥ k) at most <paramref name="size"/>; n + 1 when there is none.</summary>
    public int Critical(double size)
    {
        var k = N + 1;
        while (k > 0 && AtLeast(k - 1) <= size) k--;
        return k;
    }
}
