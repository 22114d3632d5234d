using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Comparators;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Published results, each beside the same number of the lines here with the same drug and histology.</summary>
public static class LiteratureSection
{
    /// <summary>What is compared, in reading order, with its title.</summary>
    public static IReadOnlyList<(ComparableHeadline Headline, Phrase Title)> Groups { get; } =
    [
        (ComparableHeadline.ObjectiveResponse, new("Objective response rate", "Taux de réponse objective")),
        (ComparableHeadline.DiseaseControl, new("Disease control at 16 weeks (here: landmark at 4 months)", "Contrôle de la maladie à 16 semaines (ici : landmark à 4 mois)")),
        (ComparableHeadline.MedianProgressionFreeSurvival, new("Median progression-free survival", "Survie sans progression médiane")),
        (ComparableHeadline.ProgressionFreeAt3Months, new("Progression-free rate at 3 months", "Taux sans progression à 3 mois")),
        (ComparableHeadline.ProgressionFreeAt6Months, new("Progression-free rate at 6 months", "Taux sans progression à 6 mois")),
        (ComparableHeadline.MedianOverallSurvival, new("Median overall survival (here: from registration)", "Survie globale médiane (ici : depuis l'inclusion)")),
    ];

    /// <summary>The table, for those who do not see it.</summary>
    public static Phrase TableName { get; } = new("Published results", "Résultats publiés");

    /// <summary>Over the numbers of the lines of this registry.</summary>
    public static Phrase Here { get; } = new("Here", "Ici");

    /// <summary>Population, drug, published, here, reference.</summary>
    public static IReadOnlyList<Phrase> Headers { get; } =
        [new("Population", "Population"), new("Drug", "Médicament"), new("Published", "Publié"), Here, new("Reference", "Référence")];

    /// <summary>In the place of a drug where the literature names none.</summary>
    public static Phrase NoDrug { get; } = new("none named", "aucun précisé");

    /// <summary>In the place of a number where no line here is like those published.</summary>
    public static Phrase NoLine { get; } = new("no such line", "aucune ligne de ce type");

    /// <summary>What must be known before the numbers.</summary>
    public static Phrase Caution { get; } = new(
        "Set side by side, not tested: the populations differ and nobody was randomised. Here: the lines with the same drug and histology.",
        "Mis côte à côte, sans test : les populations diffèrent et personne n'a été randomisé. Ici : les lignes de même médicament et de même histologie.");

    internal static void Write(HtmlWriter html, EvidenceReport report, Language language)
    {
        html.Element("p", attributes: null, Caution.Text(language));
        html.Element("section", "class=\"table\" id=\"literature-table\"", () =>
            html.Element("div", $"class=\"scroll\" role=\"region\" aria-label=\"{TableName.In(language)}\" tabindex=\"0\"", () =>
                html.Element("table", "class=\"full\"", () => Table(html, report.Literature, language))));
    }

    private static void Table(HtmlWriter html, IReadOnlyList<LiteratureComparison> comparisons, Language language)
    {
        html.Element("thead", attributes: null, () => html.Element("tr", attributes: null, () =>
        {
            foreach (var header in Headers)
                html.Element("th", "scope=\"col\"", header.In(language));
        }));
        foreach (var (headline, title) in Groups)
        {
            html.Element("tbody", attributes: null, () =>
            {
                html.Element("tr", "class=\"block\"", () => html.Element("th", "scope=\"rowgroup\" colspan=\"5\"", title.Text(language)));
                foreach (var comparison in comparisons.Where(comparison => comparison.Comparator.Compares == headline)) Row(html, comparison, language);
            });
        }
    }

    private static void Row(HtmlWriter html, LiteratureComparison comparison, Language language) => html.Element("tr", attributes: null, () =>
    {
        var comparator = comparison.Comparator;
        html.Element("th", "scope=\"row\"", comparator.Population.Text(language));
        html.Element("td", attributes: null, comparator.Drugs.Count == 0 ? NoDrug.In(language) : string.Join(" + ", comparator.Drugs));
        html.Element("td", attributes: null, ComparatorText.Value(comparator, language));
        if (comparison.Here is { } here)
        {
            var text = HeadlineText.Of(here, language);
            html.Element("td", attributes: null, () =>
            {
                html.Element(here.Value is null ? "em" : "b", attributes: null, text.Value);
                html.Text(" ").Element("span", "class=\"denominator\"", $"{(text.Interval is null ? "" : text.Interval + "; ")}{text.Counted}");
            });
        }
        else
        {
            html.Element("td", "class=\"absent words\"", NoLine.In(language));
        }
        html.Element("td", attributes: null, ComparatorText.Reference(comparator.Reference));
    });
}
