using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-005: events, a horizon or a landmark fall where fewer than five of a cohort are at risk.</summary>
/// <remarks>Events at the very end are so in every study; a tenth of a cohort's events is our limit there, before the risk set is firm one is too many.</remarks>
internal static class ThinRiskSet
{
    private const string Code = "BIAS-005";
    private const double LargestShare = 0.1;

    public static CheckAnswer Check(ComparisonMaterial material)
    {
        var sides = ComparisonMaterial.Sides.Select(side => Thin.Of(material.Curves[(int)side])).ToArray();
        var asked = new[] { material.Definition.HorizonDays }.Concat(material.Definition.Landmarks.Cast<int?>()).Max();
        var beyond = asked is { } day && sides.Any(side => side.FirmUntil is not { } until || day > until) ? asked : null;
        if (beyond is null && sides.All(side => side.FirmUntil is not null && side.Early == 0 && side.Late <= LargestShare * side.Events))
            return CheckAnswer.Pass(Code, "Events fall where at least five of either cohort are at risk.", "Les événements surviennent alors qu'au moins cinq sujets de chaque cohorte sont à risque.");
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"Fewer than {OverallSurvival.LeastAtRisk} of a cohort are at risk at {sides.Sum(side => side.Early + side.Late)} events{(beyond is { } far ? $", and by day {far}, which the analysis asks for" : "")}: single patients swing the result.",
                $"Moins de {OverallSurvival.LeastAtRisk} sujets d'une cohorte sont à risque lors de {sides.Sum(side => side.Early + side.Late)} événements{(beyond is { } late ? $", et au jour {late} que demande l'analyse" : "")} : quelques patients déterminent le résultat."),
            [
                .. ComparisonMaterial.Sides.SelectMany(side => new BiasEvidence[]
                {
                    new($"thin{side}", Phrase.Same(material.NameOf(side)), sides[(int)side].Early + sides[(int)side].Late),
                    new($"firmUntil{side}", new($"Last day with five at risk, {material.NameOf(side)}", $"Dernier jour avec cinq sujets à risque, {material.NameOf(side)}"), sides[(int)side].FirmUntil),
                }),
            ],
            new("Stop curves, horizons and landmarks where five are left. After delayed entry, start where five have entered.", "Arrêter courbes, horizons et landmarks là où il reste cinq sujets. Après une entrée retardée, commencer lorsque cinq sont entrés."),
            null));
    }

    /// <param name="Events">All of the cohort.</param>
    /// <param name="Early">Before five were first at risk together.</param>
    /// <param name="Late">After five were last at risk together.</param>
    /// <param name="FirmUntil">Last day at which somebody leaves while five are at risk; null when there never are.</param>
    private readonly record struct Thin(double Events, double Early, double Late, double? FirmUntil)
    {
        public static Thin Of(SurvivalCurve curve)
        {
            var firm = curve.Steps.Where(step => step.AtRisk >= OverallSurvival.LeastAtRisk).ToList();
            if (firm.Count == 0) return new(curve.Events, 0, curve.Events, null);
            var thin = curve.Steps.Where(step => step.AtRisk < OverallSurvival.LeastAtRisk).ToList();
            return new(curve.Events, thin.Where(step => step.Time < firm[0].Time).Sum(step => step.Events), thin.Where(step => step.Time > firm[0].Time).Sum(step => step.Events), firm[^1].Time);
        }
    }
}
