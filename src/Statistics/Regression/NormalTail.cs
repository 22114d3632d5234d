using MathNet.Numerics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Tails of the normal distribution with all their digits.</summary>
internal static class NormalTail
{
    /// <summary>P(|Z| ≥ |z|), as the tail of a χ² on one degree of freedom.</summary>
    public static double TwoSided(double z) => SpecialFunctions.GammaUpperRegularized(0.5, z * z / 2);
}
