using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Regression;

/// <summary>Data without an answer, and what is said instead of NaN.</summary>
public sealed class CoxRefusalTests
{
    private static readonly double[] Times = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly bool[] Events = [true, true, false, true, true, false, true, true];
    private static readonly double[] X = [3, 1, 4, 1, 5, 9, 2, 6];

    private static SurvivalData Data => SurvivalData.Of(Times, Events);

    [Theory]
    [InlineData(CoxTies.Efron)]
    [InlineData(CoxTies.Breslow)]
    [InlineData(CoxTies.Exact)]
    public void A_group_without_events_has_an_infinite_coefficient(CoxTies ties)
    {
        // Those in the group leave, without event, after all of the others.
        double[] group = [0, 0, 0, 0, 0, 1, 0, 0];
        bool[] events = [true, true, false, true, true, false, false, false];
        var refused = Assert.Throws<MonotoneLikelihoodException>(() => CoxModel.Fit(SurvivalData.Of(Times, events), [Covariate.Numeric("x", X.AsMemory()), Covariate.Numeric("group", group.AsMemory())], new() { Ties = ties }));
        Assert.Equal([new InfiniteCoefficient("group", -1)], refused.Coefficients);
        Assert.True(refused.LogLikelihood > refused.NullLogLikelihood && refused.Iterations < 40);
    }

    [Fact]
    public void A_covariate_that_orders_the_events_separates_them()
    {
        var refused = Assert.Throws<MonotoneLikelihoodException>(() => CoxModel.Fit(SurvivalData.Of(Times, Times.Select(_ => true).ToArray()), [Covariate.Numeric("rank", Array.ConvertAll(Times, time => -time).AsMemory())]));
        Assert.Equal([new InfiniteCoefficient("rank", 1)], refused.Coefficients);
        Assert.InRange(refused.LogLikelihood, -0.1, 0);
    }

    [Fact]
    public void A_separated_level_in_data_with_entries_strata_and_weights_is_found()
    {
        var random = new Random(7);
        const int count = 300;
        double[] times = new double[count], entries = new double[count], weights = new double[count], x = new double[count];
        bool[] events = new bool[count];
        string[] strata = new string[count], level = new string[count];
        for (var i = 0; i < count; i++)
        {
            times[i] = 1 + random.Next(40);
            entries[i] = Math.Max(0, times[i] - 1 - random.Next(30));
            (weights[i], x[i], strata[i]) = (1 + random.Next(3), random.NextDouble(), random.Next(2) == 0 ? "a" : "b");
            level[i] = random.Next(10) == 0 ? "never" : "sometimes";
            events[i] = level[i] == "sometimes" && random.Next(3) > 0;
        }
        var refused = Assert.Throws<MonotoneLikelihoodException>(() => CoxModel.Fit(
            SurvivalData.Of(times, events).WithEntries(entries).WithWeights(weights),
            [Covariate.Numeric("x", x.AsMemory()), Covariate.Factor("level", level, ["sometimes", "never"])],
            new() { Strata = Grouping.Of(strata) }));
        Assert.Equal([new InfiniteCoefficient("levelnever", -1)], refused.Coefficients);
    }

    [Fact]
    public void A_large_but_finite_coefficient_is_found()
    {
        // One event against the order keeps the estimate finite.
        var times = Enumerable.Range(1, 200).Select(i => (double)i).ToArray();
        var x = times.Select(time => time is 100 ? -250 : -time).ToArray();
        var fit = CoxModel.Fit(SurvivalData.Of(times, times.Select(_ => true).ToArray()), [Covariate.Numeric("x", x.AsMemory())]);
        Assert.True(double.IsFinite(fit.Coefficients[0].Estimate) && fit.Coefficients[0].Estimate > 0 && fit.Coefficients[0].StandardError > 0);
    }

    [Fact]
    public void Constant_and_collinear_covariates_are_named()
    {
        Refused(CovariateProblem.Constant, "five", Covariate.Numeric("x", X.AsMemory()), Covariate.Numeric("five", Enumerable.Repeat(5.1, 8).ToArray()));
        Refused(CovariateProblem.Collinear, "twice", Covariate.Numeric("x", X.AsMemory()), Covariate.Numeric("twice", Array.ConvertAll(X, x => 2 * x - 7).AsMemory()));
        Refused(CovariateProblem.Collinear, "f2", Covariate.Numeric("is1", X.Select((_, i) => i % 3 == 0 ? 1.0 : 0).ToArray()), Covariate.Numeric("is2", X.Select((_, i) => i % 3 == 1 ? 1.0 : 0).ToArray()), Covariate.Factor("f", [.. X.Select((_, i) => "" + i % 3)], ["1", "2", "0"]));
        Refused(CovariateProblem.Constant, "f", Covariate.Factor("f", [.. X.Select(_ => "one")]));
        Refused(CovariateProblem.NameTwice, "x", Covariate.Numeric("x", X.AsMemory()), Covariate.Numeric("x", Times.AsMemory()));
        Refused(CovariateProblem.LengthDiffers, "x", Covariate.Numeric("x", X.AsMemory(1)));
    }

    [Fact]
    public void A_covariate_that_differs_between_strata_only_has_no_coefficient()
    {
        var strata = Grouping.Of([.. X.Select(x => x > 3 ? "high" : "low")]);
        var refused = Assert.Throws<CovariateException>(() => CoxModel.Fit(Data, [Covariate.Numeric("high", Array.ConvertAll(X, x => x > 3 ? 1.0 : 0).AsMemory())], new() { Strata = strata }));
        Assert.Equal((CovariateProblem.Constant, "high"), (refused.Problem, refused.Covariate));
    }

    [Fact]
    public void Values_that_are_no_numbers_and_levels_nobody_listed_are_refused_with_their_row()
    {
        foreach (var bad in new[] { double.NaN, double.PositiveInfinity })
        {
            Assert.Equal((CovariateProblem.NotFinite, 1), Refusal(() => Covariate.Numeric("x", new[] { 1, bad }.AsMemory())));
            Assert.Equal((CovariateProblem.NotFinite, 1), Refusal(() => Covariate.Numeric("x", [1, bad, null])));
        }
        Assert.Equal((CovariateProblem.UnknownLevel, 2), Refusal(() => Covariate.Factor("f", ["a", null, "c"], ["a", "b"])));
        Assert.Equal((CovariateProblem.LevelTwice, 0), Refusal(() => Covariate.Factor("f", ["a"], ["a", "a"])));
        Assert.Equal(SurvivalDataProblem.NotFinite, Assert.Throws<SurvivalDataException>(() => CoxModel.Fit(Data, [Covariate.Numeric("x", X.AsMemory())], new() { Offset = new[] { double.NaN, 0, 0, 0, 0, 0, 0, 0 } })).Problem);
        Assert.Equal(SurvivalDataProblem.LengthsDiffer, Assert.Throws<SurvivalDataException>(() => CoxModel.Fit(Data, [Covariate.Numeric("x", X.AsMemory())], new() { Offset = new double[3] })).Problem);
    }

    [Fact]
    public void A_level_nobody_has_gets_no_coefficient_and_is_named()
    {
        string[] values = ["a", "b", "a", "c", "b", "a", "c", "a"];
        var fit = CoxModel.Fit(Data, [Covariate.Factor("f", values, ["a", "b", "empty", "c"])]);
        Assert.Equal(["fb", "fc"], fit.Coefficients.Select(coefficient => coefficient.Name));
        Assert.Equal(["fempty"], fit.EmptyLevels);
        Refused(CovariateProblem.EmptyReference, "f", Covariate.Factor("f", values, ["empty", "a", "b", "c"]));
    }

    [Fact]
    public void Rows_with_a_missing_value_are_dropped_and_counted()
    {
        double?[] x = [.. X.Select(value => (double?)value)];
        x[2] = null;
        string?[] level = ["a", "b", "a", "b", null, "a", "a", "b"];
        var fit = CoxModel.Fit(Data, [Covariate.Numeric("x", x), Covariate.Factor("f", level)]);
        Assert.Equal((6, 2), (fit.Count, fit.Dropped));
        Assert.Equal([0, 1, 3, 5, 6, 7], fit.UsedRows);
        Assert.Equal(6, fit.MartingaleResiduals().Length);
    }

    [Fact]
    public void Nothing_to_fit_is_said()
    {
        Assert.Equal(UnfittableData.NoEvents, Unfittable(() => CoxModel.Fit(SurvivalData.Of(Times, new bool[8]), [Covariate.Numeric("x", X.AsMemory())])));
        Assert.Equal(UnfittableData.NoRows, Unfittable(() => CoxModel.Fit(Data, [Covariate.Numeric("x", new double?[8])])));
        Assert.Equal(UnfittableData.NoRows, Unfittable(() => CoxModel.Fit(SurvivalData.Of(default(ReadOnlyMemory<double>), default), [Covariate.Numeric("x", ReadOnlyMemory<double>.Empty)])));
        Assert.Equal(UnfittableData.NoCovariates, Unfittable(() => CoxModel.Fit(Data, [])));
        Assert.Equal(UnfittableData.CaseWeights, Unfittable(() => CoxModel.Fit(Data.WithWeights(Times), [Covariate.Numeric("x", X.AsMemory())], new() { Ties = CoxTies.Exact })));
        Assert.Equal(UnfittableData.RobustVariance, Unfittable(() => CoxModel.Fit(Data, [Covariate.Numeric("x", X.AsMemory())], new() { Ties = CoxTies.Exact, Variance = CoxVariance.Robust })));
        Assert.Equal(UnfittableData.OffsetTooLarge, Unfittable(() => CoxModel.Fit(Data, [Covariate.Numeric("x", X.AsMemory())], new() { Offset = Array.ConvertAll(Times, time => 1000 * time) })));
    }

    [Fact]
    public void Overlapping_intervals_of_one_subject_are_refused_with_the_row()
    {
        var data = Data.WithEntries(new double[] { 0, 0, 1, 0, 0, 0, 0, 0 });
        var subjects = Grouping.Of(["a", "b", "b", "c", "d", "e", "f", "g"]);
        var refused = Assert.Throws<UnfittableDataException>(() => CoxModel.Fit(data, [Covariate.Numeric("x", X.AsMemory())], new() { Subjects = subjects }));
        Assert.Equal((UnfittableData.OverlappingIntervals, 2), (refused.Reason, refused.Row));
    }

    [Fact]
    public void All_events_at_one_time_are_fitted_and_their_hazards_cannot_have_changed()
    {
        var data = SurvivalData.Of(Enumerable.Repeat(3.0, 8).ToArray(), Events);
        var fit = CoxModel.Fit(data, [Covariate.Numeric("x", X.AsMemory())]);
        Assert.True(double.IsFinite(fit.Coefficients[0].Estimate));
        Assert.All(ProportionalHazards.Test(fit), row => Assert.Equal((0, 1), (row.Test.ChiSquare, row.Test.P)));
    }

    [Fact]
    public void A_time_of_zero_is_a_time_and_has_no_logarithm()
    {
        var fit = CoxModel.Fit(SurvivalData.Of(Array.ConvertAll(Times, time => time - 1), Events), [Covariate.Numeric("x", X.AsMemory())]);
        Assert.Equal(CoxModel.Fit(Data, [Covariate.Numeric("x", X.AsMemory())]).Coefficients, fit.Coefficients);
        Assert.Equal(UnfittableData.TimeZero, Unfittable(() => ProportionalHazards.Test(fit, HazardTransform.Log)));
    }

    [Fact]
    public void Giving_up_says_where_the_fit_stood()
    {
        var refused = Assert.Throws<RegressionNonConvergenceException>(() => CoxModel.Fit(Data, [Covariate.Numeric("x", X.AsMemory())], new() { MaximumIterations = 1 }));
        Assert.Equal(1, refused.Iterations);
        Assert.True(refused.Coefficients[0] != 0 && double.IsFinite(refused.LogLikelihood) && refused.Score[0] != 0);
    }

    [Fact]
    public void Predictions_ask_for_each_variable_once()
    {
        var fit = CoxModel.Fit(Data, [Covariate.Numeric("x", X.AsMemory()), Covariate.Factor("f", ["a", "b", "a", "a", "b", "a", "a", "b"])]);
        Assert.Single(fit.Predict([CovariateValue.Of("x", 1), CovariateValue.Of("f", "b")]));
        Assert.Throws<ArgumentException>(() => fit.Predict([CovariateValue.Of("x", 1)]));
        Assert.Throws<ArgumentException>(() => fit.Predict([CovariateValue.Of("x", 1), CovariateValue.Of("f", "c")]));
        Assert.Throws<ArgumentException>(() => fit.Predict([CovariateValue.Of("x", 1), CovariateValue.Of("f", 2)]));
        Assert.Throws<ArgumentException>(() => fit.Predict([CovariateValue.Of("x", 1), CovariateValue.Of("f", "a"), CovariateValue.Of("y", 2)]));
    }

    [Fact]
    public void A_million_strata_are_fitted()
    {
        const int pairs = 500_000;
        double[] times = new double[2 * pairs], x = new double[2 * pairs];
        int[] strata = new int[2 * pairs];
        var labels = new string[pairs];
        for (var i = 0; i < pairs; i++)
        {
            (times[2 * i], times[2 * i + 1]) = (1 + i % 7, 2 + i % 5);
            (x[2 * i], x[2 * i + 1]) = (i % 3, i % 4);
            (strata[2 * i], strata[2 * i + 1], labels[i]) = (i, i, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        var fit = CoxModel.Fit(SurvivalData.Of(times, times.Select(_ => true).ToArray()), [Covariate.Numeric("x", x.AsMemory())], new() { Strata = Grouping.OfCodes(strata, labels) });
        Assert.True(fit.Coefficients[0].StandardError is > 0 and < 0.01);
    }

    private static UnfittableData Unfittable(Action fit) => Assert.Throws<UnfittableDataException>(fit).Reason;

    private static (CovariateProblem Problem, int? Row) Refusal(Action make)
    {
        var refused = Assert.Throws<CovariateException>(make);
        return (refused.Problem, refused.Row);
    }

    private static void Refused(CovariateProblem problem, string name, params Covariate[] covariates)
    {
        var refused = Assert.Throws<CovariateException>(() => CoxModel.Fit(Data, covariates));
        Assert.Equal((problem, name), (refused.Problem, refused.Covariate));
    }
}
