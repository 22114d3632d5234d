using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Supplement;

/// <summary>Table S4: how many distinct therapies and combinations of histology and therapy were given.</summary>
public static class CombinationTable
{
    public static Table Of(AnalysisSet set, AnalysisMode mode)
    {
        var lines = set.Lines;
        var pairs = lines.GroupBy(line => (Histology(line), Regimens.Set(line))).Select(pair => pair.ToList()).ToList();
        return new()
        {
            Id = "table-s4",
            Number = new("Table S4", "Tableau S4"),
            Title = new("Distinct therapies and combinations", "Traitements et combinaisons distincts"),
            Mode = mode,
            RowHeader = new("What is counted", "Ce qui est compté"),
            Columns = [new("distinct", new("Distinct", "Distincts"), ColumnShape.Number)],
            Blocks =
            [
                new(
                    Header: null,
                    CommonWords.OfLines(lines.Count),
                    [
                        Row("histologies", new("Histologies", "Histologies"), Distinct(lines, Histology), lines),
                        Row("drugs", new("Principal drugs", "Médicaments principaux"), Distinct(lines, line => line.Drug), lines),
                        Row("regimens", new("Regimens (sets of drugs)", "Protocoles (ensembles de médicaments)"), Distinct(lines, Regimens.Set), lines),
                        Row("combinations", new("Combinations of histology and regimen", "Combinaisons d'histologie et de protocole"), pairs.Count, lines, "therapeutic combinations"),
                        Row("single", new("of which given once", "dont données une seule fois"), pairs.Count(pair => pair.Count == 1), [.. pairs.Where(pair => pair.Count == 1).SelectMany(pair => pair)])
                            with { Level = RowLevel.Part },
                    ]),
            ],
        };
    }

    private static string Histology(AnalysisLine line) => line.Histology ?? line.HistologyAsTyped;

    private static int Distinct(IReadOnlyList<AnalysisLine> lines, Func<AnalysisLine, string> key) => lines.Select(key).Distinct(StringComparer.Ordinal).Count();

    private static Row Row(string key, Phrase label, int count, IReadOnlyList<AnalysisLine> from, string? printed = null) => new(
        key,
        label,
        [new NumberCell(count, 0, from) { PrintedName = printed is null ? null : PrintedName.CountOnly("discussion", printed) }]);
}
