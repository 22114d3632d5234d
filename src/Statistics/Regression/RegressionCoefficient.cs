using MathNet.Numerics.Distributions;

namespace Sarcoscope.Statistics.Regression;

/// <summary>One coefficient of a regression.</summary>
/// <param name="Name">The variable; for a factor variable + level, as R names it.</param>
/// <param name="Variable">The variable it belongs to.</param>
/// <param name="Estimate">On the scale of the linear predictor: the logarithm of the hazard ratio in a Cox model.</param>
/// <param name="ModelStandardError">From the information.</param>
/// <param name="RobustStandardError">From the sandwich; null when the fit is not robust.</param>
/// <param name="Level">Of the limits, two-sided.</param>
public sealed record RegressionCoefficient(string Name, string Variable, double Estimate, double ModelStandardError, double? RobustStandardError, double Level)
{
    /// <summary>The one that test and limits use: robust where there is one.</summary>
    public double StandardError => RobustStandardError ?? ModelStandardError;

    /// <summary>e to the estimate: the hazard ratio in a Cox model, for one unit or against the reference level.</summary>
    public double HazardRatio => Math.Exp(Estimate);

    /// <summary>Lower limit of the hazard ratio.</summary>
    public double Lower => Math.Exp(Estimate - Quantile * StandardError);

    /// <summary>Upper limit of the hazard ratio; infinite when it is above what a number holds.</summary>
    public double Upper => Math.Exp(Estimate + Quantile * StandardError);

    /// <summary>Estimate over standard error.</summary>
    public double Z => Estimate / StandardError;

    /// <summary>Two-sided, of the normal distribution; the tail itself, so small values keep their digits.</summary>
    public double P => NormalTail.TwoSided(Z);

    private double Quantile => -Normal.InvCDF(0, 1, (1 - Level) / 2);
}
