namespace Sarcoscope.Statistics.Survival;

/// <summary>Turns rows into one <see cref="TimeTable"/> per cell: by counting whole times, else by sorting.</summary>
internal static class Tally
{
    /// <summary>Longest time that is counted instead of sorted: 2^20 days are 2,870 years.</summary>
    public const int CountingLimit = 1 << 20;

    // 8 MiB of counters at most.
    private const long CounterLimit = 1 << 21;

    /// <summary>One table per cell; a cell without rows has an empty table.</summary>
    public static TimeTable[] Of(SurvivalData data, Cells cells)
    {
        var tables = Counts(data, cells.Count) ? CountingTally.Of(data, cells) : SortingTally.Of(data, cells);
        for (var cell = 0; cell < tables.Length && data.HasFractionalWeights; cell++)
            tables[cell] = tables[cell] with { Rows = WeightedRows.Of(data, cells, cell) };
        return tables;
    }

    /// <summary>Whether the times of <paramref name="data"/> are whole and dense enough to be counted.</summary>
    public static bool Counts(SurvivalData data, int cellCount)
    {
        if (!data.IsWhole || data.Largest >= CountingLimit) return false;
        var bins = (long)data.Largest + 1;
        return bins * 2 * cellCount <= CounterLimit && bins * cellCount <= 64L * data.Count + 1024;
    }
}
