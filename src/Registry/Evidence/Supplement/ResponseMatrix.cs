using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Supplement;

/// <summary>Table S5: responders of all lines, each histology against each drug given in five lines or more.</summary>
public static class ResponseMatrix
{
    private const string Rest = "rest";

    public static Table Of(AnalysisSet set, TableTerms terms, AnalysisMode mode)
    {
        var drugs = set.Lines.GroupBy(line => line.Drug, StringComparer.Ordinal)
            .OrderByDescending(drug => drug.Count())
            .ThenBy(drug => drug.Key, StringComparer.Ordinal)
            .Where(drug => drug.Count() >= Therapies.LeastLines)
            .Select(drug => drug.Key)
            .ToList();
        return new()
        {
            Id = "table-s5",
            Number = new("Table S5", "Tableau S5"),
            Title = new("Responses by histology and drug", "Réponses par histologie et médicament"),
            Mode = mode,
            RowHeader = CommonWords.Histology,
            Width = TableWidth.Landscape,
            Shading = mode == AnalysisMode.Corrected ? TableShading.Heat : TableShading.None,
            Columns =
            [
                new("all", new("All drugs", "Tous"), ColumnShape.Ratio),
                .. drugs.Select(drug => new Column(drug, terms.Drug(drug), ColumnShape.Ratio)),
                new(Rest, new("Other drugs", "Autres"), ColumnShape.Ratio),
            ],
            Blocks =
            [
                new(
                    Header: null,
                    new($"responders (CR or PR) of n = {set.Lines.Count} lines", $"répondeurs (RC ou RP) sur n = {set.Lines.Count} lignes"),
                    [
                        .. RowOrder.ByHistology(set.Lines, terms).Select(group => new Row(group.Term.Key, group.Term.Label, Cells(group.Lines, drugs))),
                        new("total", CommonWords.Total, Cells(set.Lines, drugs)) { Level = RowLevel.Total },
                    ]),
            ],
            Notes =
            [
                new(
                    "Each drug with its combinations. All lines are in the denominator: a response that is unknown or not evaluable counts as none.",
                    "Chaque médicament avec ses associations. Toutes les lignes sont au dénominateur : une réponse inconnue ou non évaluable compte comme absente."),
            ],
        };
    }

    private static IReadOnlyList<Cell> Cells(IReadOnlyList<AnalysisLine> lines, IReadOnlyList<string> drugs) =>
    [
        Cell(lines),
        .. drugs.Select(drug => Cell([.. lines.Where(line => line.Drug == drug)])),
        Cell([.. lines.Where(line => !drugs.Contains(line.Drug, StringComparer.Ordinal))]),
    ];

    private static CountCell Cell(IReadOnlyList<AnalysisLine> lines) => CountCell.Of(lines, Table3.ResponseTable.Responded);
}
