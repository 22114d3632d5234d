using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.CdsHooks;

/// <summary>Words of cards.</summary>
internal static class CdsTexts
{
    public static Phrase Find { get; } = new("Find the group, one question at a time", "Trouver le groupe, question par question");

    public static Phrase More { get; } = new("and {0} more", "et {0} de plus");

    public static Phrase Missing { get; } = new("Would settle more, the most telling first", "Préciserait, le plus décisif d'abord");

    public static Phrase Unread { get; } = new(
        "Orders whose codes name no drug of the vocabulary: {0}. They are left out; where one of them acts against the tumour, this does not hold.",
        "Prescriptions dont les codes ne désignent aucun médicament du vocabulaire\u00A0: {0}. Elles ne sont pas prises en compte\u202F; si l'une agit contre la tumeur, ceci ne vaut pas.");

    public static Phrase Fails { get; } = new("Outside the nearest approval because", "Hors de l'autorisation la plus proche, car");

    public static Phrase Algorithm { get; } = new("The algorithm says", "L'algorithme dit");

    public static Phrase NotListed { get; } = new("The group of the algorithm does not list this regimen.", "Le groupe de l'algorithme ne cite pas ce traitement.");

    /// <summary>The statuses that a card lists, with their headings.</summary>
    public static IReadOnlyList<(OptionStatus Status, Phrase Title)> Statuses { get; } =
    [
        (OptionStatus.Indicated, new("Indicated", "Indiqué")),
        (OptionStatus.Conditional, new("Conditional", "Sous condition")),
        (OptionStatus.Contraindicated, new("Contraindicated", "Contre-indiqué")),
    ];

    /// <summary>Whether coded data speak of a sarcoma at all.</summary>
    public static bool IsSarcoma(CaseFacts facts) => facts.Word("histology") is { } histology
        ? facts.Catalogue.Vocabulary.Histologies.Get(histology)?.Family is not (null or Family.Other)
        : facts.Truth("gist") == Verdict.True;

    /// <summary>A fact that is missing, as its question.</summary>
    public static string Question(string key, AttributeCatalogue catalogue, Language language) => catalogue.Find(key)?.Question.In(language) ?? key;

    /// <summary>The name of an option.</summary>
    public static Phrase Name(GuidelineOption option) =>
        option.Label ?? (option.Drugs is { } drugs ? Regimen(drugs) : Phrase.Same(GuidelineWords.Of(option.Modality)));

    /// <summary>The names of drugs given together.</summary>
    public static Phrase Regimen(IEnumerable<string> drugs)
    {
        var terms = drugs.Select(drug => Vocabulary.Load().Drugs.Get(drug)?.Name ?? Phrase.Same(drug)).ToList();
        return new(string.Join(" + ", terms.Select(term => term.English)), string.Join(" + ", terms.Select(term => term.French)));
    }

    public static CdsSource Source(GuidelineAnswer answer, Language language, string root) => new(
        $"{answer.Guideline.Name.In(language)}, {answer.Guideline.Version}", root + "/guideline", answer.Guideline.Version, Day(answer.Guideline.Date), GuidelineWords.Of(answer.Outcome));

    public static string Foot(Guideline guideline, Language language) => new Phrase(
        $"{guideline.Name.English}, version {guideline.Version} of {Day(guideline.Date)}, from {guideline.Source}. {guideline.Notice.English}",
        $"{guideline.Name.French}, version {guideline.Version} du {Day(guideline.Date)}, d'après {guideline.Source}. {guideline.Notice.French}").In(language);

    public static string Foot(ApprovalCatalogue approvals, Jurisdiction jurisdiction, Language language) => new Phrase(
        $"Approvals version {approvals.Version}, reviewed {approvals.Reviewed}, {LabelJson.Name(jurisdiction)}. This informs the sarcoma board and does not replace it.",
        $"Autorisations version {approvals.Version}, revues {approvals.Reviewed}, {LabelJson.Name(jurisdiction)}. Cela informe la RCP sarcome et ne la remplace pas.").In(language);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
