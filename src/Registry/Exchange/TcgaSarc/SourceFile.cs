using System.Text;
using Sarcoscope.Registry.Exchange.Csv;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>One CSV file of the release, read whole.</summary>
internal sealed class SourceFile
{
    public const string BarcodeColumn = "bcr_patient_barcode";

    // Longest cell of the release is under 200 characters.
    private const int LongestCell = 65_536;

    private readonly Dictionary<string, int> positions;
    private readonly List<SourceRow> rows = [];

    private SourceFile(string name, string[] header)
    {
        (Name, Header) = (name, header);
        positions = header.Select((column, position) => (column, position)).DistinctBy(pair => pair.column, StringComparer.Ordinal)
            .ToDictionary(pair => pair.column, pair => pair.position, StringComparer.Ordinal);
    }

    public string Name { get; }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<SourceRow> Rows => rows;

    public int Position(string column) => positions[column];

    /// <summary>Reads a file that must have these columns, others besides; null when it cannot be read.</summary>
    public static SourceFile? Read(string folder, string name, IReadOnlyList<string> columns, ImportLog log)
    {
        try
        {
            using var source = new CsvRows(System.IO.File.OpenRead(Path.Combine(folder, name)), LongestCell);
            return Read(source, name, columns, log);
        }
        catch (DecoderFallbackException)
        {
            log.FileError(name, 0, "", "TCGA-003", "The file is not UTF-8. Save it as UTF-8.");
        }
        catch (CellTooLongException cell)
        {
            log.FileError(name, cell.Line, "", "TCGA-003", "A cell is longer than 65,536 characters: a quote is probably not closed.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.FileError(name, 0, "", "TCGA-001", $"The file cannot be read: {problem.Message}");
        }
        return null;
    }

    private static SourceFile? Read(CsvRows rows, string name, IReadOnlyList<string> columns, ImportLog log)
    {
        if (!rows.Next())
        {
            log.FileError(name, 0, "", "TCGA-002", "The file is empty; its first line must name the columns.");
            return null;
        }
        var file = new SourceFile(name, rows.Cells);
        var missing = columns.Append(BarcodeColumn).Where(column => !file.positions.ContainsKey(column)).ToList();
        foreach (var column in missing) log.FileError(name, 1, column, "TCGA-002", $"The column {column} is missing.");
        if (missing.Count > 0) return null;
        while (rows.Next())
        {
            if (rows.Malformed || rows.Cells.Length != file.Header.Count)
                log.FileError(name, rows.Line, "", "TCGA-003", rows.Malformed ? "A quote stands inside an unquoted cell, or is not closed." : $"The row has {rows.Cells.Length} cells; the header has {file.Header.Count}.");
            else
                file.rows.Add(new(file, rows.Line, rows.Cells));
        }
        return file;
    }
}
