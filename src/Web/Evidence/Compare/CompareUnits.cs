using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>What is counted.</summary>
internal static class CompareUnits
{
    private static readonly Phrase Lines = new("lines", "lignes");
    private static readonly Phrase Patients = new("patients", "patients");

    public static Phrase Name(ComparisonResult result) => result.Definition.Unit == AnalysisUnit.Line ? Lines : Patients;

    /// <summary>The head of a column of counts.</summary>
    public static Phrase Head(ComparisonResult result) => result.Definition.Unit == AnalysisUnit.Line ? CompareWords.Lines : CompareWords.Patients;
}
