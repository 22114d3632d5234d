using System.Globalization;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>One row of the release, by column name. What cannot be read is an issue of its patient.</summary>
internal sealed class SourceRow(SourceFile file, int line, string[] cells)
{
    // No record of a person spans more; a longer number is not a count of days.
    private const int MostDays = 60_000;

    public SourceFile File => file;

    public int Line => line;

    /// <summary>As they stand in the file.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>What became of the row; set once.</summary>
    public RowFate Fate { get; set; }

    public string Barcode => cells[file.Position(SourceFile.BarcodeColumn)];

    /// <summary>The text of a cell; null when it is empty.</summary>
    public string? Text(string column) => FormulaGuard.Release(cells[file.Position(column)]).Trim() is { Length: > 0 } text ? text : null;

    public bool Says(string column, string word) => string.Equals(Text(column), word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Days from diagnosis; null when the cell is empty or is not such a number, which is an error.</summary>
    public int? Day(string column, ImportLog log)
    {
        if (Text(column) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= MostDays) return days;
        log.Error(this, column, "TCGA-006", $"'{text}' is not a number of days from diagnosis. Write a whole number, or nothing.");
        return null;
    }

    /// <summary>A number from 0; null when the cell is empty or is not such a number, which is an error.</summary>
    public decimal? Number(string column, ImportLog log)
    {
        if (Text(column) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        log.Error(this, column, "TCGA-007", $"'{text}' is not a number with a decimal point.");
        return null;
    }

    public static PartialDate? Date(int? day) => day is { } days ? PartialDate.FromDiagnosis(days) : null;
}

/// <summary>What became of a row.</summary>
internal enum RowFate
{
    NotRecorded = 0,
    Recorded,
    Repeated,
}
