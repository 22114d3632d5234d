using MathNet.Numerics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>A test that is χ² where there is no effect.</summary>
/// <remarks>The default value is a statistic of 0 on 0 degrees of freedom, which no fit returns.</remarks>
public readonly record struct ChiSquareTest
{
    private ChiSquareTest(double chiSquare, int degreesOfFreedom) =>
        (ChiSquare, DegreesOfFreedom, P) = (chiSquare, degreesOfFreedom, SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, Math.Max(0, chiSquare) / 2));

    /// <summary>The statistic.</summary>
    public double ChiSquare { get; }

    /// <summary>At least 1.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>Probability of a χ² at least as large; the tail itself, so small values keep their digits.</summary>
    public double P { get; }

    internal static ChiSquareTest Of(double chiSquare, int degreesOfFreedom) => new(chiSquare, degreesOfFreedom);
}
