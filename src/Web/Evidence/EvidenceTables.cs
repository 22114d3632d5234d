using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Supplement;
using Sarcoscope.Registry.Evidence.Table1;
using Sarcoscope.Registry.Evidence.Table2;
using Sarcoscope.Registry.Evidence.Table3;
using Sarcoscope.Registry.Evidence.Table4;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>The tables of the evidence page.</summary>
internal static class EvidenceTables
{
    /// <summary>Responses by histology and drug, then Tables 1 to 4.</summary>
    public static IReadOnlyList<Table> Of(AnalysisSet set, Vocabulary vocabulary, AnalysisMode mode)
    {
        var terms = new TableTerms(vocabulary);
        return
        [
            ResponseMatrix.Of(set, terms, mode),
            PopulationTable.Of(set, terms, mode),
            TherapyTable.Of(set, terms, mode),
            ResponseTable.Of(set, terms, mode),
            ToxicityTable.Of(set, terms, mode, GradeCounting.AnyGrade),
            ToxicityTable.Of(set, terms, mode, GradeCounting.WorstGrade),
        ];
    }
}
