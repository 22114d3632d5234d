using System.CommandLine;
using System.Globalization;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Cli;

/// <summary>Which columns of a CSV file hold what.</summary>
internal sealed record SurvivalColumnNames(string Time, string Event)
{
    public string? Entry { get; init; }

    public string? Weights { get; init; }

    public string? By { get; init; }

    public string? Strata { get; init; }

    public static Option<string> DataOption() => new("--data") { Description = "CSV file, UTF-8, with a header.", Required = true };

    public static Option<string> TimeOption() => new("--time") { Description = "Column with the time of the event or of the last contact; any one unit.", Required = true };

    public static Option<string> EventOption() => new("--event") { Description = "Column that is 1 or true where the event happened, 0 or false where it did not.", Required = true };
}

/// <summary>Survival data read from a CSV file. Rows that miss a used column are dropped and counted.</summary>
/// <remarks>Missing is an empty cell or <c>NA</c>. Issues are CLI-009 to CLI-015 and CLI-019, listed in docs/issues.md.</remarks>
internal sealed class SurvivalColumns
{
    private const int RowsPerCheck = 1 << 20;

    private readonly SurvivalColumnNames names;
    private readonly IssueLog log;
    private readonly long memory;
    private readonly MoreColumns? more;
    private readonly int moreAt;
    private readonly int entryAt;
    private readonly int weightAt;
    private readonly int byAt;
    private readonly int strataAt;
    private readonly GrowingColumn<double> times = new();
    private readonly GrowingColumn<bool> events = new();
    private readonly GrowingColumn<double> entries = new();
    private readonly GrowingColumn<double> weights = new();
    private readonly LabelColumn by = new();
    private readonly LabelColumn strata = new();

    private SurvivalColumns(SurvivalColumnNames names, IssueLog log, long memory, MoreColumns? more)
    {
        (this.names, this.log, this.memory, this.more) = (names, log, memory, more);
        var next = 2;
        entryAt = names.Entry is null ? -1 : next++;
        weightAt = names.Weights is null ? -1 : next++;
        byAt = names.By is null ? -1 : next++;
        strataAt = names.Strata is null ? -1 : next++;
        moreAt = next;
    }

    /// <summary>Bytes for the rows so far: a number takes 8, an event 1, a label 4; twice that, because a column that grows or is sorted is there twice.</summary>
    private long MemoryNeeded => 2L * times.Count * (9 + (entryAt < 0 ? 0 : 8) + (weightAt < 0 ? 0 : 8) + (byAt < 0 ? 0 : 4) + (strataAt < 0 ? 0 : 4) + 8 * (more?.Names.Count ?? 0));

    /// <summary>Rows left out because a used column was missing.</summary>
    public long Dropped { get; private set; }

    public Grouping? Groups => names.By is null ? null : by.ToGrouping();

    public Grouping? Strata => names.Strata is null ? null : strata.ToGrouping();

    public SurvivalData Data
    {
        get
        {
            var data = SurvivalData.Of(times.Cells, events.Cells);
            if (names.Entry is not null) data = data.WithEntries(entries.Cells);
            return names.Weights is null ? data : data.WithWeights(weights.Cells);
        }
    }

    /// <summary>Reads the file; the result is usable only when <paramref name="log"/> stayed empty.</summary>
    public static SurvivalColumns Read(string path, SurvivalColumnNames names, IssueLog log, MoreColumns? more = null)
    {
        var columns = new SurvivalColumns(names, log, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, more);
        string?[] asked = [names.Time, names.Event, names.Entry, names.Weights, names.By, names.Strata, .. more?.Names ?? []];
        CsvInput.Read(path, [.. asked.OfType<string>()], log, columns.Add);
        if (log.Issues.Count == 0 && columns.times.Count == 0)
            log.Add("CLI-015", "Every row misses a value in one of the columns used, so nothing is left to analyse.");
        return columns;
    }

    private void Add(long line, IReadOnlyList<string> cells)
    {
        var known = log.Issues.Count;
        var time = Number(line, names.Time, cells[0]);
        var happened = Event(line, cells[1]);
        var entry = entryAt < 0 ? 0 : Number(line, names.Entry!, cells[entryAt]);
        var weight = weightAt < 0 ? 1 : Number(line, names.Weights!, cells[weightAt]);
        if (log.Issues.Count == known && entryAt >= 0 && entry >= time)
            log.Add("CLI-013", "The entry is not before the time, so the subject was never at risk.", line, names.Entry!);
        if (log.Issues.Count == known && weight == 0)
            log.Add("CLI-014", "A weight must be above 0.", line, names.Weights!);
        more?.Check(line, cells, moreAt, log);
        if (log.Issues.Count > known) return;
        if (time is null || happened is null || entry is null || weight is null || cells.Any(IsMissing))
        {
            Dropped++;
            return;
        }
        if (times.Count % RowsPerCheck == 0 && MemoryNeeded > memory)
        {
            log.Stop("CLI-019", string.Create(CultureInfo.InvariantCulture, $"The columns need more than {MemoryNeeded >> 20} MB after {times.Count} rows, and there are {memory >> 20} MB. Use a machine with more memory, or split the file."));
            return;
        }
        times.Add(time.Value);
        events.Add(happened.Value);
        if (entryAt >= 0) entries.Add(entry.Value);
        if (weightAt >= 0) weights.Add(weight.Value);
        if (byAt >= 0) by.Add(cells[byAt]);
        if (strataAt >= 0) strata.Add(cells[strataAt]);
        more?.Add(cells, moreAt);
    }

    private double? Number(long line, string column, string cell) => CsvCell.Number(log, line, column, cell);

    private bool? Event(long line, string cell)
    {
        if (IsMissing(cell)) return null;
        switch (cell.Trim())
        {
            case "1":
                return true;
            case "0":
                return false;
        }
        if (bool.TryParse(cell, out var value)) return value;
        log.Add("CLI-012", $"\"{cell}\" does not say whether the event happened. Write 1 or true, 0 or false.", line, names.Event);
        return null;
    }

    private static bool IsMissing(string cell) => CsvCell.IsMissing(cell);
}
