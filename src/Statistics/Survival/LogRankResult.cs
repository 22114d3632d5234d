namespace Sarcoscope.Statistics.Survival;

/// <summary>A comparison of survival between groups.</summary>
/// <param name="ChiSquare">U' V⁻ U over the groups.</param>
/// <param name="DegreesOfFreedom">The rank of V: the number of groups compared less one.</param>
/// <param name="P">Probability of a χ² at least as large; computed as a tail, so it keeps its precision down to 1e-300.</param>
/// <param name="Groups">In the order of the labels; groups without subjects are left out.</param>
/// <param name="Variance">V, the covariance of observed − expected between the groups.</param>
public sealed record LogRankResult(
    double ChiSquare,
    int DegreesOfFreedom,
    double P,
    IReadOnlyList<LogRankGroup> Groups,
    IReadOnlyList<IReadOnlyList<double>> Variance);

/// <summary>One group of a <see cref="LogRankResult"/>.</summary>
/// <param name="Group">Its label.</param>
/// <param name="Subjects">How many.</param>
/// <param name="Observed">Σ w d: the number of events when every time counts the same.</param>
/// <param name="Expected">What it would be if all groups had the same hazard.</param>
public readonly record struct LogRankGroup(string Group, int Subjects, double Observed, double Expected);

/// <summary>Why groups cannot be compared.</summary>
public enum IncomparableGroups
{
    /// <summary>Fewer than two groups have subjects.</summary>
    FewerThanTwoGroups = 0,

    /// <summary>Nobody had the event.</summary>
    NoEvents,

    /// <summary>At no event time that counts were two groups at risk, so the statistic has no variance.</summary>
    NoVariance,

    /// <summary>The data have delayed entry, which the test is not defined for here (R's <c>survdiff</c> refuses it too).</summary>
    DelayedEntry,

    /// <summary>The data have case weights, which the test is not defined for here (R's <c>survdiff</c> takes none).</summary>
    CaseWeights,
}

/// <summary>The groups cannot be compared by a log-rank test.</summary>
public sealed class IncomparableGroupsException : InvalidOperationException
{
    internal IncomparableGroupsException(IncomparableGroups reason)
        : base(Describe(reason)) => Reason = reason;

    /// <summary>Why not.</summary>
    public IncomparableGroups Reason { get; }

    private static string Describe(IncomparableGroups reason) => reason switch
    {
        IncomparableGroups.FewerThanTwoGroups => "A comparison needs at least two groups with subjects.",
        IncomparableGroups.NoEvents => "Nobody had the event, so there is nothing to compare.",
        IncomparableGroups.NoVariance => "At no event time that counts was more than one group at risk.",
        IncomparableGroups.DelayedEntry => "The log-rank test takes right-censored data without delayed entry.",
        _ => "The log-rank test takes no case weights.",
    };
}
