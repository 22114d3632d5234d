using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Table1;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Tests.Evidence;

namespace Sarcoscope.Registry.Tests.Report;

public sealed class PopulationTableTests
{
    [Fact]
    public void Unknown_not_recorded_and_zero_are_three_rows()
    {
        var rows = Rows(AnalysisMode.Corrected, A.Line() with { Grade = Grade.Unknown, Sex = Sex.Unknown }, A.Line() with { Grade = null }, A.Line() with { Grade = Grade.NotEvaluable });

        Assert.Equal((1, 1, 1, 0), (Count(rows["grade-unknown"]), Count(rows["grade-not-recorded"]), Count(rows["grade-not-evaluable"]), Count(rows["grade-I"])));
        Assert.Equal((1, 2, 0), (Count(rows["sex-unknown"]), Count(rows["sex-female"]), Count(rows["sex-male"])));
    }

    [Fact]
    public void Grades_are_shares_of_the_known_ones_as_printed_and_of_all_lines_corrected()
    {
        Assert.Equal((22, 158), Share(Demo(AnalysisMode.Printed)["grade-I"]));
        Assert.Equal((22, 278), Share(Demo(AnalysisMode.Corrected)["grade-I"]));
        Assert.Equal((203, 267), Share(Demo(AnalysisMode.Printed)["board-yes"]));
        Assert.Equal((203, 278), Share(Demo(AnalysisMode.Corrected)["board-yes"]));
    }

    [Fact]
    public void A_narrower_histology_counts_in_the_row_of_the_wider_one_and_an_unknown_name_in_a_row_of_its_own()
    {
        var rows = Rows(
            AnalysisMode.Corrected,
            A.Line() with { Histology = "DDLPS" },
            A.Line() with { Histology = "UPS" },
            A.Line() with { Histology = "MSCHW" },
            A.Line() with { Histology = null, HistologyAsTyped = "weird tumour" });

        Assert.Equal(1, Count(rows["histology-LPS"]));
        Assert.Equal(1, Count(rows["histology-UPS"]));
        Assert.Equal((1, 1), (Count(rows["histology-Other"]), Count(rows["histology-Other-MSCHW"])));
        Assert.Equal("weird tumour", rows["histology-unmapped-weird tumour"].Label.English);
    }

    [Fact]
    public void A_finer_site_counts_in_the_localisation_it_lies_in()
    {
        var rows = Rows(AnalysisMode.Corrected, A.Line() with { Site = "STOMACH" }, A.Line() with { Site = "SKIN" }, A.Line() with { Site = null });

        Assert.Equal((1, 1, 1), (Count(rows["site-ABDOMEN"]), Count(rows["site-SKIN"]), Count(rows["site-not-recorded"])));
    }

    [Fact]
    public void What_a_source_does_not_collect_is_said_and_not_counted()
    {
        var set = DemoAnalysis.SetOf([A.Line()]) with { Profile = new() { Name = "Elsewhere", NotCollected = "Grade; BoardCases; ProgressionAtStart" } };

        var missing = PopulationTable.Of(set, DemoAnalysis.Terms, AnalysisMode.Corrected).Blocks.Where(block => block.Rows.Count == 0).Select(block => block.Denominator!.Value.English);

        Assert.Equal(["No tumour grade in this source.", "No progression at start in this source.", "No board decision in this source."], missing);
    }

    [Fact]
    public void No_line_at_all_gives_no_number_that_is_not_there()
    {
        var rows = Rows(AnalysisMode.Corrected);

        Assert.Null(((SummaryCell)rows["age-start-median"].Cells[0]).Centre);
        Assert.Null(((NumberCell)rows["since-diagnosis-least"].Cells[0]).Value);
        Assert.Null(((CountCell)rows["sex-male"].Cells[0]).Proportion);
    }

    private static Dictionary<string, Row> Demo(AnalysisMode mode) => ByKey(PopulationTable.Of(DemoAnalysis.Set, DemoAnalysis.Terms, mode));

    private static Dictionary<string, Row> Rows(AnalysisMode mode, params AnalysisLine[] lines) => ByKey(PopulationTable.Of(DemoAnalysis.SetOf(lines), DemoAnalysis.Terms, mode));

    private static Dictionary<string, Row> ByKey(Table table) => table.Blocks.SelectMany(block => block.Rows).ToDictionary(row => row.Key, StringComparer.Ordinal);

    private static int Count(Row row) => ((CountCell)row.Cells[0]).Count;

    private static (int, int?) Share(Row row) => ((CountCell)row.Cells[0]) is var cell ? (cell.Count, cell.Denominator) : default;
}
