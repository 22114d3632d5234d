using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Regression;

public sealed class FirthTests
{
    private static readonly JsonElement[] Cases =
        [.. JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("regression", "firth.json"))).RootElement.GetProperty("cases").EnumerateArray()];

    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(0, Cases.Length)];

    // R's own likelihood was maximised with numerical slopes.
    [Theory, MemberData(nameof(Numbers))]
    public void Penalised_fits_agree_with_R_s_likelihood(int number)
    {
        var expected = Cases[number];
        var input = expected.GetProperty("input");
        var data = SurvivalData.Of(Column("time"), Array.ConvertAll(Column("status"), status => status == 1));
        if (input.TryGetProperty("entry", out _)) data = data.WithEntries(Column("entry"));
        Covariate[] covariates = [.. input.EnumerateObject().Where(column => column.Name is not ("time" or "status" or "entry")).Select(column => Covariate.Numeric(column.Name, Column(column.Name).AsMemory()))];
        var ties = Enum.Parse<CoxTies>(expected.GetProperty("ties").GetString()!, ignoreCase: true);
        var found = CoxModel.Fit(data, covariates, new() { Ties = ties, Penalty = CoxPenalty.Firth });
        for (var j = 0; j < covariates.Length; j++)
        {
            Agreement.With(expected.Numbers("coef")[j], found.Coefficients[j].Estimate, found.Coefficients[j].Name, 1e-6);
            Agreement.With(expected.Numbers("se")[j], found.Coefficients[j].StandardError, "its standard error", 1e-6);
        }
        Agreement.With(expected.Numbers("logLik")[0], found.NullLogLikelihood, "null", 1e-10);
        Agreement.With(expected.Numbers("logLik")[1], found.LogLikelihood, "fitted", 1e-10);
        if (expected.GetProperty("name").GetString()!.StartsWith("a group", StringComparison.Ordinal))
            Assert.Throws<MonotoneLikelihoodException>(() => CoxModel.Fit(data, covariates, new() { Ties = ties }));

        double[] Column(string name) => Array.ConvertAll(input.Numbers(name), value => value!.Value);
    }

    [Fact]
    public void The_penalty_vanishes_as_the_sample_grows()
    {
        var random = new Random(11);
        const int count = 4000;
        double[] times = new double[count], x = new double[count];
        for (var i = 0; i < count; i++) (times[i], x[i]) = (-Math.Log(random.NextDouble()), random.NextDouble());
        var data = SurvivalData.Of(times, Array.ConvertAll(times, _ => true));
        var plain = CoxModel.Fit(data, [Covariate.Numeric("x", x.AsMemory())]).Coefficients[0];
        var penalised = CoxModel.Fit(data, [Covariate.Numeric("x", x.AsMemory())], new() { Penalty = CoxPenalty.Firth }).Coefficients[0];
        Assert.InRange(Math.Abs(plain.Estimate - penalised.Estimate), 0, 0.01 * plain.StandardError);
    }

    [Fact]
    public void There_is_an_estimate_for_every_cohort_whose_covariates_vary() =>
        Prop.ForAll(CoxCohort.Any, cohort =>
        {
            // The factor's last level never has the event.
            var events = cohort.Events.Select((happened, i) => happened && cohort.Levels[i] != 2).ToArray();
            var data = SurvivalData.Of(Array.ConvertAll(cohort.Days, day => (double)day), events);
            try
            {
                var fit = CoxModel.Fit(data, cohort.Covariates, new() { Penalty = CoxPenalty.Firth });
                return fit.Coefficients.All(coefficient => double.IsFinite(coefficient.Estimate) && coefficient.StandardError > 0);
            }
            catch (Exception refused) when (refused is CovariateException or UnfittableDataException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Exact_ties_have_no_penalised_fit() =>
        Assert.Equal(UnfittableData.Penalty, Assert.Throws<UnfittableDataException>(() => CoxModel.Fit(SurvivalData.Of(new double[] { 1, 2 }, new[] { true, true }), [Covariate.Numeric("x", new double[] { 1, 2 }.AsMemory())], new() { Ties = CoxTies.Exact, Penalty = CoxPenalty.Firth })).Reason);
}
