using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Completed years between a birth and a day.</summary>
internal static class Ages
{
    private const double DaysPerYear = 365.25;

    /// <summary>Completed years; null when either is missing. A birth month stands for its 15th, a birth year for 1 July.</summary>
    public static int? Completed(PartialDate? bornIn, int? day)
    {
        if (bornIn is not { } born || day is not { } on || DateResolution.Birth(born) is not { } birth || on < birth) return null;
        if (born.IsRelative) return (int)((on - birth) / DaysPerYear);
        DateOnly from = DateOnly.FromDayNumber(birth), until = DateOnly.FromDayNumber(on);
        var years = until.Year - from.Year;
        return (until.Month, until.Day).CompareTo((from.Month, from.Day)) < 0 ? years - 1 : years;
    }
}
