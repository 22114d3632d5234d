using System.Text.Json;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;
using Sarcoscope.Statistics.Weighting;

namespace Sarcoscope.Statistics.Tests.Weighting;

public sealed class PropensityTests
{
    public static TheoryData<int> Numbers => PropensityCase.Numbers;

    [Theory, MemberData(nameof(Numbers))]
    public void Logistic_regression_agrees_with_R(int number)
    {
        var one = PropensityCase.All[number];
        var found = one.Fit();

        Assert.Equal(one.Expected.GetProperty("n").GetInt32(), found.Count);
        Assert.Equal(one.Expected.Texts("names"), found.Coefficients.Select(coefficient => coefficient.Name));
        var size = found.Coefficients.Count;
        for (var j = 0; j < size; j++)
        {
            Assert.Equal(one.Expected.Numbers("coef")[j]!.Value, found.Coefficients[j].Estimate, 1e-9 * found.Coefficients[j].StandardError + 1e-12 * Math.Abs(found.Coefficients[j].Estimate));
            for (var l = 0; l < size; l++)
                Assert.Equal(one.Expected.GetProperty("vcov")[j][l].GetDouble(), found.Covariance[j, l], 1e-9 * Math.Sqrt(found.Covariance[j, j] * found.Covariance[l, l]));
        }
        Agreement.With(one.Expected.Numbers("deviance")[0], found.NullDeviance, "null deviance");
        Agreement.With(one.Expected.Numbers("deviance")[1], found.Deviance, "deviance");
        Agreement.With(one.Expected.Number("auc"), found.Concordance, "concordance");
        foreach (var (expected, probability) in one.Expected.Numbers("probabilities").Zip(found.Probabilities)) Agreement.With(expected, probability, "probability", 1e-10);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Weights_and_effective_sizes_agree_with_R(int number)
    {
        var one = PropensityCase.All[number];
        var fit = one.Fit();
        var first = one.Of(fit.UsedRows).First;
        var stable = PropensityWeights.Of(first, fit.Probabilities);
        var plain = PropensityWeights.Of(first, fit.Probabilities, new() { Kind = PropensityWeightKind.Unstabilised });
        var cut = PropensityWeights.Of(first, fit.Probabilities, new() { TruncatedShare = 0.05 });

        Same("stabilised", stable);
        Same("unstabilised", plain);
        Same("truncated", cut);
        Assert.Equal(one.Expected.GetProperty("moved").GetInt32(), cut.Truncated);
        Assert.Equal(0, stable.Truncated);
        Agreement.With(one.Expected.Numbers("effective")[0], stable.First.EffectiveSize, "effective size", 1e-10);
        Agreement.With(one.Expected.Numbers("effective")[1], stable.Second.EffectiveSize, "effective size", 1e-10);
        Agreement.With(one.Expected.Numbers("effectivePlain")[0], plain.First.EffectiveSize, "effective size", 1e-10);
        Assert.Equal(first.Count(member => member), stable.First.Subjects);

        void Same(string name, PropensityWeighting weighting)
        {
            foreach (var (expected, weight) in one.Expected.Numbers(name).Zip(weighting.Weights)) Agreement.With(expected, weight, name, 1e-10);
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Balance_before_and_after_agrees_with_R(int number)
    {
        var one = PropensityCase.All[number];
        var fit = one.Fit();
        var (first, covariates, _) = one.Of(fit.UsedRows);
        var table = CovariateBalance.Of(first, covariates, PropensityWeights.Of(first, fit.Probabilities).Weights.ToArray());

        var rows = one.Expected.GetProperty("balance").EnumerateArray().ToArray();
        Assert.Equal(rows.Select(row => (row.GetProperty("variable").GetString()!, row.GetProperty("level").GetString())), table.Select(row => (row.Variable, row.Level)));
        foreach (var (expected, row) in rows.Zip(table))
        {
            Side(expected.GetProperty("sides")[0], row.Before);
            Side(expected.GetProperty("sides")[1], row.After);
        }

        static void Side(JsonElement expected, GroupBalance found)
        {
            Agreement.With(expected[0].Value(), found.First, "mean", 1e-10);
            Agreement.With(expected[1].Value(), found.Second, "mean", 1e-10);
            Assert.Equal(expected[2].GetDouble(), found.StandardisedDifference!.Value, 1e-10);
            Agreement.With(expected[3].Value(), found.VarianceRatio, "variance ratio", 1e-9);
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Weighted_curves_and_hazard_ratios_agree_with_R(int number)
    {
        var one = PropensityCase.All[number];
        var fit = one.Fit();
        var (first, _, survival) = one.Of(fit.UsedRows);
        var weighted = survival.WithWeights(PropensityWeights.Of(first, fit.Probabilities).Weights.ToArray());
        var curves = KaplanMeier.EstimateByGroup(weighted, Grouping.OfCodes(Array.ConvertAll(first, member => member ? 0 : 1), ["first", "second"]));
        for (var group = 0; group < 2; group++)
        {
            var expected = one.Expected.GetProperty("curves")[group];
            var steps = curves[group].Curve.Steps;
            Assert.Equal(expected.Numbers("time"), steps.Select(step => (double?)step.Time));
            for (var i = 0; i < steps.Count; i++)
            {
                Agreement.With(expected.Numbers("atRisk")[i], steps[i].AtRisk, "at risk", 1e-9);
                Assert.Equal(expected.Numbers("surv")[i]!.Value, steps[i].Survival, 1e-10);
                if (steps[i].Survival > 1e-9) Assert.Equal(expected.Numbers("se")[i]!.Value, steps[i].StandardError!.Value, 1e-10);
            }
        }
        Effect(one.Expected.GetProperty("cox"), CoxModel.Fit(weighted, [Group(first)]));
    }

    [Theory, MemberData(nameof(Numbers))]
    public void What_is_left_at_a_landmark_agrees_with_R(int number)
    {
        var one = PropensityCase.All[number];
        var late = Landmark.At(one.Survival, one.Expected.GetProperty("landmark").GetDouble());
        var first = late.Rows.Select(row => one.First[row]).ToArray();
        var expected = one.Expected.GetProperty("late");

        Assert.Equal(
            (expected.GetProperty("n").GetInt32(), expected.GetProperty("before").GetInt32(), expected.GetProperty("censored").GetInt32()),
            (late.Data.Count, late.EventsBefore, late.CensoredBefore));
        var fit = CoxModel.Fit(late.Data, [Group(first)]);
        Assert.Equal(expected.GetProperty("events").GetInt32(), fit.Events);
        Effect(expected.GetProperty("cox"), fit);
        Agreement.With(expected.Number("logRank"), LogRank.Test(late.Data, Grouping.OfCodes(Array.ConvertAll(first, member => member ? 1 : 0), ["second", "first"])).ChiSquare, "log-rank", 1e-10);
    }

    private static Covariate Group(bool[] first) => Covariate.Numeric("group", Array.ConvertAll(first, member => member ? 1.0 : 0));

    private static void Effect(JsonElement expected, CoxFit found)
    {
        var coefficient = Assert.Single(found.Coefficients);
        Assert.Equal(expected.GetProperty("coef").GetDouble(), coefficient.Estimate, 1e-9 * coefficient.StandardError);
        Agreement.With(expected.Number("se"), coefficient.ModelStandardError, "standard error", 1e-9);
        Agreement.With(expected.Number("robustSe"), coefficient.RobustStandardError, "robust standard error", 1e-9);
    }
}
