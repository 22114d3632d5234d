namespace Sarcoscope.Statistics.Survival;

/// <summary>How the confidence limits of a survival curve are built.</summary>
/// <remarks>The default value is log-log limits at level 0.95.</remarks>
public readonly record struct KaplanMeierOptions
{
    private const double UsualLevel = 0.95;
    private readonly double level;

    /// <summary>The scale of the limits; default <see cref="IntervalTransform.LogLog"/>.</summary>
    public IntervalTransform Transform { get; init; }

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
