using Sarcoscope.Registry.Exchange.Csv;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>
/// First pass of a native import: reads every file once, checks what concerns the file and the row as such, and lays the
/// rows out so that the second pass finds them by patient, whatever the order and size of the files.
/// </summary>
internal sealed class FileStaging : IDisposable
{
    /// <summary>Between the cells of a staged row; not allowed within a cell.</summary>
    public const char CellSeparator = '\u001e';

    /// <summary>Begins a staged row that cannot be read.</summary>
    public const string Unreadable = "\u001d";

    private const int RowsPerReport = 1000;

    private readonly string folder;
    private readonly ImportOptions options;
    private readonly IssueLedger ledger;
    private readonly SqliteStatement stage;
    private readonly long totalBytes;
    private long bytesBefore;

    public FileStaging(string folder, Workbench bench, IssueLedger ledger, ImportOptions options)
    {
        (this.folder, this.ledger, this.options) = (folder, ledger, options);
        stage = bench.Prepare("INSERT INTO row VALUES (?, ?, ?, ?)");
        totalBytes = NativeFormat.Tables.Select(table => new FileInfo(PathOf(table))).Where(file => file.Exists).Sum(file => file.Length);
    }

    /// <summary>Rows laid out.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether a whole file is missing or cannot be read: nothing can be imported then.</summary>
    public bool Broken { get; private set; }

    public async Task Read(CancellationToken cancel)
    {
        foreach (var table in NativeFormat.Tables)
        {
            if (await CanBeRead(table, cancel)) ReadRows(table, cancel);
            if (new FileInfo(PathOf(table)) is { Exists: true } file) bytesBefore += file.Length;
        }
        foreach (var other in Directory.EnumerateFiles(folder, "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            if (other != RefusedRows.IssuesFile && NativeFormat.Tables.All(table => table.File != other))
                ledger.Add(new(other!, 0, Issue.Warning("FILE-012", "", $"{other} is no file of the native format and was not read.")));
        }
    }

    public void Dispose() => stage.Dispose();

    private string PathOf(NativeTable table) => Path.Combine(folder, table.File);

    private async Task<bool> CanBeRead(NativeTable table, CancellationToken cancel)
    {
        if (!File.Exists(PathOf(table))) return Fault(table, 0, "FILE-001", $"{table.File} is missing. A table without rows is a file with its header only.");
        try
        {
            await using var stream = new FileStream(PathOf(table), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (await TableReading.Fault(table, stream, cancel) is not { } fault) return true;
            ledger.Add(fault);
            Broken = true;
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fault(table, 0, "FILE-011", $"{table.File} cannot be read: {problem.Message}");
        }
    }

    private void ReadRows(NativeTable table, CancellationToken cancel)
    {
        using var stream = new FileStream(PathOf(table), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var rows = new CsvRows(stream, NativeFormat.LongestCell);
        try
        {
            if (!rows.Next())
            {
                ledger.Add(TableReading.Empty(table));
                Broken = true;
                return;
            }
            var issues = new List<RowIssue>();
            var read = FileHeader.Read(table, rows.Cells, issues);
            foreach (var issue in issues) ledger.Add(issue);
            if (read is not { } header)
            {
                Broken = true;
                return;
            }
            while (rows.Next())
            {
                Stage(table, header, rows);
                if (Rows % RowsPerReport != 0) continue;
                cancel.ThrowIfCancellationRequested();
                options.Progress?.Report(new(ImportPhase.Reading, bytesBefore + stream.Position, totalBytes));
            }
        }
        catch (CellTooLongException tooLong)
        {
            ledger.Add(TableReading.TooLong(table, tooLong));
            Broken = true;
        }
    }

    private void Stage(NativeTable table, FileHeader header, CsvRows rows)
    {
        var (cells, fault) = TableReading.Row(table, header, rows);
        if (fault is not null) ledger.Add(new(table.File, rows.Line, fault));
        stage.Set(1, header.OfPatients ? cells[0] : "");
        stage.Set(2, header.Position);
        stage.Set(3, rows.Line);
        stage.Set(4, (fault is null ? "" : Unreadable) + string.Join(CellSeparator, cells));
        stage.Run();
        Rows++;
    }

    private bool Fault(NativeTable table, int line, string code, string message)
    {
        ledger.Add(new(table.File, line, Issue.Error(code, "", message)));
        Broken = true;
        return false;
    }
}
