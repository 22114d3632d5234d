using System.Runtime.InteropServices;

namespace Sarcoscope.Statistics.Survival;

/// <summary>Tallies whole times with one counting pass; nothing is sorted and nothing allocated per row.</summary>
internal static class CountingTally
{
    // Four sets of counters in turn: two rows in succession on the same day do not wait for each other.
    // Beyond the limit of days one set serves, so that counters take 8 MiB at most.
    private const int Lanes = 4;
    private const int LaneLimit = 1 << 16;

    public static TimeTable[] Of(SurvivalData data, Cells cells)
    {
        var bins = (int)data.Largest + 1;
        var counts = Count(data, cells, bins);
        var weights = data.HasWeights ? Weigh(data, cells, bins) : null;
        var tables = new TimeTable[cells.Count];
        var cellOfRow = data.HasDelayedEntry ? CellColumn(data, cells) : null;
        for (var cell = 0; cell < tables.Length; cell++)
        {
            var part = counts.AsSpan(cell * bins * 2, bins * 2);
            var entries = cellOfRow is null ? null : Entries(data, cellOfRow, cell, bins);
            tables[cell] = Table(part, weights is null ? default : weights.AsSpan(cell * bins * 2, bins * 2), entries);
        }
        return tables;
    }

    /// <summary>Rows by cell, day and event: position ((cell × bins) + day) × 2 + event.</summary>
    public static int[] Count(SurvivalData data, Cells cells, int bins)
    {
        var events = MemoryMarshal.Cast<bool, byte>(data.Events.Span);
        if (cells.Groups.IsEmpty)
        {
            var width = bins * 2;
            var stride = bins <= LaneLimit ? width : 0;
            var lanes = new int[width + (Lanes - 1) * stride];
            if (data.HoldsDays) CountInLanes(data.Days.Span, events, lanes, width, stride);
            else CountInLanes(data.Times.Span, events, lanes, width, stride);
            return stride == 0 ? lanes : Fold(lanes, width);
        }
        var counts = new int[cells.Count * bins * 2];
        if (data.HoldsDays) CountInCells(data.Days.Span, events, cells, counts, bins);
        else CountInCells(data.Times.Span, events, cells, counts, bins);
        return counts;
    }

    private static void CountInLanes<T>(ReadOnlySpan<T> days, ReadOnlySpan<byte> events, Span<int> lanes, int width, int stride)
        where T : unmanaged
    {
        var first = lanes[..width];
        var second = lanes.Slice(stride, width);
        var third = lanes.Slice(2 * stride, width);
        var fourth = lanes.Slice(3 * stride, width);
        events = events[..days.Length];
        var i = 0;
        for (; i <= days.Length - Lanes; i += Lanes)
        {
            first[Day(days[i]) * 2 + events[i]]++;
            second[Day(days[i + 1]) * 2 + events[i + 1]]++;
            third[Day(days[i + 2]) * 2 + events[i + 2]]++;
            fourth[Day(days[i + 3]) * 2 + events[i + 3]]++;
        }
        for (; i < days.Length; i++) first[Day(days[i]) * 2 + events[i]]++;
    }

    private static void CountInCells<T>(ReadOnlySpan<T> days, ReadOnlySpan<byte> events, Cells cells, Span<int> counts, int bins)
        where T : unmanaged
    {
        events = events[..days.Length];
        var groups = cells.Groups[..days.Length];
        if (cells.Strata.IsEmpty)
        {
            for (var i = 0; i < days.Length; i++) counts[(groups[i] * bins + Day(days[i])) * 2 + events[i]]++;
            return;
        }
        var strata = cells.Strata[..days.Length];
        var groupCount = cells.GroupCount;
        for (var i = 0; i < days.Length; i++) counts[((strata[i] * groupCount + groups[i]) * bins + Day(days[i])) * 2 + events[i]]++;
    }

    // The comparison of types is settled when the code is compiled, so each kind of column has its own loop.
    private static int Day<T>(T value)
        where T : unmanaged =>
        typeof(T) == typeof(int) ? (int)(object)value : double.ConvertToIntegerNative<int>((double)(object)value);

    private static int[] Fold(int[] lanes, int width)
    {
        var total = lanes[..width];
        for (var lane = 1; lane < Lanes; lane++)
        {
            var part = lanes.AsSpan(lane * width, width);
            for (var i = 0; i < width; i++) total[i] += part[i];
        }
        return total;
    }

    private static double[] Weigh(SurvivalData data, Cells cells, int bins)
    {
        var sums = new double[cells.Count * bins * 2];
        var weights = data.Weights.Span;
        var events = MemoryMarshal.Cast<bool, byte>(data.Events.Span);
        for (var i = 0; i < weights.Length; i++) sums[(cells[i] * bins + (int)data.TimeAt(i)) * 2 + events[i]] += weights[i];
        return sums;
    }

    private static int[] CellColumn(SurvivalData data, Cells cells)
    {
        var column = new int[data.Count];
        for (var i = 0; i < column.Length; i++) column[i] = cells[i];
        return column;
    }

    private static EntryTable Entries(SurvivalData data, int[] cellOfRow, int cell, int bins)
    {
        var counts = new double[bins];
        var sums = data.HasWeights ? new double[bins] : counts;
        var entries = data.Entries.Span;
        var weights = data.Weights.Span;
        for (var i = 0; i < entries.Length; i++)
        {
            if (cellOfRow[i] != cell) continue;
            counts[(int)entries[i]]++;
            if (data.HasWeights) sums[(int)entries[i]] += weights[i];
        }
        var used = Enumerable.Range(0, bins).Where(day => counts[day] > 0).ToArray();
        return new([.. used.Select(day => (double)day)], [.. used.Select(day => sums[day])], [.. used.Select(day => counts[day])]);
    }

    private static TimeTable Table(ReadOnlySpan<int> counts, ReadOnlySpan<double> weights, EntryTable? entries)
    {
        var length = 0;
        for (var i = 0; i < counts.Length; i += 2)
        {
            if ((counts[i] | counts[i + 1]) != 0) length++;
        }
        double[] times = new double[length], events = new double[length], censored = new double[length];
        var records = weights.IsEmpty ? null : new RecordCounts(new double[length], new double[length]);
        var row = 0;
        for (var i = 0; i < counts.Length; i += 2)
        {
            if ((counts[i] | counts[i + 1]) == 0) continue;
            times[row] = i / 2;
            events[row] = weights.IsEmpty ? counts[i + 1] : weights[i + 1];
            censored[row] = weights.IsEmpty ? counts[i] : weights[i];
            if (records is not null) (records.Events[row], records.Censored[row]) = (counts[i + 1], counts[i]);
            row++;
        }
        return new(times, events, censored, records, entries);
    }
}
