using System.CommandLine;
using System.Globalization;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Cli;

/// <summary>Which columns of a CSV file hold what, where several causes compete.</summary>
internal sealed record CompetingColumnNames(string Time, string State, string Censored)
{
    public string? Entry { get; init; }

    public string? Weights { get; init; }

    public string? By { get; init; }

    public string? Strata { get; init; }

    public static Option<string> StateOption() => new("--state") { Description = "Column that says how the watch ended: one of the causes, or censored.", Required = true };

    public static Option<string> CensorOption() => new("--censor") { Description = "What the state column holds where the subject was censored.", Required = true };
}

/// <summary>Competing risks read from a CSV file. Rows that miss a used column are dropped and counted.</summary>
/// <remarks>Issues are CLI-009 to CLI-011, CLI-013 to CLI-015, CLI-019 and CLI-021, listed in docs/issues.md.</remarks>
internal sealed class CompetingColumns
{
    private const int RowsPerCheck = 1 << 20;

    private readonly CompetingColumnNames names;
    private readonly IssueLog log;
    private readonly long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
    private readonly int entryAt;
    private readonly int weightAt;
    private readonly int byAt;
    private readonly int strataAt;
    private readonly MoreColumns? more;
    private readonly int moreAt;
    private readonly GrowingColumn<double> times = new();
    private readonly GrowingColumn<double> entries = new();
    private readonly GrowingColumn<double> weights = new();
    private readonly LabelColumn states = new();
    private readonly LabelColumn by = new();
    private readonly LabelColumn strata = new();

    private CompetingColumns(CompetingColumnNames names, IssueLog log, MoreColumns? more)
    {
        (this.names, this.log, this.more) = (names, log, more);
        var next = 2;
        entryAt = names.Entry is null ? -1 : next++;
        weightAt = names.Weights is null ? -1 : next++;
        byAt = names.By is null ? -1 : next++;
        strataAt = names.Strata is null ? -1 : next++;
        moreAt = next;
    }

    /// <summary>Bytes for the rows so far: a number takes 8, a label 4; twice that, because a column that grows or is sorted is there twice.</summary>
    private long MemoryNeeded => 2L * times.Count * (12 + (entryAt < 0 ? 0 : 8) + (weightAt < 0 ? 0 : 8) + (byAt < 0 ? 0 : 4) + (strataAt < 0 ? 0 : 4) + 8 * (more?.Names.Count ?? 0));

    /// <summary>Rows left out because a used column was missing.</summary>
    public long Dropped { get; private set; }

    public Grouping? Groups => names.By is null ? null : by.ToGrouping();

    public Grouping? Strata => names.Strata is null ? null : strata.ToGrouping();

    public CompetingRisksData Data
    {
        get
        {
            var data = CompetingRisksData.Of(times.Cells, states.ToOutcomes(names.Censored));
            if (names.Entry is not null) data = data.WithEntries(entries.Cells);
            return names.Weights is null ? data : data.WithWeights(weights.Cells);
        }
    }

    /// <summary>Reads the file; the result is usable only when <paramref name="log"/> stayed empty.</summary>
    public static CompetingColumns Read(string path, CompetingColumnNames names, IssueLog log, MoreColumns? more = null)
    {
        var columns = new CompetingColumns(names, log, more);
        string?[] asked = [names.Time, names.State, names.Entry, names.Weights, names.By, names.Strata, .. more?.Names ?? []];
        CsvInput.Read(path, [.. asked.OfType<string>()], log, columns.Add);
        if (log.Issues.Count > 0) return columns;
        if (columns.times.Count == 0)
            log.Add("CLI-015", "Every row misses a value in one of the columns used, so nothing is left to analyse.");
        else if (columns.states.Labels.All(state => string.Equals(state, names.Censored, StringComparison.Ordinal)))
            log.Add("CLI-021", $"Every row is censored (\"{names.Censored}\"), so there is no cause to analyse.", column: names.State);
        return columns;
    }

    private void Add(long line, IReadOnlyList<string> cells)
    {
        var known = log.Issues.Count;
        var time = CsvCell.Number(log, line, names.Time, cells[0]);
        var entry = entryAt < 0 ? 0 : CsvCell.Number(log, line, names.Entry!, cells[entryAt]);
        var weight = weightAt < 0 ? 1 : CsvCell.Number(log, line, names.Weights!, cells[weightAt]);
        if (log.Issues.Count == known && entryAt >= 0 && entry >= time)
            log.Add("CLI-013", "The entry is not before the time, so the subject was never at risk.", line, names.Entry!);
        if (log.Issues.Count == known && weight == 0)
            log.Add("CLI-014", "A weight must be above 0.", line, names.Weights!);
        more?.Check(line, cells, moreAt, log);
        if (log.Issues.Count > known) return;
        if (time is null || entry is null || weight is null || cells.Any(CsvCell.IsMissing))
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
        states.Add(cells[1]);
        if (entryAt >= 0) entries.Add(entry.Value);
        if (weightAt >= 0) weights.Add(weight.Value);
        if (byAt >= 0) by.Add(cells[byAt]);
        if (strataAt >= 0) strata.Add(cells[strataAt]);
        more?.Add(cells, moreAt);
    }
}
