using Sarcoscope.Oncology.Staging;

namespace Sarcoscope.Oncology.Tests.Staging;

public sealed class FnclccTests
{
    [Theory]
    [InlineData(1, 1, 0, TumourGrade.G1)]
    [InlineData(2, 1, 0, TumourGrade.G1)]
    [InlineData(2, 2, 0, TumourGrade.G2)]
    [InlineData(3, 1, 1, TumourGrade.G2)]
    [InlineData(3, 2, 1, TumourGrade.G3)]
    [InlineData(3, 3, 2, TumourGrade.G3)]
    [InlineData(3, 3, null, TumourGrade.G3)]
    [InlineData(1, 1, 1, TumourGrade.G1)]
    public void The_sum_of_the_scores_gives_the_grade(int? differentiation, int? mitoses, int? necrosis, TumourGrade expected) =>
        Assert.Equal(expected, Fnclcc.Grade(differentiation, mitoses, necrosis).Known);

    [Fact]
    public void A_missing_score_leaves_every_grade_it_allows()
    {
        var grade = Fnclcc.Grade(2, 2, null);
        Assert.Null(grade.Known);
        Assert.Equal([TumourGrade.G2, TumourGrade.G3], grade.Possible);
        Assert.Equal([StagingInput.Necrosis], grade.Missing);
        Assert.Equal([TumourGrade.G1, TumourGrade.G2, TumourGrade.G3], Fnclcc.Grade(null, null, null).Possible);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(4, 1, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 1, 3)]
    [InlineData(1, 1, -1)]
    public void A_score_outside_its_range_is_misuse(int differentiation, int mitoses, int necrosis) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fnclcc.Grade(differentiation, mitoses, necrosis));
}
