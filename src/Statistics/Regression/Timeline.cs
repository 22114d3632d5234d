using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Rows sorted by stratum, then time, events before censorings.</summary>
/// <param name="Order">Rows of the data.</param>
/// <param name="Times">Their times, rounding removed.</param>
/// <param name="Cuts">The distinct times that stand for those near them; null when none are near each other.</param>
internal sealed record Timeline(int[] Order, double[] Times, double[]? Cuts)
{
    public static Timeline Of(SurvivalData data, int[]? rows, Grouping? strata, int count)
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
        return strata is null ? new(order, times, cuts) : ByStratum(strata, times, order, cuts);
    }

    private static double[] Distinct(SurvivalData data, int[]? rows, double[] times)
    {
        var all = times;
        if (data.HasDelayedEntry)
        {
            all = new double[2 * times.Length];
            times.CopyTo(all, 0);
            for (var i = 0; i < times.Length; i++) all[times.Length + i] = data.Entries.Span[rows is null ? i : rows[i]] + 0.0;
            Array.Sort(all);
        }
        var distinct = new double[all.Length];
        var count = 0;
        foreach (var time in all)
        {
            if (count == 0 || time != distinct[count - 1]) distinct[count++] = time;
        }
        return distinct[..count];
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

    private static Timeline ByStratum(Grouping strata, double[] times, int[] order, double[]? cuts)
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
        return new(placed, placedTimes, cuts);
    }
}
