using System.Globalization;

namespace Sarcoscope.Cli;

/// <summary>Reads one cell of a CSV file of statistics. Missing is an empty cell or <c>NA</c>.</summary>
internal static class CsvCell
{
    public static bool IsMissing(string cell) => string.IsNullOrWhiteSpace(cell) || cell == "NA";

    /// <summary>A time or weight; null when missing or not a finite number of at least 0, which the log then says.</summary>
    public static double? Number(IssueLog log, long line, string column, string cell)
    {
        if (IsMissing(cell)) return null;
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            log.Add("CLI-009", $"\"{cell}\" is not a number. Write it with a decimal point and no other marks.", line, column);
        else if (!double.IsFinite(value))
            log.Add("CLI-010", $"\"{cell}\" is not a finite number. Leave the cell empty when the value is missing.", line, column);
        else if (value < 0)
            log.Add("CLI-011", $"{cell} is negative; times count from the origin, weights count subjects.", line, column);
        return value;
    }

    /// <summary>A count; null when missing or not a whole number of at least 0, which the log then says.</summary>
    public static int? Count(IssueLog log, long line, string column, string cell)
    {
        if (IsMissing(cell)) return null;
        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return value;
        log.Add("CLI-020", $"\"{cell}\" is not a count. Write a whole number from 0 to {int.MaxValue}.", line, column);
        return null;
    }
}
