namespace Sarcoscope.Statistics.Survival;

/// <summary>Right-censored follow-up of many subjects, as columns; the columns are read in place, never copied.</summary>
/// <remarks>
/// Row i is one subject, watched from its entry (from the origin, without entries) until its time, when
/// the event happened or the watch ended. Times are in any one unit, which every result keeps.
/// Whole-number times below 2^20 (days, usually) are counted instead of sorted, whether they come as
/// <see cref="int"/> or as <see cref="double"/>. The memory handed in must not change while it is used.
/// </remarks>
public sealed class SurvivalData
{
    private SurvivalData(
        ReadOnlyMemory<int> days,
        ReadOnlyMemory<double> times,
        ReadOnlyMemory<bool> events,
        bool whole,
        double largest) =>
        (Days, Times, Events, IsWhole, Largest) = (days, times, events, whole, largest);

    /// <summary>How many rows.</summary>
    public int Count => Events.Length;

    /// <summary>True when the data carry entries.</summary>
    public bool HasDelayedEntry { get; private init; }

    /// <summary>True when the data carry case weights.</summary>
    public bool HasWeights { get; private init; }

    internal ReadOnlyMemory<int> Days { get; }

    internal ReadOnlyMemory<double> Times { get; }

    internal ReadOnlyMemory<bool> Events { get; }

    internal ReadOnlyMemory<double> Entries { get; private init; }

    internal ReadOnlyMemory<double> Weights { get; private init; }

    /// <summary>Some weight is not a whole number, so weights are not counts.</summary>
    internal bool HasFractionalWeights { get; private init; }

    internal bool HoldsDays => Times.IsEmpty;

    /// <summary>Every time and entry is a whole number.</summary>
    internal bool IsWhole { get; private init; }

    internal double Largest { get; }

    /// <summary>Times as whole days.</summary>
    /// <param name="days">Day of the event or of the last contact, counted from the origin; 0 is allowed.</param>
    /// <param name="events">True where the event happened, false where the subject was censored.</param>
    /// <exception cref="SurvivalDataException">The lengths differ, or a day is negative.</exception>
    public static SurvivalData OfDays(ReadOnlyMemory<int> days, ReadOnlyMemory<bool> events)
    {
        RequireLength(days.Length, events.Length);
        var (least, largest) = ColumnScan.Extremes(days.Span);
        if (least < 0) throw FirstBad(days.Span);
        return new(days, default, events, whole: true, largest);
    }

    /// <summary>Times in any unit.</summary>
    /// <param name="times">Time of the event or of the last contact, counted from the origin; 0 is allowed.</param>
    /// <param name="events">True where the event happened, false where the subject was censored.</param>
    /// <exception cref="SurvivalDataException">The lengths differ, or a time is negative, NaN or infinite.</exception>
    public static SurvivalData Of(ReadOnlyMemory<double> times, ReadOnlyMemory<bool> events)
    {
        RequireLength(times.Length, events.Length);
        var (valid, whole, largest) = ColumnScan.NonNegative(times.Span);
        if (!valid) throw FirstBad(times.Span);
        return new(default, times, events, whole, largest);
    }

    /// <summary>The same subjects, each watched only from its entry on (left truncation).</summary>
    /// <param name="entries">In the unit of the times; at risk at t when entry &lt; t ≤ time.</param>
    /// <exception cref="SurvivalDataException">
    /// The lengths differ, or an entry is negative, NaN, infinite, or not before its time.
    /// </exception>
    public SurvivalData WithEntries(ReadOnlyMemory<double> entries)
    {
        RequireLength(Count, entries.Length);
        var (valid, whole, _) = ColumnScan.NonNegative(entries.Span);
        if (!valid) throw FirstBad(entries.Span);
        var values = entries.Span;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= TimeAt(i)) throw new SurvivalDataException(SurvivalDataProblem.EntryNotBeforeTime, i, values[i]);
        }
        return new(Days, Times, Events, IsWhole && whole, Largest)
        {
            Entries = entries,
            HasDelayedEntry = true,
            Weights = Weights,
            HasWeights = HasWeights,
            HasFractionalWeights = HasFractionalWeights,
        };
    }

    /// <summary>The same subjects, each counted as often as its weight says (case weights).</summary>
    /// <remarks>
    /// Whole weights are copies. Fractions are allowed; they are not counts, so standard errors then come from
    /// the infinitesimal jackknife instead of Greenwood's formula, as in R.
    /// </remarks>
    /// <param name="weights">One per subject, above zero.</param>
    /// <exception cref="SurvivalDataException">The lengths differ, or a weight is NaN, infinite, zero or negative.</exception>
    public SurvivalData WithWeights(ReadOnlyMemory<double> weights)
    {
        RequireLength(Count, weights.Length);
        var values = weights.Span;
        var fractional = false;
        for (var i = 0; i < values.Length; i++)
        {
            fractional |= Math.Floor(values[i]) != values[i];
            if (!double.IsFinite(values[i])) throw new SurvivalDataException(SurvivalDataProblem.NotFinite, i, values[i]);
            if (values[i] <= 0) throw new SurvivalDataException(SurvivalDataProblem.WeightNotPositive, i, values[i]);
        }
        return new(Days, Times, Events, IsWhole, Largest)
        {
            Entries = Entries,
            HasDelayedEntry = HasDelayedEntry,
            Weights = weights,
            HasWeights = true,
            HasFractionalWeights = fractional,
        };
    }

    /// <summary>The same subjects, watched from the origin.</summary>
    internal SurvivalData WithoutEntries() => !HasDelayedEntry ? this : new(Days, Times, Events, IsWhole, Largest)
    {
        Weights = Weights,
        HasWeights = HasWeights,
        HasFractionalWeights = HasFractionalWeights,
    };

    internal double TimeAt(int row) => HoldsDays ? Days.Span[row] : Times.Span[row];

    private static void RequireLength(int expected, int found)
    {
        if (expected != found) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, expected, found);
    }

    private static SurvivalDataException FirstBad(ReadOnlySpan<int> days)
    {
        var index = days.IndexOfAnyInRange(int.MinValue, -1);
        return new(SurvivalDataProblem.Negative, index, days[index]);
    }

    private static SurvivalDataException FirstBad(ReadOnlySpan<double> values)
    {
        var index = 0;
        while (double.IsFinite(values[index]) && values[index] >= 0) index++;
        var problem = double.IsFinite(values[index]) ? SurvivalDataProblem.Negative : SurvivalDataProblem.NotFinite;
        return new(problem, index, values[index]);
    }
}
