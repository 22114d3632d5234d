using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Labels;
using Sarcoscope.Registry.Evidence.Supplement;
using Sarcoscope.Registry.Evidence.Table1;
using Sarcoscope.Registry.Evidence.Table2;
using Sarcoscope.Registry.Evidence.Table3;
using Sarcoscope.Registry.Evidence.Table4;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The tables of a report that count lines, in reading order.</summary>
public static class ReportTables
{
    /// <summary>Tables 1 to 4; 4b, the worst grades, is not in the publication and has one way of counting.</summary>
    public static IReadOnlyList<Table> Main(AnalysisSet set, TableTerms terms, AnalysisMode mode) =>
    [
        PopulationTable.Of(set, terms, mode),
        TherapyTable.Of(set, terms, mode),
        ResponseTable.Of(set, terms, mode),
        ToxicityTable.Of(set, terms, mode, GradeCounting.AnyGrade),
        ToxicityTable.Of(set, terms, AnalysisMode.Corrected, GradeCounting.WorstGrade),
    ];

    /// <summary>Tables S1 to S6.</summary>
    public static IReadOnlyList<Table> Supplement(AnalysisSet set, TableTerms terms, AnalysisMode mode) =>
    [
        FirstLineTable.Of(set, terms, mode),
        RationaleTable.Of(set, mode),
        CentreTable.Of(set, mode),
        CombinationTable.Of(set, mode),
        ResponseMatrix.Of(set, terms, mode),
        LabelTable.Of(set, mode),
    ];
}
