using MathNet.Numerics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>The standardised error of a parametric model: logarithms of density and survival, with two derivatives.</summary>
/// <remarks>All are concave in z, so a likelihood in 1/σ and β/σ has one maximum.</remarks>
internal readonly record struct LogDensity(double Value, double Slope, double Curvature)
{
    private const double LogRootTwoPi = 0.91893853320467274178;

    // Above this erfc is no longer a number, and the tail is its leading terms.
    private const double FarTail = 25;

    public static LogDensity Of(ParametricDistribution distribution, double z, bool happened) => distribution switch
    {
        ParametricDistribution.LogNormal => happened ? new(-z * z / 2 - LogRootTwoPi, -z, -1) : NormalTail(z),
        ParametricDistribution.LogLogistic => Logistic(z, happened ? 2 : 1, happened ? 1 : 0),
        _ => Extreme(z, happened ? 1 : 0),
    };

    /// <summary>The z with S(z) = <paramref name="survival"/>.</summary>
    public static double Quantile(ParametricDistribution distribution, double survival) => distribution switch
    {
        ParametricDistribution.LogNormal => -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, survival),
        ParametricDistribution.LogLogistic => Math.Log((1 - survival) / survival),
        _ => Math.Log(-Math.Log(survival)),
    };

    private static LogDensity Extreme(double z, int happened)
    {
        var e = Math.Exp(z);
        return new(happened * z - e, happened - e, -e);
    }

    private static LogDensity Logistic(double z, int copies, int happened)
    {
        // log(1 + e^z), without overflow.
        var log = z > 0 ? z + SpecialLog(Math.Exp(-z)) : SpecialLog(Math.Exp(z));
        var share = z > 0 ? 1 / (1 + Math.Exp(-z)) : Math.Exp(z) / (1 + Math.Exp(z));
        return new(happened * z - copies * log, happened - copies * share, -copies * share * (1 - share));
    }

    // log(1 + x) for small x.
    private static double SpecialLog(double x) => x < 1e-5 ? x * (1 - x * (0.5 - x / 3)) : Math.Log(1 + x);

    private static LogDensity NormalTail(double z)
    {
        double log, ratio;
        if (z < FarTail)
        {
            var tail = SpecialFunctions.Erfc(z / Constants.Sqrt2) / 2;
            log = Math.Log(tail);
            ratio = Math.Exp(-z * z / 2 - LogRootTwoPi) / tail;
        }
        else
        {
            var square = 1 / (z * z);
            var series = 1 - square * (1 - 3 * square * (1 - 5 * square));
            log = -z * z / 2 - LogRootTwoPi - Math.Log(z) + Math.Log(series);
            ratio = z / series;
        }
        return new(log, -ratio, -ratio * (ratio - z));
    }
}
