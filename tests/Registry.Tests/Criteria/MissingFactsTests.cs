using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed class MissingFactsTests
{
    [Theory]
    [InlineData("gist", "", "gist")]
    [InlineData("gist and N = 1", "gist: false", "")]
    [InlineData("seedStage = I", "sizeCm: 4; N: 0; M: 0", "grade")] // depth tells nothing of a small tumour
    [InlineData("seedStage = III", "grade: HIGH; sizeCm: 6; N: 0; M: 0", "depth")]
    [InlineData("seedStage = I", "grade: LOW; N: 0", "M")]
    [InlineData("ajcc8 = IIIB", "histology: LPS; site: RP_IA; grade: HIGH; sizeCm: 12; N: 0; M: 0", "site")]
    [InlineData("afipRisk = HIGH", "gist: true; sizeCm: 7; gistSite: STOMACH", "mitosesPer5mm2")]
    [InlineData("failedDrugs contains imatinib", "gist: true", "priorDrugs")]
    [InlineData("count(priorDrugs in 'kinase inhibitor') >= 3", "gist: true", "priorDrugs")]
    [InlineData("adipocytic", "gist: false", "histology")]
    public void What_would_settle_a_criterion_is_asked_for(string text, string facts, string expected) =>
        Assert.Equal(expected, string.Join(' ', CaseOf.Criterion(text).Missing(CaseOf.Line(facts)).Select(fact => fact.Key)));

    [Fact]
    public void The_fact_that_settles_most_over_all_criteria_comes_first()
    {
        CaseCriterion[] criteria = [CaseOf.Criterion("gist and M = 1"), CaseOf.Criterion("gist and rupture"), CaseOf.Criterion("not gist and M = 0")];

        var ranked = MissingFacts.Rank(criteria, CaseFacts.None(CaseOf.Catalogue));

        Assert.Equal("gist", ranked[0].Key);
        Assert.Equal(0.5, ranked[0].Settles);
        Assert.Equal(["gist and M = 1", "gist and rupture", "not gist and M = 0"], ranked[0].Closes.Select(criterion => criterion.Text));
        Assert.Empty(ranked[0].Opens);
    }

    [Fact]
    public void What_one_test_would_open_or_close_is_told()
    {
        var larotrectinib = CaseOf.Criterion("ntrkFusion and M = 1");
        var other = CaseOf.Criterion("not ntrkFusion and M = 1");

        var test = Assert.Single(MissingFacts.Rank([larotrectinib, other], CaseOf.Facts("M: 1")));

        Assert.Equal(("ntrkFusion", 1d), (test.Key, test.Settles));
        Assert.Equal([larotrectinib, other], test.Opens);
        Assert.Equal([larotrectinib, other], test.Closes);
    }
}
