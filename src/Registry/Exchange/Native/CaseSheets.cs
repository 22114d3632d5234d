using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Csv;

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

    /// <param name="profile">What the registry is.</param>
    /// <param name="centres">In any order.</param>
    /// <param name="patients">In ordinal order of pseudonym.</param>
    /// <param name="cancel">Stops between patients.</param>
    public async Task Write(RegistryProfile profile, IEnumerable<Centre> centres, IAsyncEnumerable<Patient> patients, CancellationToken cancel)
    {
        Row(RegistryTables.Registry, [], profile);
        foreach (var centre in centres.OrderBy(centre => centre.Code, StringComparer.Ordinal)) Row(RegistryTables.Centres, [], centre);
        await foreach (var patient in patients.WithCancellation(cancel)) Record(PatientTables.Patients, [], patient);
    }

    /// <param name="judged">In any order.</param>
    public void Write(IEnumerable<DistinctPatients> judged)
    {
        foreach (var one in judged.OrderBy(one => one.Pair, StringComparer.Ordinal)) Row(RegistryTables.DistinctPatients, [], one);
    }

    public void Dispose()
    {
        foreach (var (sheet, _) in sheets.Values) sheet.Dispose();
    }

    private void Record(NativeTable table, string[] above, object record)
    {
        var key = Row(table, above, record);
        string[] keys = [.. above, key];
        foreach (var child in table.Children)
            foreach (var below in child.Sorted(record)) Record(child, keys, below);
    }

    /// <returns>The key of the record among its siblings.</returns>
    private string Row(NativeTable table, string[] above, object record)
    {
        var (sheet, rows) = sheets[table];
        foreach (var key in above) sheet.Cell(FormulaGuard.Protect(key));
        foreach (var column in table.Columns) sheet.Cell(FormulaGuard.Protect(column.Write(record)));
        sheet.EndRow();
        rows.Count++;
        return table.Columns[0].Write(record);
    }

    private sealed class RowCount
    {
        public long Count { get; set; }
    }
}
