using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sarcoscope.Registry.Cases;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    /// <summary>A day counted from a diagnosis whose calendar date is not known, as public data sets give it.</summary>
    DayFromDiagnosis = 0,
    Day,
    Month,
    Year,
}

/// <summary>
/// A date as far as it is known: a day, a month, a year, or a number of days from a diagnosis of unknown calendar date.
/// Precision is kept; imputation happens in Evidence and is counted there.
/// </summary>
/// <remarks>
/// Written <c>2010-03-15</c>, <c>2010-03</c>, <c>2010</c>, or <c>D850</c> (<c>D-12</c>) for days from diagnosis.
/// The default value is <c>D0</c>, the day of a diagnosis of unknown date.
/// </remarks>
public readonly record struct PartialDate
{
    private readonly DatePrecision precision;
    private readonly int number; // the day number of the first possible day, or days from diagnosis

    private PartialDate(DatePrecision precision, int number) => (this.precision, this.number) = (precision, number);

    public DatePrecision Precision => precision;

    /// <summary>True when the date is counted from a diagnosis of unknown calendar date.</summary>
    public bool IsRelative => precision == DatePrecision.DayFromDiagnosis;

    /// <summary>First day the date can be: a day number of the calendar (1 January of year 1 is 0), or days from diagnosis.</summary>
    public int Earliest => number;

    /// <summary>Last day the date can be, on the scale of <see cref="Earliest"/>.</summary>
    public int Latest => precision switch
    {
        DatePrecision.Month => First.AddMonths(1).DayNumber - 1,
        DatePrecision.Year => First.AddYears(1).DayNumber - 1,
        _ => number,
    };

    private DateOnly First => DateOnly.FromDayNumber(number);

    public static PartialDate OnDay(DateOnly day) => new(DatePrecision.Day, day.DayNumber);

    public static PartialDate OnDay(int year, int month, int day) => OnDay(new DateOnly(year, month, day));

    public static PartialDate InMonth(int year, int month) => new(DatePrecision.Month, new DateOnly(year, month, 1).DayNumber);

    public static PartialDate InYear(int year) => new(DatePrecision.Year, new DateOnly(year, 1, 1).DayNumber);

    /// <summary>A day counted from diagnosis; negative before it.</summary>
    public static PartialDate FromDiagnosis(int days) => new(DatePrecision.DayFromDiagnosis, days);

    /// <summary>Reads the written form; years 1800 to 2200.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (string.IsNullOrEmpty(text)) return false;
        if (text[0] == 'D')
        {
            if (!int.TryParse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
                || Math.Abs((long)days) > 100_000)
                return false;
            date = FromDiagnosis(days);
            return true;
        }
        var format = text.Length switch
        {
            10 => "yyyy-MM-dd",
            7 => "yyyy-MM",
            4 => "yyyy",
            _ => null,
        };
        if (format is null
            || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || first.Year is < 1800 or > 2200)
            return false;
        date = text.Length switch
        {
            10 => OnDay(first),
            7 => InMonth(first.Year, first.Month),
            _ => InYear(first.Year),
        };
        return true;
    }

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">The text is not a date in one of the written forms.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date such as 2010-03-15, 2010-03, 2010 or D850.");

    /// <summary>True only when no possible day of this date reaches any possible day of the other. Never true across calendar and relative dates.</summary>
    public bool IsCertainlyBefore(PartialDate other) => IsRelative == other.IsRelative && Latest < other.Earliest;

    public override string ToString() => precision switch
    {
        DatePrecision.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => First.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"D{number}"),
    };
}
