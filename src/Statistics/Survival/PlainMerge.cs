namespace Sarcoscope.Statistics.Survival;

/// <summary>Merges sorted events and censorings without weights or entries: the common case, in one pass.</summary>
internal static class PlainMerge
{
    /// <param name="events">Ascending.</param>
    /// <param name="censored">Ascending.</param>
    /// <param name="scratch">At least as long as both together; overwritten.</param>
    public static TimeTable Of(ReadOnlySpan<double> events, ReadOnlySpan<double> censored, double[] scratch)
    {
        var all = events.Length + censored.Length;
        var times = scratch.AsSpan(0, all);
        var died = GC.AllocateUninitializedArray<double>(all);
        var left = GC.AllocateUninitializedArray<double>(all);
        var (length, sum) = Merge(events, censored, times, died, left);
        length = NearTies.Join(times, died, left, length, NearTies.LimitOf(sum, length));
        return new(times[..length].ToArray(), Cut(died, length), Cut(left, length), Records: null, Entries: null);
    }

    private static (int Length, double Sum) Merge(ReadOnlySpan<double> events, ReadOnlySpan<double> censored, Span<double> times, Span<double> died, Span<double> left)
    {
        int e = 0, c = 0, row = -1;
        double sum = 0, last = -1;
        while (e < events.Length || c < censored.Length)
        {
            // Events first at a tie; which of the two comes next cannot be foreseen, so nothing branches on it.
            var nextEvent = e < events.Length ? events[e] : double.PositiveInfinity;
            var nextCensored = c < censored.Length ? censored[c] : double.PositiveInfinity;
            var isEvent = nextEvent <= nextCensored ? 1 : 0;
            var time = Math.Min(nextEvent, nextCensored);
            e += isEvent;
            c += 1 - isEvent;
            if (time != last)
            {
                row++;
                sum += time;
                (times[row], died[row], left[row]) = (time, isEvent, 1 - isEvent);
                last = time;
            }
            else
            {
                died[row] += isEvent;
                left[row] += 1 - isEvent;
            }
        }
        return (row + 1, sum);
    }

    private static double[] Cut(double[] column, int length)
    {
        if (column.Length != length) Array.Resize(ref column, length);
        return column;
    }
}
