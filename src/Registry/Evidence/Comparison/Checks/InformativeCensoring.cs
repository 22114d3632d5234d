using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-002: the rule set censors those whose event another rule set counts.</summary>
/// <remarks>Judged against the EMA rule, which censors least. A share of 5 % in a cohort is our limit.</remarks>
internal static class InformativeCensoring
{
    private const string Code = "BIAS-002";
    private const double LargestShare = 0.05;

    public static CheckAnswer Check(ComparisonMaterial material, bool blocked)
    {
        var definition = material.Definition;
        switch (definition.Endpoint.Censoring)
        {
            case CensoringSource.LastContact:
                return CheckAnswer.Pass(Code, "The endpoint is censored at last contact only.", "Le critère n'est censuré qu'aux dernières nouvelles.");
            case CensoringSource.LastContactOnTreatment:
                return CheckAnswer.Open(Code, "The endpoint has one rule set only, so censoring cannot be compared.", "Le critère n'a qu'un jeu de règles : la censure ne peut être comparée.");
        }
        if (definition.Rules.Code == RuleSets.Ema.Code)
            return CheckAnswer.Pass(Code, "The EMA rule counts events after a stop or new treatment too.", "La règle EMA compte aussi les événements après un arrêt ou un nouveau traitement.");
        int[] hidden = [.. ComparisonMaterial.Sides.Select(side => material.Of(side).Count(subject => !subject.Time.HadEvent && subject.Otherwise is { HadEvent: true }))];
        int[] sizes = [.. ComparisonMaterial.Sides.Select(side => material.Of(side).Count)];
        if (hidden.Zip(sizes).All(pair => pair.First < LargestShare * pair.Second))
            return CheckAnswer.Pass(Code, $"{definition.Rules.Label} censors {hidden.Sum()} events that the EMA rule counts, under 5% of either cohort.", $"{definition.Rules.Label} censure {hidden.Sum()} événements que la règle EMA compte, moins de 5 % de chaque cohorte.");
        var other = ComparisonRows.Of(definition, [.. material.Subjects.Select(subject => subject with { Time = subject.Otherwise ?? subject.Time }).Where(subject => subject.Time.Days > (definition.Entry == EntryRule.Delayed ? subject.Entry : -1))]);
        double?[] medians = [.. ComparisonMaterial.Sides.Select(side => other.OfSide(side) is { } data ? KaplanMeier.Estimate(data).Median.Estimate : null)];
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"{definition.Rules.Label} censors {hidden[0]} of {sizes[0]} and {hidden[1]} of {sizes[1]} {material.Unit} whose event the EMA rule counts: those censored are not like those who go on.",
                $"{definition.Rules.Label} censure {hidden[0]} sur {sizes[0]} et {hidden[1]} sur {sizes[1]} {material.UnitFrench} dont la règle EMA compte l'événement : la censure n'est pas indépendante du pronostic."),
            [
                new("hiddenFirst", Phrase.Same(material.NameOf(CohortSide.First)), hidden[0]),
                new("hiddenSecond", Phrase.Same(material.NameOf(CohortSide.Second)), hidden[1]),
                new("medianFirst", new($"Median days, {definition.Rules.Code}", $"Médiane en jours, {definition.Rules.Code}"), material.Curves[0].Median.Estimate),
                new("medianSecond", new($"Median days, {definition.Rules.Code}", $"Médiane en jours, {definition.Rules.Code}"), material.Curves[1].Median.Estimate),
                new("medianFirstEma", new("Median days, EMA", "Médiane en jours, EMA"), medians[0]),
                new("medianSecondEma", new("Median days, EMA", "Médiane en jours, EMA"), medians[1]),
                new("hazardRatioEma", new("Hazard ratio, EMA", "Rapport de risques, EMA"), blocked ? null : FittedModel.Of(other.Data, [other.Cohort], default).Cohort?.Estimate),
            ],
            new("Show the comparison under the EMA rule beside it; believe what holds under both.", "Montrer à côté la comparaison selon la règle EMA ; ne croire que ce qui tient sous les deux."),
            definition with { Rules = RuleSets.Ema }));
    }
}
