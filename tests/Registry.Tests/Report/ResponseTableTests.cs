using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Supplement;
using Sarcoscope.Registry.Evidence.Table3;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Tests.Evidence;

namespace Sarcoscope.Registry.Tests.Report;

public sealed class ResponseTableTests
{
    [Fact]
    public void Corrected_counts_a_drug_with_its_combinations_and_printed_without()
    {
        Assert.Equal((8, 6), (TherapyLines(AnalysisMode.Corrected, "ULMS"), TherapyLines(AnalysisMode.Printed, "ULMS")));
        Assert.Equal((8, 7), (TherapyLines(AnalysisMode.Corrected, "LPS"), TherapyLines(AnalysisMode.Printed, "LPS")));
        Assert.Equal((10, 10), (TherapyLines(AnalysisMode.Corrected, "OS"), TherapyLines(AnalysisMode.Printed, "OS")));
    }

    [Fact]
    public void Corrected_describes_the_other_histologies_and_printed_says_that_the_publication_does_not()
    {
        Assert.IsType<CountCell>(Row(AnalysisMode.Corrected, TableTerms.Other).Cells[2]);
        Assert.Equal("not described in the publication", Assert.IsType<TextCell>(Row(AnalysisMode.Printed, TableTerms.Other).Cells[1]).Text.English);
    }

    [Fact]
    public void A_response_that_is_unknown_or_not_evaluable_is_no_response_but_stays_in_the_denominator()
    {
        var table = ResponseTable.Of(
            DemoAnalysis.SetOf([Line(1, ResponseStatement.PartialResponse), Line(2, ResponseStatement.NotEvaluable), Line(3, ResponseStatement.Unknown), Line(4, null), Line(5, ResponseStatement.MixedResponse)]),
            DemoAnalysis.Terms,
            AnalysisMode.Corrected);

        var rate = (CountCell)table.Blocks[0].Rows.Single(row => row.Key == "GIST").Cells[5];

        Assert.Equal((1, 5), (rate.Count, rate.Denominator));
        Assert.Equal(0.005050763379468061, rate.Interval!.Value.Lower, 12); // R: binom.test(1, 5)
        Assert.Equal(0.716417936118089, rate.Interval.Value.Upper, 12);
    }

    [Fact]
    public void Under_five_lines_there_is_a_count_but_neither_percentage_nor_interval_nor_shade()
    {
        var rate = (CountCell)Row(AnalysisMode.Corrected, "KS").Cells[5];
        var text = CellText.Of(rate, Table(AnalysisMode.Corrected), ColumnShape.Ratio, Language.English);

        Assert.Equal(("1/1", null, null), (text.Main, text.Percent, text.Aside));
        Assert.Null(rate.Interval);
    }

    [Fact]
    public void The_matrix_is_shaded_from_five_lines_up_in_corrected_mode_only()
    {
        var corrected = ResponseMatrix.Of(DemoAnalysis.Set, DemoAnalysis.Terms, AnalysisMode.Corrected);
        var printed = ResponseMatrix.Of(DemoAnalysis.Set, DemoAnalysis.Terms, AnalysisMode.Printed);

        Assert.Equal(4, Shade(corrected, "SS", "sunitinib"));   // 4/8
        Assert.Equal(3, Shade(corrected, "ASPS", "sorafenib")); // 2/5
        Assert.Equal(0, Shade(corrected, "CHORD", "imatinib")); // 0/8
        Assert.Null(Shade(corrected, "KS", "everolimus"));      // 1/1
        Assert.All(printed.Cells(), placed => Assert.Null(CellText.Shade(placed.Cell, printed)));
        Assert.Equal(278, corrected.Blocks[0].Rows.Where(row => row.Level == RowLevel.Normal).Sum(row => row.Cells.Skip(1).Sum(cell => ((CountCell)cell).Denominator)));
    }

    [Fact]
    public void The_lines_behind_a_cell_are_those_it_counts()
    {
        var behind = Table(AnalysisMode.Corrected).LinesBehind("SS", "tt1-rr");

        Assert.Equal(4, behind!.Count);
        Assert.All(behind, line => Assert.Equal(("SS", "sunitinib", ResponseStatement.PartialResponse), (line.Histology, line.Drug, line.BestResponse)));
        Assert.Null(Table(AnalysisMode.Corrected).LinesBehind("SS", "nothing"));
    }

    private static int? Shade(Table table, string row, string column) =>
        CellText.Shade(table.Cells().Single(placed => placed.Row.Key == row && placed.Column.Key == column).Cell, table);

    private static int TherapyLines(AnalysisMode mode, string histology) => ((CountCell)Row(mode, histology).Cells[2]).Count;

    private static Row Row(AnalysisMode mode, string histology) => Table(mode).Blocks[0].Rows.Single(row => row.Key == histology);

    private static Table Table(AnalysisMode mode) => ResponseTable.Of(DemoAnalysis.Set, DemoAnalysis.Terms, mode);

    private static AnalysisLine Line(int number, ResponseStatement? response) => A.Line() with { Number = number, BestResponse = response };
}
