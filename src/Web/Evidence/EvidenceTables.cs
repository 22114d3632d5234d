using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Supplement;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>The tables of the evidence page.</summary>
internal static class EvidenceTables
{
    /// <summary>Of the table of responses by histology and drug.</summary>
    public const string Responses = "table-s5";

    /// <summary>Responses by histology and drug, then Tables 1 to 4.</summary>
    public static IReadOnlyList<Table> Of(AnalysisSet set, Vocabulary vocabulary, AnalysisMode mode)
    {
        var terms = new TableTerms(vocabulary);
        return
        [
            ResponseMatrix.Of(set, terms, mode),
            .. ReportTables.Main(set, terms, mode),
        ];
    }
}
