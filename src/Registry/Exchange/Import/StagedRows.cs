using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>Second pass of a native import: gives back the staged rows, those of one patient together.</summary>
internal sealed class StagedRows(Workbench bench)
{
    /// <summary>More rows than any patient has: a file whose patient column is wrong.</summary>
    public const int MostRowsOfPatient = 100_000;

    /// <summary>Rows of files that do not belong to patients, in order.</summary>
    public IEnumerable<StagedRow> Of(NativeTable table)
    {
        using var command = bench.Prepare("SELECT file, line, cells FROM row WHERE patient = '' AND file = $0 ORDER BY line", 1);
        command.Parameters[0].Value = NativeFormat.Tables.ToList().IndexOf(table);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return StagedRow.Of(reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2));
    }

    /// <summary>
    /// The rows of each patient, by file and line; patients in order of pseudonym. Rows without a patient come first, each
    /// alone, under an empty pseudonym. More than <see cref="MostRowsOfPatient"/> come in several parts.
    /// </summary>
    public IEnumerable<(string Pseudonym, List<StagedRow> Rows)> ByPatient()
    {
        var firstCaseTable = NativeFormat.Tables.Count - NativeFormat.CaseTables.Count;
        using var command = bench.Prepare($"SELECT patient, file, line, cells FROM row WHERE file >= {firstCaseTable} ORDER BY patient, file, line", 0);
        using var reader = command.ExecuteReader();
        var (pseudonym, rows) = ("", new List<StagedRow>());
        while (reader.Read())
        {
            if (reader.GetString(0) != pseudonym || pseudonym.Length == 0 || rows.Count > MostRowsOfPatient)
            {
                if (rows.Count > 0) yield return (pseudonym, rows);
                rows = [];
                pseudonym = reader.GetString(0);
            }
            rows.Add(StagedRow.Of(reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3)));
        }
        if (rows.Count > 0) yield return (pseudonym, rows);
    }
}

/// <summary>A row of a file with its cells in the order of the table.</summary>
/// <param name="Table">The file it stands in.</param>
/// <param name="Line">Where.</param>
/// <param name="Cells">One for each column.</param>
/// <param name="Readable">Whether the row as such is whole.</param>
internal sealed record StagedRow(NativeTable Table, int Line, string[] Cells, RowState Readable)
{
    public Origin Origin => new(Table.File, Line);

    public static StagedRow Of(int table, int line, string cells)
    {
        var unreadable = cells.StartsWith(FileStaging.Unreadable, StringComparison.Ordinal);
        return new(NativeFormat.Tables[table], line, (unreadable ? cells[FileStaging.Unreadable.Length..] : cells).Split(FileStaging.CellSeparator), unreadable ? RowState.Unreadable : RowState.Whole);
    }
}

/// <summary>Whether a row as such is whole; what is wrong with it was reported already.</summary>
internal enum RowState
{
    Whole = 0,
    Unreadable,
}
