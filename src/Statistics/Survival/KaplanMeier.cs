namespace Sarcoscope.Statistics.Survival;

/// <summary>The product-limit estimate of survival.</summary>
public static class KaplanMeier
{
    /// <summary>Estimates the probability of staying free of the event, by the product-limit method.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="options">Default: log-log limits at level 0.95.</param>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="SurvivalDataException">An entry and its time differ by no more than rounding.</exception>
    /// <remarks>
    /// S(t) = ∏(1 − d/n) with Greenwood's variance S² Σ d/(n(n − d)), or the infinitesimal jackknife when a
    /// weight is a fraction. At a tied time events precede
    /// censorings. Times that differ by rounding only (1.5e-8, as R's <c>timefix</c>) are one time.
    /// Agrees with R survival 3.5-3 <c>survfit(Surv(…) ~ 1)</c> to 1e-12.
    /// Source: Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452.
    /// </remarks>
    public static SurvivalCurve Estimate(SurvivalData data, KaplanMeierOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0) throw new NoSubjectsException();
        return CurveOf(Tally.Of(data, Cells.One)[0], options);
    }

    /// <summary>One estimate per group, in the order of the groups' labels; groups without subjects are left out.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="groups">One per row of <paramref name="data"/>.</param>
    /// <param name="options">Default: log-log limits at level 0.95.</param>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="SurvivalDataException">The lengths differ, or an entry and its time differ by no more than rounding.</exception>
    public static IReadOnlyList<GroupCurve> EstimateByGroup(SurvivalData data, Grouping groups, KaplanMeierOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(groups);
        groups.RequireCount(data.Count);
        if (data.Count == 0) throw new NoSubjectsException();
        var tables = Tally.Of(data, Cells.Of(groups));
        return
        [
            .. groups.Labels.Zip(tables)
                .Where(group => group.Second.Times.Length > 0)
                .Select(group => new GroupCurve(group.First, CurveOf(group.Second, options))),
        ];
    }

    private static SurvivalCurve CurveOf(TimeTable table, KaplanMeierOptions options) =>
        new(StepColumns.ProductLimit(table), table.Entries, options);
}

/// <summary>The curve of one group.</summary>
/// <param name="Group">Its label.</param>
/// <param name="Curve">Its estimate.</param>
public sealed record GroupCurve(string Group, SurvivalCurve Curve);
