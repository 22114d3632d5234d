using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Rows by stratum, then time, events before censorings.</summary>
internal sealed class Timeline
{
    private readonly SurvivalData data;
    private readonly double[]? ownTimes;
    private readonly double[]? joinedAt;

    private Timeline(SurvivalData data, int strata, int[] order, double[]? times, double[]? cuts) =>
        (this.data, Strata, Order, ownTimes, joinedAt) = (data, strata, order, times, cuts);

    public int Strata { get; }

    public int[] Order { get; }

    public static Timeline Of(SurvivalData data, int[]? rows, Grouping? strata)
    {
        var count = rows?.Length ?? data.Count;
        var cells = strata?.Labels.Count ?? 1;
        return data.IsWhole && (data.Largest + 1) * cells * 2 <= Math.Max(1 << 14, 4L * count)
            ? Counted(data, rows, strata, count)
            : Sorted(data, rows, strata, count);
    }

    /// <summary>The time at a position, rounding removed.</summary>
    public double TimeAt(int position) => ownTimes is null ? data.TimeAt(Order[position]) : ownTimes[position];

    /// <summary>A time with its rounding removed.</summary>
    public double Cut(double time) => joinedAt is null ? time : joinedAt[NearTies.CutOf(joinedAt, time)];

    private static Timeline Counted(SurvivalData data, int[]? rows, Grouping? strata, int count)
    {
        var span = (int)data.Largest + 1;
        var codes = strata is null ? default : strata.Codes.Span;
        var events = data.Events.Span;
        var starts = new int[(strata?.Labels.Count ?? 1) * span * 2 + 1];
        var keys = new int[count];
        if (rows is null && codes.IsEmpty && data.HoldsDays)
        {
            var days = data.Days.Span;
            for (var i = 0; i < keys.Length; i++) keys[i] = 2 * days[i] + (events[i] ? 0 : 1);
        }
        else
        {
            for (var i = 0; i < keys.Length; i++)
            {
                var row = rows is null ? i : rows[i];
                keys[i] = 2 * ((codes.IsEmpty ? 0 : codes[row]) * span + (int)data.TimeAt(row)) + (events[row] ? 0 : 1);
            }
        }
        foreach (var key in keys) starts[key + 1]++;
        for (var key = 1; key < starts.Length; key++) starts[key] += starts[key - 1];
        var order = new int[count];
        for (var i = 0; i < keys.Length; i++) order[starts[keys[i]]++] = rows is null ? i : rows[i];
        return new(data, strata?.Labels.Count ?? 1, order, times: null, cuts: null);
    }

    private static Timeline Sorted(SurvivalData data, int[]? rows, Grouping? strata, int count)
    {
        var times = new double[count];
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = rows is null ? i : rows[i];
            times[i] = data.TimeAt(order[i]) + 0.0; // turns −0 into 0
        }
        PairSort.Ascending(times, order);
        var cuts = data.IsWhole ? null : NearTies.Cuts(Distinct(data, rows, times));
        if (cuts is not null)
        {
            for (int i = 0, cut = 0; i < times.Length; i++)
            {
                while (cut + 1 < cuts.Length && cuts[cut + 1] <= times[i]) cut++;
                times[i] = cuts[cut];
            }
        }
        EventsFirst(data.Events.Span, times, order);
        return strata is null ? new(data, 1, order, times, cuts) : ByStratum(data, strata, times, order, cuts);
    }

    private static double[] Distinct(SurvivalData data, int[]? rows, double[] times)
    {
        IEnumerable<double> all = times;
        if (data.HasDelayedEntry)
        {
            var entries = new double[times.Length];
            for (var i = 0; i < entries.Length; i++) entries[i] = data.Entries.Span[rows is null ? i : rows[i]] + 0.0;
            all = times.Union(entries).Order();
        }
        return [.. all.DistinctAscending()];
    }

    private static void EventsFirst(ReadOnlySpan<bool> events, double[] times, int[] order)
    {
        var later = new List<int>();
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && times[to] == times[from]) to++;
            if (to - from > 1)
            {
                later.Clear();
                var next = from;
                for (var i = from; i < to; i++)
                {
                    if (events[order[i]]) order[next++] = order[i];
                    else later.Add(order[i]);
                }
                later.CopyTo(order, next);
            }
            from = to;
        }
    }

    private static Timeline ByStratum(SurvivalData data, Grouping strata, double[] times, int[] order, double[]? cuts)
    {
        var codes = strata.Codes.Span;
        var starts = new int[strata.Labels.Count + 1];
        foreach (var row in order) starts[codes[row] + 1]++;
        for (var stratum = 1; stratum < starts.Length; stratum++) starts[stratum] += starts[stratum - 1];
        var placed = new int[order.Length];
        var placedTimes = new double[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var place = starts[codes[order[i]]]++;
            (placed[place], placedTimes[place]) = (order[i], times[i]);
        }
        return new(data, strata.Labels.Count, placed, placedTimes, cuts);
    }
}

file static class Ascending
{
    public static IEnumerable<double> DistinctAscending(this IEnumerable<double> ascending)
    {
        var previous = double.NaN;
        foreach (var value in ascending)
        {
            if (value != previous) yield return value;
            previous = value;
        }
    }
}
