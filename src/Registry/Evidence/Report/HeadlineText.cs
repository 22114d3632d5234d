using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>A headline in one language: the number, what was counted of what, what was left out.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">15.0%, 4.1 months, not reached; for a share of under five lines the count.</param>
/// <param name="Interval">95% CI 10.6–20.2; null when there is none to show.</param>
/// <param name="Counted">35 of 234 lines evaluable for response; n = 278 lines where what was counted is not shown; null for a plain count.</param>
/// <param name="LeftOut">44 lines without an evaluable response; null when nothing was left out.</param>
public sealed record HeadlineText(string Label, string Value, string? Interval, string? Counted, string? LeftOut)
{
    public static HeadlineText Of(Headline headline, Language language)
    {
        var numbers = NumberText.In(language);
        var few = headline is { Unit: HeadlineUnit.Share, Denominator: < Cell.LeastForPercent and > 0 };
        return new(
            headline.Label.Text(language),
            few ? Few(headline, language) : ValueOf(headline, numbers, language),
            few ? null : IntervalOf(headline, numbers, language),
            CountedOf(headline, numbers, language),
            headline is { LeftOut: > 0, LeftOutMeaning: { } meaning } ? $"{numbers.Count(headline.LeftOut)} {meaning.Text(language)}" : null);
    }

    private static string Few(Headline headline, Language language) =>
        new Phrase($"{headline.Numerator} of {headline.Denominator}. Under 5 lines: no percentage.", $"{headline.Numerator} sur {headline.Denominator}. Moins de 5 lignes : pas de pourcentage.").Text(language);

    private static string ValueOf(Headline headline, NumberText numbers, Language language) => headline switch
    {
        { Value: null } => (headline.Absent ?? Absence.NotApplicable).In(language),
        { Unit: HeadlineUnit.Share } => numbers.Percent(headline.Value.Value, 1),
        { Unit: HeadlineUnit.Months } => $"{numbers.Number(headline.Value.Value, 1)} {new Phrase("months", "mois").In(language)}",
        { Unit: HeadlineUnit.Years } => $"{numbers.Number(headline.Value.Value, 1)} {new Phrase("years", "ans").In(language)}",
        _ => numbers.Count(headline.Value.Value),
    };

    private static string? IntervalOf(Headline headline, NumberText numbers, Language language)
    {
        if (headline.Range is { } range)
            return new Phrase("range ", "étendue ").In(language) + numbers.Interval(range.Least, range.Greatest, 1);
        if (headline.Interval is not { } interval || (headline.Value is null && interval.Lower is null))
            return null;
        return numbers.WithLevel(
            interval.Level,
            headline.Unit == HeadlineUnit.Share ? numbers.PercentInterval(interval.Lower, interval.Upper, 1) : numbers.Interval(interval.Lower, interval.Upper, 1));
    }

    private static string? CountedOf(Headline headline, NumberText numbers, Language language)
    {
        if (headline.Denominator is not { } of)
            return null;
        var what = headline.NumeratorMeaning is { } meaning && headline.Numerator is { } counted
            ? $"{numbers.Count(counted)} {meaning.InSentence().Text(language)}"
            : headline.Numerator is { } plain ? numbers.Count(plain) : null;
        var whole = $"{numbers.Count(of)} {headline.DenominatorMeaning?.Text(language)}".TrimEnd();
        var counts = what is null ? $"n = {whole}" : $"{what} {new Phrase("of", "sur").In(language)} {whole}";
        // The events are those of the whole curve; who is left says how much of it stands behind the time.
        return headline.AtRisk is { } left
            ? $"{counts}{Punctuation.Semicolon(language)}{numbers.Count(left)} {new Phrase("still at risk then", "encore à risque à cette date").In(language)}"
            : counts;
    }
}
