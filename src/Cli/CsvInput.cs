using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Sarcoscope.Registry.Exchange.Csv;

namespace Sarcoscope.Cli;

/// <summary>Reads a CSV file (UTF-8, with or without byte order mark, comma, header) row by row.</summary>
/// <remarks>Issues of reading are CLI-001 to CLI-008, listed in docs/issues.md.</remarks>
internal static class CsvInput
{
    // Longest cell that is read; a longer one is most likely a quote that never ends.
    private const int LongestField = 1 << 20;

    /// <summary>Calls <paramref name="each"/> for every row, with the cells of the asked columns in their order.</summary>
    /// <param name="path">As given on the command line.</param>
    /// <param name="columns">Must all be in the header, once.</param>
    /// <param name="log">Receives what is wrong; reading stops when it is full.</param>
    /// <param name="each">Receives the line number and the cells.</param>
    public static void Read(string path, IReadOnlyList<string> columns, IssueLog log, Action<long, IReadOnlyList<string>> each)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var text = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            using var bounded = new RowLimit(text);
            ReadRows(bounded, columns, log, each);
        }
        catch (Exception problem) when (problem is MaxFieldSizeException or RowTooLongException)
        {
            log.Add("CLI-008", "The header has a cell of more than a million characters, or more than two million in all; it does not name columns.", 1);
        }
        catch (DecoderFallbackException)
        {
            log.Add("CLI-002", "The file is not UTF-8. Save it as \"CSV UTF-8\".", FirstLineThatIsNotUtf8(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            log.Add("CLI-001", $"The file cannot be read: {problem.Message}");
        }
    }

    private static void ReadRows(TextReader text, IReadOnlyList<string> columns, IssueLog log, Action<long, IReadOnlyList<string>> each)
    {
        string? malformed = null;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            MaxFieldSize = LongestField,
            BadDataFound = found => malformed ??= found.Field,
        };
        using var parser = new CsvParser(text, configuration);
        var positions = Header(parser, columns, log);
        if (positions is null) return;
        var width = parser.Count;
        var cells = new string[columns.Count];
        var rows = 0L;
        while (!log.Full)
        {
            var line = parser.RawRow + 1L;
            if (!Next(parser, log, line)) return;
            rows++;
            if (parser.Count != width)
            {
                log.Add("CLI-007", $"The row has {Text(parser.Count)} cells, the header {Text(width)}.", line);
                continue;
            }
            for (var i = 0; i < cells.Length; i++) cells[i] = parser[positions[i]];
            if (malformed is null) each(line, cells);
            else log.Add("CLI-008", "A quote is missing or stands inside a cell. Put the cell in quotes and double the quotes inside it.", line);
            malformed = null;
        }

        bool Next(CsvParser source, IssueLog issues, long line)
        {
            try
            {
                if (source.Read()) return true;
            }
            catch (Exception problem) when (problem is MaxFieldSizeException or RowTooLongException)
            {
                issues.Add("CLI-008", "A cell is longer than a million characters, or a row than two million; most likely a closing quote is missing.", line);
                return false;
            }
            if (rows == 0) issues.Add("CLI-004", "The file has a header but no rows.");
            return false;
        }
    }

    private static int[]? Header(CsvParser parser, IReadOnlyList<string> columns, IssueLog log)
    {
        if (!parser.Read())
        {
            log.Add("CLI-003", "The file is empty. Its first line must name the columns.");
            return null;
        }
        var names = parser.Record!;
        var positions = new int[columns.Count];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = Array.IndexOf(names, columns[i]);
            if (positions[i] < 0)
                log.Add("CLI-005", $"The file has no such column. It has: {string.Join(", ", names)}.", 1, columns[i]);
            else if (Array.LastIndexOf(names, columns[i]) != positions[i])
                log.Add("CLI-006", "The header names this column twice. Rename one of them.", 1, columns[i]);
        }
        return log.Issues.Count == 0 ? positions : null;
    }

    private static long FirstLineThatIsNotUtf8(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var buffer = new byte[1 << 16];
        var letters = new char[buffer.Length + 2];
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var line = 1L;
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                for (var rest = buffer.AsSpan(0, read); !rest.IsEmpty;)
                {
                    var end = rest.IndexOf((byte)'\n');
                    var part = end < 0 ? rest : rest[..(end + 1)];
                    decoder.GetChars(part, letters, flush: false);
                    if (end >= 0) line++;
                    rest = rest[part.Length..];
                }
            }
        }
        catch (DecoderFallbackException)
        {
            // the line that was being read
        }
        return line;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
