using System.Globalization;

namespace Sarcoscope.Registry.Criteria;

/// <summary>The days a date can be: one day, the days of a month, or those of a year.</summary>
/// <remarks>The default is 1 January of year 1.</remarks>
public readonly record struct DateSpan
{
    private DateSpan(DateOnly first, DateOnly last) => (First, Last) = (first, last);

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public static DateSpan OnDay(DateOnly day) => new(day, day);

    /// <summary>Every day from the first to the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public static DateSpan Between(DateOnly first, DateOnly last) =>
        first <= last ? new(first, last) : throw new ArgumentOutOfRangeException(nameof(last), last, $"Before {first:O}.");

    /// <summary>Reads 2010, 2010-03 or 2010-03-15.</summary>
    public static bool TryParse(string text, out DateSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        span = default;
        var (format, months, days) = text.Length switch { 4 => ("yyyy", 12, 0), 7 => ("yyyy-MM", 1, 0), 10 => ("yyyy-MM-dd", 0, 1), _ => ("", 0, 0) };
        if (format.Length == 0 || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year >= 9999)
            return false;
        span = new(first, first.AddMonths(months).AddDays(days).AddDays(-1));
        return true;
    }

    /// <summary>Whether the date stands so to another; unknown where their days do not tell.</summary>
    public Verdict Compare(Comparison comparison, DateSpan other) => comparison switch
    {
        Comparison.Equal => Decided(First >= other.First && Last <= other.Last, Last < other.First || First > other.Last),
        Comparison.NotEqual => Verdicts.Not(Compare(Comparison.Equal, other)),
        Comparison.Less => Decided(Last < other.First, First >= other.First),
        Comparison.LessOrEqual => Decided(Last <= other.Last, First > other.Last),
        Comparison.Greater => Decided(First > other.Last, Last <= other.Last),
        Comparison.GreaterOrEqual => Decided(First >= other.First, Last < other.First),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };

    /// <summary>2010, 2010-03 or 2010-03-15, or both ends where it is none of these.</summary>
    public override string ToString()
    {
        if (First == Last) return First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (First.Day == 1 && Last == First.AddMonths(1).AddDays(-1)) return First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (First.DayOfYear == 1 && Last == First.AddYears(1).AddDays(-1)) return First.ToString("yyyy", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");
    }

    private static Verdict Decided(bool holds, bool fails) => holds ? Verdict.True : fails ? Verdict.False : Verdict.Unknown;
}
