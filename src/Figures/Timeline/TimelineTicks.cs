using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>A tick of the time axis.</summary>
/// <param name="Day">Where.</param>
/// <param name="Label">What is written below it.</param>
internal readonly record struct TimelineTick(double Day, string Label);

/// <summary>The ticks of a timeline: at beginnings of months or years, or so many months from a day.</summary>
internal static class TimelineTicks
{
    /// <summary>Months between ticks; longer steps double.</summary>
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

    // Written here, so that nothing depends on the machine's culture data.
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] FrenchMonths = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    /// <summary>Beginnings of months or years within some days.</summary>
    /// <param name="stretch">The days, as calendar day numbers.</param>
    /// <param name="widthOfMonth">px.</param>
    /// <param name="widest">px between two ticks for a label, from its text.</param>
    /// <param name="language">Of the names of months.</param>
    public static IEnumerable<TimelineTick> Calendar(DrawnStretch stretch, double widthOfMonth, Func<string, double> widest, Language language)
    {
        var step = Steps.FirstOrDefault(step => step * widthOfMonth >= widest(step >= 12 ? "2000" : language == Language.French ? "sept. 2000" : "May 2000"), Steps[^1]);
        var first = Date(stretch.First);
        for (var month = Math.Max(12, (first.Year * 12 + first.Month - 1) / step * step); ; month += step)
        {
            if (month / 12 > DateOnly.MaxValue.Year) yield break;
            var day = new DateOnly(month / 12, month % 12 + 1, 1);
            if (day.DayNumber > stretch.Last) yield break;
            if (day.DayNumber >= stretch.First) yield return new(day.DayNumber, step >= 12 ? Year(day) : MonthOf(day, language));
        }
    }

    /// <summary>Multiples of months from a day, within some days.</summary>
    /// <param name="stretch">The days.</param>
    /// <param name="origin">Day of month 0.</param>
    /// <param name="widthOfMonth">px.</param>
    /// <param name="column">px between two ticks.</param>
    /// <param name="numbers">How numbers are written.</param>
    public static IEnumerable<TimelineTick> Months(DrawnStretch stretch, double origin, double widthOfMonth, double column, NumberText numbers)
    {
        var step = Steps.FirstOrDefault(step => step * widthOfMonth >= column, Steps[^1]);
        for (var month = (int)Math.Ceiling((stretch.First - origin) / NumberText.DaysPerMonth / step) * step; ; month += step)
        {
            var day = origin + month * NumberText.DaysPerMonth;
            if (day > stretch.Last) yield break;
            yield return new(day, numbers.Count(month));
        }
    }

    /// <summary>The year a stretch without a tick lies in.</summary>
    public static string YearOf(DrawnStretch stretch) => Year(Date((stretch.First + stretch.Last) / 2));

    private static DateOnly Date(double day) => DateOnly.FromDayNumber(Math.Clamp((int)day, 0, DateOnly.MaxValue.DayNumber));

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static string MonthOf(DateOnly day, Language language) => (language == Language.French ? FrenchMonths : EnglishMonths)[day.Month - 1] + " " + Year(day);
}
