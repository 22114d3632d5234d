using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-011: a cohort is a list, and nobody can tell from it what its members were chosen by, or when.</summary>
internal static class ListedCohorts
{
    private const string Code = "BIAS-011";

    public static CheckAnswer Check(ComparisonMaterial material)
    {
        var listed = material.Definition.Cohorts.Where(cohort => cohort.Listed is not null || cohort.File is not null).ToList();
        if (listed.Count == 0) return CheckAnswer.Pass(Code, "Cohorts are conditions, so it can be seen what makes them.", "Les cohortes sont des conditions : on voit ce qui les définit.");
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"{listed.Count} of two cohorts {(listed.Count == 1 ? "is a list" : "are lists")}: the checks cannot see what its lines were chosen by, nor whether it was known at the origin.",
                $"{listed.Count} cohorte(s) sur deux par liste : les contrôles ne voient pas comment ses lignes ont été choisies, ni si cela était connu à l'origine."),
            [new("listed", new("Cohorts by list", "Cohortes par liste"), listed.Count)],
            new("Write down the rule of the list before seeing the outcome, or use a condition.", "Écrire la règle de la liste avant d'avoir vu le résultat, ou utiliser une condition."),
            null));
    }
}
