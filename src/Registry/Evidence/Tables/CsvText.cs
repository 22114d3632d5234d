using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Writes CSV: UTF-8, comma, point as decimal sign whatever the language, LF.</summary>
/// <remarks>Text that a spreadsheet would take for a formula gets a leading apostrophe; a number below zero stays one.</remarks>
internal static class CsvText
{
    public static string Write(IEnumerable<string> header, IEnumerable<IEnumerable<string?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var csv = new CsvWriter(text, configuration))
        {
            WriteRow(csv, header);
            foreach (var row in rows) WriteRow(csv, row);
        }
        return text.ToString();
    }

    /// <summary>A number in full: read back, it is the same.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields) csv.WriteField(field is null ? null : FormulaGuard.Protect(field));
        csv.NextRecord();
    }
}
