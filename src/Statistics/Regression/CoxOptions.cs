using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>How a Cox model is fitted.</summary>
/// <remarks>The default value is Efron's ties without strata, clusters or offset, limits at level 0.95.</remarks>
public readonly record struct CoxOptions
{
    private const double UsualLevel = 0.95;
    private const int UsualIterations = 60;
    private const int PenalisedIterations = 500; // steps of the plain information: they converge, but not at once
    private readonly double level;
    private readonly int iterations;

    /// <summary>Events at the same time; default <see cref="CoxTies.Efron"/>.</summary>
    public CoxTies Ties { get; init; }

    /// <summary>Each stratum has a baseline hazard of its own; default none.</summary>
    public Grouping? Strata { get; init; }

    /// <summary>Rows that belong together (one subject, one centre): the variance becomes robust; default none.</summary>
    public Grouping? Clusters { get; init; }

    /// <summary>
    /// Which subject each row belongs to, where a subject has several intervals; these must not overlap. It changes
    /// no number. Default: each row is a subject.
    /// </summary>
    public Grouping? Subjects { get; init; }

    /// <summary>Added to each row's linear predictor, one per row of the data; default empty, which is none.</summary>
    public ReadOnlyMemory<double> Offset { get; init; }

    /// <summary>Firth's penalty for small samples; default <see cref="CoxPenalty.None"/>.</summary>
    public CoxPenalty Penalty { get; init; }

    /// <summary>Default <see cref="CoxVariance.Usual"/>.</summary>
    public CoxVariance Variance { get; init; }

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

    /// <summary>How many Newton steps at most before the fit is given up; default 60, with Firth's penalty 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int MaximumIterations
    {
        get => iterations > 0 ? iterations : Penalty == CoxPenalty.Firth ? PenalisedIterations : UsualIterations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            iterations = value;
        }
    }
}
