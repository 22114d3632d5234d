using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sarcoscope.Registry.Exchange.Csv;

/// <summary>Writes a CSV file: UTF-8 without byte order mark, comma, LF, quotes only where a cell needs them.</summary>
internal sealed class CsvSheet : IDisposable
{
    private readonly StreamWriter text;
    private readonly CsvWriter writer;

    /// <summary>The stream is closed with the sheet.</summary>
    public CsvSheet(Stream stream)
    {
        text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), bufferSize: 1 << 16);
        writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n",
            ShouldQuote = cell => cell.Field is { Length: > 0 } field && (field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || field[0] == ' ' || field[^1] == ' '),
        });
    }

    public void Cell(string text) => writer.WriteField(text);

    public void EndRow() => writer.NextRecord();

    public void Row(IEnumerable<string> cells)
    {
        foreach (var cell in cells) Cell(cell);
        EndRow();
    }

    /// <summary>A row that is written as it stands, its line break added where it has none.</summary>
    public void Verbatim(string row)
    {
        writer.Flush();
        text.Write(row.TrimEnd('\r', '\n'));
        text.Write('\n');
    }

    public void Dispose() => writer.Dispose();
}
