using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>Response rate, clinical benefit, each best response, and progression at the start.</summary>
internal static class ResponseHeadlines
{
    private static readonly Phrase Evaluable = new("lines evaluable for response (CR, PR, SD or PD)", "lignes évaluables pour la réponse (RC, RP, MS ou MP)");
    private static readonly Phrase NotEvaluable = new("lines without an evaluable response", "lignes sans réponse évaluable");
    private static readonly Phrase UnknownIsNone = new("programme lines (without an evaluable response is no response)", "lignes du programme (sans réponse évaluable vaut absence de réponse)");
    private static readonly Phrase Responses = new("complete or partial responses", "réponses complètes ou partielles");

    private static readonly (string Key, ResponseStatement Response, Phrase Label)[] Each =
    [
        ("cr", ResponseStatement.CompleteResponse, new("Complete responses", "Réponses complètes")),
        ("pr", ResponseStatement.PartialResponse, new("Partial responses", "Réponses partielles")),
        ("sd", ResponseStatement.StableDisease, new("Stable disease", "Maladies stables")),
        ("pd", ResponseStatement.ProgressiveDisease, new("Progressive disease", "Maladies en progression")),
    ];

    public static IEnumerable<Headline> Of(AnalysisSet set, AnalysisMode mode, RuleSet rules)
    {
        var denominator = mode == AnalysisMode.Printed ? Evaluable : UnknownIsNone;
        yield return HeadlineForms.Share(
            "orr", HeadlineGroup.Response, new("Objective response rate", "Taux de réponse objective"),
            ObjectiveResponse.Rate(set.Lines, mode), Responses, denominator, NotEvaluable);
        yield return HeadlineForms.Share(
            "cbr", HeadlineGroup.Response, new("Clinical benefit rate (response, or stable for 24 weeks)", "Taux de bénéfice clinique (réponse, ou stabilité de 24 semaines)"),
            ObjectiveResponse.ClinicalBenefit(set.Lines, mode, rules),
            new("responses, and stable diseases observed without event for 168 days", "réponses, et stabilités observées sans événement pendant 168 jours"),
            denominator, NotEvaluable) with { Rules = rules };
        foreach (var (key, response, label) in Each)
        {
            yield return HeadlineForms.Share(
                "best-" + key, HeadlineGroup.Response, label,
                LineShare.Split(set.Lines, line => mode == AnalysisMode.Printed && !line.IsEvaluable ? null : line.BestResponse == response),
                label, mode == AnalysisMode.Printed ? Evaluable : HeadlineForms.Lines, NotEvaluable);
        }
        yield return ProgressionAtStart(set, mode);
    }

    private static Headline ProgressionAtStart(AnalysisSet set, AnalysisMode mode)
    {
        Phrase label = new("RECIST progression on the previous treatment at the start", "Progression RECIST sous le traitement précédent au début");
        if (!set.Profile.Collects(Section.ProgressionAtStart))
            return HeadlineForms.Missing("progression-at-start", HeadlineGroup.Response, label, HeadlineUnit.Share, new("the status at the start of a line", "le statut au début de la ligne"));
        Phrase counted = new("lines that began in progression", "lignes débutées en progression");
        return mode == AnalysisMode.Printed
            ? HeadlineForms.Share("progression-at-start", HeadlineGroup.Response, label, LineShare.Split(set.Lines, line => line.ProgressionAtStart == Answer.Yes), counted, HeadlineForms.Lines, leftOut: null)
            : HeadlineForms.Share(
                "progression-at-start", HeadlineGroup.Response, label,
                LineShare.Split(set.Lines, line => line.ProgressionAtStart switch { Answer.Yes => true, Answer.No => false, _ => null }),
                counted,
                new("lines after an earlier treatment whose status is known", "lignes après un traitement antérieur dont le statut est connu"),
                new("first treatments, and lines whose status is not known", "premiers traitements, et lignes dont le statut n'est pas connu"));
    }
}
