using MathNet.Numerics;

namespace Sarcoscope.Statistics.Distributions;

/// <summary>Quantiles of the gamma distribution of scale 1: MathNet.Numerics 5.0.0 gives them to a few digits only.</summary>
internal static class GammaDistribution
{
    private const int MostIterations = 200;
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>The x with P(X ≤ x) = <paramref name="probability"/>.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <param name="shape">Above 0.</param>
    /// <remarks>Newton on the smaller tail, inside a bracket that every step tightens.</remarks>
    /// <exception cref="NonConvergenceException">The search did not settle.</exception>
    public static double Quantile(double probability, double shape)
    {
        double low = 0, high = double.PositiveInfinity, x = shape;
        var logGamma = SpecialFunctions.GammaLn(shape);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var below = probability <= 0.5
                ? SpecialFunctions.GammaLowerRegularized(shape, x) - probability
                : 1 - probability - SpecialFunctions.GammaUpperRegularized(shape, x);
            if (below < 0) low = x;
            else high = x;
            var next = x - below / Math.Exp((shape - 1) * Math.Log(x) - x - logGamma);
            if (!(next > low && next < high)) next = double.IsPositiveInfinity(high) ? 2 * x : (low + high) / 2;
            if (Math.Abs(next - x) <= 2 * Epsilon * x) return next;
            x = next;
        }
        return high - low <= 1e-13 * high
            ? x
            : throw new NonConvergenceException(FormattableString.Invariant($"The gamma quantile at {probability} for {shape} stopped between {low:R} and {high:R}."));
    }
}
