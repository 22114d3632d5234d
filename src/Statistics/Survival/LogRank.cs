using MathNet.Numerics;

namespace Sarcoscope.Statistics.Survival;

/// <summary>The log-rank test and its weighted family, for two or more groups, with or without strata.</summary>
public static class LogRank
{
    /// <summary>Tests whether all groups have the same hazard.</summary>
    /// <param name="data">Right-censored, without delayed entry or case weights.</param>
    /// <param name="groups">One per row of <paramref name="data"/>.</param>
    /// <param name="options">Default: the log-rank test without strata.</param>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="IncomparableGroupsException">The comparison is not defined; its reason says why.</exception>
    /// <exception cref="SurvivalDataException">The lengths differ.</exception>
    /// <remarks>
    /// U = Σ w(d₁ − d n₁/n), V = Σ w² d (n₁/n)(1 − n₁/n)(n − d)/(n − 1), summed over the event times of each
    /// stratum. Times that differ by rounding only are one time. Agrees with R survival 3.5-3
    /// <c>survdiff</c> to 1e-12. Source: Mantel 1966; Fleming and Harrington 1991, doi:10.1002/9781118150672.
    /// </remarks>
    public static LogRankResult Test(SurvivalData data, Grouping groups, LogRankOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(groups);
        groups.RequireCount(data.Count);
        options.Strata?.RequireCount(data.Count);
        if (data.Count == 0) throw new NoSubjectsException();
        if (data.HasDelayedEntry) throw new IncomparableGroupsException(IncomparableGroups.DelayedEntry);
        if (data.HasWeights) throw new IncomparableGroupsException(IncomparableGroups.CaseWeights);

        var cells = Cells.Of(groups, options.Strata);
        var sums = Tally.Counts(data, cells.Count)
            ? OverDays(data, cells, groups.Labels.Count, options.Weight)
            : OverTimes(data, cells, groups.Labels.Count, options.Weight);
        return Result(sums, groups);
    }

    private static LogRankSums OverDays(SurvivalData data, Cells cells, int groupCount, LogRankWeight weight)
    {
        var bins = (int)data.Largest + 1;
        var counts = CountingTally.Count(data, cells, bins);
        var subjects = new int[cells.Count];
        for (var cell = 0; cell < subjects.Length; cell++)
        {
            foreach (var count in counts.AsSpan(cell * bins * 2, bins * 2)) subjects[cell] += count;
        }
        var sums = new LogRankSums(subjects, groupCount, weight);
        for (var day = 0; day < bins; day++)
        {
            for (var cell = 0; cell < subjects.Length; cell++)
            {
                var at = (cell * bins + day) * 2;
                if ((counts[at] | counts[at + 1]) != 0) sums.Leave(cell, counts[at + 1], counts[at]);
            }
            sums.CloseTime();
        }
        return sums;
    }

    private static LogRankSums OverTimes(SurvivalData data, Cells cells, int groupCount, LogRankWeight weight)
    {
        var times = new double[data.Count];
        var rows = new int[data.Count];
        var subjects = new int[cells.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            (times[i], rows[i]) = (data.TimeAt(i), i);
            subjects[cells[i]]++;
        }
        Array.Sort(times, rows);
        var limit = NearTies.Limit(times);
        var events = data.Events.Span;
        var sums = new LogRankSums(subjects, groupCount, weight);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i > 0 && times[i] - times[i - 1] > limit) sums.CloseTime();
            if (events[rows[i]]) sums.Leave(cells[rows[i]], 1, 0);
            else sums.Leave(cells[rows[i]], 0, 1);
        }
        sums.CloseTime();
        return sums;
    }

    private static LogRankResult Result(LogRankSums sums, Grouping groups)
    {
        var used = Enumerable.Range(0, groups.Labels.Count).Where(group => sums.Subjects[group] > 0).ToArray();
        if (used.Length < 2) throw new IncomparableGroupsException(IncomparableGroups.FewerThanTwoGroups);
        if (!sums.HasEvents) throw new IncomparableGroupsException(IncomparableGroups.NoEvents);
        var (chiSquare, rank) = QuadraticForm.Of([.. used.Select(group => sums.Score[group])], sums.VarianceOf(used));
        if (rank == 0) throw new IncomparableGroupsException(IncomparableGroups.NoVariance);
        return new(
            chiSquare,
            rank,
            SpecialFunctions.GammaUpperRegularized(rank / 2.0, chiSquare / 2),
            [.. used.Select(group => new LogRankGroup(groups.Labels[group], sums.Subjects[group], sums.Observed[group], sums.Expected[group]))],
            sums.VarianceOf(used));
    }
}
