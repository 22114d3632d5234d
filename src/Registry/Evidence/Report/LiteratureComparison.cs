using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparators;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>A result of the literature, and the same number of the lines here that had the same drug and histology.</summary>
/// <remarks>No test is made: the populations differ, and nobody was randomised.</remarks>
/// <param name="Comparator">The published result.</param>
/// <param name="Here">The number here; null when no line fits.</param>
public sealed record LiteratureComparison(Comparator Comparator, Headline? Here)
{
    private const int SixteenWeeksInMonths = 4;

    /// <summary>What the literature reports, with nothing beside it.</summary>
    public static IReadOnlyList<LiteratureComparison> Published => [.. ComparatorCatalogue.Load().All.Select(comparator => new LiteratureComparison(comparator, Here: null))];

    /// <summary>Every comparator of the catalogue, in its order.</summary>
    public static IReadOnlyList<LiteratureComparison> Of(AnalysisSet set, AnalysisMode mode, RuleSet rules, Vocabulary vocabulary) =>
        [.. ComparatorCatalogue.Load().All.Select(comparator => new LiteratureComparison(comparator, HereOf(comparator, set, mode, rules, vocabulary)))];

    private static Headline? HereOf(Comparator comparator, AnalysisSet set, AnalysisMode mode, RuleSet rules, Vocabulary vocabulary)
    {
        IReadOnlyList<AnalysisLine> lines = [.. set.Lines.Where(line =>
            (comparator.Drugs.Count == 0 || comparator.Drugs.Contains(line.Drug, StringComparer.Ordinal))
            && (comparator.Histology is null || vocabulary.IsA(line.Histology, comparator.Histology)))];
        if (lines.Count == 0)
            return null;
        var patients = lines.Select(line => line.Person).ToHashSet(StringComparer.Ordinal);
        var like = set with { Lines = lines, Patients = [.. set.Patients.Where(patient => patients.Contains(patient.Person))] };
        return HeadlineList.Of(like, mode, rules).First(headline => headline.Key == KeyOf(comparator.Compares));
    }

    private static string KeyOf(ComparableHeadline headline) => headline switch
    {
        ComparableHeadline.ObjectiveResponse => "orr",
        ComparableHeadline.DiseaseControl => $"dcr-{SixteenWeeksInMonths}-landmark",
        ComparableHeadline.MedianProgressionFreeSurvival => "pfs-all",
        ComparableHeadline.MedianOverallSurvival => "os-registration",
        ComparableHeadline.ProgressionFreeAt3Months => "pfr-3",
        ComparableHeadline.ProgressionFreeAt6Months => "pfr-6",
        _ => throw new ArgumentOutOfRangeException(nameof(headline), headline, "Not a headline that is compared."),
    };
}

/// <summary>Published results in words.</summary>
public static class ComparatorText
{
    /// <summary>3.2 months (n not recorded); 14% (5 of 37); 4.6 months (n = 246; 95% CI 3.7–4.8); at least 40%. A bound is of nobody; a result says of how many, or that we do not know.</summary>
    public static string Value(Comparator comparator, Language language)
    {
        var numbers = NumberText.In(language);
        var of = new Phrase("of", "sur").In(language);
        var counts = comparator switch
        {
            { Events: { } events, Of: { } whole } => $"{numbers.Count(events)} {of} {numbers.Count(whole)}",
            { Of: { } all } => $"n = {numbers.Count(all)}",
            { Reading: ComparatorReading.Reported } => $"n {Absence.NotRecorded.In(language)}",
            _ => null,
        };
        if (comparator.Value is not { } value)
            return comparator.Events is null ? Absence.NotRecorded.In(language) : counts!;
        var text = comparator.Reading switch
        {
            ComparatorReading.AtLeast => new Phrase("at least ", "au moins ").In(language) + WithUnit(comparator, value, numbers, language),
            ComparatorReading.AtMost => new Phrase("at most ", "au plus ").In(language) + WithUnit(comparator, value, numbers, language),
            ComparatorReading.Range when comparator.Upper is { } upper => numbers.Interval((double)value, (double)upper, Decimals(value)) + UnitAfterRange(comparator, language),
            _ => WithUnit(comparator, value, numbers, language),
        };
        if (comparator is { Reading: ComparatorReading.Reported, Lower: { } lower, Upper: { } top })
            counts += Punctuation.Semicolon(language) + numbers.WithLevel(0.95, numbers.Interval((double)lower, (double)top, 1));
        return counts is null ? text : $"{text} ({counts})";
    }

    /// <summary>George 2009, J Clin Oncol 27:3154-3160.</summary>
    public static string Reference(Reference reference) =>
        $"{reference.Short}, {reference.Journal}{(reference.Volume is null ? "" : $" {reference.Volume}")}{(reference.Pages is null ? "" : $":{reference.Pages.Replace('-', '–')}")}";

    private static string WithUnit(Comparator comparator, decimal value, NumberText numbers, Language language) => comparator.Unit == ComparatorUnit.Months
        ? $"{numbers.Number(value, 1)} {new Phrase("months", "mois").In(language)}"
        : numbers.WithSign(numbers.Number(value, Decimals(value)));

    private static string UnitAfterRange(Comparator comparator, Language language) => comparator.Unit == ComparatorUnit.Months
        ? new Phrase(" months", " mois").In(language)
        : new Phrase("%", "\u202F%").In(language);

    private static int Decimals(decimal value) => value == decimal.Truncate(value) ? 0 : 1;
}
