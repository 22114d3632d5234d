namespace Sarcoscope.Statistics.Regression;

/// <summary>How events at the same time enter the partial likelihood.</summary>
/// <remarks>The default value is <see cref="Efron"/>.</remarks>
public enum CoxTies
{
    /// <summary>Events at one time leave the risk set one after the other, in no order. Efron 1977.</summary>
    Efron = 0,

    /// <summary>All of them stay at risk until the last. Breslow 1974.</summary>
    Breslow,

    /// <summary>Time is discrete: which of those at risk had the events, given how many. Cox 1972.</summary>
    Exact,
}

/// <summary>Which variance the standard errors, limits and the Wald test use.</summary>
/// <remarks>The default value is <see cref="Usual"/>.</remarks>
public enum CoxVariance
{
    /// <summary>Robust when clusters are given or a weight is a fraction, else model-based (as R).</summary>
    Usual = 0,

    /// <summary>The inverse of the information.</summary>
    ModelBased,

    /// <summary>The sandwich of Lin and Wei 1989; rows are added up within clusters where these are given.</summary>
    Robust,
}
