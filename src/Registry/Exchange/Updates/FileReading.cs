using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Exchange.Csv;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>Reads the files of a centre in memory: what concerns a file or a row as such.</summary>
internal sealed class FileReading
{
    private readonly List<RowIssue> issues = [];
    private readonly List<FileRow> rows = [];

    private FileReading()
    {
    }

    public IReadOnlyList<FileRow> Rows => rows;

    public IReadOnlyList<RowIssue> Issues => issues;

    /// <summary>Files that cannot be read as a whole: nothing is imported then.</summary>
    public bool Broken { get; private set; }

    public static async Task<FileReading> Of(CentreFiles files, CancellationToken cancel)
    {
        var reading = new FileReading();
        foreach (var table in files.Tables) await reading.Read(table, files, cancel);
        foreach (var other in files.NotRead) reading.issues.Add(new(other, 0, Issue.Warning("FILE-012", "", new Phrase($"{other} is no file about patients of the native format and was not read.", $"{other} n'est pas un fichier du format natif sur des patients et n'a pas été lu."))));
        return reading;
    }

    private async Task Read(NativeTable table, CentreFiles files, CancellationToken cancel)
    {
        await using (var stream = files.Open(table))
        {
            if (await TableReading.Fault(table, stream, cancel) is { } fault)
            {
                Break(fault);
                return;
            }
        }
        using var csv = new CsvRows(files.Open(table), NativeFormat.LongestCell);
        try
        {
            ReadRows(table, csv, cancel);
        }
        catch (CellTooLongException tooLong)
        {
            Break(TableReading.TooLong(table, tooLong));
        }
    }

    private void ReadRows(NativeTable table, CsvRows csv, CancellationToken cancel)
    {
        if (!csv.Next())
        {
            Break(TableReading.Empty(table));
            return;
        }
        if (FileHeader.ReadPart(table, csv.Cells, issues) is not { } header)
        {
            Broken = true;
            return;
        }
        while (csv.Next())
        {
            cancel.ThrowIfCancellationRequested();
            var (cells, fault) = TableReading.Row(table, header, csv);
            if (fault is not null) issues.Add(new(table.File, csv.Line, fault));
            rows.Add(new(table, csv.Line, cells, fault is null ? RowState.Whole : RowState.Unreadable));
        }
    }

    private void Break(RowIssue fault)
    {
        issues.Add(fault);
        Broken = true;
    }
}
