using Microsoft.Data.Sqlite;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>Everything found wrong in an import, and which rows it refuses. Kept on disk: a bad file has as many issues as rows.</summary>
internal sealed class IssueLedger : IDisposable
{
    private readonly Workbench bench;
    private readonly SqliteCommand add;
    private readonly SqliteCommand refuse;

    public IssueLedger(Workbench bench)
    {
        this.bench = bench;
        add = bench.Prepare("INSERT INTO issue VALUES ($0, $1, $2, $3, $4, $5, $6)", 7);
        refuse = bench.Prepare("INSERT OR IGNORE INTO refused VALUES ($0, $1)", 2);
    }

    public long Errors { get; private set; }

    public long Warnings { get; private set; }

    public void Add(RowIssue found)
    {
        if (found.Issue.Severity == Severity.Error) Errors++;
        else Warnings++;
        add.Parameters[0].Value = found.File;
        add.Parameters[1].Value = found.Line;
        add.Parameters[2].Value = found.Issue.Code;
        add.Parameters[3].Value = (int)found.Issue.Severity;
        add.Parameters[4].Value = found.Issue.Field;
        add.Parameters[5].Value = found.Issue.Message;
        add.Parameters[6].Value = (object?)found.Value ?? DBNull.Value;
        add.ExecuteNonQuery();
    }

    /// <summary>Counts a row among those that are not written.</summary>
    public void Refuse(Origin row)
    {
        refuse.Parameters[0].Value = row.File;
        refuse.Parameters[1].Value = row.Line;
        refuse.ExecuteNonQuery();
    }

    /// <summary>Every issue, by file, then line. One reader at a time.</summary>
    public IEnumerable<RowIssue> All()
    {
        using var command = bench.Prepare("SELECT file, line, code, severity, field, message, value FROM issue ORDER BY file, line, rowid", 0);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new(reader.GetString(0), reader.GetInt32(1), new(reader.GetString(2), (Severity)reader.GetInt32(3), reader.GetString(4), reader.GetString(5)))
            {
                Value = reader.IsDBNull(6) ? null : reader.GetString(6),
            };
        }
    }

    /// <summary>Lines of a file that were refused, in order.</summary>
    public IEnumerable<int> RefusedLines(string file)
    {
        using var command = bench.Prepare("SELECT line FROM refused WHERE file = $0 ORDER BY line", 1);
        command.Parameters[0].Value = file;
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return reader.GetInt32(0);
    }

    public void Dispose()
    {
        add.Dispose();
        refuse.Dispose();
    }
}
