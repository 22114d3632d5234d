using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

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

/// <summary>The event times of all strata.</summary>
internal sealed record EventTimes(EventTime[] All, int[] FirstOfStratum)
{
    /// <summary>From where the rows of each stratum, whole time and outcome (event, censored) begin.</summary>
    public static EventTimes OfCounts(int[] starts, int span)
    {
        var times = new List<EventTime>();
        var first = new int[(starts.Length - 1) / (2 * span) + 1];
        for (var stratum = 0; stratum < first.Length - 1; stratum++)
        {
            first[stratum] = times.Count;
            for (var time = 0; time < span; time++)
            {
                var key = 2 * (stratum * span + time);
                if (starts[key] == starts[key + 1]) continue;
                if (times.Count > first[stratum]) times[^1] = times[^1] with { End = starts[key] };
                times.Add(new(time, stratum, starts[key], starts[key + 1], starts[2 * span * (stratum + 1)]));
            }
        }
        first[^1] = times.Count;
        return new([.. times], first);
    }

    /// <summary>From rows in order of stratum and time, events first.</summary>
    public static EventTimes Of(SurvivalData data, Grouping? strata, Timeline timeline)
    {
        var order = timeline.Order;
        var codes = strata is null ? default : strata.Codes.Span;
        var events = data.Events.Span;
        var times = new List<EventTime>();
        var first = new int[(strata?.Labels.Count ?? 1) + 1];
        int from = 0, stratum = 0;
        while (from < order.Length)
        {
            var code = codes.IsEmpty ? 0 : codes[order[from]];
            while (stratum < code) first[++stratum] = times.Count;
            var to = from;
            for (; to < order.Length && (codes.IsEmpty || codes[order[to]] == code); to++)
            {
                if (!events[order[to]]) continue;
                var time = timeline.Times[to];
                if (times.Count > first[stratum] && times[^1].Time == time)
                {
                    times[^1] = times[^1] with { DeathsEnd = to + 1 };
                    continue;
                }
                if (times.Count > first[stratum]) times[^1] = times[^1] with { End = to };
                times.Add(new(time, stratum, to, to + 1, to + 1));
            }
            if (times.Count > first[stratum]) times[^1] = times[^1] with { End = to };
            from = to;
        }
        while (stratum < first.Length - 1) first[++stratum] = times.Count;
        return new([.. times], first);
    }
}
