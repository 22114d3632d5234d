using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Rows in the order in which they leave, stratum by stratum, cut into the risk sets of the event times.</summary>
/// <remarks>
/// Within a stratum: those censored before its first event time; then for each event time those who have the event
/// then, and those who leave after it and before the next. All event times of all strata are numbered in one row.
/// Where a row is in this order is its position.
/// </remarks>
internal sealed class RiskOrder
{
    private readonly int[]? rows;
    private readonly double[]? cuts;
    private int[]? order;

    private RiskOrder(int[]? rows, int[]? places, int[]? order, EventTimes times, double[]? cuts)
    {
        (this.rows, this.order, this.cuts) = (rows, order, cuts);
        (Times, FirstOfStratum) = (times.All, times.FirstOfStratum);
        IsSorted = places is null;
        Places = places ?? Inverse(order!);
    }

    /// <summary>The position of each row used, in the order of the data.</summary>
    public int[] Places { get; }

    /// <summary>Row of the data at each position.</summary>
    public int[] Order => order ??= Inverted();

    /// <summary>Positions were found by sorting, so neighbours come from anywhere in the data.</summary>
    public bool IsSorted { get; }

    /// <summary>The event times; ascending within a stratum.</summary>
    public EventTime[] Times { get; }

    /// <summary>For each stratum its first event time, and at the end the number of event times.</summary>
    public int[] FirstOfStratum { get; }

    public int Strata => FirstOfStratum.Length - 1;

    /// <summary>Who enters when; null when everybody is watched from the origin.</summary>
    public EntryOrder? Entries { get; private init; }

    /// <param name="data">All rows.</param>
    /// <param name="rows">The rows used, ascending; null for all.</param>
    /// <param name="strata">Null for one stratum.</param>
    public static RiskOrder Of(SurvivalData data, int[]? rows, Grouping? strata)
    {
        var count = rows?.Length ?? data.Count;
        var cells = strata?.Labels.Count ?? 1;
        var risk = data.IsWhole && (data.Largest + 1) * cells * 2 <= Math.Max(1 << 14, 4L * count)
            ? Counted(data, rows, strata, count)
            : Sorted(data, rows, strata, count);
        return data.HasDelayedEntry ? risk.WithEntries(data, strata) : risk;
    }

    /// <summary>The row of the data that a row used is.</summary>
    public int RowOf(int used) => rows is null ? used : rows[used];

    /// <summary>A time with its rounding removed.</summary>
    public double Cut(double time) => cuts is null ? time : cuts[NearTies.CutOf(cuts, time)];

    /// <summary>A column of the data, by position.</summary>
    public void Arrange<T>(ReadOnlySpan<T> column, Span<T> target)
    {
        if (IsSorted)
        {
            for (var i = 0; i < Order.Length; i++) target[i] = column[Order[i]];
            return;
        }
        // Each time fills up from its front, so what is written stays close together; what is read is read once.
        var places = Places;
        if (rows is null)
        {
            for (var i = 0; i < places.Length; i++) target[places[i]] = column[i];
        }
        else
        {
            for (var i = 0; i < places.Length; i++) target[places[i]] = column[rows[i]];
        }
    }

    private static RiskOrder Counted(SurvivalData data, int[]? rows, Grouping? strata, int count)
    {
        var span = (int)data.Largest + 1;
        var codes = strata is null ? default : strata.Codes.Span;
        var events = data.Events.Span;
        var places = new int[count];
        if (rows is null && codes.IsEmpty && data.HoldsDays)
        {
            var days = data.Days.Span;
            for (var i = 0; i < places.Length; i++) places[i] = 2 * days[i] + (events[i] ? 0 : 1);
        }
        else
        {
            for (var i = 0; i < places.Length; i++)
            {
                var row = rows is null ? i : rows[i];
                places[i] = 2 * ((codes.IsEmpty ? 0 : codes[row]) * span + (int)data.TimeAt(row)) + (events[row] ? 0 : 1);
            }
        }
        var starts = new int[(strata?.Labels.Count ?? 1) * span * 2 + 1];
        foreach (var key in places) starts[key + 1]++;
        for (var key = 1; key < starts.Length; key++) starts[key] += starts[key - 1];
        var times = EventTimes.OfCounts(starts, span);
        foreach (ref var place in places.AsSpan()) place = starts[place]++;
        return new(rows, places, order: null, times, cuts: null);
    }

    private static RiskOrder Sorted(SurvivalData data, int[]? rows, Grouping? strata, int count)
    {
        var timeline = Timeline.Of(data, rows, strata, count);
        return new(rows, places: null, timeline.Order, EventTimes.Of(data, strata, timeline), timeline.Cuts);
    }

    private RiskOrder WithEntries(SurvivalData data, Grouping? strata)
    {
        var entries = data.Entries.Span;
        var codes = strata is null ? default : strata.Codes.Span;
        var first = new int[Places.Length];
        for (var i = 0; i < first.Length; i++)
        {
            var row = RowOf(i);
            var entry = Cut(entries[row]);
            if (entry >= Cut(data.TimeAt(row))) throw new SurvivalDataException(SurvivalDataProblem.EntryNotBeforeTime, row, entries[row]);
            var stratum = codes.IsEmpty ? 0 : codes[row];
            int low = FirstOfStratum[stratum], high = FirstOfStratum[stratum + 1];
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Times[middle].Time > entry) high = middle;
                else low = middle + 1;
            }
            first[Places[i]] = low;
        }
        return new(rows, IsSorted ? null : Places, order, new(Times, FirstOfStratum), cuts) { Entries = new(Times, first) };
    }

    private int[] Inverse(int[] byPosition)
    {
        var places = new int[byPosition.Length];
        if (rows is null)
        {
            for (var i = 0; i < places.Length; i++) places[byPosition[i]] = i;
            return places;
        }
        for (var i = 0; i < places.Length; i++) places[Array.BinarySearch(rows, byPosition[i])] = i;
        return places;
    }

    private int[] Inverted()
    {
        var inverted = new int[Places.Length];
        for (var i = 0; i < inverted.Length; i++) inverted[Places[i]] = RowOf(i);
        return inverted;
    }
}
