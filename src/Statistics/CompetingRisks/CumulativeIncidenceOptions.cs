using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>Where the standard error of a cumulative incidence comes from.</summary>
/// <remarks>The default value is <see cref="InfinitesimalJackknife"/>.</remarks>
public enum IncidenceVariance
{
    /// <summary>How the estimate moves with the weight of each subject. R: <c>survfit</c> of a multi-state response.</summary>
    InfinitesimalJackknife = 0,

    /// <summary>Aalen's, from the counting process. R: <c>cmprsk::cuminc</c>. Differs in the third digit.</summary>
    Aalen,
}

/// <summary>How the limits of a cumulative incidence are built.</summary>
/// <remarks>The default value is jackknife errors and limits on the log scale at level 0.95, as R's <c>survfit</c>.</remarks>
public readonly record struct CumulativeIncidenceOptions
{
    private const double UsualLevel = 0.95;
    private readonly double level;
    private readonly IntervalTransform? transform;

    /// <summary>Where the standard error comes from; default <see cref="IncidenceVariance.InfinitesimalJackknife"/>.</summary>
    public IncidenceVariance Variance { get; init; }

    /// <summary>The scale of the limits; default <see cref="IntervalTransform.Log"/>.</summary>
    public IntervalTransform Transform
    {
        get => transform ?? IntervalTransform.Log;
        init => transform = value;
    }

    /// <summary>Two-sided confidence level, between 0 and 1; default 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public double Level
    {
        get => level == 0 ? UsualLevel : level;
        init
        {
            if (!(value > 0 && value < 1)) throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence level lies strictly between 0 and 1.");
            level = value == UsualLevel ? 0 : value;
        }
    }
}
