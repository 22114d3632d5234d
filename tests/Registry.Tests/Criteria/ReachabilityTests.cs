using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed class ReachabilityTests
{
    [Theory]
    [InlineData("grade = LOW and grade = HIGH", 17)]
    [InlineData("gist and not gist", 10)]
    [InlineData("sizeCm > 5 and sizeCm < 5", 16)]
    [InlineData("sizeCm > 5 cm and sizeCm <= 50 mm", 19)]
    [InlineData("fnclcc > 2 and fnclcc < 3", 16)]
    [InlineData("grade = LOW and (grade = HIGH or gist)", 18)]
    [InlineData("(grade = HIGH or gist) and grade = LOW", 2)]
    [InlineData("grade in (LOW, HIGH) and not (grade = LOW or grade = HIGH)", 26)]
    [InlineData("histology = GIST and (gist or histology = LMS)", 31)]
    [InlineData("histology = ADIPOCYTIC and histology = LMS", 28)]
    [InlineData("M = 0 and (N = 1 or (M = 1 and gist))", 22)]
    public void A_part_that_can_never_hold_is_found_with_its_place(string text, int column)
    {
        var read = CaseCriterion.Parse(text, CaseOf.Catalogue);

        Assert.True(read.Accepted);
        Assert.Contains(("CRIT-005", 1, column), read.Issues.Select(issue => (issue.Code, issue.Line ?? 0, issue.Column ?? 0)));
    }

    [Theory]
    [InlineData("gist and gist", 10)]
    [InlineData("N = 1 or M = 1 or N  = 1", 19)]
    public void A_part_that_stands_twice_is_found_with_its_place(string text, int column) =>
        Assert.Equal([("CRIT-006", (int?)column)], CaseCriterion.Parse(text, CaseOf.Catalogue).Issues.Select(issue => (issue.Code, issue.Column)));

    [Theory]
    [InlineData("grade = LOW or grade = HIGH")]
    [InlineData("sizeCm > 5 and sizeCm <= 5.1")]
    [InlineData("fnclcc > 1 and fnclcc < 3")]
    [InlineData("site = RP_IA and site = RETROPERITONEUM")]
    [InlineData("histology = STS and not histology = LMS")]
    [InlineData("metSites contains lung and metSites contains liver and count(metSites) = 2")]
    [InlineData("(grade = LOW and gist) or (grade = HIGH and not gist)")]
    [InlineData("grade != LOW and (gist or grade = HIGH)")]
    public void What_can_hold_is_not_told(string text) => Assert.Empty(CaseCriterion.Parse(text, CaseOf.Catalogue).Issues);

    [Fact]
    public void Hostile_depth_and_length_are_refused_before_they_are_parsed()
    {
        Assert.Equal("CRIT-004", Code(new string('(', 65) + "gist" + new string(')', 65)));
        Assert.Equal("CRIT-004", Code(string.Concat(Enumerable.Repeat("not ", 65)) + "gist"));
        Assert.Equal("CRIT-004", Code(string.Concat(Enumerable.Repeat("not (", 33)) + "gist" + new string(')', 33)));
        Assert.Equal("CRIT-004", Code(new string('(', 200_000)));
        Assert.Equal("CRIT-001", Code(new string(')', 60_000)));
        Assert.True(CaseCriterion.Parse(new string('(', 64) + "gist" + new string(')', 64), CaseOf.Catalogue).Accepted);
        Assert.True(CaseCriterion.Parse(string.Join(" or ", Enumerable.Range(0, 3_000).Select(number => $"sizeCm = {number % 90}")), CaseOf.Catalogue).Accepted);
        Assert.True(CaseCriterion.Parse(string.Join(" and ", Enumerable.Repeat("not gist", 100)), CaseOf.Catalogue).Accepted);
    }

    private static string Code(string text) => CaseCriterion.Parse(text, CaseOf.Catalogue).Issues.Single().Code;
}
