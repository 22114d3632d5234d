using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The headlines, and the literature beside them, as CSV with numbers in full.</summary>
internal static class HeadlineCsv
{
    private static readonly string[] Header =
    [
        "key", "label", "unit", "value", "absence", "lower", "upper", "level", "method", "numerator", "numerator_meaning",
        "denominator", "denominator_meaning", "left_out", "left_out_meaning", "rules", "notes", "at_risk",
    ];

    public static string Write(IReadOnlyList<Headline> headlines, Language language) =>
        CsvText.Write(Header, headlines.Select(headline => Fields(headline, language)));

    public static string Write(IReadOnlyList<LiteratureComparison> comparisons, Language language) => CsvText.Write(
        ["comparator", "drugs", "histology", "population", "compares", "reading", "unit", "published", "published_lower", "published_upper", "published_events", "published_of", "reference", "doi", .. Header.Skip(1).Select(name => "here_" + name)],
        comparisons.Select(comparison => (IEnumerable<string?>)
        [
            comparison.Comparator.Key,
            string.Join(" + ", comparison.Comparator.Drugs),
            comparison.Comparator.Histology,
            comparison.Comparator.Population.Text(language),
            Words.Of(comparison.Comparator.Compares),
            Words.Of(comparison.Comparator.Reading),
            Words.Of(comparison.Comparator.Unit),
            Number((double?)comparison.Comparator.Value),
            Number((double?)comparison.Comparator.Lower),
            Number((double?)comparison.Comparator.Upper),
            Number(comparison.Comparator.Events),
            Number(comparison.Comparator.Of),
            ComparatorText.Reference(comparison.Comparator.Reference),
            comparison.Comparator.Reference.Doi,
            .. comparison.Here is { } here ? Fields(here, language).Skip(1) : Enumerable.Repeat<string?>(null, Header.Length - 1),
        ]));

    // A share of under five lines has no percentage.
    private static IEnumerable<string?> Fields(Headline headline, Language language)
    {
        var few = headline is { Unit: HeadlineUnit.Share, Denominator: < Cell.LeastForPercent };
        return
        [
            headline.Key,
            headline.Label.Text(language),
            Words.Of(headline.Unit),
            few ? null : Number(headline.Value),
            headline.Absent?.In(language),
            few ? null : Number(headline.Interval?.Lower ?? headline.Range?.Least),
            few ? null : Number(headline.Interval?.Upper ?? headline.Range?.Greatest),
            Number(headline.Interval?.Level),
            headline.Interval?.Method.Text(language) ?? (headline.Range is null ? null : new Phrase("range", "étendue").In(language)),
            Number(headline.Numerator),
            headline.NumeratorMeaning?.Text(language),
            Number(headline.Denominator),
            headline.DenominatorMeaning?.Text(language),
            Number(headline.LeftOut),
            headline.LeftOutMeaning?.Text(language),
            headline.Rules?.Label,
            string.Join("; ", headline.Notes.Select(note => note.Code)),
            Number(headline.AtRisk),
        ];
    }

    private static string? Number(double? value) => value is { } known ? CsvText.Number(known) : null;
}
