using System.Globalization;
using CsvHelper;

namespace Sarcoscope.Registry.Tests;

/// <summary>Columns of a CSV file by name.</summary>
internal static class CsvColumns
{
    /// <summary>Every row as a dictionary from column to cell.</summary>
    public static List<Dictionary<string, string>> Rows(string path)
    {
        using var reader = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.HeaderRecord!.ToDictionary(column => column, column => reader.GetField(column)!, StringComparer.Ordinal));
        return rows;
    }

    /// <summary>The distinct non-empty cells of one column.</summary>
    public static List<string> Distinct(string path, string column) =>
        [.. Rows(path).Select(row => row[column]).Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal)];
}
