using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Turns partial dates of one case into days, and counts what it had to impute.</summary>
/// <remarks>
/// Day missing: the 15th. Month missing: 1 July. Then moved between the neighbouring dates that are known,
/// never outside the month or year that is recorded. docs/methods/dates.md.
/// </remarks>
internal sealed class DateResolution
{
    private const int DaysToFifteenth = 14;
    private const int July = 7;

    /// <summary>How many dates were imputed so far.</summary>
    public int Imputed { get; private set; }

    /// <summary>The day of a date, on the scale of <see cref="PartialDate.Earliest"/>; null without a date.</summary>
    /// <param name="date">As recorded.</param>
    /// <param name="notBefore">Latest known day that cannot follow it.</param>
    /// <param name="notAfter">Earliest known day that cannot precede it.</param>
    public int? Day(PartialDate? date, int? notBefore = null, int? notAfter = null)
    {
        if (date is not { } partial) return null;
        if (IsExact(partial)) return partial.Earliest;
        Imputed++;
        return Between(Guess(partial), Within(partial, notBefore), Within(partial, notAfter), partial);
    }

    /// <summary>The day of a date that needs no imputing; null for a partial or missing one.</summary>
    public static int? Exact(PartialDate? date) => date is { } known && IsExact(known) ? known.Earliest : null;

    /// <summary>The middle of a birth month or year; births are never recorded to the day and are not counted as imputed.</summary>
    public static int? Birth(PartialDate? date) => date is { } born ? Guess(born) : null;

    private static bool IsExact(PartialDate date) => date.Precision is DatePrecision.Day or DatePrecision.DayFromDiagnosis;

    private static int Guess(PartialDate date) => date.Precision switch
    {
        DatePrecision.Month => date.Earliest + DaysToFifteenth,
        DatePrecision.Year => DateOnly.FromDayNumber(date.Earliest).AddMonths(July - 1).DayNumber,
        _ => date.Earliest,
    };

    private static int? Within(PartialDate date, int? neighbour) =>
        neighbour is { } day && day >= date.Earliest && day <= date.Latest ? day : null;

    private static int Between(int guess, int? notBefore, int? notAfter, PartialDate date)
    {
        var day = Math.Min(guess, notAfter ?? date.Latest);
        return Math.Max(day, notBefore ?? date.Earliest);
    }
}
