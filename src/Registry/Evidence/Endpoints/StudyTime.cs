namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>Months and years in days, the same in every analysis.</summary>
/// <remarks>A month is a twelfth of a year of 365.25 days; “PFS at 6 months” is S(182.625 d).</remarks>
public static class StudyTime
{
    public const double DaysPerMonth = 30.4375;

    public const double DaysPerYear = 365.25;

    /// <summary>Days to months.</summary>
    public static double Months(double days) => days / DaysPerMonth;

    /// <summary>Days to years.</summary>
    public static double Years(double days) => days / DaysPerYear;

    /// <summary>Days in a number of months.</summary>
    public static double DaysIn(int months) => months * DaysPerMonth;
}
