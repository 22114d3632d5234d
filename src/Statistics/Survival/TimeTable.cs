namespace Sarcoscope.Statistics.Survival;

/// <summary>The distinct times of one group and what happened at each: all that an estimator needs.</summary>
/// <param name="Times">Ascending; every time at which somebody leaves.</param>
/// <param name="Events">Weighted number of events at each time.</param>
/// <param name="Censored">Weighted number censored at each time.</param>
/// <param name="Records">How many rows stand behind the weights; null without weights.</param>
/// <param name="Entries">Who enters when; null without delayed entry.</param>
internal sealed record TimeTable(double[] Times, double[] Events, double[] Censored, RecordCounts? Records, EntryTable? Entries)
{
    /// <summary>The rows themselves, where weights are fractions; else null.</summary>
    public WeightedRows? Rows { get; init; }

    /// <summary>Weighted number at risk just before each time: entry &lt; time ≤ exit.</summary>
    public double[] AtRisk() => Remaining(Events, Censored, Entries?.Entered);

    /// <summary>Rows at risk just before each time; null without weights.</summary>
    public double[]? RecordsAtRisk() =>
        Records is null ? null : Remaining(Records.Events, Records.Censored, Entries?.Records);

    /// <summary>The table in which censoring is the event and the event censors.</summary>
    public TimeTable Flipped() => this with
    {
        Events = Censored,
        Censored = Events,
        Records = Records is null ? null : new RecordCounts(Records.Censored, Records.Events),
        Rows = Rows?.Flipped(),
    };

    // From the end backwards, so that the last risk sets are sums, not differences of large numbers.
    private double[] Remaining(double[] events, double[] censored, double[]? entered)
    {
        var atRisk = new double[Times.Length];
        var remaining = 0.0;
        var next = entered is null ? -1 : entered.Length - 1;
        for (var i = Times.Length - 1; i >= 0; i--)
        {
            remaining += events[i] + censored[i];
            for (; next >= 0 && Entries!.Times[next] >= Times[i]; next--) remaining -= entered![next];
            atRisk[i] = remaining;
        }
        return atRisk;
    }
}

/// <summary>Unweighted numbers beside the weighted ones of a <see cref="TimeTable"/>.</summary>
internal sealed record RecordCounts(double[] Events, double[] Censored);

/// <summary>The distinct entry times, how much weight enters at each, and how many rows.</summary>
internal sealed record EntryTable(double[] Times, double[] Entered, double[] Records);
