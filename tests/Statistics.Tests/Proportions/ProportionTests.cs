using Sarcoscope.Statistics.Proportions;

namespace Sarcoscope.Statistics.Tests.Proportions;

public sealed class ProportionTests
{
    [Fact]
    public void Counts_of_one_population_add_up()
    {
        var sum = Proportion.Of(5, 20, "evaluable lines") + Proportion.Of(3, 12, "evaluable lines");
        Assert.Equal(Proportion.Of(8, 32, "evaluable lines"), sum);
        Assert.Equal(0.25, sum.Share);
        Assert.Equal("8/32 evaluable lines", sum.ToString());
    }

    [Fact]
    public void Counts_of_different_populations_are_not_added()
    {
        var refused = Assert.Throws<DifferentPopulationsException>(() => Proportion.Of(35, 234, "evaluable lines") + Proportion.Of(48, 249, "patients"));
        Assert.Equal(("evaluable lines", "patients"), (refused.First, refused.Second));
    }

    [Fact]
    public void Nothing_is_where_a_sum_begins()
    {
        Proportion[] parts = [Proportion.Of(1, 2, "lines"), Proportion.Of(2, 3, "lines")];
        Assert.Equal(Proportion.Of(3, 5, "lines"), parts.Aggregate(default(Proportion), (sum, part) => sum + part));
        Assert.Equal(parts[0], parts[0] + default(Proportion));
        Assert.Equal((0, 0, ""), (default(Proportion).Numerator, default(Proportion).Denominator, default(Proportion).Population));
    }

    [Fact]
    public void Nobody_has_no_share_and_no_interval()
    {
        var nobody = Proportion.Of(0, 0, "lines");
        Assert.Null(nobody.Share);
        Assert.Null(nobody.Interval());
    }

    [Fact]
    public void The_interval_is_that_of_the_counts() =>
        Assert.Equal(BinomialInterval.Wilson(35, 234, 0.9), Proportion.Of(35, 234, "lines").Interval(BinomialMethod.Wilson, 0.9));

    [Fact]
    public void Impossible_counts_and_nameless_populations_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(3, 2, "lines"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(-1, 2, "lines"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(0, -1, "lines"));
        Assert.Throws<ArgumentException>(() => Proportion.Of(1, 2, " "));
        Assert.Throws<OverflowException>(() => Proportion.Of(1, int.MaxValue, "lines") + Proportion.Of(1, 1, "lines"));
    }
}
