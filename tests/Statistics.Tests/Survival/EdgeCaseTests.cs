using System.Text.Json;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class EdgeCaseTests
{
    private static readonly JsonElement Cases = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("edge-cases", "edge_cases.json"))).RootElement;

    public static TheoryData<string> Names { get; } = [.. Cases.EnumerateObject().Select(property => property.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Curves_agree_with_R(string name)
    {
        var curves = Cases.GetProperty(name).GetProperty("curves");
        foreach (var (scale, transform) in new[] { ("plain", IntervalTransform.Plain), ("log", IntervalTransform.Log), ("loglog", IntervalTransform.LogLog) })
        {
            var curve = KaplanMeier.Estimate(Data(name), new() { Transform = transform });
            Compare(curves.GetProperty(scale), curve);
        }
    }

    [Fact]
    public void Times_that_differ_by_rounding_are_one_time()
    {
        var curve = KaplanMeier.Estimate(SurvivalData.Of(new[] { 0.1 + 0.2, 0.3, 1 }, new[] { true, true, true }));
        Assert.Equal([0.3, 1], curve.Steps.Select(step => step.Time));
        Assert.Equal([2, 1], curve.Steps.Select(step => step.Events));
    }

    [Fact]
    public void The_textbook_log_rank_test_agrees_with_R()
    {
        var freireich = Cases.GetProperty("two_groups_ties");
        var groups = Grouping.Of(freireich.GetProperty("input").Texts("group"));
        foreach (var (test, weight) in new[] { ("logrank", LogRankWeight.LogRank), ("peto_peto", LogRankWeight.FlemingHarrington(1, 0)) })
        {
            var expected = freireich.GetProperty(test);
            var found = LogRank.Test(Data("two_groups_ties"), groups, new() { Weight = weight });
            Agreement.With(expected.Numbers("chisq")[0], found.ChiSquare, "χ²");
            Assert.Equal(expected.Numbers("observed").Length, found.Groups.Count);
            for (var i = 0; i < found.Groups.Count; i++)
            {
                Agreement.With(expected.Numbers("observed")[i], found.Groups[i].Observed, "observed");
                Agreement.With(expected.Numbers("expected")[i], found.Groups[i].Expected, "expected");
            }
        }
    }

    private static SurvivalData Data(string name)
    {
        var input = Cases.GetProperty(name).GetProperty("input");
        var times = Array.ConvertAll(input.Numbers("time"), time => time!.Value);
        if (name == "near_equal_floats") times[1] = 0.1 + 0.2; // the file prints 15 digits
        var data = SurvivalData.Of(times, Array.ConvertAll(input.Numbers("status"), status => status == 1));
        return input.GetProperty("weights").ValueKind == JsonValueKind.Null
            ? data
            : data.WithWeights(Array.ConvertAll(input.Numbers("weights"), weight => weight!.Value));
    }

    private static void Compare(JsonElement expected, SurvivalCurve curve)
    {
        var times = expected.Numbers("time");
        Assert.Equal(times, curve.Steps.Select(step => (double?)step.Time));
        Assert.Equal(expected.Numbers("n_risk"), curve.Steps.Select(step => (double?)step.AtRisk));
        Assert.Equal(expected.Numbers("n_event"), curve.Steps.Select(step => (double?)step.Events));
        Assert.Equal(expected.Numbers("n_censor"), curve.Steps.Select(step => (double?)step.Censored));
        for (var i = 0; i < times.Length; i++)
        {
            var step = curve.Steps[i];
            Agreement.With(expected.Numbers("surv")[i], step.Survival, "survival");
            Agreement.With(expected.Numbers("std_err")[i], step.StandardError, "standard error");
            Agreement.With(expected.Numbers("lower")[i], step.Lower, "lower");
            Agreement.With(expected.Numbers("upper")[i], step.Upper, "upper");
            Agreement.With(expected.Numbers("cumhaz")[i], step.CumulativeHazard, "hazard");
        }
        var quantiles = expected.GetProperty("quantiles");
        var probabilities = quantiles.Numbers("p");
        Assert.NotEmpty(probabilities);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var wanted = new TimeEstimate(quantiles.Numbers("estimate")[i], quantiles.Numbers("lower")[i], quantiles.Numbers("upper")[i]);
            Assert.Equal(wanted, curve.Quantile(probabilities[i]!.Value));
        }
    }
}
