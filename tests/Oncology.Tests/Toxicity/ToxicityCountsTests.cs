using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Oncology.Tests.Toxicity;

public sealed class ToxicityCountsTests
{
    private static readonly ToxicityMapping Outcs8 = Shipped.Mapping("outcs8-1");

    private static readonly LineToxicity[] Example =
    [
        Line("L1", ("Diarrhea", 2), ("Nausea", 1), ("Neutrophil count decreased", 3)),
        Line("L2", ("Diarrhea", 1), ("Diarrhea", 3)),
        Line("L3", ("Rash maculo-papular", 1)),
        Line("L4"),
    ];

    private static readonly Arbitrary<LineToxicity[]> Lines = (
        from count in Gen.Choose(0, 30)
        from events in (
            from category in Gen.Frequency((9, Gen.Elements(Enum.GetValues<ToxicityCategory>()).Select(each => (ToxicityCategory?)each)), (1, Gen.Constant((ToxicityCategory?)null)))
            from grade in Gen.Frequency((9, Gen.Choose(1, 5).Select(each => (int?)each)), (1, Gen.Constant((int?)null)))
            select new CountedEvent(category, grade)).ListOf().ArrayOf(count)
        select events.Select((each, index) => new LineToxicity($"L{index}", [.. each])).ToArray()).ToArbitrary();

    [Theory]
    [InlineData(GradeCounting.AnyGrade, "Intestinal 2 (50): 2 1 1 0 | Hematologic 1 (25): 0 0 1 0 | Skin, infections 1 (25): 1 0 0 0")]
    [InlineData(GradeCounting.WorstGrade, "Intestinal 2 (50): 0 1 1 0 | Hematologic 1 (25): 0 0 1 0 | Skin, infections 1 (25): 1 0 0 0")]
    public void The_worked_example_counts_as_the_specification_says(GradeCounting counting, string expected)
    {
        var counts = ToxicityCounts.Of(Example, counting, Outcs8.Version);

        Assert.Equal(
            expected,
            string.Join(" | ", counts.Categories.Take(3).Select(row =>
                $"{row.Category!.Value.Name()} {row.Total} ({counts.PercentOf(row.Total)}): {string.Join(' ', counts.GradeColumns.Select(grade => row.ByGrade[grade - 1]))}")));
        Assert.Equal((4, 3, 75), (counts.Lines, counts.AtLeastOne.Total, counts.PercentOf(counts.AtLeastOne.Total)));
        Assert.Equal(["Neurologic", "Pulmonary", "Cardiologic", "Renal", "Other"], counts.Categories.Skip(3).Select(row => row.Category!.Value.Name()));
        Assert.Equal("outcs8-1", counts.MappingVersion);
    }

    [Fact]
    public void Other_is_last_even_when_it_is_the_most_frequent()
    {
        var counts = ToxicityCounts.Of([Line("L1", ("Fatigue", 1))], GradeCounting.AnyGrade, Outcs8.Version);

        Assert.Equal((ToxicityCategory.Other, 1), (counts.Categories[^1].Category, counts.Categories[^1].Total));
    }

    [Fact]
    public void An_event_without_a_grade_counts_in_the_total_and_in_no_grade()
    {
        var counts = ToxicityCounts.Of([Line("L1", ("Nausea", null)), Line("L2", ("Nausea", null), ("Diarrhea", 2))], GradeCounting.WorstGrade, Outcs8.Version);

        Assert.Equal((2, 1), (counts.Categories[0].Total, counts.Categories[0].Ungraded));
        Assert.Equal([0, 1, 0, 0, 0], counts.Categories[0].ByGrade);
    }

    [Fact]
    public void An_event_without_a_category_counts_as_a_toxicity_only()
    {
        var counts = ToxicityCounts.Of([new("L1", [new(null, 2)])], GradeCounting.AnyGrade, Outcs8.Version);

        Assert.Equal((1, 1), (counts.AtLeastOne.Total, counts.Unmapped));
        Assert.All(counts.Categories, row => Assert.Equal(0, row.Total));
    }

    [Fact]
    public void Grade_5_has_a_column_only_where_a_line_had_one()
    {
        Assert.Equal([1, 2, 3, 4], ToxicityCounts.Of(Example, GradeCounting.AnyGrade, "x").GradeColumns);
        Assert.Equal([1, 2, 3, 4, 5], ToxicityCounts.Of([Line("L1", ("Sepsis", 5))], GradeCounting.AnyGrade, "x").GradeColumns);
    }

    [Theory]
    [InlineData(1, 200, 1)] // 0.5 rounds up
    [InlineData(125, 278, 45)]
    [InlineData(0, 3, 0)]
    [InlineData(3, 3, 100)]
    public void Percentages_round_half_up(int count, int lines, int expected) => Assert.Equal(
        expected,
        ToxicityCounts.Of([.. Enumerable.Range(0, lines).Select(index => new LineToxicity($"L{index}", []))], GradeCounting.AnyGrade, "x").PercentOf(count));

    [Fact]
    public void Without_lines_there_is_no_percentage() =>
        Assert.Null(ToxicityCounts.Of([], GradeCounting.AnyGrade, "x").PercentOf(0));

    [Fact]
    public void A_line_counted_twice_or_a_grade_that_does_not_exist_is_misuse()
    {
        Assert.Throws<ArgumentException>(() => ToxicityCounts.Of([Line("L1"), Line("L1")], GradeCounting.AnyGrade, "x"));
        Assert.Throws<ArgumentException>(() => ToxicityCounts.Of([Line("L1", ("Nausea", 0))], GradeCounting.AnyGrade, "x"));
    }

    [Fact]
    public void Totals_and_grades_hold_together() => Prop.ForAll(Lines, lines =>
    {
        var any = ToxicityCounts.Of(lines, GradeCounting.AnyGrade, "x");
        var worst = ToxicityCounts.Of(lines, GradeCounting.WorstGrade, "x");
        return any.Categories.All(row => Holds(row, any) && row.Total <= row.ByGrade.Sum() + row.Ungraded)
            && worst.Categories.Append(worst.AtLeastOne).All(row => Holds(row, worst) && row.Total == row.ByGrade.Sum() + row.Ungraded)
            && any.Categories.Select(row => (row.Category, row.Total)).SequenceEqual(worst.Categories.Select(row => (row.Category, row.Total)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_further_event_never_lowers_a_count_of_any_grade() => Prop.ForAll(Lines, lines =>
    {
        if (lines.Length == 0) return true;
        LineToxicity[] more = [lines[0] with { Events = [.. lines[0].Events, new(ToxicityCategory.Renal, 2)] }, .. lines[1..]];
        var (before, after) = (ToxicityCounts.Of(lines, GradeCounting.AnyGrade, "x"), ToxicityCounts.Of(more, GradeCounting.AnyGrade, "x"));
        return before.Categories.All(row =>
        {
            var now = after.Categories.Single(other => other.Category == row.Category);
            return row.Total <= now.Total && row.ByGrade.Zip(now.ByGrade).All(pair => pair.First <= pair.Second);
        });
    }).QuickCheckThrowOnFailure();

    private static bool Holds(ToxicityRow row, ToxicityCounts counts) =>
        row.ByGrade.Max() <= row.Total && row.Total <= counts.Lines && row.Total <= counts.AtLeastOne.Total;

    private static LineToxicity Line(string id, params (string Term, int? Grade)[] events) =>
        new(id, [.. events.Select(each => new CountedEvent(Outcs8.CategoryOf(each.Term), each.Grade))]);
}
