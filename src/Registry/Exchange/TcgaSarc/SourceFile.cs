using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>One CSV file of the release, read whole.</summary>
internal sealed class SourceFile
{
    public const string BarcodeColumn = "bcr_patient_barcode";

    // Longest cell of the release is under 200 characters.
    private const int LongestField = 65_536;

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
            using var reader = new StreamReader(Path.Combine(folder, name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return Read(reader, name, columns, log);
        }
        catch (DecoderFallbackException)
        {
            log.FileError(name, 0, "", "TCGA-003", "The file is not UTF-8. Save it as UTF-8.");
        }
        catch (MaxFieldSizeException)
        {
            log.FileError(name, 0, "", "TCGA-003", "A cell is longer than 65,536 characters: a quote is probably not closed.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.FileError(name, 0, "", "TCGA-001", $"The file cannot be read: {problem.Message}");
        }
        return null;
    }

    private static SourceFile? Read(TextReader reader, string name, IReadOnlyList<string> columns, ImportLog log)
    {
        var malformed = false;
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { MaxFieldSize = LongestField, BadDataFound = _ => malformed = true });
        if (!parser.Read())
        {
            log.FileError(name, 0, "", "TCGA-002", "The file is empty; its first line must name the columns.");
            return null;
        }
        var file = new SourceFile(name, parser.Record!);
        var missing = columns.Append(BarcodeColumn).Where(column => !file.positions.ContainsKey(column)).ToList();
        foreach (var column in missing) log.FileError(name, 1, column, "TCGA-002", $"The column {column} is missing.");
        if (missing.Count > 0) return null;
        while (true)
        {
            var line = parser.RawRow + 1;
            malformed = false;
            if (!parser.Read()) return file;
            var cells = parser.Record!; // quotes are checked when the cells are taken
            if (malformed || cells.Length != file.Header.Count)
                log.FileError(name, line, "", "TCGA-003", malformed ? "A quote stands inside an unquoted cell, or is not closed." : $"The row has {cells.Length} cells; the header has {file.Header.Count}.");
            else
                file.rows.Add(new(file, line, cells));
        }
    }
}
