using Sarcoscope.Statistics.Resampling;
using Sarcoscope.Statistics.Tests.Reference;
using Sarcoscope.Statistics.Tests.Weighting;

namespace Sarcoscope.Statistics.Tests.Resampling;

public sealed class BootstrapTests
{
    // From the authors' generators (checked against the numbers they print), written down in another language.
    [Fact]
    public void A_seed_gives_the_draws_of_the_published_generator() => Assert.Equal(
        [[0, 0, 1, 2, 0, 0, 1, 0, 0, 4, 3, 1], [1, 0, 3, 1, 1, 1, 0, 0, 4, 0, 1, 0]],
        Bootstrap.Counts(12, 2, seed: 2026));

    [Fact]
    public void A_seed_gives_the_same_draws_and_another_seed_others()
    {
        var draws = Bootstrap.Counts(20, 50, seed: 7).ToList();

        Assert.Equal(50, draws.Count);
        Assert.All(draws, counts => Assert.Equal(20, counts.Sum()));
        Assert.Equal(draws.SelectMany(counts => counts), Bootstrap.Counts(20, 50, seed: 7).SelectMany(counts => counts));
        Assert.NotEqual(draws.SelectMany(counts => counts), Bootstrap.Counts(20, 50, seed: 8).SelectMany(counts => counts));
    }

    [Fact]
    public void Each_unit_is_drawn_equally_often()
    {
        var total = new int[10];
        foreach (var counts in Bootstrap.Counts(10, 20_000, seed: 1))
        {
            for (var i = 0; i < total.Length; i++) total[i] += counts[i];
        }

        // 20,000 ± 5 standard deviations of 134.
        Assert.All(total, times => Assert.InRange(times, 19_330, 20_670));
    }

    [Theory]
    [InlineData(0.9, "at90")]
    [InlineData(0.5, "at50")]
    public void Percentile_limits_are_R_quantiles(double level, string expected)
    {
        var found = Bootstrap.Limits([.. PropensityCase.Quantiles.Numbers("x")], level)!.Value;

        Agreement.With(PropensityCase.Quantiles.Numbers(expected)[0], found.Lower, "lower");
        Agreement.With(PropensityCase.Quantiles.Numbers(expected)[1], found.Upper, "upper");
        Assert.Equal((9, 0), (found.Draws, found.Without));
    }

    [Fact]
    public void Draws_without_an_estimate_are_counted_and_too_many_of_them_leave_no_limits()
    {
        Assert.Equal(1, Bootstrap.Limits([1, 2, null])!.Value.Without);
        Assert.Null(Bootstrap.Limits([1, 2, null, null, null]));
        Assert.Null(Bootstrap.Limits([1]));
    }
}
