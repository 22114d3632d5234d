using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Printed;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Differences from the publication: printed, recomputed, the denominator that fits, the reason.</summary>
public static class PublicationSection
{
    private static readonly (PrintedAgreement Agreement, Phrase Title)[] Groups =
    [
        (PrintedAgreement.Differs, new("Different here", "Différents ici")),
        (PrintedAgreement.Contradictory, new("Contradictory in the publication: no data can meet these together with the counts they belong to", "Contradictoires dans la publication : aucune donnée ne peut les satisfaire avec les effectifs correspondants")),
        (PrintedAgreement.MetUnderReading, new("Met under a stated reading", "Satisfaits selon une lecture précisée")),
    ];

    public static void Write(HtmlWriter html, EvidenceReport report, Language language)
    {
        if (report.Publication is not { } publication)
        {
            html.Element("p", attributes: null, (report.Cohort.Condition is null
                ? new Phrase("This source is not the published programme: there are no printed numbers to compare with.", "Cette source n'est pas le programme publié : il n'y a pas de nombres imprimés à comparer.")
                : new Phrase("Only some of the lines are analysed: the printed numbers are of all lines and are not compared.", "Seule une partie des lignes est analysée : les nombres imprimés portent sur toutes les lignes et ne sont pas comparés.")).Text(language));
            return;
        }
        html.Element("p", attributes: null, Summary(publication).Text(language));
        html.Element("section", "class=\"table\" id=\"publication-numbers\"", () =>
            html.Element("div", $"class=\"scroll\" role=\"region\" aria-label=\"{new Phrase("Printed numbers", "Nombres imprimés").In(language)}\" tabindex=\"0\"", () =>
                html.Element("table", "class=\"full places\"", () => Numbers(html, publication, language))));
        html.Element("section", "class=\"table\" id=\"publication-modes\"", () =>
        {
            html.Element("h3", attributes: null, new Phrase("Where printed and corrected counting differ", "Où les décomptes imprimé et corrigé diffèrent").In(language));
            html.Element("div", $"class=\"scroll\" role=\"region\" aria-label=\"{new Phrase("Modes of counting", "Modes de décompte").In(language)}\" tabindex=\"0\"", () =>
                html.Element("table", "class=\"full\"", () => Modes(html, publication.Modes, language)));
            foreach (var note in TableDifferences) html.Element("p", "class=\"note\"", note.Text(language));
        });
    }

    /// <summary>How many of the printed numbers are met.</summary>
    public static Phrase Summary(Publication publication)
    {
        var all = publication.Comparisons.Count;
        var (met, read, contradictory, differ) = (publication.Count(PrintedAgreement.Met), publication.Count(PrintedAgreement.MetUnderReading), publication.Count(PrintedAgreement.Contradictory), publication.Count(PrintedAgreement.Differs));
        return new(
            $"{met} of {all} checks of printed numbers are met, {read} under a stated reading; {contradictory} contradict the counts printed beside them; {differ} differ.",
            $"{met} des {all} contrôles de nombres imprimés sont satisfaits, {read} selon une lecture précisée ; {contradictory} contredisent les effectifs imprimés à côté ; {differ} diffèrent.");
    }

    private static readonly Phrase[] TableDifferences =
    [
        new(
            "Table 1: printed, grades I to III are shares of the known grades and the board's share is of the lines whose board status is known; corrected, every share is of all lines, with unknown as its own row.",
            "Tableau 1 : imprimé, les grades I à III sont rapportés aux grades connus et la part des RCP aux lignes dont le passage est connu ; corrigé, chaque part est rapportée à toutes les lignes, l'inconnu ayant sa rangée."),
        new(
            "Table 3: printed, a drug's lines are those given alone (sirolimus with its combinations) and “Other” is not described; corrected, combinations count with their principal drug, “Other” is described, rates carry exact intervals.",
            "Tableau 3 : imprimé, les lignes d'un médicament sont celles où il est seul (sirolimus avec ses associations) et « Autres » n'est pas décrit ; corrigé, les associations comptent avec leur médicament principal, « Autres » est décrit, les taux ont des intervalles exacts."),
        new(
            "Table 4: corrected adds all therapies together and the grades of the first row.",
            "Tableau 4 : le décompte corrigé ajoute l'ensemble des traitements et les grades de la première rangée."),
        new(
            "Under 5 lines: printed shows the publication's percentages, tagged; corrected shows counts only.",
            "Moins de 5 lignes : imprimé montre les pourcentages de la publication, signalés ; corrigé ne montre que les effectifs."),
    ];

    private static void Numbers(HtmlWriter html, Publication publication, Language language)
    {
        Head(html, language, new("Where", "Où"), new("Number", "Nombre"), new("Printed", "Imprimé"), new("Recomputed", "Recalculé"), new("What fits", "Ce qui convient"), new("Why", "Pourquoi"));
        foreach (var (agreement, title) in Groups)
        {
            var numbers = publication.Comparisons.Where(comparison => comparison.Agreement == agreement).ToList();
            if (numbers.Count == 0)
                continue;
            html.Element("tbody", attributes: null, () =>
            {
                html.Element("tr", "class=\"block\"", () => html.Element("th", "scope=\"rowgroup\" colspan=\"6\"", string.Create(CultureInfo.InvariantCulture, $"{title.Text(language)} ({numbers.Count})")));
                foreach (var comparison in numbers) Row(html, comparison, language);
            });
        }
    }

    private static void Row(HtmlWriter html, PrintedComparison comparison, Language language) => html.Element("tr", attributes: null, () =>
    {
        var reading = comparison.Number.Reading;
        html.Element("th", "scope=\"row\"", Place(comparison.Number.Where).Text(language));
        html.Element("td", attributes: null, comparison.Number.What.Replace("table1_row ", "", StringComparison.Ordinal).Replace('_', ' '));
        html.Element("td", attributes: null, comparison.Number.Printed);
        html.Element("td", attributes: null, comparison.Detail.Length > 0 ? comparison.Detail : comparison.Recomputed);
        html.Element("td", attributes: null, reading?.Fits?.Text(language) ?? reading?.Name.Text(language) ?? Absence.NotApplicable.In(language));
        html.Element("td", "class=\"words\"", reading?.Reason.Text(language) ?? Absence.NotApplicable.In(language));
    });

    private static void Modes(HtmlWriter html, IReadOnlyList<ModeDifference> differences, Language language)
    {
        Head(html, language, new("Result", "Résultat"), new("As printed", "Comme imprimé"), new("Counted", "Décompte"), new("Corrected", "Corrigé"), new("Counted", "Décompte"));
        html.Element("tbody", attributes: null, () =>
        {
            foreach (var (printed, corrected) in differences)
            {
                html.Element("tr", attributes: null, () =>
                {
                    html.Element("th", "scope=\"row\"", (printed ?? corrected)!.Label.Text(language));
                    Mode(html, printed, language);
                    Mode(html, corrected, language);
                });
            }
        });
    }

    private static void Mode(HtmlWriter html, Headline? headline, Language language)
    {
        if (headline is null)
        {
            html.Element("td", "class=\"absent value\"", new Phrase("not used", "non utilisé").In(language));
            html.Element("td", attributes: null, "");
            return;
        }
        var text = HeadlineText.Of(headline, language);
        HeadlineSection.Value(html, headline, text);
        html.Element("td", attributes: null, text.Counted ?? "");
    }

    private static void Head(HtmlWriter html, Language language, params Phrase[] headers) => html.Element("thead", attributes: null, () => html.Element("tr", attributes: null, () =>
    {
        foreach (var header in headers) html.Element("th", "scope=\"col\"", header.In(language));
    }));

    private static Phrase Place(string where) => where switch
    {
        "T1" or "T2" or "T3" or "T4" => new("Table " + where[1], "Tableau " + where[1]),
        "abstract" => new("abstract", "résumé"),
        "discussion" => new("discussion", "discussion"),
        "files" => new("consistency", "cohérence"),
        _ => new("text", "texte"),
    };
}
