using System.Globalization;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>How values of one type are written in a cell.</summary>
/// <param name="Kind">Name of the form in docs/fields.md.</param>
/// <param name="Code">The issue raised for a cell that is not of this form.</param>
/// <param name="Expected">What a cell must be, to end the sentence "It must be …".</param>
/// <param name="ExpectedInFrench">The same, to end « Il faut … ».</param>
/// <param name="Write">The canonical text; empty for a missing value.</param>
/// <param name="Read">Null where the text is not of this form.</param>
internal sealed record CellForm<TValue>(string Kind, string Code, string Expected, string ExpectedInFrench, Func<TValue, string> Write, Func<string, TValue?> Read)
    where TValue : struct
{
    /// <summary>Words allowed; empty where any text of the form is.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>The forms of typed cells.</summary>
internal static class CellForms
{
    private const decimal TenthsPerMm = 10;

    public static CellForm<int> Whole { get; } = new(
        "whole number", "CELL-002", "a whole number such as 3", "un nombre entier tel que 3",
        value => value.ToString(CultureInfo.InvariantCulture),
        text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null);

    public static CellForm<decimal> Decimal { get; } = new(
        "decimal", "CELL-003", "a number with a decimal point such as 12.5", "un nombre avec un point décimal tel que 12.5",
        Normal,
        text => TryDecimal(text, out var value) ? value : null);

    /// <summary>A length in millimetres with one decimal, kept as a whole number of tenths.</summary>
    public static CellForm<int> Millimetres { get; } = new(
        "millimetres", "CELL-006", "millimetres with at most one decimal, such as 12.5", "des millimètres avec une décimale au plus, tels que 12.5",
        tenths => (tenths / TenthsPerMm).ToString("0.0", CultureInfo.InvariantCulture),
        text => TryDecimal(text, out var mm) && Math.Abs(mm) < 100_000 && decimal.IsInteger(mm * TenthsPerMm) ? (int)(mm * TenthsPerMm) : null);

    public static CellForm<PartialDate> Date { get; } = new(
        "date", "CELL-004", "a date such as 2010-03-15, 2010-03 or 2010, or days from diagnosis such as D850", "une date telle que 2010-03-15, 2010-03 ou 2010, ou des jours depuis le diagnostic tels que D850",
        date => date.ToString(),
        text => PartialDate.TryParse(text, out var date) ? date : null);

    /// <summary>A moment in universal time, to the tenth of a microsecond, so that it comes back as it was.</summary>
    public static CellForm<DateTimeOffset> Moment { get; } = new(
        "moment", "CELL-009", "a moment in universal time such as 2026-03-15T10:30:00Z", "un instant en temps universel tel que 2026-03-15T10:30:00Z",
        moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        text => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null);

    public static CellForm<T> Word<T>()
        where T : struct, Enum => new(
        "word", "CELL-005", $"one of {string.Join(", ", Registry.Words.All<T>())}", $"un mot parmi {string.Join(", ", Registry.Words.All<T>())}",
        Registry.Words.Of,
        text => Registry.Words.TryRead<T>(text, out var value) ? value : null)
        {
            Words = Registry.Words.All<T>(),
        };

    /// <summary>A decimal without trailing zeros: 50.40 and 50.4 are one value and one text.</summary>
    private static string Normal(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool TryDecimal(string text, out decimal value)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return false;
        value = decimal.Parse(Normal(value), CultureInfo.InvariantCulture);
        return true;
    }
}
