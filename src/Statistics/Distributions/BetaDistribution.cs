using MathNet.Numerics;

namespace Sarcoscope.Statistics.Distributions;

/// <summary>The beta distribution, to 1e-13: MathNet.Numerics 5.0.0 gives its quantiles to 1e-5 only in the tails.</summary>
internal static class BetaDistribution
{
    private const int MostTerms = 1_000_000;
    private const int MostIterations = 200;
    private const double Smallest = 1e-300;
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>The x with P(X ≤ x) = <paramref name="probability"/>.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <remarks>Newton on log P against log x, inside a bracket that every step tightens.</remarks>
    /// <exception cref="NonConvergenceException">The search did not settle.</exception>
    public static double Quantile(double probability, double a, double b)
    {
        double low = 0, high = 1, x = a / (a + b);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var below = Cumulative(x, a, b);
            if (below < probability) low = x;
            else high = x;
            // d log P / d log x = x f(x) / P, and x f(x) = Power / (1 − x).
            var step = Math.Log(below / probability) * below * (1 - x) / Power(x, a, b);
            var next = x * Math.Exp(-step);
            if (!(next > low && next < high)) next = low > 0 && high / low > 4 ? Math.Sqrt(low * high) : (low + high) / 2;
            if (Math.Abs(next - x) <= Epsilon * x) return next;
            x = next;
        }
        return high - low <= 4 * Epsilon * high
            ? x
            : throw new NonConvergenceException(FormattableString.Invariant($"The beta quantile at {probability} for ({a}, {b}) stopped between {low:R} and {high:R}."));
    }

    /// <summary>P(X ≤ x), the regularised incomplete beta function.</summary>
    public static double Cumulative(double x, double a, double b) =>
        x <= 0 ? 0
        : x >= 1 ? 1
        : x < (a + 1) / (a + b + 2) ? LowerTail(x, 1 - x, a, b)
        : 1 - LowerTail(1 - x, x, b, a);

    private static double LowerTail(double x, double complement, double a, double b) =>
        Power(x, complement, a, b) / (a * ContinuedFraction(x, a, b));

    // x^a (1 − x)^b / B(a, b)
    private static double Power(double x, double a, double b) => Power(x, 1 - x, a, b);

    // Through Loader's saddle-point form, which keeps its digits where a and b are large.
    private static double Power(double x, double complement, double a, double b)
    {
        var n = a + b;
        var error = StirlingError(n) - StirlingError(a) - StirlingError(b) - Deviance(a, n * x) - Deviance(b, n * complement);
        return Math.Exp(error) * Math.Sqrt(a * b / (2 * Math.PI * n));
    }

    /// <summary>The continued fraction 1 + d₁/(1 + d₂/(1 + …)) of the incomplete beta function, by Lentz's method (DLMF 8.17.22).</summary>
    private static double ContinuedFraction(double x, double a, double b)
    {
        double c = 1, d = 0, fraction = 1;
        for (var term = 1; term <= MostTerms; term++)
        {
            double m = term / 2;
            var coefficient = term % 2 == 0
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / NotZero(1 + coefficient * d);
            c = NotZero(1 + coefficient / c);
            fraction *= c * d;
            if (Math.Abs(c * d - 1) <= Epsilon) return fraction;
        }
        throw new NonConvergenceException(FormattableString.Invariant($"The incomplete beta function at {x:R} for ({a}, {b}) did not converge."));
    }

    private static double NotZero(double value) => Math.Abs(value) < Smallest ? Smallest : value;

    /// <summary>log Γ(z + 1) − (z + ½) log z + z − ½ log 2π (Loader 2000).</summary>
    private static double StirlingError(double z)
    {
        if (z < 16) return SpecialFunctions.GammaLn(z + 1) - (z + 0.5) * Math.Log(z) + z - Constants.LogSqrt2Pi;
        var square = z * z;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - (1 / 1188.0 - 691 / 360360.0 / square) / square) / square) / square) / square) / z;
    }

    /// <summary>z log(z / mean) + mean − z, without cancellation near z = mean (Loader 2000).</summary>
    private static double Deviance(double z, double mean)
    {
        if (Math.Abs(z - mean) >= 0.1 * (z + mean)) return z * Math.Log(z / mean) + mean - z;
        var ratio = (z - mean) / (z + mean);
        var sum = (z - mean) * ratio;
        var term = 2 * z * ratio;
        for (var j = 1; j < 1000; j++)
        {
            term *= ratio * ratio;
            var next = sum + term / (2 * j + 1);
            if (next == sum) return next;
            sum = next;
        }
        return sum;
    }
}
