using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.ExceptionalResponders;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The OUTC'S report of a cohort: everything computed once, to be written in any language.</summary>
/// <remarks>Holds nothing that depends on the clock or the machine: the same cohort gives the same bytes.</remarks>
public sealed record EvidenceReport
{
    public required Cohort Cohort { get; init; }

    public required Provenance Provenance { get; init; }

    public required IReadOnlyList<Headline> Headlines { get; init; }

    public required IReadOnlyList<LiteratureComparison> Literature { get; init; }

    public required Table Attrition { get; init; }

    /// <summary>Tables 1 to 4.</summary>
    public required IReadOnlyList<Table> Tables { get; init; }

    /// <summary>Tables S1 to S6.</summary>
    public required IReadOnlyList<Table> Supplement { get; init; }

    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    public required Table Responders { get; init; }

    /// <summary>The lines that are named one by one.</summary>
    public required SingleLines Shown { get; init; }

    /// <summary>The publication beside it; null when there is nothing printed to compare with.</summary>
    public Publication? Publication { get; init; }

    public AnalysisMode Mode => Provenance.Mode;

    /// <summary>Every table, in reading order.</summary>
    public IEnumerable<Table> AllTables => [Attrition, .. Tables, Responders, .. Supplement];

    /// <summary>Computes the report, for those who see every line.</summary>
    /// <param name="cohort">The lines, and how they were chosen.</param>
    /// <param name="mode">Whose denominators.</param>
    /// <param name="vocabulary">Names and rows.</param>
    public static EvidenceReport Of(Cohort cohort, AnalysisMode mode, Vocabulary vocabulary) => Of(cohort, mode, vocabulary, SingleLines.OfEveryCentre);

    /// <summary>Computes the report.</summary>
    /// <param name="cohort">The lines, and how they were chosen.</param>
    /// <param name="mode">Whose denominators.</param>
    /// <param name="vocabulary">Names and rows.</param>
    /// <param name="shown">The lines that may be named one by one; every count is of all lines.</param>
    public static EvidenceReport Of(Cohort cohort, AnalysisMode mode, Vocabulary vocabulary, SingleLines shown)
    {
        var rules = RuleSets.OutcsDefault;
        var set = cohort.Set;
        var terms = new TableTerms(vocabulary);
        var provenance = Provenance.Of(cohort, mode, rules, vocabulary);
        var material = new FigureMaterial(cohort, provenance) { Shown = shown };
        var publication = Publication.Of(cohort, rules);
        IReadOnlyList<Table> Compared(IReadOnlyList<Table> tables) =>
            mode == AnalysisMode.Printed && publication?.ByName() is { } printed ? [.. tables.Select(table => table.WithPrinted(printed))] : tables;
        return new()
        {
            Cohort = cohort,
            Provenance = provenance,
            Shown = shown,
            Headlines = HeadlineList.Of(set, mode, rules),
            Literature = LiteratureComparison.Of(set, mode, rules, vocabulary),
            Attrition = AttritionTable.Of(cohort, mode),
            Responders = ResponderTable.Of(ExceptionalResponderList.Find(set.Lines, rules), terms, mode, shown),
            Publication = publication,
            Tables = Compared(ReportTables.Main(set, terms, mode)),
            Supplement = Compared(ReportTables.Supplement(set, terms, mode)),
            Figures =
            [
                .. ProgressionFreePlots.Of(material),
                .. OverallSurvivalPlot.Of(material),
                .. ResponsePlots.Of(material),
            ],
        };
    }
}
