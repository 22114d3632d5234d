using Sarcoscope.Statistics.Regression;

namespace Sarcoscope.Statistics.Tests.Regression;

public sealed class LogisticRefusalTests
{
    private static readonly bool[] Outcomes = [false, false, false, false, true, true, true, true];

    [Fact]
    public void A_covariate_that_tells_all_outcomes_apart_is_named_instead_of_iterated_on()
    {
        var found = Assert.Throws<SeparationException>(() => LogisticModel.Fit(Outcomes, [Covariate.Numeric("x", Column(1, 2, 3, 4, 5, 6, 7, 8)), Covariate.Numeric("z", Column(3, 1, 4, 1, 5, 2, 6, 1))]));

        Assert.Contains(new("x", 1), found.Coefficients);
        Assert.Equal(8, found.Rows);
    }

    [Fact]
    public void A_level_without_the_outcome_is_named_even_where_the_others_overlap()
    {
        string[] levels = ["a", "c", "b", "b", "a", "a", "b", "b"];
        var found = Assert.Throws<SeparationException>(() => LogisticModel.Fit(Outcomes, [Covariate.Factor("f", levels), Covariate.Numeric("z", Column(3, 1, 4, 1, 5, 2, 6, 1))]));

        Assert.Equal([new("fc", -1)], found.Coefficients);
        Assert.Equal(1, found.Rows);
    }

    [Fact]
    public void Almost_separated_outcomes_still_have_an_estimate()
    {
        var fit = LogisticModel.Fit(Outcomes, [Covariate.Numeric("x", Column(1, 2, 3, 5, 4.9, 6, 7, 8))]);

        Assert.True(fit.Coefficients[1].Estimate is > 1 and < 10);
        Assert.True(fit.Concordance > 0.9);
    }

    [Fact]
    public void Outcomes_and_covariates_without_variation_are_refused()
    {
        Assert.Equal(UnfittableData.OneOutcome, Assert.Throws<UnfittableDataException>(() => LogisticModel.Fit([true, true], [Covariate.Numeric("x", Column(1, 2))])).Reason);
        Assert.Equal(UnfittableData.NoCovariates, Assert.Throws<UnfittableDataException>(() => LogisticModel.Fit(Outcomes, [])).Reason);
        Assert.Equal(UnfittableData.NoRows, Assert.Throws<UnfittableDataException>(() => LogisticModel.Fit([true, false], [Covariate.Numeric("x", [null, null])])).Reason);
        Assert.Equal(CovariateProblem.Constant, Refused(Covariate.Numeric("x", Column(2, 2, 2, 2, 2, 2, 2, 2))));
        Assert.Equal(CovariateProblem.LengthDiffers, Refused(Covariate.Numeric("x", Column(2, 2))));
        Assert.Equal(CovariateProblem.Collinear, Refused(Covariate.Numeric("x", Column(1, 9, 3, 2, 5, 4, 7, 6)), Covariate.Numeric("y", Column(2, 10, 4, 3, 6, 5, 8, 7))));

        static CovariateProblem Refused(params Covariate[] covariates) => Assert.Throws<CovariateException>(() => LogisticModel.Fit(Outcomes, covariates)).Problem;
    }

    private static double[] Column(params double[] values) => values;
}
