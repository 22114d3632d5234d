namespace Sarcoscope.Statistics.Survival;

/// <summary>Makes times equal that differ only by rounding, as R's <c>aeqSurv</c> does.</summary>
/// <remarks>
/// Neighbouring distinct times (entries included) are one time when their difference, or its ratio to the
/// mean of the distinct times, is at most √ε = 1.49e-8; a chain of such neighbours takes its first time.
/// </remarks>
internal static class NearTies
{
    private const double Tolerance = 1.4901161193847656e-8;

    /// <summary>The largest difference between neighbours that is still rounding.</summary>
    /// <param name="ascending">Times in order; repeated ones count once.</param>
    public static double Limit(ReadOnlySpan<double> ascending)
    {
        var sum = 0.0;
        var distinct = 0;
        for (var i = 0; i < ascending.Length; i++)
        {
            if (i > 0 && ascending[i] == ascending[i - 1]) continue;
            sum += ascending[i];
            distinct++;
        }
        return LimitOf(sum, distinct);
    }

    /// <summary>The limit, from the sum and number of the distinct times.</summary>
    public static double LimitOf(double sum, int distinct) => Tolerance * Math.Max(1, sum / distinct);

    /// <summary>Joins near ties within columns; their used length afterwards.</summary>
    public static int Join(Span<double> times, Span<double> events, Span<double> censored, int length, double limit)
    {
        var row = 0;
        var previous = times[0];
        for (var i = 1; i < length; i++)
        {
            var time = times[i];
            if (time - previous <= limit)
            {
                events[row] += events[i];
                censored[row] += censored[i];
            }
            else if (++row != i)
            {
                (times[row], events[row], censored[row]) = (time, events[i], censored[i]);
            }
            previous = time;
        }
        return row + 1;
    }

    /// <summary>The cut points of ascending distinct times, or null when none are near each other.</summary>
    public static double[]? Cuts(ReadOnlySpan<double> distinct)
    {
        var limit = Limit(distinct);
        var near = 0;
        for (var i = 1; i < distinct.Length; i++)
        {
            if (distinct[i] - distinct[i - 1] <= limit) near++;
        }
        if (near == 0) return null;
        var cuts = new double[distinct.Length - near];
        for (int i = 0, cut = 0; i < distinct.Length; i++)
        {
            if (i == 0 || distinct[i] - distinct[i - 1] > limit) cuts[cut++] = distinct[i];
        }
        return cuts;
    }

    /// <summary>The cut points of a table's times and entries, or null when none are near each other.</summary>
    public static double[]? Cuts(TimeTable table) =>
        Cuts(table.Entries is null ? table.Times : [.. table.Times.Union(table.Entries.Times).Order()]);

    /// <summary>The table with its times moved to the cut points.</summary>
    public static TimeTable Joined(TimeTable table, double[] cuts)
    {
        var (times, events) = Join(table.Times, table.Events, cuts);
        return new(
            times,
            events,
            Join(table.Times, table.Censored, cuts).Sums,
            table.Records is null ? null : new(Join(table.Times, table.Records.Events, cuts).Sums, Join(table.Times, table.Records.Censored, cuts).Sums),
            table.Entries is null ? null : Join(table.Entries, cuts));
    }

    /// <summary>The cut point that stands for <paramref name="time"/>: the last one not after it.</summary>
    public static int CutOf(ReadOnlySpan<double> cuts, double time)
    {
        var index = cuts.BinarySearch(time);
        return index >= 0 ? index : ~index - 1;
    }

    private static EntryTable Join(EntryTable entries, double[] cuts)
    {
        var (times, entered) = Join(entries.Times, entries.Entered, cuts);
        return new(times, entered, Join(entries.Times, entries.Records, cuts).Sums);
    }

    private static (double[] Times, double[] Sums) Join(double[] times, double[] values, double[] cuts)
    {
        List<double> joined = [], sums = [];
        for (var i = 0; i < times.Length; i++)
        {
            var time = cuts[CutOf(cuts, times[i])];
            if (joined.Count > 0 && joined[^1] == time) sums[^1] += values[i];
            else
            {
                joined.Add(time);
                sums.Add(values[i]);
            }
        }
        return ([.. joined], [.. sums]);
    }
}
