namespace Sarcoscope.Statistics.Regression;

/// <summary>The distribution of survival times in a parametric model, as R's <c>survreg</c> names them.</summary>
/// <remarks>The default value is <see cref="Weibull"/>.</remarks>
public enum ParametricDistribution
{
    /// <summary>The hazard rises or falls as a power of time; with scale 1 it is exponential.</summary>
    Weibull = 0,

    /// <summary>The hazard is constant.</summary>
    Exponential,

    /// <summary>The logarithm of time is normal: the hazard rises, then falls.</summary>
    LogNormal,

    /// <summary>The logarithm of time is logistic: the odds of survival fall as a power of time.</summary>
    LogLogistic,
}
