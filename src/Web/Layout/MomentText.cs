using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Layout;

/// <summary>Moments as a person reads them, in the time zone of the machine the site runs on, which is named.</summary>
internal static class MomentText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>14:02 UTC+1; 14 h 02 UTC+1.</summary>
    public static string Time(DateTimeOffset moment, Language language, TimeProvider clock)
    {
        var there = TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);
        var time = there.ToString(language == Language.French ? "H' h 'mm" : "HH:mm", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{time} {Zone(there.Offset)}").Replace(" h ", "\u00A0h\u00A0", StringComparison.Ordinal);
    }

    /// <summary>3 March 2011, 14:02 UTC+1.</summary>
    public static string Of(DateTimeOffset moment, Language language, TimeProvider clock)
    {
        var there = TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);
        return $"{there.ToString("d MMM yyyy", language == Language.French ? French : English)}, {Time(moment, language, clock)}";
    }

    private static string Zone(TimeSpan offset) => offset == TimeSpan.Zero ? "UTC" : string.Create(
        CultureInfo.InvariantCulture,
        $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : offset.ToString("':'mm", CultureInfo.InvariantCulture))}");
}
