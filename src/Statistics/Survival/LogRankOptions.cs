namespace Sarcoscope.Statistics.Survival;

/// <summary>How groups are compared.</summary>
/// <remarks>The default value is the log-rank test without strata.</remarks>
public readonly record struct LogRankOptions
{
    /// <summary>How much each event time counts; default <see cref="LogRankWeight.LogRank"/>.</summary>
    public LogRankWeight Weight { get; init; }

    /// <summary>Groups are compared within each stratum only, and the results added up; default none.</summary>
    public Grouping? Strata { get; init; }
}
