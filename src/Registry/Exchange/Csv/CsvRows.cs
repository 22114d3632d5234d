using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sarcoscope.Registry.Exchange.Csv;

/// <summary>Reads a CSV file row by row in constant memory: comma, quotes doubled, LF or CRLF, with or without byte order mark.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly CsvParser parser;
    private bool malformed;

    public CsvRows(Stream stream, int longestCell)
    {
        var text = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        parser = new CsvParser(new RowLimit(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            MaxFieldSize = longestCell,
            BadDataFound = _ => malformed = true,
            CacheFields = false,
        });
    }

    /// <summary>Line of the file the row begins on, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Cells of the row as they stand in the file, quotes removed.</summary>
    public string[] Cells { get; private set; } = [];

    /// <summary>The row as it stands in the file, its line break included.</summary>
    public string Raw => parser.RawRecord;

    /// <summary>Whether a quote is missing or stands inside an unquoted cell.</summary>
    public bool Malformed => malformed;

    /// <summary>Goes to the next row that is not blank; false at the end.</summary>
    /// <exception cref="CellTooLongException">A cell, or the row, is longer than allowed; reading cannot go on.</exception>
    public bool Next()
    {
        malformed = false;
        var before = parser.RawRow;
        try
        {
            if (!parser.Read()) return false;
        }
        catch (Exception tooLong) when (tooLong is MaxFieldSizeException or RowTooLongException)
        {
            throw new CellTooLongException(before + 1, tooLong is RowTooLongException ? TooLong.Row : TooLong.Cell);
        }
        Cells = parser.Record!;
        Line = FirstLine(before);
        return true;
    }

    public void Dispose() => parser.Dispose();

    // RawRow is the last line of the row; blank lines before it are skipped without being part of it.
    private int FirstLine(int before)
    {
        if (malformed || parser.RawRow == before + 1) return before + 1;
        var breaks = 0;
        var row = parser.RawRecord.AsSpan().TrimEnd("\r\n");
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '\n' || (row[i] == '\r' && (i + 1 == row.Length || row[i + 1] != '\n'))) breaks++;
        }
        return parser.RawRow - breaks;
    }
}

/// <summary>A cell or a row is longer than allowed.</summary>
internal sealed class CellTooLongException(int line, TooLong what) : Exception
{
    public int Line { get; } = line;

    public TooLong What { get; } = what;
}

internal enum TooLong
{
    Cell = 0,
    Row,
}
