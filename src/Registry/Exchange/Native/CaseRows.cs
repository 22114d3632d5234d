using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>One case as rows of the native format: within each file in order of their keys.</summary>
internal static class CaseRows
{
    /// <summary>Every row with the file it belongs to: a cell for each column of its header, not yet guarded against formulas.</summary>
    public static IEnumerable<(NativeTable Table, string[] Cells)> Of(Patient patient) => Below(PatientTables.Patients, [], patient);

    /// <summary>The cells of one record.</summary>
    /// <param name="table">Its file.</param>
    /// <param name="above">The keys of the records above it.</param>
    /// <param name="record">The record.</param>
    public static string[] Row(NativeTable table, string[] above, object record) => [.. above, .. table.Columns.Select(column => column.Write(record))];

    private static IEnumerable<(NativeTable Table, string[] Cells)> Below(NativeTable table, string[] above, object record)
    {
        var cells = Row(table, above, record);
        yield return (table, cells);
        var keys = cells[..table.KeyLength];
        foreach (var child in table.Children)
            foreach (var below in child.Sorted(record))
                foreach (var row in Below(child, keys, below)) yield return row;
    }
}
