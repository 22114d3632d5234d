using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Weighting;

namespace Sarcoscope.Statistics.Tests.Weighting;

public sealed class WeightingPropertyTests
{
    private static readonly bool[] First = [true, true, true, false, false, false, false, false];

    [Fact]
    public void An_even_chance_gives_weights_that_change_nothing()
    {
        var weighting = PropensityWeights.Of(First, Enumerable.Repeat(3.0 / 8, 8).ToArray());

        Assert.All(weighting.Weights, weight => Assert.Equal(1, weight, 1e-15));
        Assert.Equal((3, 5), (weighting.First.EffectiveSize, weighting.Second.EffectiveSize));
        double[] x = [1, 2, 3, 4, 5, 6, 7, 9];
        var row = Assert.Single(CovariateBalance.Of(First, [Covariate.Numeric("x", x)], weighting.Weights.ToArray()));
        Assert.Equal(row.Before.StandardisedDifference!.Value, row.After.StandardisedDifference!.Value, 12);
    }

    [Fact]
    public void Weights_of_a_saturated_model_balance_a_factor_exactly()
    {
        string[] levels = ["a", "a", "b", "a", "b", "b", "b", "b"];
        Covariate[] covariates = [Covariate.Factor("f", levels)];
        var fit = LogisticModel.Fit(First, covariates);
        var table = CovariateBalance.Of(First, covariates, PropensityWeights.Of(First, fit.Probabilities).Weights.ToArray());

        Assert.Equal(["a", "b"], table.Select(row => row.Level));
        Assert.All(table, row => Assert.Equal(0, row.After.StandardisedDifference!.Value, 1e-9));
        Assert.All(table, row => Assert.True(Math.Abs(row.Before.StandardisedDifference!.Value) > 0.5));
    }

    [Fact]
    public void Swapping_the_groups_turns_differences_round()
    {
        double?[] x = [1, null, 3, 4, 5, 6, 7, 9];
        var there = Assert.Single(CovariateBalance.Of(First, [Covariate.Numeric("x", x)]));
        var back = Assert.Single(CovariateBalance.Of([.. First.Select(member => !member)], [Covariate.Numeric("x", x)]));

        Assert.Equal(1, there.Missing);
        Assert.Equal(there.Before.StandardisedDifference!.Value, -back.Before.StandardisedDifference!.Value, 12);
        Assert.Equal(there.Before.VarianceRatio!.Value, 1 / back.Before.VarianceRatio!.Value, 12);
    }

    [Fact]
    public void A_covariate_that_differs_without_varying_has_no_standardised_difference() =>
        Assert.Null(Assert.Single(CovariateBalance.Of(First, [Covariate.Numeric("x", [.. First.Select(member => (double?)(member ? 1 : 0))])])).Before.StandardisedDifference);

    [Fact]
    public void Nobody_to_compare_with_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PropensityWeights.Of(First, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1]));
        Assert.Throws<SurvivalDataException>(() => PropensityWeights.Of(First, [0.5]));
        Assert.Throws<IncomparableGroupsException>(() => PropensityWeights.Of([true, true], [0.5, 0.5]));
        Assert.Throws<IncomparableGroupsException>(() => CovariateBalance.Of([true, true], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PropensityWeightOptions { TruncatedShare = 0.5 });
    }
}
