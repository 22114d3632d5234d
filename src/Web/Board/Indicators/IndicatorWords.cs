using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Entry.Meetings.Decisions;

namespace Sarcoscope.Web.Board.Indicators;

/// <summary>Words of the page that counts how boards are used.</summary>
internal static class IndicatorWords
{
    public static Phrase Title { get; } = new("How boards are used", "Usage des RCP");

    public static Phrase Intro { get; } = new(
        "Live, over every case that may be used. Numbers describe; few cases say little.",
        "En direct, sur tous les dossiers utilisables. Ces nombres décrivent\u202F; peu de cas disent peu.");

    public static Phrase Before { get; } = new("Discussed before treatment", "Discuté avant traitement");

    public static Phrase BeforeHint { get; } = new(
        "Lines of the programme, out of those where it is settled. A line without a board case, or with dates that do not settle it, is counted beside, in neither number.",
        "Lignes du programme, parmi celles où la question est tranchée. Une ligne sans dossier de RCP, ou dont les dates ne tranchent pas, est comptée à côté, dans aucun des deux nombres.");

    public static Phrase Share { get; } = new("Discussed", "Discutées");

    public static Phrase Percent { get; } = new("%", "%");

    public static Phrase Unsettled { get; } = new("Not settled", "Non tranché");

    public static Phrase Without { get; } = new("Decided without the board", "Décidées hors RCP");

    public static Phrase OfDecisions { get; } = new("of decisions", "sur décisions");

    public static Phrase Times { get; } = new("From referral to decision to first dose", "De la demande à la décision, puis à la première dose");

    public static Phrase TimesHint { get; } = new(
        "Days, where both days are whole and in order: number of cases, median, shortest and longest.",
        "Jours, lorsque les deux dates sont entières et dans l'ordre\u00A0: nombre de cas, médiane, plus court et plus long.");

    public static Phrase ToDecision { get; } = new("Referral to decision", "Demande à décision");

    public static Phrase ToFirstDose { get; } = new("Decision to first dose", "Décision à première dose");

    public static Phrase Count { get; } = new("n", "n");

    public static Phrase Median { get; } = new("Median, days", "Médiane, jours");

    public static Phrase Range { get; } = new("Range, days", "Étendue, jours");

    public static Phrase Inclusion { get; } = new("Consecutive inclusion", "Inclusion consécutive");

    public static Phrase InclusionHint { get; } = new(
        "Board cases decided for a regimen with a targeted drug. Registered: a line of the programme names the board case. The rest was recorded as not carried out, or is not registered.",
        "Dossiers décidés pour un traitement comportant une thérapie ciblée. Enregistré\u00A0: une ligne du programme cite le dossier. Les autres sont notés non réalisés, ou ne sont pas enregistrés.");

    public static Phrase Decided { get; } = new("Decided", "Décidés");

    public static Phrase Registered { get; } = new("Registered", "Enregistrés");

    public static Phrase NotCarriedOut { get; } = new("Not carried out", "Non réalisés");

    public static Phrase NotRegistered { get; } = new("Not registered", "Non enregistrés");

    public static Phrase UnknownRegimen { get; } = new("Drugs not in the vocabulary", "Médicaments hors vocabulaire");

    public static Phrase Concordance { get; } = new("Decisions and the treatment algorithm", "Décisions et algorithme de traitement");

    public static Phrase ConcordanceHint { get; } = new(
        "Signed decisions that are an option which was indicated, out of those that could be compared, by what the algorithm said when they were signed. A board may have good reasons to decide otherwise, and says them.",
        "Décisions signées qui sont une option indiquée, parmi celles qui ont pu être comparées, selon ce que l'algorithme disait à la signature. Une RCP peut avoir de bonnes raisons d'en décider autrement, et les dit.");

    public static Phrase ConcordanceRule { get; } = new(
        $"Rule of concordance, version {DecisionConcordance.RuleVersion}. Conditional and not concordant decisions are in the denominator; insufficient data, unsigned decisions and further tests are not.",
        $"Règle de conformité, version {DecisionConcordance.RuleVersion}. Les décisions sous condition et non conformes sont au dénominateur\u202F; données insuffisantes, décisions non signées et examens complémentaires n'y sont pas.");

    public static Phrase NoneSigned { get; } = new("No decision that can be compared is signed yet.", "Aucune décision comparable n'est encore signée.");

    public static Phrase Period { get; } = new("Year", "Année");

    public static Phrase EveryYear { get; } = new("all years", "toutes années");

    public static Phrase Concordant { get; } = new("Concordant", "Conformes");

    public static Phrase Conditional { get; } = new("Conditional", "Sous condition");

    public static Phrase NotConcordant { get; } = new("Not concordant", "Non conformes");

    public static Phrase Insufficient { get; } = new("Insufficient data", "Données insuffisantes");

    public static Phrase Waiting { get; } = new("Decided and not registered", "Décidés et non enregistrés");

    public static Phrase NoneWaiting { get; } = new("Every case decided for a targeted therapy is registered, or recorded as not carried out.", "Tout dossier décidé pour une thérapie ciblée est enregistré, ou noté non réalisé.");

    public static Phrase Network { get; } = new("All centres", "Tous les centres");

    public static Phrase TooFew { get; } = new("under 5: no percentage", "moins de 5\u00A0: pas de pourcentage");

    public static Phrase NoDay { get; } = new("no case with both days", "aucun cas avec les deux dates");
}
