using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Csv;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>
/// Writes a registry as the files of the native format: rows in order of their keys, so that the same registry always
/// gives the same bytes. Patients stream through; nothing is kept.
/// </summary>
public sealed class CaseSheets : IDisposable
{
    private readonly Dictionary<NativeTable, (CsvSheet Sheet, RowCount Rows)> sheets = [];

    /// <param name="open">Makes the stream of each file; closed with this.</param>
    public CaseSheets(Func<NativeTable, Stream> open)
    {
        foreach (var table in NativeFormat.Tables)
        {
            var sheet = new CsvSheet(open(table));
            sheets.Add(table, (sheet, new()));
            sheet.Row(table.Header);
        }
    }

    /// <summary>Rows written to a file so far, without the header.</summary>
    public long RowsOf(NativeTable table) => sheets[table].Rows.Count;

    /// <param name="frame">What the registry says of itself, around its patients.</param>
    /// <param name="patients">In ordinal order of pseudonym.</param>
    /// <param name="cancel">Stops between patients.</param>
    public async Task Write(RegistryFrame frame, IAsyncEnumerable<Patient> patients, CancellationToken cancel)
    {
        foreach (var (table, record) in FrameRecords.Of(frame)) Row(table, CaseRows.Row(table, [], record));
        await foreach (var patient in patients.WithCancellation(cancel))
            foreach (var (table, cells) in CaseRows.Of(patient)) Row(table, cells);
    }

    public void Dispose()
    {
        foreach (var (sheet, _) in sheets.Values) sheet.Dispose();
    }

    private void Row(NativeTable table, string[] cells)
    {
        var (sheet, rows) = sheets[table];
        foreach (var cell in cells) sheet.Cell(FormulaGuard.Protect(cell));
        sheet.EndRow();
        rows.Count++;
    }

    private sealed class RowCount
    {
        public long Count { get; set; }
    }
}
