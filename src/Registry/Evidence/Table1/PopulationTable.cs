using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table1;

/// <summary>Table 1: who was treated. One row per line of treatment, so a patient with two lines counts twice.</summary>
public static class PopulationTable
{
    private const string Where = "T1";

    public static Table Of(AnalysisSet set, TableTerms terms, AnalysisMode mode)
    {
        var lines = set.Lines;
        return new()
        {
            Id = "table-1",
            Number = new("Table 1", "Tableau 1"),
            Title = new("Population characteristics", "Caractéristiques de la population"),
            Mode = mode,
            RowHeader = new("Characteristic", "Caractéristique"),
            Columns = [new("lines", CommonWords.Lines, ColumnShape.CountAndPercent)],
            PercentDecimals = 1,
            Width = TableWidth.Half,
            Blocks =
            [
                Sexes(lines),
                .. AgeBlocks.Of(lines),
                Sites(lines, terms),
                .. HistologyBlocks.Of(lines, terms),
                .. DiseaseBlocks.Of(set, mode),
                .. PretreatmentBlocks.Of(set, mode),
            ],
            Notes =
            [
                new(
                    "The unit is the line of treatment: a patient treated twice is counted twice.",
                    "L'unité est la ligne de traitement : un patient traité deux fois compte deux fois."),
                .. mode == AnalysisMode.Printed ? [PrintedDenominators] : Array.Empty<Phrase>(),
            ],
        };
    }

    private static readonly Phrase PrintedDenominators = new(
        "As the publication counts: grades I to III are shares of the known grades, all other rows of all lines.",
        "Selon la publication : les grades I à III sont rapportés aux grades connus, les autres rangées à toutes les lignes.");

    /// <summary>One row: the lines of a group that meet a condition.</summary>
    internal static Row Count(string key, Phrase label, IReadOnlyList<AnalysisLine> within, Func<AnalysisLine, bool> condition, string? printed = null) =>
        new(key, label, [CountCell.Of(within, condition) with { PrintedName = Name(printed) }]);

    internal static PrintedName? Name(string? printed, string where = Where) => printed is null ? null : PrintedName.CountAndPercent(where, printed);

    /// <summary>Rows that exist only when a line falls into them.</summary>
    internal static IEnumerable<Row> IfAny(Row row) => ((CountCell)row.Cells[0]).Count > 0 ? [row] : [];

    private static Block Sexes(IReadOnlyList<AnalysisLine> lines) => new(
        new("Sex", "Sexe"),
        CommonWords.OfLines(lines.Count),
        [
            new("sex-male", new("Male", "Masculin"), [CountCell.Of(lines, line => line.Sex == Sex.Male) with { PrintedName = new(Where, "male", "male %") }]),
            new("sex-female", new("Female", "Féminin"), [CountCell.Of(lines, line => line.Sex == Sex.Female) with { PrintedName = new(Where, "female", "female %") }]),
            .. IfAny(Count("sex-unknown", CommonWords.Unknown, lines, line => line.Sex == Sex.Unknown)),
        ]);

    private static Block Sites(IReadOnlyList<AnalysisLine> lines, TableTerms terms) => new(
        new("Tumour localisation", "Localisation de la tumeur"),
        CommonWords.OfLines(lines.Count),
        [
            .. RowOrder.BySite(lines, terms).Select(site => new Row(
                "site-" + site.Term.Key,
                site.Term.Label,
                [new CountCell(site.Lines, lines) { PrintedName = Name(site.Term.PaperName is { } name ? "site " + name : null) }])),
            .. IfAny(Count("site-not-recorded", CommonWords.NotRecorded, lines, line => line.Site is null)),
        ]);
}
