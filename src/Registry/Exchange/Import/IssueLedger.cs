using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>Everything found wrong in an import, and which rows it refuses. Kept on disk: a bad file has as many issues as rows.</summary>
internal sealed class IssueLedger : IDisposable
{
    private readonly Workbench bench;
    private readonly SqliteStatement add;
    private readonly SqliteStatement refuse;

    public IssueLedger(Workbench bench)
    {
        this.bench = bench;
        add = bench.Prepare("INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?, ?)");
        refuse = bench.Prepare("INSERT OR IGNORE INTO refused VALUES (?, ?)");
    }

    public long Errors { get; private set; }

    public long Warnings { get; private set; }

    public void Add(RowIssue found)
    {
        if (found.Issue.Severity == Severity.Error) Errors++;
        else Warnings++;
        add.Set(1, found.File);
        add.Set(2, found.Line);
        add.Set(3, found.Issue.Code);
        add.Set(4, (int)found.Issue.Severity);
        add.Set(5, found.Issue.Field);
        add.Set(6, found.Issue.Message);
        add.Set(7, found.Value);
        add.Run();
    }

    /// <summary>Counts a row among those that are not written.</summary>
    public void Refuse(Origin row)
    {
        refuse.Set(1, row.File);
        refuse.Set(2, row.Line);
        refuse.Run();
    }

    /// <summary>Every issue, by file, then line. One reader at a time.</summary>
    public IEnumerable<RowIssue> All()
    {
        using var found = bench.Prepare("SELECT file, line, code, severity, field, message, value FROM issue ORDER BY file, line, rowid");
        while (found.Next())
        {
            yield return new(found.Text(0), found.Whole(1), new(found.Text(2), (Severity)found.Whole(3), found.Text(4), found.Text(5)))
            {
                Value = found.IsNull(6) ? null : found.Text(6),
            };
        }
    }

    /// <summary>Lines of a file that were refused, in order.</summary>
    public IEnumerable<int> RefusedLines(string file)
    {
        using var lines = bench.Prepare("SELECT line FROM refused WHERE file = ? ORDER BY line");
        lines.Set(1, file);
        while (lines.Next()) yield return lines.Whole(0);
    }

    public void Dispose()
    {
        add.Dispose();
        refuse.Dispose();
    }
}
