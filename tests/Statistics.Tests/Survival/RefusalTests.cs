using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Survival;

/// <summary>Bad data, bad questions, and what is answered instead of NaN.</summary>
public sealed class RefusalTests
{
    private static readonly bool[] Three = [true, false, true];

    [Theory]
    [InlineData(double.NaN, SurvivalDataProblem.NotFinite)]
    [InlineData(double.PositiveInfinity, SurvivalDataProblem.NotFinite)]
    [InlineData(double.NegativeInfinity, SurvivalDataProblem.NotFinite)]
    [InlineData(-1, SurvivalDataProblem.Negative)]
    [InlineData(-double.Epsilon, SurvivalDataProblem.Negative)]
    public void A_time_that_is_no_time_is_refused_with_its_row(double bad, SurvivalDataProblem problem)
    {
        // In every place of a column longer than a vector register, and of a short one.
        foreach (var length in new[] { 1, 3, 40 })
        {
            for (var row = 0; row < length; row++)
            {
                var times = Enumerable.Repeat(1.5, length).ToArray();
                times[row] = bad;
                var refused = Assert.Throws<SurvivalDataException>(() => SurvivalData.Of(times, new bool[length]));
                Assert.Equal((problem, row, bad), (refused.Problem, refused.Index, refused.Value));
            }
        }
    }

    [Fact]
    public void A_negative_day_is_refused_with_its_row()
    {
        for (var row = 0; row < 40; row++)
        {
            var days = Enumerable.Repeat(7, 40).ToArray();
            days[row] = -1;
            var refused = Assert.Throws<SurvivalDataException>(() => SurvivalData.OfDays(days, new bool[40]));
            Assert.Equal((SurvivalDataProblem.Negative, row, -1.0), (refused.Problem, refused.Index, refused.Value));
        }
    }

    [Fact]
    public void The_first_bad_row_is_named_and_the_message_says_what_was_found()
    {
        var refused = Assert.Throws<SurvivalDataException>(() => SurvivalData.Of(new[] { 1, -2, double.NaN }, Three));
        Assert.Equal((SurvivalDataProblem.Negative, 1, -2.0), (refused.Problem, refused.Index, refused.Value));
        Assert.Equal("Row 1: -2 is negative.", refused.Message);
    }

    [Fact]
    public void Columns_of_different_length_are_refused()
    {
        var data = SurvivalData.OfDays(new[] { 1, 2, 3 }, Three);
        Action[] mistakes =
        [
            () => SurvivalData.OfDays(new[] { 1, 2 }, Three),
            () => SurvivalData.Of(new[] { 1.0, 2 }, Three),
            () => data.WithEntries(new double[2]),
            () => data.WithWeights(new[] { 1.0, 1 }),
            () => LogRank.Test(data, Grouping.Of(["A", "B"])),
            () => LogRank.Test(data, Grouping.Of(["A", "B", "B"]), new() { Strata = Grouping.Of(["1", "2"]) }),
            () => KaplanMeier.EstimateByGroup(data, Grouping.Of(["A", "B"])),
        ];
        Assert.All(mistakes, mistake => Assert.Equal(SurvivalDataProblem.LengthsDiffer, Assert.Throws<SurvivalDataException>(mistake).Problem));
    }

    [Theory]
    [InlineData(2, SurvivalDataProblem.EntryNotBeforeTime)]
    [InlineData(2.5, SurvivalDataProblem.EntryNotBeforeTime)]
    [InlineData(-0.5, SurvivalDataProblem.Negative)]
    [InlineData(double.NaN, SurvivalDataProblem.NotFinite)]
    public void An_entry_that_leaves_no_time_at_risk_is_refused(double bad, SurvivalDataProblem problem)
    {
        var refused = Assert.Throws<SurvivalDataException>(() => SurvivalData.OfDays(new[] { 1, 2, 3 }, Three).WithEntries(new[] { 0, bad, 0 }));
        Assert.Equal((problem, 1, bad), (refused.Problem, refused.Index, refused.Value));
    }

    [Fact]
    public void An_entry_that_precedes_its_time_by_rounding_only_is_refused()
    {
        var data = SurvivalData.Of(new[] { 0.1 + 0.2, 1 }, new[] { true, true }).WithEntries(new[] { 0.3, 0 });
        var refused = Assert.Throws<SurvivalDataException>(() => KaplanMeier.Estimate(data));
        Assert.Equal((SurvivalDataProblem.EntryNotBeforeTime, 0), (refused.Problem, refused.Index));
    }

    [Theory]
    [InlineData(0, SurvivalDataProblem.WeightNotPositive)]
    [InlineData(-1, SurvivalDataProblem.WeightNotPositive)]
    [InlineData(double.NaN, SurvivalDataProblem.NotFinite)]
    [InlineData(double.PositiveInfinity, SurvivalDataProblem.NotFinite)]
    public void A_weight_that_counts_nothing_is_refused(double bad, SurvivalDataProblem problem)
    {
        var refused = Assert.Throws<SurvivalDataException>(() => SurvivalData.OfDays(new[] { 1, 2, 3 }, Three).WithWeights(new[] { 1, 1, bad }));
        Assert.Equal((problem, 2, bad), (refused.Problem, refused.Index, refused.Value));
    }

    [Fact]
    public void A_group_code_without_label_is_refused()
    {
        var refused = Assert.Throws<SurvivalDataException>(() => Grouping.OfCodes(new[] { 0, 1, 2 }, ["A", "B"]));
        Assert.Equal((SurvivalDataProblem.UnknownGroup, 2, 2.0), (refused.Problem, refused.Index, refused.Value));
        Assert.Equal(1, Assert.Throws<SurvivalDataException>(() => Grouping.OfCodes(new[] { 0, -1 }, ["A", "B"])).Index);
        Assert.Equal(0, Assert.Throws<SurvivalDataException>(() => Grouping.OfCodes(new[] { 0, 0 }, [])).Index);
    }

    [Fact]
    public void Nothing_is_estimated_from_nobody()
    {
        var nobody = SurvivalData.OfDays(default, default);
        Assert.Equal(0, nobody.Count);
        Assert.Throws<NoSubjectsException>(() => KaplanMeier.Estimate(nobody));
        Assert.Throws<NoSubjectsException>(() => KaplanMeier.Estimate(SurvivalData.Of(default, default)));
        Assert.Throws<NoSubjectsException>(() => KaplanMeier.EstimateByGroup(nobody, Grouping.Of([])));
        Assert.Throws<NoSubjectsException>(() => FollowUpTime.Estimate(nobody));
        Assert.Throws<NoSubjectsException>(() => NelsonAalen.Estimate(nobody));
        Assert.Throws<NoSubjectsException>(() => LogRank.Test(nobody, Grouping.Of([])));
    }

    [Fact]
    public void Groups_that_cannot_be_compared_are_refused_with_the_reason()
    {
        var data = SurvivalData.OfDays(new[] { 1, 2, 3 }, Three);
        var censored = SurvivalData.OfDays(new[] { 1, 2, 3 }, new bool[3]);
        var groups = Grouping.Of(["A", "B", "B"]);
        Assert.Equal(IncomparableGroups.FewerThanTwoGroups, Reason(data, Grouping.Of(["A", "A", "A"])));
        Assert.Equal(IncomparableGroups.FewerThanTwoGroups, Reason(data, Grouping.OfCodes(new int[3], ["A", "B"])));
        Assert.Equal(IncomparableGroups.NoEvents, Reason(censored, groups));
        Assert.Equal(IncomparableGroups.DelayedEntry, Reason(data.WithEntries(new double[3]), groups));
        Assert.Equal(IncomparableGroups.CaseWeights, Reason(data.WithWeights(new[] { 1.0, 1, 1 }), groups));

        // A is gone before B has its event; each stratum holds one group only.
        Assert.Equal(IncomparableGroups.NoVariance, Reason(SurvivalData.OfDays(new[] { 1, 2, 3 }, new[] { false, true, true }), groups));
        Assert.Equal(IncomparableGroups.NoVariance, Reason(data, groups, groups));

        static IncomparableGroups Reason(SurvivalData data, Grouping groups, Grouping? strata = null) =>
            Assert.Throws<IncomparableGroupsException>(() => LogRank.Test(data, groups, new() { Strata = strata })).Reason;
    }

    [Fact]
    public void Questions_outside_their_range_are_refused()
    {
        var curve = KaplanMeier.Estimate(SurvivalData.OfDays(new[] { 1, 2, 3 }, Three));
        Assert.All([0, 1, -0.1, 1.1, double.NaN], p => Assert.Throws<ArgumentOutOfRangeException>(() => curve.Quantile(p)));
        Assert.All([0, -1, double.NaN, double.PositiveInfinity], horizon => Assert.Throws<ArgumentOutOfRangeException>(() => curve.RestrictedMean(horizon)));
        Assert.All([double.NaN, double.PositiveInfinity], time => Assert.Throws<ArgumentOutOfRangeException>(() => curve.At(time)));
        Assert.All([double.NaN, double.PositiveInfinity], time => Assert.Throws<ArgumentOutOfRangeException>(() => curve.CountsBefore(time)));
        Assert.All([0, 1, 95, double.NaN], level => Assert.Throws<ArgumentOutOfRangeException>(() => new KaplanMeierOptions { Level = level }));
        Assert.All([-1, double.NaN, double.PositiveInfinity], power => Assert.Throws<ArgumentOutOfRangeException>(() => LogRankWeight.FlemingHarrington(power, 0)));
        Assert.All([-1, double.NaN, double.PositiveInfinity], power => Assert.Throws<ArgumentOutOfRangeException>(() => LogRankWeight.FlemingHarrington(0, power)));
    }

    [Fact]
    public void Default_options_are_log_log_limits_at_95_percent()
    {
        Assert.Equal((IntervalTransform.LogLog, 0.95), (default(KaplanMeierOptions).Transform, default(KaplanMeierOptions).Level));
        Assert.Equal(default, new KaplanMeierOptions { Level = 0.95 });
        Assert.Equal(LogRankWeight.LogRank, LogRankWeight.FlemingHarrington(0, 0));
        Assert.Equal(0.9, new KaplanMeierOptions { Level = 0.9 }.Level);
    }
}
