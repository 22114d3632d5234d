using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Regression;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-009: the hazard ratio changes with time, so one number does not describe it.</summary>
/// <remarks>Score test along the Kaplan–Meier transform, at 5 %; docs/methods/proportional-hazards-test.md.</remarks>
internal static class ChangingHazards
{
    private const string Code = "BIAS-009";
    private const double Significant = 0.05;

    public static CheckAnswer Check(ComparisonMaterial material, bool blocked)
    {
        if (blocked) return CheckAnswer.Open(Code, "Not tested while every p-value is withheld.", "Non testé tant que toute valeur p est retenue.");
        if (material.Unadjusted.Fit is not { } fit)
        {
            var why = material.Unadjusted.Absence!.Value;
            return CheckAnswer.Open(Code, $"There is no model to test. {why.English}", $"Aucun modèle à tester. {why.French}");
        }
        var test = ProportionalHazards.Test(fit)[0].Test;
        if (!(test.P < Significant))
            return CheckAnswer.Pass(Code, $"The test of proportional hazards finds nothing (p = {Say.Number(test.P, "")}); with few events it seldom does.", $"Le test des risques proportionnels ne montre rien (p = {Say.French(test.P, "")}) ; avec peu d'événements il montre rarement quelque chose.");
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"The hazard ratio changes with time (test of proportional hazards, χ² = {Say.Number(test.ChiSquare, "")}).", $"Le rapport de risques change avec le temps (test des risques proportionnels, χ² = {Say.French(test.ChiSquare, "")})."),
            [
                new("chiSquare", Phrase.Same("χ²"), test.ChiSquare),
                new("p", Phrase.Same("p"), test.P),
            ],
            new("Do not sum it up in one hazard ratio: give restricted means, landmarks and the curves.", "Ne pas le résumer par un seul rapport de risques : donner moyennes restreintes, landmarks et courbes."),
            null));
    }
}
