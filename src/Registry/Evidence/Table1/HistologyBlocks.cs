using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table1;

/// <summary>Histological subtypes; what the publication sums up as "Other" is listed under it.</summary>
internal static class HistologyBlocks
{
    public static IEnumerable<Block> Of(IReadOnlyList<AnalysisLine> lines, TableTerms terms)
    {
        yield return new(
            new("Histological subtype", "Sous-type histologique"),
            CommonWords.OfLines(lines.Count),
            [.. RowOrder.ByHistology(lines, terms).SelectMany(group => Rows(group, lines, terms))]);
    }

    private static IEnumerable<Row> Rows(RowGroup group, IReadOnlyList<AnalysisLine> all, TableTerms terms)
    {
        var printed = group.Term.PaperName is { } name ? PopulationTable.Name("table1_row " + name) : null;
        yield return new("histology-" + group.Term.Key, group.Term.Label, [new CountCell(group.Lines, all) { PrintedName = printed }]);
        if (group.Term.Key is not (TableTerms.Other or TableTerms.Unmapped))
            yield break;
        foreach (var part in group.Lines
            .GroupBy(line => line.Histology ?? line.HistologyAsTyped, StringComparer.Ordinal)
            .OrderByDescending(part => part.Count())
            .ThenBy(part => part.Key, StringComparer.Ordinal))
        {
            yield return new(
                $"histology-{group.Term.Key}-{part.Key}",
                terms.Histology(part.First()),
                [new CountCell([.. part]) { PrintedName = PrintedName.CountOnly("T1", "footnote " + part.Key) }])
            {
                Level = RowLevel.Part,
            };
        }
    }
}
