using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Regression;

/// <summary>The worked example with sixteen subjects in two groups.</summary>
public sealed class WorkedCoxTests
{
    private static readonly double[] Times = [1, 2, 2, 3, 4, 6, 6, 9, 1, 1, 2, 2, 3, 3, 5, 7];
    private static readonly bool[] Events = [true, true, true, false, true, true, false, false, true, true, true, false, true, true, true, false];
    private static readonly string[] Strata = ["1", "1", "2", "2", "1", "2", "1", "2", "1", "2", "1", "2", "1", "1", "2", "2"];
    private static readonly double[] InB = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];

    [Fact]
    public void Efron()
    {
        var fit = Fit(default);
        var b = Assert.Single(fit.Coefficients);
        Assert.Equal(0.492415, b.Estimate, 6);
        Assert.Equal(0.613437, b.StandardError, 6);
        Assert.Equal((1.63626, 0.49169, 5.44518), (Math.Round(b.HazardRatio, 5), Math.Round(b.Lower, 5), Math.Round(b.Upper, 5)));
        Assert.Equal((-24.63161, -24.30760), (Math.Round(fit.NullLogLikelihood, 5), Math.Round(fit.LogLikelihood, 5)));
        Assert.Equal(0.64801, fit.LikelihoodRatio.ChiSquare, 5);
        Assert.Equal(0.65657, fit.Score.ChiSquare, 5);
    }

    [Fact]
    public void Breslow()
    {
        var fit = Fit(new() { Ties = CoxTies.Breslow });
        Assert.Equal(0.465376, fit.Coefficients[0].Estimate, 6);
        Assert.Equal(0.613282, fit.Coefficients[0].StandardError, 6);
        Assert.Equal((-25.19456, -24.90493), (Math.Round(fit.NullLogLikelihood, 5), Math.Round(fit.LogLikelihood, 5)));
    }

    [Fact]
    public void Exact() => Assert.Equal(0.5196605, Fit(new() { Ties = CoxTies.Exact }).Coefficients[0].Estimate, 7);

    [Fact]
    public void Stratified()
    {
        var coefficient = Fit(new() { Strata = Grouping.Of(Strata) }).Coefficients[0];
        Assert.Equal(0.578504, coefficient.Estimate, 6);
        Assert.Equal(0.651701, coefficient.StandardError, 6);
    }

    [Fact]
    public void Schoenfeld_residuals_add_up_to_nothing()
    {
        var residuals = Fit(default).SchoenfeldResiduals();
        Assert.Equal([1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6], residuals.Select(residual => residual.Time));
        Assert.Equal(
            [-0.60961, 0.39039, 0.39039, -0.59474, -0.59474, 0.40526, 0.46884, 0.46884, -0.44998, 0.47828, -0.35293],
            residuals.Select(residual => Math.Round(residual.Values[0], 5)));
        Assert.Equal(0, residuals.Sum(residual => residual.Values[0]), 12);
    }

    [Fact]
    public void The_hazards_stay_proportional()
    {
        var fit = Fit(default);
        Assert.Equal(0.00182, ProportionalHazards.Test(fit, HazardTransform.Identity)[0].Test.ChiSquare, 5);
        Assert.Equal(0.966, ProportionalHazards.Test(fit, HazardTransform.Identity)[0].Test.P, 3);
        Assert.Equal(0.00265, ProportionalHazards.Test(fit)[0].Test.ChiSquare, 5);
        Assert.Equal(0.959, ProportionalHazards.Test(fit)[1].Test.P, 3);
    }

    private static CoxFit Fit(CoxOptions options) =>
        CoxModel.Fit(SurvivalData.Of(Times, Events), [Covariate.Numeric("B", InB.AsMemory())], options);
}
