namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>Why competing risks cannot be analysed as asked.</summary>
public enum CompetingRisksProblem
{
    /// <summary>Nobody had the cause of interest, so there is nothing to compare or to fit.</summary>
    NoEvents = 0,

    /// <summary>Fewer than two groups have subjects.</summary>
    FewerThanTwoGroups,

    /// <summary>At no time of the cause were two groups at risk, so the statistic has no variance.</summary>
    NoVariance,

    /// <summary>The method is not defined under delayed entry (R's <c>cmprsk</c> takes none).</summary>
    DelayedEntry,

    /// <summary>The method is not defined for case weights, or not for fractional ones (R's <c>cmprsk</c> takes none).</summary>
    CaseWeights,
}

/// <summary>Competing risks that cannot be analysed as asked.</summary>
public sealed class CompetingRisksException : InvalidOperationException
{
    internal CompetingRisksException(CompetingRisksProblem problem)
        : base(Describe(problem)) => Problem = problem;

    /// <summary>Why not.</summary>
    public CompetingRisksProblem Problem { get; }

    private static string Describe(CompetingRisksProblem problem) => problem switch
    {
        CompetingRisksProblem.NoEvents => "Nobody had the cause of interest.",
        CompetingRisksProblem.FewerThanTwoGroups => "A comparison needs at least two groups with subjects.",
        CompetingRisksProblem.NoVariance => "At no time of this cause was more than one group at risk.",
        CompetingRisksProblem.DelayedEntry => "The method takes right-censored data without delayed entry.",
        _ => "The method does not take these case weights.",
    };
}
