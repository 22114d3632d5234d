namespace Sarcoscope.Statistics.Regression;

/// <summary>Who comes under observation at which event time.</summary>
internal sealed class EntryOrder
{
    /// <param name="times">The event times.</param>
    /// <param name="first">For each position the first event time of its stratum after its entry.</param>
    public EntryOrder(EventTime[] times, int[] first)
    {
        First = first;
        var last = new int[first.Length];
        Array.Fill(last, -1);
        for (var k = 0; k < times.Length; k++) last.AsSpan(times[k].Start, times[k].End - times[k].Start).Fill(k);
        var starts = new int[times.Length + 1];
        var idle = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] > last[i]) idle++;
            else starts[first[i] + 1]++;
        }
        for (var k = 0; k < times.Length; k++) starts[k + 1] += starts[k];
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
