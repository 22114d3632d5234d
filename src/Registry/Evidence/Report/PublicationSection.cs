using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Printed;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Differences from the publication: printed, recomputed, the denominator that fits, the reason.</summary>
public static class PublicationSection
{
    /// <summary>The numbers that are not simply met, the gravest first.</summary>
    public static IReadOnlyList<(PrintedAgreement Agreement, Phrase Title)> Groups { get; } =
    [
        (PrintedAgreement.Differs, new("Different here", "Différents ici")),
        (PrintedAgreement.Contradictory, new("Contradictory in the publication: no data can meet these together with the counts they belong to", "Contradictoires dans la publication : aucune donnée ne peut les satisfaire avec les effectifs correspondants")),
        (PrintedAgreement.MetUnderReading, new("Met under a stated reading", "Satisfaits selon une lecture précisée")),
    ];

    /// <summary>Where, number, printed, recomputed, what fits, why.</summary>
    public static IReadOnlyList<Phrase> Headers { get; } =
        [new("Where", "Où"), new("Number", "Nombre"), new("Printed", "Imprimé"), new("Recomputed", "Recalculé"), new("What fits", "Ce qui convient"), new("Why", "Pourquoi")];

    /// <summary>The table of them, for those who do not see it.</summary>
    public static Phrase NumbersName { get; } = new("Printed numbers", "Nombres imprimés");

    /// <summary>Over the headlines that the two modes count differently.</summary>
    public static Phrase ModesTitle { get; } = new("Where printed and corrected counting differ", "Où les décomptes imprimé et corrigé diffèrent");

    /// <summary>Result, as printed, counted, corrected, counted.</summary>
    public static IReadOnlyList<Phrase> ModeHeaders { get; } =
        [new("Result", "Résultat"), new("As printed", "Comme imprimé"), new("Counted", "Décompte"), new("Corrected", "Corrigé"), new("Counted", "Décompte")];

    /// <summary>In the place of a headline that a mode does not have.</summary>
    public static Phrase NotUsed { get; } = new("not used", "non utilisé");

    internal static void Write(HtmlWriter html, EvidenceReport report, Language language)
    {
        if (report.Publication is not { } publication)
        {
            html.Element("p", attributes: null, NotCompared(report.Provenance).Text(language));
            return;
        }
        html.Element("p", attributes: null, Summary(publication).Text(language));
        html.Element("section", "class=\"table\" id=\"publication-numbers\"", () =>
            html.Element("div", $"class=\"scroll\" role=\"region\" aria-label=\"{NumbersName.In(language)}\" tabindex=\"0\"", () =>
                html.Element("table", "class=\"full places\"", () => Numbers(html, publication, language))));
        html.Element("section", "class=\"table\" id=\"publication-modes\"", () =>
        {
            html.Element("h3", attributes: null, ModesTitle.In(language));
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
            $"{met} of {all} published figures reproduced, {read} under a stated reading, {contradictory} contradictory in the publication and shown as such, {differ} different.",
            $"{met} des {all} chiffres publiés reproduits, {read} selon une lecture précisée, {contradictory} contradictoires dans la publication et montrés comme tels, {differ} différents.");
    }

    /// <summary>Why there is nothing to compare with.</summary>
    public static Phrase NotCompared(Provenance from) => from.Condition is null
        ? new("This source is not the published programme: there are no printed numbers to compare with.", "Cette source n'est pas le programme publié : il n'y a pas de nombres imprimés à comparer.")
        : new("Only some of the lines are analysed: the printed numbers are of all lines and are not compared.", "Seule une partie des lignes est analysée : les nombres imprimés portent sur toutes les lignes et ne sont pas comparés.");

    /// <summary>How the tables differ between the modes.</summary>
    public static IReadOnlyList<Phrase> TableDifferences { get; } =
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
        Head(html, language, Headers);
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
        var text = DifferenceText.Of(comparison, language);
        html.Element("th", "scope=\"row\"", text.Where);
        html.Element("td", attributes: null, text.What);
        html.Element("td", attributes: null, text.Printed);
        html.Element("td", attributes: null, text.Recomputed);
        html.Element("td", attributes: null, text.Fits);
        html.Element("td", "class=\"words\"", () => Reason(html, text.Reason));
    });

    private static void Reason(HtmlWriter html, string reason)
    {
        foreach (var (position, part) in Quotation.Split(reason).Index())
        {
            if (position % 2 == 1) html.Element("q", attributes: null, part);
            else html.Text(part);
        }
    }

    private static void Modes(HtmlWriter html, IReadOnlyList<ModeDifference> differences, Language language)
    {
        Head(html, language, ModeHeaders);
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
            html.Element("td", "class=\"absent value\" colspan=\"2\"", NotUsed.In(language));
            return;
        }
        var text = HeadlineText.Of(headline, language);
        HeadlineSection.Value(html, headline, text);
        html.Element("td", attributes: null, text.Counted ?? HeadlineSection.PlainCount.In(language));
    }

    private static void Head(HtmlWriter html, Language language, IReadOnlyList<Phrase> headers) => html.Element("thead", attributes: null, () => html.Element("tr", attributes: null, () =>
    {
        foreach (var header in headers) html.Element("th", "scope=\"col\"", header.In(language));
    }));
}
