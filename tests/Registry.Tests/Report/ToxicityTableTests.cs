using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Table4;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Tests.Evidence;

namespace Sarcoscope.Registry.Tests.Report;

public sealed class ToxicityTableTests
{
    /// <summary>The worked example: specs of safety, section 4.</summary>
    private static readonly IReadOnlyList<AnalysisLine> Example =
    [
        Line(1, ("Intestinal", 2), ("Intestinal", 1), ("Hematologic", 3)),
        Line(2, ("Intestinal", 1), ("Intestinal", 3)),
        Line(3, ("Skin, infections", 1)),
        Line(4),
    ];

    [Fact]
    public void Any_grade_counts_a_line_in_every_grade_it_had()
    {
        Assert.Equal([3, 3, 1, 2, 0], Row(Example, "any", GradeCounting.AnyGrade));
        Assert.Equal([2, 2, 1, 1, 0], Row(Example, "intestinal", GradeCounting.AnyGrade));
        Assert.Equal([1, 0, 0, 1, 0], Row(Example, "hematologic", GradeCounting.AnyGrade));
        Assert.Equal([1, 1, 0, 0, 0], Row(Example, "skin-infections", GradeCounting.AnyGrade));
    }

    [Fact]
    public void Worst_grade_counts_a_line_once()
    {
        Assert.Equal([3, 1, 0, 2, 0], Row(Example, "any", GradeCounting.WorstGrade));
        Assert.Equal([2, 0, 1, 1, 0], Row(Example, "intestinal", GradeCounting.WorstGrade));
        Assert.Equal([1, 0, 0, 1, 0], Row(Example, "hematologic", GradeCounting.WorstGrade));
        Assert.Equal([1, 1, 0, 0, 0], Row(Example, "skin-infections", GradeCounting.WorstGrade));
    }

    [Fact]
    public void Categories_come_by_total_then_in_their_order_with_other_last_and_zero_rows_kept() => Assert.Equal(
        ["any", "intestinal", "hematologic", "skin-infections", "neurologic", "pulmonary", "cardiologic", "renal", "other"],
        Of(Example, GradeCounting.AnyGrade).Blocks[0].Rows.Select(row => row.Key["all-".Length..]));

    [Fact]
    public void A_toxicity_without_a_grade_is_in_the_total_and_in_a_column_of_its_own_when_worst_grades_are_counted()
    {
        IReadOnlyList<AnalysisLine> lines = [Line(1, ("Other", null)), Line(2, ("Other", 2), ("Other", null)), Line(3)];

        Assert.Equal([2, 0, 1, 0, 0], Row(lines, "other", GradeCounting.AnyGrade));
        Assert.Equal([2, 0, 1, 0, 0, 1], Row(lines, "other", GradeCounting.WorstGrade));
        Assert.Equal("grade-not-recorded", Of(lines, GradeCounting.WorstGrade).Columns[^1].Key);
    }

    [Fact]
    public void A_category_without_a_grade_beside_one_with_a_grade_is_not_lost() =>
        Assert.Equal([1, 0, 0, 0, 0, 1], Row([Line(1, ("Other", null), ("Renal", 2))], "other", GradeCounting.WorstGrade));

    [Fact]
    public void Grade_5_has_a_column_only_where_a_line_had_one()
    {
        Assert.DoesNotContain(Of(Example, GradeCounting.AnyGrade).Columns, column => column.Key == "grade-5");
        Assert.Equal([1, 0, 0, 0, 0, 1], Row([Line(1, ("Renal", 5))], "renal", GradeCounting.AnyGrade));
    }

    [Fact]
    public void Lines_without_toxicity_data_are_treated_but_not_in_the_denominator()
    {
        IReadOnlyList<AnalysisLine> lines = [.. Example, Line(5) with { AdverseEventsCollected = Answer.No }, Line(6) with { AdverseEventsCollected = null }];

        var block = Of(lines, GradeCounting.AnyGrade).Blocks[0];

        Assert.Equal("n = 4 lines with toxicity data, of 6", block.Denominator!.Value.English);
        Assert.All(block.Rows.SelectMany(row => row.Cells).Cast<CountCell>(), cell => Assert.Equal(4, cell.Denominator));
    }

    [Fact]
    public void A_source_without_toxicity_says_so_and_shows_no_zero()
    {
        var set = DemoAnalysis.SetOf(Example) with { Profile = new() { Name = "Elsewhere", NotCollected = nameof(Section.AdverseEvents) } };

        var table = ToxicityTable.Of(set, DemoAnalysis.Terms, AnalysisMode.Corrected, GradeCounting.AnyGrade);

        Assert.Equal("No toxicity in this source.", table.Blocks.Single().Denominator!.Value.English);
        Assert.Empty(table.Cells());
    }

    [Fact]
    public void Rows_keep_the_order_of_the_counts() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<(int Category, int? Grade)[][]>().ToArbitrary(),
        events =>
        {
            IReadOnlyList<AnalysisLine> lines = [.. events.Select((own, index) => Line(index + 1, [.. own.Select(one =>
                (((ToxicityCategory)(Math.Abs(one.Category % 8))).Name(), one.Grade is { } grade ? (int?)(1 + Math.Abs(grade % 4)) : null))]))];
            var any = Of(lines, GradeCounting.AnyGrade).Blocks[0].Rows;
            var worst = Of(lines, GradeCounting.WorstGrade).Blocks[0].Rows;
            Assert.All(any, row => Assert.All(Counts(row).Skip(1), grade => Assert.True(grade <= Counts(row)[0])));
            Assert.All(any, row => Assert.True(Counts(row)[0] <= Counts(any[0])[0]));
            Assert.All(worst, row => Assert.Equal(Counts(row)[0], Counts(row).Skip(1).Sum()));
        }).QuickCheckThrowOnFailure();

    private static Table Of(IReadOnlyList<AnalysisLine> lines, GradeCounting counting) =>
        ToxicityTable.Of(DemoAnalysis.SetOf(lines), DemoAnalysis.Terms, AnalysisMode.Corrected, counting);

    private static List<int> Row(IReadOnlyList<AnalysisLine> lines, string key, GradeCounting counting) =>
        Counts(Of(lines, counting).Blocks[0].Rows.Single(row => row.Key == "all-" + key));

    private static List<int> Counts(Row row) => [.. row.Cells.Cast<CountCell>().Select(cell => cell.Count)];

    private static AnalysisLine Line(int number, params (string Category, int? Grade)[] events) => A.Line() with
    {
        Number = number,
        AdverseEventsCollected = Answer.Yes,
        AdverseEvents = [.. events.Select(reaction => new AnalysisEvent("term", reaction.Category, reaction.Grade, OnsetDay: null))],
    };
}
