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
        using var found = bench.Prepare("SELECT file, line, cells FROM row WHERE patient = '' AND file = ? ORDER BY line");
        found.Set(1, NativeFormat.Tables.ToList().IndexOf(table));
        while (found.Next()) yield return StagedRow.Of(found.Whole(0), found.Whole(1), found.Text(2));
    }

    /// <summary>
    /// The rows of each patient, by file and line; patients in order of pseudonym. Rows without a patient come first, each
    /// alone, under an empty pseudonym. More than <see cref="MostRowsOfPatient"/> come in several parts.
    /// </summary>
    public IEnumerable<(string Pseudonym, List<StagedRow> Rows)> ByPatient()
    {
        var firstCaseTable = NativeFormat.Tables.Count - NativeFormat.CaseTables.Count;
        using var found = bench.Prepare($"SELECT patient, file, line, cells FROM row WHERE file >= {firstCaseTable} ORDER BY patient, file, line");
        var (pseudonym, rows) = ("", new List<StagedRow>());
        var current = Array.Empty<byte>();
        while (found.Next())
        {
            if (current.Length == 0 || !found.Utf8(0).SequenceEqual(current) || rows.Count > MostRowsOfPatient)
            {
                if (rows.Count > 0) yield return (pseudonym, rows);
                rows = [];
                (pseudonym, current) = (found.Text(0), found.Utf8(0).ToArray());
            }
            rows.Add(StagedRow.Of(found.Whole(1), found.Whole(2), found.Text(3)));
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
