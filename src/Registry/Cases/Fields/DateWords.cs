using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>Dates as people read them, with what is not known said.</summary>
public static class DateWords
{
    /// <summary>3 March 2010 (1er mars 2010 in French); March 2010, day unknown; 2010, day and month unknown; day 850 from diagnosis.</summary>
    public static string Say(PartialDate date, Language language) => date.Precision switch
    {
        DatePrecision.Day => Format(date, "d MMMM yyyy", language),
        DatePrecision.Month => Format(date, "MMMM yyyy", language) + new Phrase(", day unknown", ", jour inconnu").In(language),
        DatePrecision.Year => Format(date, "yyyy", language) + new Phrase(", day and month unknown", ", jour et mois inconnus").In(language),
        _ => new Phrase($"day {date.Earliest} from diagnosis", $"jour {date.Earliest} depuis le diagnostic").In(language),
    };

    /// <summary>The same without saying what is not known, for headings and rows: 3 Mar 2010, Mar 2010, 2010, day 850.</summary>
    public static string Short(PartialDate date, Language language) => date.Precision switch
    {
        DatePrecision.Day => Format(date, "d MMM yyyy", language),
        DatePrecision.Month => Format(date, "MMM yyyy", language),
        DatePrecision.Year => Format(date, "yyyy", language),
        _ => new Phrase($"day {date.Earliest}", $"jour {date.Earliest}").In(language),
    };

    // French writes the first of a month with its ordinal, the other days without.
    private static string Format(PartialDate date, string format, Language language)
    {
        var day = DateOnly.FromDayNumber(date.Earliest);
        if (language == Language.English) return day.ToString(format, CultureInfo.GetCultureInfo("en-GB"));
        var written = day.ToString(format, CultureInfo.GetCultureInfo("fr-FR"));
        return day.Day == 1 && format.StartsWith('d') ? "1er" + written[1..] : written;
    }
}
