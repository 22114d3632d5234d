using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Supplement;
using Sarcoscope.Registry.Evidence.Table1;
using Sarcoscope.Registry.Evidence.Table2;
using Sarcoscope.Registry.Evidence.Table3;
using Sarcoscope.Registry.Evidence.Table4;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>The numbers that the report's tables show, read from their cells: what is compared is what is shown.</summary>
internal static class TableNumbers
{
    private const string LinesOfBlock = " at least one";

    public static IEnumerable<(string Where, string What, Recomputed Value)> Of(AnalysisSet set)
    {
        var terms = new TableTerms(Vocabulary.Load());
        var responses = ResponseTable.Of(set, terms, AnalysisMode.Printed);
        Table[] tables =
        [
            PopulationTable.Of(set, terms, AnalysisMode.Printed),
            TherapyTable.Of(set, terms, AnalysisMode.Printed),
            responses,
            ToxicityTable.Of(set, terms, AnalysisMode.Printed, GradeCounting.AnyGrade),
            RationaleTable.Of(set, AnalysisMode.Printed),
            CombinationTable.Of(set, AnalysisMode.Printed),
        ];
        return tables.SelectMany(table => table.Cells()).SelectMany(placed => Cell(placed.Cell)).Concat(Responses(responses));
    }

    private static IEnumerable<(string Where, string What, Recomputed Value)> Cell(Cell cell) => cell switch
    {
        SharesCell shares => shares.Shares.SelectMany(share => Count(share.Count)),
        CountCell count => Count(count),
        NumberCell { PrintedName: { Count: { } what } name, Value: { } value } => [(name.Where, what, Recomputed.Count((int)value))],
        _ => [],
    };

    private static IEnumerable<(string Where, string What, Recomputed Value)> Count(CountCell cell)
    {
        if (cell.PrintedName is not { } name) yield break;
        if (name.Count is { } count) yield return (name.Where, count, Recomputed.Count(cell.Count));
        if (name.Percent is { } percent) yield return (name.Where, percent, Recomputed.Share(cell.Count, cell.Denominator ?? 0));
        if (name is { Where: "T4", Count: { } row } && row.EndsWith(LinesOfBlock, StringComparison.Ordinal))
            yield return ("T4", row[..^LinesOfBlock.Length] + " lines", Recomputed.Count(cell.Denominator ?? 0));
    }

    /// <summary>Complete and partial responses of each cell of Table 3, its totals, and the responses it names beside them.</summary>
    private static IEnumerable<(string Where, string What, Recomputed Value)> Responses(Table table)
    {
        foreach (var placed in table.Cells())
        {
            if (placed.Cell is CountCell { PrintedName: { Where: "T3", Count: { } name } } cell)
                yield return ("T3", name + " CR, PR", Pair([cell.Counted]));
        }
        var shown = table.Cells().Where(placed => placed.Row.Level == RowLevel.Normal).ToList();
        IReadOnlyList<AnalysisLine>[] Column(string key) => [.. shown.Where(placed => placed.Column.Key == key).Select(placed => placed.Cell.Lines ?? [])];
        var (first, second) = (Pair(Column("tt1-n")).Detail, Pair(Column("tt2-n")).Detail);
        yield return ("T3", "totals: first TT CR, PR; second TT CR, PR", Recomputed.Text($"{first[..^1]}, {second[1..]}"));
        var others = shown.Where(placed => placed.Column.Key == "other" && placed.Cell is SharesCell)
            .SelectMany(placed => ((SharesCell)placed.Cell).Shares.Select(share => $"{placed.Row.Key} {share.Key}"))
            .Order(StringComparer.Ordinal);
        yield return ("T3", "other PRs", Recomputed.Text($"['{string.Join("', '", others)}']"));
        yield return ("text", "RR > 20 % with more than two lines", Recomputed.Text("[" + string.Join(", ", Remarkable(shown)) + "]"));
    }

    private static IEnumerable<string> Remarkable(List<PlacedCell> shown) => shown
        .Where(placed => placed.Column.Key is "tt1-rr" or "tt2-rr")
        .Select(placed => placed.Cell)
        .OfType<CountCell>()
        .Where(cell => cell.Denominator > 2 && 5 * cell.Count > cell.Denominator)
        .Select(cell => cell.PrintedName!.Percent!.Split(' '))
        .Select(name => $"('{name[0]}', '{name[1]}')")
        .Order(StringComparer.Ordinal);

    private static Recomputed Pair(IReadOnlyList<AnalysisLine>[] cells)
    {
        int Of(ResponseStatement response) => cells.Sum(lines => lines.Count(line => line.BestResponse == response));
        return Recomputed.Pair(Of(ResponseStatement.CompleteResponse), Of(ResponseStatement.PartialResponse), decimals: 0);
    }
}
