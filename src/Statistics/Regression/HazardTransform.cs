namespace Sarcoscope.Statistics.Regression;

/// <summary>The function of time along which a coefficient is suspected to change.</summary>
/// <remarks>The default value is <see cref="KaplanMeier"/>, as in R.</remarks>
public enum HazardTransform
{
    /// <summary>1 − S(t−), by the Kaplan–Meier estimate of all rows: event times are spread evenly.</summary>
    KaplanMeier = 0,

    /// <summary>The time itself.</summary>
    Identity,

    /// <summary>Its natural logarithm.</summary>
    Log,

    /// <summary>Its rank among the times of all rows, ties at their mean.</summary>
    Rank,
}
