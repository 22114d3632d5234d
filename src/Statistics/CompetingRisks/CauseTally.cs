using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>Turns rows into one <see cref="CauseTable"/> per cell: by counting whole times, else by sorting.</summary>
internal static class CauseTally
{
    public static CauseTable[] Of(CompetingRisksData data, Cells cells)
    {
        var watched = data.AnyEvent;
        var outcomes = data.Outcomes.Causes.Count + 1;
        var plain = !watched.HasWeights && !watched.HasDelayedEntry;
        return plain && Tally.Counts(watched, cells.Count * outcomes) ? ByCounting(data, cells, outcomes) : ByRows(data, cells, outcomes);
    }

    private static CauseTable[] ByCounting(CompetingRisksData data, Cells cells, int outcomes)
    {
        var bins = (int)data.AnyEvent.Largest + 1;
        var counts = new int[cells.Count * bins * outcomes];
        if (data.AnyEvent.HoldsDays) Count(data.AnyEvent.Days.Span, data.Outcomes.Codes.Span, cells, counts, bins, outcomes);
        else Count(data.AnyEvent.Times.Span, data.Outcomes.Codes.Span, cells, counts, bins, outcomes);
        var tables = new CauseTable[cells.Count];
        for (var cell = 0; cell < tables.Length; cell++) tables[cell] = Counted(counts.AsSpan(cell * bins * outcomes, bins * outcomes), outcomes);
        return tables;
    }

    private static void Count<T>(ReadOnlySpan<T> days, ReadOnlySpan<int> codes, Cells cells, Span<int> counts, int bins, int outcomes)
        where T : unmanaged
    {
        codes = codes[..days.Length];
        if (cells.Groups.IsEmpty)
        {
            for (var i = 0; i < days.Length; i++) counts[Day(days[i]) * outcomes + codes[i]]++;
            return;
        }
        var groups = cells.Groups[..days.Length];
        if (cells.Strata.IsEmpty)
        {
            for (var i = 0; i < days.Length; i++) counts[(groups[i] * bins + Day(days[i])) * outcomes + codes[i]]++;
            return;
        }
        for (var i = 0; i < days.Length; i++) counts[(cells[i] * bins + Day(days[i])) * outcomes + codes[i]]++;
    }

    // The comparison of types is settled when the code is compiled, so each kind of column has its own loop.
    private static int Day<T>(T value)
        where T : unmanaged =>
        typeof(T) == typeof(int) ? (int)(object)value : double.ConvertToIntegerNative<int>((double)(object)value);

    private static CauseTable Counted(ReadOnlySpan<int> counts, int outcomes)
    {
        var length = 0;
        for (var day = 0; day < counts.Length; day += outcomes)
        {
            if (counts.Slice(day, outcomes).IndexOfAnyExcept(0) >= 0) length++;
        }
        var times = new double[length];
        var left = Columns(outcomes, length);
        var row = 0;
        for (var day = 0; day < counts.Length; day += outcomes)
        {
            var here = counts.Slice(day, outcomes);
            if (here.IndexOfAnyExcept(0) < 0) continue;
            times[row] = day / outcomes;
            for (var outcome = 0; outcome < outcomes; outcome++) left[outcome][row] = here[outcome];
            row++;
        }
        var atRisk = new double[length];
        var emptied = new bool[length];
        var remaining = 0.0;
        for (var i = length - 1; i >= 0; i--)
        {
            emptied[i] = remaining == 0 && left[0][i] == 0;
            foreach (var column in left) remaining += column[i];
            atRisk[i] = remaining;
        }
        return new(times, left, left, atRisk, emptied, Rows: null);
    }

    // Near ties are judged over all cells together, as R's survfit does, so that groups share their times.
    private static CauseTable[] ByRows(CompetingRisksData data, Cells cells, int outcomes)
    {
        var watched = data.AnyEvent;
        var grid = new double[watched.Count + (watched.HasDelayedEntry ? watched.Count : 0)];
        var members = new List<int>[cells.Count];
        for (var cell = 0; cell < members.Length; cell++) members[cell] = [];
        for (var i = 0; i < watched.Count; i++)
        {
            grid[i] = watched.TimeAt(i);
            if (watched.HasDelayedEntry) grid[watched.Count + i] = watched.Entries.Span[i];
            members[cells[i]].Add(i);
        }
        Array.Sort(grid);
        var length = 0;
        foreach (var time in grid)
        {
            if (length == 0 || time != grid[length - 1]) grid[length++] = time + 0.0;
        }
        var cuts = NearTies.Cuts(grid.AsSpan(0, length)) ?? grid[..length];
        return Array.ConvertAll(members, rows => new CauseCell(data, cuts, outcomes).Table([.. rows]));
    }

    internal static double[][] Columns(int count, int length)
    {
        var columns = new double[count][];
        for (var i = 0; i < count; i++) columns[i] = new double[length];
        return columns;
    }
}
