using System.Text.Json;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Regression;

public sealed class ParametricTests
{
    private const double Fitted = 1e-9;
    private static readonly JsonElement File = JsonDocument.Parse(System.IO.File.ReadAllText(ReferenceFolder.PathTo("regression", "parametric.json"))).RootElement;
    private static readonly JsonElement[] Fits = [.. File.GetProperty("fits").EnumerateArray()];
    private static readonly JsonElement[] Pieces = [.. File.GetProperty("piecewise").EnumerateArray()];

    public static TheoryData<int> FitNumbers { get; } = [.. Enumerable.Range(0, Fits.Length)];

    public static TheoryData<int> PieceNumbers { get; } = [.. Enumerable.Range(0, Pieces.Length)];

    [Theory, MemberData(nameof(FitNumbers))]
    public void Accelerated_failure_times_agree_with_R(int number)
    {
        var expected = Fits[number];
        var input = expected.GetProperty("input");
        var data = Data(input);
        if (input.TryGetProperty("weight", out _)) data = data.WithWeights(Column(input, "weight"));
        var distribution = Enum.Parse<ParametricDistribution>(expected.GetProperty("distribution").GetString()!, ignoreCase: true);
        var names = expected.Texts("covariates");
        var found = ParametricModel.Fit(data, Covariates(input, names), distribution);
        Assert.Equal(["(Intercept)", .. names], found.Coefficients.Select(coefficient => coefficient.Name));
        var size = found.Coefficients.Count + (found.LogScale is null ? 0 : 1);
        for (var j = 0; j < found.Coefficients.Count; j++)
        {
            Near(expected.Numbers("coef")[j]!.Value, found.Coefficients[j].Estimate, found.Coefficients[j].StandardError);
            Assert.Equal(Math.Sqrt(found.Covariance[j, j]), found.Coefficients[j].StandardError);
        }
        Agreement.With(expected.Number("scale"), found.Scale, "scale", Fitted);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                Assert.Equal(expected.GetProperty("var")[i][j].GetDouble(), found.Covariance[i, j], 1e-8 * Math.Sqrt(found.Covariance[i, i] * found.Covariance[j, j]));
        }
        Agreement.With(expected.Numbers("loglik")[0], found.NullLogLikelihood, "null", 1e-11);
        Agreement.With(expected.Numbers("loglik")[1], found.LogLikelihood, "fitted", 1e-11);
        CovariateValue[] first = [.. names.Select(name => CovariateValue.Of(name, Column(input, name)[0]))];
        foreach (var (share, time) in new[] { 0.25, 0.5, 0.75 }.Zip(expected.Numbers("quantiles")))
        {
            Agreement.With(time, found.Quantile(share, first), "quantile", Fitted);
            Assert.Equal(1 - share, found.Survival(time!.Value, first), 1e-8);
        }
    }

    [Theory, MemberData(nameof(PieceNumbers))]
    public void Piecewise_rates_agree_with_R(int number)
    {
        var expected = Pieces[number];
        var input = expected.GetProperty("input");
        var names = expected.Texts("covariates");
        var data = Data(input).WithEntries(Column(input, "entry"));
        var found = PiecewiseExponential.Fit(data, Array.ConvertAll(expected.Numbers("cuts"), cut => cut!.Value), Covariates(input, names));
        var pieces = found.Intervals.Count;
        Assert.Equal(expected.Numbers("events"), found.Intervals.Select(interval => (double?)interval.Events));
        for (var k = 0; k < pieces; k++)
        {
            Agreement.With(expected.Numbers("exposure")[k], found.Intervals[k].TimeAtRisk, "time at risk", 1e-12);
            Near(expected.Numbers("coef")[k]!.Value, Math.Log(found.Intervals[k].Rate!.Value), found.Intervals[k].LogStandardError!.Value);
            Agreement.With(Math.Sqrt(expected.GetProperty("var")[k].ValueKind == JsonValueKind.Array ? expected.GetProperty("var")[k][k].GetDouble() : 0), found.Intervals[k].LogStandardError, "its standard error", 1e-8);
        }
        for (var j = 0; j < names.Length; j++)
        {
            Near(expected.Numbers("coef")[pieces + j]!.Value, found.Coefficients[j].Estimate, found.Coefficients[j].StandardError);
            Agreement.With(Math.Sqrt(expected.GetProperty("var")[pieces + j][pieces + j].GetDouble()), found.Coefficients[j].StandardError, "standard error", 1e-8);
        }
        Agreement.With(expected.Number("loglik"), found.LogLikelihood, "log-likelihood", 1e-11);
    }

    [Fact]
    public void One_piece_is_the_exponential_model()
    {
        var input = Fits[0].GetProperty("input");
        var exponential = ParametricModel.Fit(Data(input), Covariates(input, ["age", "rx"]), ParametricDistribution.Exponential);
        var piece = PiecewiseExponential.Fit(Data(input), [], Covariates(input, ["age", "rx"]));
        Assert.Equal(exponential.LogLikelihood, piece.LogLikelihood, 9);
        Assert.Equal(-exponential.Coefficients[1].Estimate, piece.Coefficients[0].Estimate, 9);
        Assert.Equal(Math.Exp(-exponential.Coefficients[0].Estimate), piece.Intervals[0].Rate!.Value, 9);
    }

    [Theory]
    [InlineData(ParametricDistribution.Weibull)]
    [InlineData(ParametricDistribution.Exponential)]
    [InlineData(ParametricDistribution.LogNormal)]
    [InlineData(ParametricDistribution.LogLogistic)]
    public void Changing_the_unit_of_time_moves_the_intercept_only_and_weights_are_copies(ParametricDistribution distribution)
    {
        var input = Fits[4].GetProperty("input");
        string[] names = ["trt", "karno"];
        var days = ParametricModel.Fit(Data(input), Covariates(input, names), distribution);
        var scaled = ParametricModel.Fit(SurvivalData.Of(Array.ConvertAll(Column(input, "time"), time => time / 32), Array.ConvertAll(Column(input, "status"), status => status == 1)), Covariates(input, names), distribution);
        Assert.Equal(days.Coefficients[0].Estimate - Math.Log(32), scaled.Coefficients[0].Estimate, 8);
        Assert.Equal(days.Coefficients[2].Estimate, scaled.Coefficients[2].Estimate, 9);
        Assert.Equal(days.Scale, scaled.Scale, 9);
        var doubled = ParametricModel.Fit(Data(input).WithWeights(Array.ConvertAll(Column(input, "time"), _ => 2.0)), Covariates(input, names), distribution);
        Assert.Equal(days.Coefficients[1].Estimate, doubled.Coefficients[1].Estimate, 9);
        Assert.Equal(2 * days.LogLikelihood, doubled.LogLikelihood, 7);
    }

    [Fact]
    public void Data_without_an_answer_are_refused()
    {
        double[] times = [1, 2, 3, 4, 5, 6], x = [1, 5, 2, 4, 3, 6];
        bool[] events = [true, false, true, true, true, false];
        var data = SurvivalData.Of(times, events);
        Assert.Equal(UnfittableData.TimeZero, Reason(() => ParametricModel.Fit(SurvivalData.Of(Array.ConvertAll(times, time => time - 1), events), [])));
        Assert.Equal(UnfittableData.DelayedEntry, Reason(() => ParametricModel.Fit(data.WithEntries(new double[6]), [])));
        Assert.Equal(UnfittableData.NoEvents, Reason(() => ParametricModel.Fit(SurvivalData.Of(times, new bool[6]), [])));
        Assert.Equal(UnfittableData.NoEvents, Reason(() => PiecewiseExponential.Fit(SurvivalData.Of(times, new bool[6]), [2], [])));
        foreach (var distribution in Enum.GetValues<ParametricDistribution>())
        {
            var constant = Assert.Throws<CovariateException>(() => ParametricModel.Fit(data, [Covariate.Numeric("x", x.AsMemory()), Covariate.Numeric("one", new double[] { 1, 1, 1, 1, 1, 1 }.AsMemory())], distribution));
            Assert.Equal((CovariateProblem.Constant, "one"), (constant.Problem, constant.Covariate));
            var twice = Assert.Throws<CovariateException>(() => ParametricModel.Fit(data, [Covariate.Numeric("x", x.AsMemory()), Covariate.Numeric("y", Array.ConvertAll(x, value => 3 * value).AsMemory())], distribution));
            Assert.Equal((CovariateProblem.Collinear, "y"), (twice.Problem, twice.Covariate));
            var group = Covariate.Numeric("group", new double[] { 0, 1, 0, 0, 0, 1 }.AsMemory());
            var infinite = Assert.Throws<MonotoneLikelihoodException>(() => ParametricModel.Fit(data, [group], distribution));
            Assert.Equal([new InfiniteCoefficient("group", 1)], infinite.Coefficients);
        }
        Assert.Throws<MonotoneLikelihoodException>(() => PiecewiseExponential.Fit(data, [2.5], [Covariate.Numeric("group", new double[] { 0, 1, 0, 0, 0, 1 }.AsMemory())]));
        Assert.Throws<ArgumentException>(() => PiecewiseExponential.Fit(data, [3, 3], []));
    }

    [Fact]
    public void An_interval_without_events_has_the_rate_0_and_no_limits()
    {
        var fit = PiecewiseExponential.Fit(SurvivalData.Of(new double[] { 1, 2, 8, 9 }, new[] { true, true, true, false }), [3, 6, 20], []);
        Assert.Equal([2, 0, 1, 0], fit.Intervals.Select(interval => interval.Events));
        Assert.Equal((0, null, null), (fit.Intervals[1].Rate, fit.Intervals[1].LogStandardError, fit.Intervals[1].Upper));
        Assert.Equal((null, 0), (fit.Intervals[3].Rate, fit.Intervals[3].TimeAtRisk));
        Assert.Equal(2 / 9.0, fit.Intervals[0].Rate!.Value, 12);
    }

    private static UnfittableData Reason(Action fit) => Assert.Throws<UnfittableDataException>(fit).Reason;

    private static SurvivalData Data(JsonElement input) => SurvivalData.Of(Column(input, "time"), Array.ConvertAll(Column(input, "status"), status => status == 1));

    private static Covariate[] Covariates(JsonElement input, string[] names) => [.. names.Select(name => Covariate.Numeric(name, Column(input, name).AsMemory()))];

    private static double[] Column(JsonElement input, string name) => Array.ConvertAll(input.Numbers(name), value => value!.Value);

    // A coefficient near 0 is as exact as its standard error.
    private static void Near(double expected, double found, double error) => Assert.Equal(expected, found, Fitted * Math.Max(Math.Abs(expected), error));
}
