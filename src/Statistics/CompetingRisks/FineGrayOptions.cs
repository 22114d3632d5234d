using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>How a subdistribution hazards model is fitted.</summary>
/// <remarks>The default value is one censoring distribution for everybody and limits at level 0.95.</remarks>
public readonly record struct FineGrayOptions
{
    private const double UsualLevel = 0.95;
    private const int UsualIterations = 60;
    private readonly double level;
    private readonly int iterations;

    /// <summary>Groups that are censored differently, one per subject; default none. R: <c>cengroup</c>.</summary>
    public Grouping? CensoringGroups { get; init; }

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

    /// <summary>How many Newton steps at most before the fit is given up; default 60.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int MaximumIterations
    {
        get => iterations == 0 ? UsualIterations : iterations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            iterations = value == UsualIterations ? 0 : value;
        }
    }
}
