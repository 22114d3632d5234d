using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Printed;
using Sarcoscope.Registry.Evidence.Table1;
using Sarcoscope.Registry.Evidence.Table2;
using Sarcoscope.Registry.Evidence.Table3;
using Sarcoscope.Registry.Evidence.Table4;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Tests.Report;

/// <summary>Cell by cell: the tables in printed mode against the list of printed numbers.</summary>
public sealed class PrintedTablesTests
{
    [Theory]
    [InlineData("T1", 108)]
    [InlineData("T2", 87)]
    [InlineData("T3", 129)]
    [InlineData("T4", 328)]
    public void Every_printed_number_of_the_tables_is_met_or_stands_in_the_list_as_contradictory(string where, int expected)
    {
        var cells = Numbers(Table(where)).ToLookup(number => number.Name, number => number.Value, StringComparer.Ordinal);
        var compared = PrintedNumbers.Load().All.Where(number => number.Where == where && cells.Contains(number.What)).ToList();

        Assert.Equal(expected, compared.Count);
        Assert.DoesNotContain(
            compared.Select(number => (number.What, number.Printed, Here: cells[number.What].First(), Contradictory: number.Agreement == PrintedAgreement.Contradictory)),
            number => (number.Printed == number.Here) == number.Contradictory);
    }

    [Fact]
    public void Blocks_of_Table_4_declare_the_lines_with_toxicity_data_and_the_treated_ones() =>
        Assert.Equal(
            ["n = 116 lines with toxicity data, of 125", "n = 66 lines with toxicity data, of 67", "n = 23 lines", "n = 18 lines"],
            Table("T4").Blocks.Select(block => block.Denominator!.Value.English));

    [Fact]
    public void Every_pair_of_complete_and_partial_responses_of_Table_3_is_met()
    {
        var checks = PrintedNumbers.Load().All
            .Where(number => number.Where == "T3" && number.What.EndsWith(" CR, PR", StringComparison.Ordinal) && !number.What.StartsWith("totals", StringComparison.Ordinal))
            .ToDictionary(number => number.What.Replace(" CR, PR", "", StringComparison.Ordinal), number => number.Printed, StringComparer.Ordinal);
        var pairs = Table("T3").Blocks[0].Rows.SelectMany(row => new[] { row.Cells.Skip(1).Take(5).ToList(), row.Cells.Skip(6).Take(5).ToList() })
            .Where(therapy => therapy is [_, CountCell { PrintedName: not null }, ..])
            .ToDictionary(therapy => ((CountCell)therapy[1]).PrintedName!.Count!, therapy => $"({((CountCell)therapy[2]).Count}, {((CountCell)therapy[3]).Count})", StringComparer.Ordinal);

        Assert.Equal(43, checks.Count);
        Assert.Equal(checks.OrderBy(check => check.Key, StringComparer.Ordinal), pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Totals_of_Table_3_are_3_complete_and_32_partial_responses()
    {
        var total = Table("T3").Blocks[0].Rows.Single(row => row.Key == "total");

        Assert.Equal([278, 3, 22, 0, 5, 5], new[] { 0, 3, 4, 8, 9, 11 }.Select(index => ((CountCell)total.Cells[index]).Count));
    }

    [Fact]
    public void Ages_are_the_printed_ones()
    {
        var rows = Table("T1").Blocks.SelectMany(block => block.Rows).ToDictionary(row => row.Key, row => Text(row.Cells[0]), StringComparer.Ordinal);

        Assert.Equal("42.7 (17.8)", rows["age-diagnosis-mean"]);
        Assert.Equal("45 (6–81)", rows["age-diagnosis-median"]);
        Assert.Equal("49 (8–81)", rows["age-start-median"]);
        Assert.Equal("3 (0–9)", rows["prior-median"]);
        Assert.Equal("3.5 (0.0–32.0)", rows["since-diagnosis-median"]);
        Assert.Equal("15", rows["since-diagnosis-least"]);
    }

    private static string Text(Cell cell) => CellText.Of(cell, Table("T1"), ColumnShape.CountAndPercent, Language.English).Main;

    private static Table Table(string where) => where switch
    {
        "T1" => PopulationTable.Of(DemoAnalysis.Set, DemoAnalysis.Terms, AnalysisMode.Printed),
        "T2" => TherapyTable.Of(DemoAnalysis.Set, DemoAnalysis.Terms, AnalysisMode.Printed),
        "T3" => ResponseTable.Of(DemoAnalysis.Set, DemoAnalysis.Terms, AnalysisMode.Printed),
        _ => ToxicityTable.Of(DemoAnalysis.Set, DemoAnalysis.Terms, AnalysisMode.Printed, GradeCounting.AnyGrade),
    };

    // A count under its name, its percentage under the other; decimals as the table has them.
    private static IEnumerable<(string Name, string Value)> Numbers(Table table)
    {
        var counts = table.Cells()
            .SelectMany(placed => placed.Cell is SharesCell shares ? shares.Shares.Select(share => share.Count) : new[] { placed.Cell }.OfType<CountCell>())
            .Where(cell => cell.PrintedName is not null);
        foreach (var cell in counts)
        {
            if (cell.PrintedName!.Count is { } count) yield return (count, cell.Count.ToString(CultureInfo.InvariantCulture));
            if (cell.PrintedName.Percent is { } percent && cell.Denominator > 0)
                yield return (percent, Math.Round(100m * cell.Count / cell.Denominator.Value, table.PercentDecimals, MidpointRounding.AwayFromZero).ToString("F" + table.PercentDecimals, CultureInfo.InvariantCulture) + "%");
        }
    }
}
