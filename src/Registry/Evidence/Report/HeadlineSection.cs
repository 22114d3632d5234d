using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The results the report leads with, each with what it counts, of what and by which rule. Warnings come first.</summary>
public static class HeadlineSection
{
    /// <summary>The groups in reading order, with their titles.</summary>
    public static IReadOnlyList<(HeadlineGroup Group, Phrase Title)> Groups { get; } =
    [
        (HeadlineGroup.Population, new("Population", "Population")),
        (HeadlineGroup.Response, new("Response", "Réponse")),
        (HeadlineGroup.DiseaseControl, new("Disease control", "Contrôle de la maladie")),
        (HeadlineGroup.ProgressionFreeSurvival, new("Progression-free survival", "Survie sans progression")),
        (HeadlineGroup.OtherEndpoints, new("Other endpoints of lines", "Autres critères des lignes")),
        (HeadlineGroup.OverallSurvival, new("Overall survival", "Survie globale")),
        (HeadlineGroup.FollowUp, new("Follow-up", "Suivi")),
        (HeadlineGroup.Deaths, new("Deaths", "Décès")),
        (HeadlineGroup.Programme, new("Decisions", "Décisions")),
    ];

    /// <summary>Result, value, counted, rules.</summary>
    public static IReadOnlyList<Phrase> Headers { get; } =
        [new("Result", "Résultat"), new("Value", "Valeur"), new("Counted", "Décompte"), new("Rules", "Règles")];

    /// <summary>Before those who are in neither numerator nor denominator.</summary>
    public static Phrase LeftOut { get; } = new("left out: ", "écartées : ");

    /// <summary>In the place of a denominator, for a number that is of nothing.</summary>
    public static Phrase PlainCount { get; } = new("each counted once", "chacun compté une fois");

    internal static void Write(HtmlWriter html, EvidenceReport report, Language language)
    {
        foreach (var (group, title) in Groups)
        {
            var headlines = report.Headlines.Where(headline => headline.Group == group).ToList();
            if (headlines.Count == 0)
                continue;
            html.Element("section", $"id=\"results-{Words.Of(group)}\" class=\"table\"", () =>
            {
                html.Element("h3", $"id=\"results-{Words.Of(group)}-title\"", title.Text(language));
                var shared = Shared(headlines);
                foreach (var note in shared) html.Element("p", "class=\"note lead\"", $"{note.Text.Text(language)} ({note.Code})");
                html.Element("div", $"class=\"scroll\" role=\"region\" aria-labelledby=\"results-{Words.Of(group)}-title\" tabindex=\"0\"", () => Table(html, headlines, shared, language));
            });
        }
    }

    /// <summary>The notes that stand before a group, because every result that has the note says the same. What is said of some results only stands beside them.</summary>
    public static IReadOnlyList<HeadlineNote> Shared(IReadOnlyList<Headline> headlines) =>
        [.. headlines.SelectMany(headline => headline.Notes).Distinct().GroupBy(note => note.Code, StringComparer.Ordinal).Where(code => code.Count() == 1).Select(code => code.Single())];

    private static void Table(HtmlWriter html, IReadOnlyList<Headline> headlines, IReadOnlyList<HeadlineNote> shared, Language language) => html.Element("table", "class=\"full\"", () =>
    {
        var said = shared.ToHashSet();
        var ruled = headlines.Any(headline => headline.Rules is not null);
        html.Element("thead", attributes: null, () => html.Element("tr", attributes: null, () =>
        {
            foreach (var header in ruled ? Headers : Headers.SkipLast(1))
                html.Element("th", "scope=\"col\"", header.In(language));
        }));
        html.Element("tbody", attributes: null, () =>
        {
            foreach (var headline in headlines) Row(html, headline, HeadlineText.Of(headline, language));
        });

        void Row(HtmlWriter row, Headline headline, HeadlineText text) => row.Element("tr", $"id=\"result-{headline.Key}\"", () =>
        {
            row.Element("th", "scope=\"row\"", text.Label);
            Value(row, headline, text);
            row.Element("td", "class=\"words\"", () =>
            {
                row.Text(text.Counted ?? PlainCount.In(language));
                if (text.LeftOut is { } leftOut)
                    row.Text(" ").Element("span", "class=\"denominator\"", $"({LeftOut.Text(language)}{leftOut})");
                foreach (var note in headline.Notes.Where(said.Add))
                    row.Text(" ").Element("span", "class=\"denominator remark\"", $"{note.Text.Text(language)} ({note.Code})");
            });
            if (ruled)
                row.Element("td", headline.Rules is null ? "class=\"absent words\"" : "class=\"rule\"", headline.Rules?.Label ?? Absence.NotApplicable.In(language));
        });
    });

    internal static void Value(HtmlWriter html, Headline headline, HeadlineText text) => html.Element("td", headline.Value is null ? "class=\"absent value\"" : "class=\"value\"", () =>
    {
        html.Element(headline.Value is null ? "span" : "b", attributes: null, text.Value);
        if (text.Interval is { } interval)
            html.Text(" ").Element("span", "class=\"aside\"", interval);
    });
}
