using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>BIAS-010: the same patient is in both cohorts.</summary>
internal static class SharedPatients
{
    private const string Code = "BIAS-010";

    public static CheckAnswer Check(ComparisonMaterial material)
    {
        var definition = material.Definition;
        var shared = material.Selection.InBoth;
        if (shared == 0) return CheckAnswer.Pass(Code, "No patient is in both cohorts.", "Aucun patient n'est dans les deux cohortes.");
        if (definition.Unit == AnalysisUnit.Line && definition.Clusters == ClusterRule.Patient)
            return CheckAnswer.Pass(Code, $"{shared} patients have lines in both cohorts; standard errors allow for it.", $"{shared} patients ont des lignes dans les deux cohortes ; les erreurs types en tiennent compte.");
        if (definition.Exposure == ExposureRule.TimeDependent)
            return CheckAnswer.Pass(Code, $"{shared} patients change cohort; each day counts for one cohort only.", $"{shared} patients changent de cohorte ; chaque jour ne compte que pour une cohorte.");
        return CheckAnswer.Found(new(
            Code,
            BiasSeverity.Warns,
            new($"{shared} {(shared == 1 ? "patient has" : "patients have")} lines in both cohorts{(definition.Unit == AnalysisUnit.Patient ? " and count with one of them only" : ", which are taken as independent")}.",
                $"{shared} {(shared == 1 ? "patient a" : "patients ont")} des lignes dans les deux cohortes{(definition.Unit == AnalysisUnit.Patient ? " et ne comptent qu'avec l'une d'elles" : ", considérées comme indépendantes")}."),
            [new("patients", new("Patients in both", "Patients dans les deux"), shared)],
            definition.Unit == AnalysisUnit.Line
                ? new("Use errors that allow for it (clusters: patient), or conditions that exclude one another.", "Utiliser des erreurs types robustes (clusters : patient), ou des conditions qui s'excluent.")
                : new("Say who counts where by conditions that exclude one another, or count lines.", "Préciser qui compte où par des conditions qui s'excluent, ou compter les lignes."),
            definition.Unit == AnalysisUnit.Line ? definition with { Clusters = ClusterRule.Patient } : null));
    }
}
