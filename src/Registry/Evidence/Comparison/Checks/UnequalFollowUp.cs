using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-008: one cohort was followed much longer than the other.</summary>
/// <remarks>By medians of reverse Kaplan–Meier; one and a half times is our limit.</remarks>
internal static class UnequalFollowUp
{
    private const string Code = "BIAS-008";
    private const double LargestRatio = 1.5;

    public static CheckAnswer Check(ComparisonMaterial material)
    {
        double? first = material.FollowUp[0].Estimate, second = material.FollowUp[1].Estimate;
        if (first is not { } one || second is not { } two)
            return CheckAnswer.Open(Code, "A cohort has no median follow-up: too few were followed without the event.", "Une cohorte n'a pas de suivi médian : trop peu de sujets suivis sans événement.");
        if (Math.Max(one, two) <= LargestRatio * Math.Min(one, two))
            return CheckAnswer.Pass(Code, $"Median follow-up: {Say.Number(one, "")} and {Say.Number(two, "")} days.", $"Suivi médian : {Say.French(one, "")} et {Say.French(two, "")} jours.");
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"Median follow-up is {Say.Number(one, "")} days in one cohort and {Say.Number(two, "")} in the other.", $"Le suivi médian est de {Say.French(one, "")} jours dans une cohorte et de {Say.French(two, "")} dans l'autre."),
            [
                new("followUpFirst", Phrase.Same(material.NameOf(CohortSide.First)), one),
                new("followUpSecond", Phrase.Same(material.NameOf(CohortSide.Second)), two),
            ],
            new("Read the curves only as far as both were followed, take a horizon within the shorter, and ask why it differs: other years, other centres, loss to follow-up.",
                "Ne lire les courbes que jusqu'où les deux ont été suivies, choisir un horizon dans le plus court, et se demander pourquoi : autres années, autres centres, perdus de vue."),
            null));
    }
}
