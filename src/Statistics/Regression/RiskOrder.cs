using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Rows in the order in which they leave, stratum by stratum, cut into the risk sets of the event times.</summary>
/// <remarks>
/// Within a stratum: those censored before its first event time; then for each event time those who have the event
/// then, and those who leave after it and before the next. All event times of all strata are numbered in one row.
/// </remarks>
internal sealed class RiskOrder
{
    private RiskOrder(int[] order, List<EventTime> times, int[] firstOfStratum, int[]? entries)
    {
        (Order, FirstOfStratum) = (order, firstOfStratum);
        Times = [.. times];
        if (entries is not null) Entries = new(this, entries);
    }

    /// <summary>Row of the data at each position.</summary>
    public int[] Order { get; }

    /// <summary>The event times; ascending within a stratum.</summary>
    public EventTime[] Times { get; }

    /// <summary>For each stratum its first event time, and at the end the number of event times.</summary>
    public int[] FirstOfStratum { get; }

    public int Strata => FirstOfStratum.Length - 1;

    /// <summary>Who enters when; null when everybody is watched from the origin.</summary>
    public EntryOrder? Entries { get; }

    /// <param name="data">All rows.</param>
    /// <param name="rows">The rows used, ascending; null for all.</param>
    /// <param name="strata">Null for one stratum.</param>
    public static RiskOrder Of(SurvivalData data, int[]? rows, Grouping? strata)
    {
        var timeline = Timeline.Of(data, rows, strata);
        var order = timeline.Order;
        var codes = strata is null ? default : strata.Codes.Span;
        var events = data.Events.Span;
        var times = new List<EventTime>();
        var first = new int[timeline.Strata + 1];
        int from = 0, stratum = 0;
        while (from < order.Length)
        {
            var code = codes.IsEmpty ? 0 : codes[order[from]];
            while (stratum < code) first[++stratum] = times.Count;
            var to = from;
            var time = timeline.TimeAt(from);
            var open = false;
            for (; to < order.Length && (codes.IsEmpty || codes[order[to]] == code); to++)
            {
                if (!events[order[to]]) continue;
                var next = timeline.TimeAt(to);
                if (open && next == time)
                {
                    times[^1] = times[^1] with { DeathsEnd = to + 1 };
                    continue;
                }
                if (open) times[^1] = times[^1] with { End = to };
                times.Add(new(next, stratum, to, to + 1, to + 1));
                (time, open) = (next, true);
            }
            if (open) times[^1] = times[^1] with { End = to };
            from = to;
        }
        while (stratum < timeline.Strata) first[++stratum] = times.Count;
        var result = new RiskOrder(order, times, first, data.HasDelayedEntry ? EntryIndex(data, timeline, times, first, codes) : null);
        return result;
    }

    /// <summary>For each position the first event time of its stratum after its entry.</summary>
    private static int[] EntryIndex(SurvivalData data, Timeline timeline, List<EventTime> times, int[] first, ReadOnlySpan<int> codes)
    {
        var entries = data.Entries.Span;
        var index = new int[timeline.Order.Length];
        for (var i = 0; i < index.Length; i++)
        {
            var row = timeline.Order[i];
            var entry = timeline.Cut(entries[row]);
            if (entry >= timeline.TimeAt(i)) throw new SurvivalDataException(SurvivalDataProblem.EntryNotBeforeTime, row, entries[row]);
            var stratum = codes.IsEmpty ? 0 : codes[row];
            int low = first[stratum], high = first[stratum + 1];
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (times[middle].Time > entry) high = middle;
                else low = middle + 1;
            }
            index[i] = low;
        }
        return index;
    }
}

/// <summary>One event time of one stratum, and where its rows lie.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="Stratum">Its number.</param>
/// <param name="Start">Position of the first row with the event.</param>
/// <param name="DeathsEnd">Position after the last of them.</param>
/// <param name="End">Position after the last row that leaves before the next event time.</param>
internal readonly record struct EventTime(double Time, int Stratum, int Start, int DeathsEnd, int End)
{
    public int Deaths => DeathsEnd - Start;
}

/// <summary>Who comes under observation at which event time.</summary>
internal sealed class EntryOrder
{
    public EntryOrder(RiskOrder risk, int[] first)
    {
        First = first;
        var last = new int[first.Length];
        Array.Fill(last, -1);
        for (var k = 0; k < risk.Times.Length; k++) last.AsSpan(risk.Times[k].Start, risk.Times[k].End - risk.Times[k].Start).Fill(k);
        var starts = new int[risk.Times.Length + 1];
        var idle = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] > last[i]) idle++;
            else starts[first[i] + 1]++;
        }
        for (var k = 0; k < risk.Times.Length; k++) starts[k + 1] += starts[k];
        (Starts, Positions, Idle) = (starts, new int[first.Length - idle], new int[idle]);
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        idle = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] > last[i]) Idle[idle++] = i;
            else Positions[next[first[i]]++] = i;
        }
    }

    /// <summary>For each position the first event time at which it is at risk.</summary>
    public int[] First { get; }

    /// <summary>Where in <see cref="Positions"/> those who enter at an event time begin.</summary>
    public int[] Starts { get; }

    /// <summary>Positions by the event time at which they enter.</summary>
    public int[] Positions { get; }

    /// <summary>Positions that are at risk at no event time.</summary>
    public int[] Idle { get; }
}
