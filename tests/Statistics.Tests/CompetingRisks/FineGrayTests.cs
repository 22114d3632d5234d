using System.Text.Json;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.CompetingRisks;

public sealed class FineGrayTests
{
    // crr stops when its gradient is below its own tolerance, so its coefficients carry fewer digits than ours.
    private const double Tolerance = 1e-6;

    [Theory]
    [InlineData("made_fine_gray_1", "a", false)]
    [InlineData("made_fine_gray_2", "b", false)]
    [InlineData("made_fine_gray_1_by_stratum", "a", true)] // its errors are not compared, see below
    public void Made_data_with_ties_agree_with_crr(string name, string cause, bool grouped)
    {
        var groups = grouped ? Grouping.Of(CompetingCase.Made.Text("stratum")) : null;
        Compare(CompetingCase.Found.GetProperty(name), FineGray.Fit(CompetingCase.MadeData, cause, MadeCovariates(), new() { CensoringGroups = groups }), grouped);
    }

    [Theory]
    [InlineData("pbc_fine_gray_death", "death")]
    [InlineData("pbc_fine_gray_transplant", "transplant")]
    public void Cirrhosis_agrees_with_crr(string name, string cause)
    {
        Covariate[] covariates =
        [
            Covariate.Numeric("age", CompetingCase.Pbc.Numbers("age")),
            Covariate.Factor("sex", CompetingCase.Pbc.Text("sex"), ["f", "m"]),
            Covariate.Numeric("logbili", Array.ConvertAll(CompetingCase.Pbc.Numbers("bili"), value => (double?)Math.Log(value!.Value))),
            Covariate.Numeric("albumin", CompetingCase.Pbc.Numbers("albumin")),
        ];
        var found = FineGray.Fit(CompetingCase.PbcData, cause, covariates);
        Assert.Equal(["age", "sexm", "logbili", "albumin"], found.Coefficients.Select(coefficient => coefficient.Name));
        Compare(CompetingCase.Found.GetProperty(name), found);
    }

    [Theory]
    [InlineData("pcm")]
    [InlineData("death")]
    public void Gammopathy_with_missing_values_agrees_with_crr(string cause)
    {
        var expected = CompetingCase.Mgus.GetProperty("fine_gray").GetProperty(cause);
        Covariate[] covariates =
        [
            Covariate.Numeric("age", CompetingCase.MgusRows.Numbers("age")),
            Covariate.Factor("sex", CompetingCase.MgusRows.Text("sex"), ["F", "M"]),
            Covariate.Numeric("hgb", CompetingCase.MgusRows.Numbers("hgb")),
        ];
        var found = FineGray.Fit(CompetingCase.MgusData, cause, covariates);
        Assert.Equal((expected.GetProperty("n").GetInt32(), expected.GetProperty("events").GetInt32(), 13), (found.Count, found.Events, found.Dropped));
        Agreement.With(expected.Number("loglik"), found.LogLikelihood, "log-likelihood", 1e-10);
        Agreement.With(expected.Number("loglik_null"), found.NullLogLikelihood, "null log-likelihood", 1e-10);
        foreach (var (term, coefficient) in expected.GetProperty("terms").EnumerateArray().Zip(found.Coefficients))
        {
            Assert.Equal(term.GetProperty("term").GetString(), coefficient.Name);
            Agreement.With(term.Number("coef"), coefficient.Estimate, coefficient.Name, Tolerance);
            Agreement.With(term.Number("se"), coefficient.StandardError, coefficient.Name, Tolerance);
            Agreement.With(term.Number("shr"), coefficient.HazardRatio, coefficient.Name, Tolerance);
            Agreement.With(term.Number("lower95"), coefficient.Lower, coefficient.Name, Tolerance);
            Agreement.With(term.Number("upper95"), coefficient.Upper, coefficient.Name, Tolerance);
            Agreement.With(term.Number("p"), coefficient.P, coefficient.Name, 1e-5);
        }
    }

    [Fact]
    public void Without_another_cause_it_is_Coxs_model_with_Breslows_ties_and_robust_errors()
    {
        var data = CompetingCase.MadeData;
        var only = CompetingRisksData.Of(CompetingCase.Numbers(CompetingCase.Made, "time"), Outcomes.OfCodes(Array.ConvertAll(CompetingCase.Codes(CompetingCase.Made, "code"), code => code == 1 ? 1 : 0), ["a"]));
        var found = FineGray.Fit(only, "a", MadeCovariates());
        var cox = CoxModel.Fit(data.CauseSpecific("a"), MadeCovariates(), new() { Ties = CoxTies.Breslow, Variance = CoxVariance.Robust });
        foreach (var (one, other) in found.Coefficients.Zip(cox.Coefficients))
        {
            Agreement.With(other.Estimate, one.Estimate, one.Name, 1e-9);
            Agreement.With(other.StandardError, one.StandardError, one.Name, 1e-9);
        }
    }

    [Fact]
    public void Another_unit_of_time_and_of_a_covariate_changes_what_it_should()
    {
        var one = FineGray.Fit(CompetingCase.MadeData, "a", MadeCovariates());
        var scaled = CompetingRisksData.Of(Array.ConvertAll(CompetingCase.Numbers(CompetingCase.Made, "time"), time => time * 32), Outcomes.OfCodes(CompetingCase.Codes(CompetingCase.Made, "code"), ["a", "b"]));
        var shifted = Covariate.Numeric("x", Array.ConvertAll(CompetingCase.Numbers(CompetingCase.Made, "x"), value => value * 4 + 100));
        var other = FineGray.Fit(scaled, "a", [shifted, MadeCovariates()[1]]);
        Agreement.With(one.Coefficients[0].Estimate / 4, other.Coefficients[0].Estimate, "x", 1e-9);
        Agreement.With(one.Coefficients[1].StandardError, other.Coefficients[1].StandardError, "y", 1e-9);
        Agreement.With(one.LogLikelihood, other.LogLikelihood, "log-likelihood");
        foreach (var (first, second) in one.Predict(CovariateValue.Of("x", 0.5), CovariateValue.Of("y", 1)).Zip(other.Predict(CovariateValue.Of("x", 102), CovariateValue.Of("y", 1))))
        {
            Assert.Equal(first.Time * 32, second.Time);
            Agreement.With(first.Incidence, second.Incidence, "incidence", 1e-9);
        }
    }

    [Fact]
    public void What_cannot_be_fitted_is_refused_with_its_reason()
    {
        var data = CompetingCase.MadeData;
        var x = MadeCovariates();
        Assert.Equal(UnfittableData.NoCovariates, Assert.Throws<UnfittableDataException>(() => FineGray.Fit(data, "a", [])).Reason);
        Assert.Equal(UnfittableData.DelayedEntry, Assert.Throws<UnfittableDataException>(() => FineGray.Fit(data.WithEntries(CompetingCase.Numbers(CompetingCase.Made, "entry")), "a", x)).Reason);
        Assert.Equal(UnfittableData.CaseWeights, Assert.Throws<UnfittableDataException>(() => FineGray.Fit(data.WithWeights(CompetingCase.Numbers(CompetingCase.Made, "weight")), "a", x)).Reason);
        var never = CompetingRisksData.Of(CompetingCase.Numbers(CompetingCase.Made, "time"), Outcomes.OfCodes(CompetingCase.Codes(CompetingCase.Made, "code"), ["a", "b", "never"]));
        Assert.Equal(UnfittableData.NoEvents, Assert.Throws<UnfittableDataException>(() => FineGray.Fit(never, "never", x)).Reason);
        Assert.Equal(UnfittableData.NoRows, Assert.Throws<UnfittableDataException>(() => FineGray.Fit(data, "a", [Covariate.Numeric("x", new double?[data.Count])])).Reason);
        var constant = Covariate.Numeric("c", Enumerable.Repeat(3.0, data.Count).ToArray());
        Assert.Equal(CovariateProblem.Constant, Assert.Throws<CovariateException>(() => FineGray.Fit(data, "a", [constant])).Problem);
        var twice = Covariate.Numeric("twice", Array.ConvertAll(CompetingCase.Numbers(CompetingCase.Made, "x"), value => 2 * value));
        Assert.Equal(CovariateProblem.Collinear, Assert.Throws<CovariateException>(() => FineGray.Fit(data, "a", [x[0], twice])).Problem);
    }

    [Fact]
    public void A_group_without_the_cause_has_no_finite_ratio()
    {
        var data = CompetingRisksData.Of(new double[] { 1, 2, 3, 4, 5, 6, 7, 8 }, Outcomes.OfCodes(new[] { 1, 2, 1, 0, 1, 2, 0, 2 }, ["a", "b"]));
        var group = Covariate.Factor("g", ["u", "v", "u", "v", "u", "v", "u", "v"]);
        var refused = Assert.Throws<MonotoneLikelihoodException>(() => FineGray.Fit(data, "a", [group]));
        Assert.Equal(new InfiniteCoefficient("gv", -1), Assert.Single(refused.Coefficients));
    }

    private static Covariate[] MadeCovariates() =>
        [Covariate.Numeric("x", CompetingCase.Made.Numbers("x")), Covariate.Numeric("y", CompetingCase.Made.Numbers("y"))];

    private static void Compare(JsonElement expected, FineGrayFit found, bool grouped = false)
    {
        Assert.Equal(1, expected.GetProperty("converged").GetInt32());
        double?[] coefficients = expected.Numbers("coef"), errors = expected.Numbers("se");
        for (var j = 0; j < coefficients.Length; j++)
        {
            Agreement.With(coefficients[j], found.Coefficients[j].Estimate, found.Coefficients[j].Name, Tolerance);
            if (!grouped) Agreement.With(errors[j], found.Coefficients[j].StandardError, found.Coefficients[j].Name + " error", Tolerance);
            // With groups, crr lets the censorings of one group change the weights of all; ours those of the group only.
            else Agreement.With(errors[j], found.Coefficients[j].StandardError, found.Coefficients[j].Name + " error", 1e-2);
        }
        Agreement.With(expected.Number("loglik"), found.LogLikelihood, "log-likelihood", 1e-10);
        Agreement.With(expected.Number("loglik_null"), found.NullLogLikelihood, "null log-likelihood", 1e-10);
        double?[] times = expected.Numbers("baseline_time"), steps = expected.Numbers("baseline");
        Assert.Equal(times, found.Baseline.Select(step => (double?)step.Time));
        for (var i = 0; i < steps.Length; i++) Agreement.With(steps[i], found.Baseline[i].Hazard, FormattableString.Invariant($"baseline at {times[i]}"), 1e-5);
    }
}
