using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Regression;

/// <summary>Against R's coxph, on every data set.</summary>
public sealed class CoxAgreementTests
{
    // R prints 15 digits of coefficients converged to 1e-12.
    private const double Fitted = 1e-9;
    private const double Residual = 1e-8;
    private const double Zph = 1e-7;

    public static TheoryData<string, string> All => CoxReference.All;

    public static TheoryData<string, string> WithTests => CoxReference.WithTests;

    [Theory, MemberData(nameof(All))]
    public void Coefficients_and_tests_agree_with_R(string dataSet, string fit)
    {
        var reference = new CoxReference(dataSet, fit);
        Compare(reference.Expected, reference.Fit());
        Compare(reference.Expected, reference.Fit(unit: 1.0 / 4096));
    }

    [Theory, MemberData(nameof(All))]
    public void Residuals_agree_with_R(string dataSet, string fit)
    {
        var reference = new CoxReference(dataSet, fit);
        var found = reference.Fit();
        Near(reference.Expected.Numbers("martingale_first10"), found.MartingaleResiduals(), "martingale");
        Near(reference.Expected.Numbers("deviance_first10"), found.DevianceResiduals(), "deviance");
        Agreement.With(reference.Expected.Number("lp_sum_sq"), found.LinearPredictors().Sum(predictor => predictor * predictor), "linear predictors", Residual);
    }

    [Theory, MemberData(nameof(All))]
    public void Concordance_agrees_with_R(string dataSet, string fit)
    {
        var reference = new CoxReference(dataSet, fit);
        var expected = reference.Expected.GetProperty("concordance");
        var found = reference.Fit().Concordance;
        Assert.Equal(
            new[] { "concordant", "discordant", "tied_x", "tied_y", "tied_xy" }.Select(name => expected.Number(name)),
            new double?[] { found.Concordant, found.Discordant, found.TiedPredictor, found.TiedTime, found.TiedBoth });
        Agreement.With(expected.Number("c"), found.Estimate, "concordance", 1e-12);
        Agreement.With(expected.Number("se"), found.StandardError, "its standard error", 1e-10);
    }

    [Theory, MemberData(nameof(WithTests))]
    public void Tests_of_proportional_hazards_agree_with_R(string dataSet, string fit)
    {
        var reference = new CoxReference(dataSet, fit);
        var found = reference.Fit();
        foreach (var (name, transform) in new[] { ("km", HazardTransform.KaplanMeier), ("rank", HazardTransform.Rank), ("identity", HazardTransform.Identity), ("log", HazardTransform.Log) })
        {
            var expected = reference.Expected.GetProperty("zph").GetProperty(name).EnumerateArray().ToList();
            var rows = ProportionalHazards.Test(found, transform);
            Assert.Equal(expected.Select(row => row.GetProperty("term").GetString()), rows.Select(row => row.Variable));
            foreach (var (row, test) in expected.Zip(rows, (row, test) => (row, test.Test)))
            {
                Assert.Equal(row.GetProperty("df").GetInt32(), test.DegreesOfFreedom);
                Agreement.With(row.Number("chisq"), test.ChiSquare, name + " χ²", Zph);
                Agreement.With(row.Number("p"), test.P, name + " p", Zph);
            }
        }
    }

    [Theory]
    [InlineData("cox_efron")]
    [InlineData("cox_breslow")]
    public void Baseline_hazards_agree_with_R(string fit)
    {
        foreach (var name in ReferenceCase.Names)
        {
            var curve = Assert.Single(new CoxReference(name, fit).Fit().Baseline());
            var table = ReferenceTable.Read(name, fit + "_baseline_cumhaz.csv");
            Assert.True(table.Count > 10);
            foreach (var (time, expected) in table.Numbers("time").Zip(table.Numbers("cumhaz_at_zero")))
                Agreement.With(expected, curve.At(time!.Value)?.CumulativeHazard ?? 0, string.Create(CultureInfo.InvariantCulture, $"{name} at {time}"), Fitted);
        }
    }

    private static void Compare(JsonElement expected, CoxFit found)
    {
        Assert.Equal(expected.GetProperty("n").GetInt32(), found.Count);
        Assert.Equal(expected.GetProperty("events").GetInt32(), found.Events);
        var terms = expected.GetProperty("terms").EnumerateArray().ToList();
        Assert.Equal(terms.Select(term => term.GetProperty("term").GetString()), found.Coefficients.Select(coefficient => coefficient.Name));
        for (var i = 0; i < terms.Count; i++)
        {
            var (term, coefficient) = (terms[i], found.Coefficients[i]);
            Agreement.With(term.Number("coef"), coefficient.Estimate, coefficient.Name, Fitted);
            Agreement.With(term.Number("se"), coefficient.StandardError, "its standard error", Fitted);
            Agreement.With(term.Number("naive_se") ?? coefficient.ModelStandardError, coefficient.ModelStandardError, "its model-based standard error", Fitted);
            Agreement.With(term.Number("z"), coefficient.Z, "z", Fitted);
            Agreement.With(term.Number("p"), coefficient.P, "p", 1e-8);
            Agreement.With(term.Number("hr"), coefficient.HazardRatio, "hazard ratio", Fitted);
            Agreement.With(term.Number("lower95"), coefficient.Lower, "lower", Fitted);
            Agreement.With(term.Number("upper95"), coefficient.Upper, "upper", Fitted);
            for (var j = 0; j < terms.Count; j++)
                Assert.Equal(expected.GetProperty("vcov")[i][j].GetDouble(), found.Covariance[i, j], Fitted * Math.Sqrt(found.Covariance[i, i] * found.Covariance[j, j]));
        }
        Agreement.With(expected.Number("loglik_null"), found.NullLogLikelihood, "null log-likelihood", 1e-12);
        Agreement.With(expected.Number("loglik"), found.LogLikelihood, "log-likelihood", 1e-12);
        foreach (var (name, test) in new[] { ("lr", found.LikelihoodRatio), ("wald", found.Wald), ("score", found.Score) })
        {
            Assert.Equal(expected.GetProperty(name).GetProperty("df").GetInt32(), test.DegreesOfFreedom);
            Agreement.With(expected.GetProperty(name).Number("chisq"), test.ChiSquare, name, Fitted);
            Agreement.With(expected.GetProperty(name).Number("p"), test.P, name + " p", 1e-8);
        }
        if (expected.Number("robust_score") is { } robust) Agreement.With(robust, found.RobustScore?.ChiSquare, "robust score", Fitted);
        else Assert.Null(found.RobustScore);
    }

    private static void Near(double?[] expected, double[] found, string what)
    {
        Assert.NotEmpty(expected);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i]!.Value, found[i], Residual * Math.Max(1, Math.Abs(found[i])));
        Assert.NotEmpty(what);
    }
}
