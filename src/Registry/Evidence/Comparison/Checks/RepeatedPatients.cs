using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-004: several lines of one patient are taken as independent.</summary>
internal static class RepeatedPatients
{
    private const string Code = "BIAS-004";

    public static CheckAnswer Check(ComparisonMaterial material)
    {
        var repeated = material.Subjects.GroupBy(subject => subject.Person, StringComparer.Ordinal).Where(own => own.Count() > 1).ToList();
        if (repeated.Count == 0) return CheckAnswer.Pass(Code, "Every patient counts once.", "Chaque patient compte une fois.");
        var lines = repeated.Sum(own => own.Count());
        if (material.Definition.Clusters == ClusterRule.Patient)
            return CheckAnswer.Pass(Code, $"{lines} lines are of {repeated.Count} patients; standard errors allow for it.", $"{lines} lignes proviennent de {repeated.Count} patients ; les erreurs types en tiennent compte.");
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"{lines} lines from {repeated.Count} patients are taken as independent: limits and p-values are too narrow.", $"{lines} lignes de {repeated.Count} patients sont considérées comme indépendantes : intervalles et valeurs p trop étroits."),
            [
                new("lines", new("Lines of such patients", "Lignes de ces patients"), lines),
                new("patients", new("Patients with several", "Patients en ayant plusieurs"), repeated.Count),
                new("most", new("Most of one patient", "Maximum par patient"), repeated.Max(own => own.Count())),
            ],
            new("Use errors that allow for lines of one patient being alike (clusters: patient).", "Utiliser des erreurs types robustes par patient (clusters : patient)."),
            material.Definition with { Clusters = ClusterRule.Patient }));
    }
}
