using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>What a reader must know before a number.</summary>
internal static class Notes
{
    public static HeadlineNote InformativeCensoring { get; } = new("BIAS-002", new(
        "Censored at the end of treatment: those who stop are not those who go on, so the estimate is too long. The EMA rule stands beside it.",
        "Censure à la fin du traitement : ceux qui arrêtent diffèrent de ceux qui continuent, l'estimation est donc trop longue. La règle EMA figure à côté."));

    public static HeadlineNote NaiveOrigin { get; } = new("BIAS-003", new(
        "Counted from diagnosis as if watched from then on: patients who died before they could be included are missing, so the estimate is too long.",
        "Comptée depuis le diagnostic comme si le suivi y commençait : les patients décédés avant l'inclusion manquent, l'estimation est donc trop longue."));

    public static HeadlineNote RepeatedLines(int lines, int patients) => new("BIAS-004", new(
        $"{English(lines)} lines of {English(patients)} patients are taken as independent.",
        $"{French(lines)} lignes de {French(patients)} patients sont considérées comme indépendantes."));

    public static HeadlineNote ThinStart(int deaths) => new("BIAS-005", new(
        $"{English(deaths)} early {(deaths == 1 ? "death falls" : "deaths fall")} where fewer than 5 patients are at risk, which swings the whole curve. Read survival from the day at least 5 are at risk.",
        $"{French(deaths)} {(deaths == 1 ? "décès précoce survient" : "décès précoces surviennent")} alors que moins de 5 patients sont à risque, ce qui déplace toute la courbe. Lire la survie à partir du jour où au moins 5 sont à risque."));

    public static HeadlineNote NoAssessments { get; } = new("BIAS-006", new(
        "This source has no assessments: a rule that censors at the last assessment has nothing to go by.",
        "Cette source ne comporte pas d'évaluations : une règle qui censure à la dernière évaluation n'a rien sur quoi s'appuyer."));

    public static HeadlineNote UndatedProgressions(int lines) => new("BIAS-007", new(
        $"{English(lines)} {(lines == 1 ? "line" : "lines")} progressed on a day that is not recorded and count as censored, so the estimate is too long.",
        $"{French(lines)} {(lines == 1 ? "ligne a progressé" : "lignes ont progressé")} à une date non renseignée et {(lines == 1 ? "compte comme censurée" : "comptent comme censurées")}, l'estimation est donc trop longue."));

    public static HeadlineNote NotInSource(Phrase what) => new("COHORT-001", new(
        $"This source does not have {what.English}.",
        $"Cette source ne comporte pas : {what.French}."));

    public static HeadlineNote Remark(Phrase text) => new("COHORT-002", text);

    private static string English(int count) => NumberText.In(Language.English).Count(count);

    private static string French(int count) => NumberText.In(Language.French).Count(count);
}
