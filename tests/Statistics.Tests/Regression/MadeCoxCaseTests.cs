using System.Text.Json;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Regression;

/// <summary>Against R on made data that have everything at once, and on more public data sets.</summary>
public sealed class MadeCoxCaseTests
{
    private const double Fitted = 1e-9;
    private const double Residual = 1e-8;

    public static TheoryData<string> Names => MadeCoxCase.Names;

    [Theory, MemberData(nameof(Names))]
    public void Coefficients_variances_and_tests_agree_with_R(string name)
    {
        var reference = new MadeCoxCase(name);
        var (expected, found) = (reference.Expected, reference.Fit());
        Assert.Equal(expected.GetProperty("n").GetInt32(), found.Count);
        Assert.Equal(expected.GetProperty("events").GetInt32(), found.Events);
        Assert.Equal(expected.GetProperty("used").EnumerateArray().Select(row => row.GetInt32()), found.UsedRows);
        Assert.Equal(expected.Texts("names"), found.Coefficients.Select(coefficient => coefficient.Name));
        Near(expected.Numbers("coef"), found.Coefficients.Select(coefficient => coefficient.Estimate), "coefficients", Fitted);
        var robust = expected.TryGetProperty("naive", out var naive);
        Assert.Equal(robust, found.IsRobust);
        Matrix(expected.GetProperty("var"), found.Covariance);
        Matrix(robust ? naive : expected.GetProperty("var"), found.ModelCovariance);
        Near(expected.Numbers("loglik"), [found.NullLogLikelihood, found.LogLikelihood], "log-likelihood", 1e-12);
        Agreement.With(expected.Number("score"), found.Score.ChiSquare, "score", Fitted);
        Agreement.With(expected.Number("wald"), found.Wald.ChiSquare, "Wald", Fitted);
        if (expected.TryGetProperty("rscore", out var robustScore)) Agreement.With(robustScore.GetDouble(), found.RobustScore?.ChiSquare, "robust score", Fitted);
        Near(expected.Numbers("means"), found.Means, "means", 1e-12);
    }

    [Theory, MemberData(nameof(Names))]
    public void Concordance_agrees_with_R(string name)
    {
        var reference = new MadeCoxCase(name);
        var found = reference.Fit().Concordance;
        Near(
            reference.Expected.Numbers("concordance"),
            [found.Concordant, found.Discordant, found.TiedPredictor, found.TiedTime, found.TiedBoth, found.Estimate!.Value, found.StandardError!.Value],
            "concordance",
            1e-10);
    }

    [Theory, MemberData(nameof(Names))]
    public void Residuals_agree_with_R(string name)
    {
        var reference = new MadeCoxCase(name);
        var (expected, found) = (reference.Expected, reference.Fit());
        Near(expected.Numbers("martingale"), found.MartingaleResiduals(), "martingale", Residual);
        Near(expected.Numbers("deviance"), found.DevianceResiduals(), "deviance", Residual);
        Near(expected.Numbers("lp"), found.LinearPredictors(), "linear predictor", Residual);
        if (!expected.TryGetProperty("score_residuals", out var score)) return;
        Rows(score, found.ScoreResiduals(), "score");
        Rows(expected.GetProperty("dfbeta"), found.DfBetas(), "dfbeta");
        // R leaves events of one time in the order of the data, as we do.
        Rows(expected.GetProperty("schoenfeld"), [.. found.SchoenfeldResiduals().Select(residual => residual.Values.ToArray())], "Schoenfeld");
    }

    [Theory, MemberData(nameof(Names))]
    public void Tests_of_proportional_hazards_agree_with_R(string name)
    {
        var reference = new MadeCoxCase(name);
        var found = reference.Fit();
        if (found.Ties == CoxTies.Exact)
        {
            Assert.Throws<UnfittableDataException>(() => ProportionalHazards.Test(found));
            return;
        }
        foreach (var (g, transform) in new[] { ("km", HazardTransform.KaplanMeier), ("rank", HazardTransform.Rank), ("identity", HazardTransform.Identity), ("log", HazardTransform.Log) })
        {
            var expected = reference.Expected.GetProperty("zph").GetProperty(g);
            var rows = ProportionalHazards.Test(found, transform);
            Assert.Equal(expected.Texts("terms"), rows.Select(row => row.Variable));
            Assert.Equal(expected.Numbers("df"), rows.Select(row => (double?)row.Test.DegreesOfFreedom));
            Near(expected.Numbers("chisq"), rows.Select(row => row.Test.ChiSquare), g, 1e-7);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Predicted_curves_agree_with_R(string name)
    {
        var reference = new MadeCoxCase(name);
        if (!reference.Expected.TryGetProperty("curve", out var expected)) return;
        var values = expected.GetProperty("values").EnumerateObject()
            .Select(value => value.Value.ValueKind == JsonValueKind.String ? CovariateValue.Of(value.Name, value.Value.GetString()!) : CovariateValue.Of(value.Name, value.Value.GetDouble()));
        var curves = reference.Fit().Predict([.. values]);
        var curve = expected.TryGetProperty("stratum", out var stratum) ? curves.Single(found => found.Stratum == stratum.GetString()) : Assert.Single(curves);
        var times = expected.Numbers("time");
        Assert.True(times.Length > 5);
        for (var i = 0; i < times.Length; i++)
        {
            if (curve.At(times[i]!.Value) is not { } step)
            {
                Assert.Equal(1, expected.Numbers("surv")[i]);
                continue;
            }
            Agreement.With(expected.Numbers("cumhaz")[i], step.CumulativeHazard, "hazard", Fitted);
            Agreement.With(expected.Numbers("se")[i], step.StandardError, "its standard error", Fitted);
            Agreement.With(expected.Numbers("surv")[i], step.Survival, "survival", Fitted);
            Agreement.With(expected.Numbers("lower")[i], step.Lower, "lower", Fitted);
            Agreement.With(expected.Numbers("upper")[i], step.Upper, "upper", Fitted);
        }
    }

    private static void Near(double?[] expected, IEnumerable<double> found, string what, double tolerance)
    {
        var values = found.ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Length, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var difference = Math.Abs(expected[i]!.Value - values[i]);
            Assert.True(difference <= tolerance * Math.Max(what is "martingale" or "deviance" or "linear predictor" ? 1 : 1e-6, Math.Abs(values[i])), FormattableString.Invariant($"{what} {i}: expected {expected[i]:R}, found {values[i]:R}"));
        }
    }

    private static void Rows(JsonElement expected, double[][] found, string what)
    {
        Assert.Equal(expected.GetArrayLength(), found.Length);
        var scale = found.Max(row => row.Max(Math.Abs));
        for (var i = 0; i < found.Length; i++)
        {
            for (var j = 0; j < found[i].Length; j++)
            {
                var value = expected[i].ValueKind == JsonValueKind.Array ? expected[i][j].GetDouble() : expected[i].GetDouble();
                Assert.True(Math.Abs(value - found[i][j]) <= Residual * scale, FormattableString.Invariant($"{what} {i},{j}: expected {value:R}, found {found[i][j]:R}"));
            }
        }
    }

    private static void Matrix(JsonElement expected, double[,] found)
    {
        for (var i = 0; i < found.GetLength(0); i++)
        {
            for (var j = 0; j < found.GetLength(1); j++)
                Assert.Equal(expected[i][j].GetDouble(), found[i, j], Fitted * Math.Sqrt(found[i, i] * found[j, j]));
        }
    }
}
