using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.CompetingRisks;

public sealed class CompetingRefusalTests
{
    private static readonly string[] Causes = ["relapse", "death"];

    [Fact]
    public void Nobody_to_estimate_from_is_refused() =>
        Assert.Throws<NoSubjectsException>(() => AalenJohansen.Estimate(Data([], [])));

    [Fact]
    public void Without_events_the_incidence_is_zero_with_error_zero_and_no_limits()
    {
        var found = AalenJohansen.Estimate(Data([1, 2], [0, 0]));
        Assert.All(found.Causes.SelectMany(cause => cause.Steps), step =>
        {
            Assert.Equal((0, 0, 1), (step.Incidence, step.StandardError, step.EventFree));
            Assert.Null(step.Lower);
            Assert.Null(step.Upper);
        });
    }

    [Fact]
    public void Everything_at_one_time_gives_the_shares()
    {
        var found = AalenJohansen.Estimate(Data([5, 5, 5, 5], [1, 2, 2, 2]));
        var step = Assert.Single(found.Of("death").Steps);
        Assert.Equal(0.75, step.Incidence);
        Assert.Equal(0, step.EventFree);
        Assert.Equal(Math.Sqrt(0.75 * 0.25 / 4), step.StandardError, 1e-15);
    }

    [Theory]
    [InlineData(double.NaN, SurvivalDataProblem.NotFinite)]
    [InlineData(double.PositiveInfinity, SurvivalDataProblem.NotFinite)]
    [InlineData(-1, SurvivalDataProblem.Negative)]
    public void Times_that_are_none_are_refused_with_their_row(double time, SurvivalDataProblem problem)
    {
        var refused = Assert.Throws<SurvivalDataException>(() => Data([1, time], [1, 2]));
        Assert.Equal((problem, 1), (refused.Problem, refused.Index));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void An_unknown_outcome_is_refused_with_its_row(int code)
    {
        var refused = Assert.Throws<SurvivalDataException>(() => Outcomes.OfCodes(new[] { 0, 1, code }, Causes));
        Assert.Equal((SurvivalDataProblem.UnknownState, 2, code), (refused.Problem, refused.Index, (int)refused.Value));
    }

    [Fact]
    public void An_unknown_cause_is_named()
    {
        var data = Data([1, 2], [1, 2]);
        Assert.Contains("toxicity", Assert.Throws<ArgumentException>(() => AalenJohansen.Estimate(data).Of("toxicity")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => data.CauseSpecific("toxicity"));
    }

    [Fact]
    public void Grays_test_says_why_it_cannot_compare()
    {
        var two = Grouping.Of(["a", "b"]);
        Assert.Equal(CompetingRisksProblem.FewerThanTwoGroups, Problem(Data([1, 2], [1, 2]), Grouping.Of(["a", "a"])));
        Assert.Equal(CompetingRisksProblem.NoEvents, Problem(Data([1, 2], [2, 0]), two));
        Assert.Equal(CompetingRisksProblem.NoVariance, Problem(Data([1, 2], [0, 1]), two));
        Assert.Equal(CompetingRisksProblem.DelayedEntry, Problem(Data([1, 2], [1, 2]).WithEntries(new double[] { 0, 1 }), two));
        Assert.Equal(CompetingRisksProblem.CaseWeights, Problem(Data([1, 2], [1, 2]).WithWeights(new double[] { 1, 2 }), two));
    }

    [Fact]
    public void Aalens_variance_refuses_fractional_weights()
    {
        var data = Data([1, 2], [1, 2]).WithWeights(new[] { 0.5, 1 });
        var refused = Assert.Throws<CompetingRisksException>(() => AalenJohansen.Estimate(data, new() { Variance = IncidenceVariance.Aalen }));
        Assert.Equal(CompetingRisksProblem.CaseWeights, refused.Problem);
    }

    [Fact]
    public void A_group_or_cause_that_nobody_has_takes_no_part()
    {
        var data = CompetingRisksData.Of(new double[] { 1, 2, 3, 4 }, Outcomes.OfCodes(new[] { 1, 1, 0, 1 }, ["a", "never"]));
        var groups = Grouping.OfCodes(new[] { 0, 2, 0, 2 }, ["x", "empty", "y"]);
        Assert.Equal(["x", "y"], AalenJohansen.EstimateByGroup(data, groups).Select(group => group.Group));
        Assert.All(AalenJohansen.Estimate(data).Of("never").Steps, step => Assert.Equal(0, step.Incidence));
        Assert.Equal(1, GrayTest.Compare(data, groups, "a").DegreesOfFreedom);
    }

    private static CompetingRisksProblem Problem(CompetingRisksData data, Grouping groups) =>
        Assert.Throws<CompetingRisksException>(() => GrayTest.Compare(data, groups, "relapse")).Problem;

    private static CompetingRisksData Data(double[] times, int[] codes) => CompetingRisksData.Of(times, Outcomes.OfCodes(codes, Causes));
}
