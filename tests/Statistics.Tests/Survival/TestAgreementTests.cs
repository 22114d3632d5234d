using System.Text.Json;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class TestAgreementTests
{
    private static readonly (string Name, LogRankWeight Weight)[] Tests =
    [
        ("logrank", LogRankWeight.LogRank),
        ("peto_peto", LogRankWeight.FlemingHarrington(1, 0)),
        ("rho_half", LogRankWeight.FlemingHarrington(0.5, 0)),
    ];

    public static TheoryData<string> DataSets { get; } = [.. ReferenceCase.Names.Where(name => name != "heart")];

    public static TheoryData<string> StratifiedDataSets { get; } = [.. ReferenceCase.Names.Where(name => new ReferenceCase(name).StrataColumn is not null)];

    [Theory, MemberData(nameof(DataSets))]
    public void Tests_between_groups_agree_with_R(string name)
    {
        var reference = new ReferenceCase(name);
        foreach (var (test, weight) in Tests)
        {
            var expected = reference.Results.GetProperty(test);
            Compare(expected, LogRank.Test(reference.Survival(), reference.Groups, new() { Weight = weight }));
            Compare(expected, LogRank.Test(reference.Survival(unit: 1.0 / 4096), reference.Groups, new() { Weight = weight }));
        }
    }

    [Theory, MemberData(nameof(StratifiedDataSets))]
    public void Stratified_tests_agree_with_R(string name)
    {
        var reference = new ReferenceCase(name);
        var (data, groups, strata) = reference.Stratified();
        Compare(reference.Results.GetProperty("logrank_stratified"), LogRank.Test(data, groups, new() { Strata = strata }));
        var fleming = new LogRankOptions { Strata = strata, Weight = LogRankWeight.FlemingHarrington(1, 0) };
        Compare(reference.Results.GetProperty("peto_peto_stratified"), LogRank.Test(data, groups, fleming));
    }

    [Theory, MemberData(nameof(DataSets))]
    public void Restricted_means_agree_with_R(string name)
    {
        var reference = new ReferenceCase(name);
        var overall = Assert.Single(reference.Results.GetProperty("rmst").GetProperty("overall").GetProperty("per_group").EnumerateArray());
        Compare(overall, KaplanMeier.Estimate(reference.Survival()).RestrictedMean(reference.Horizon));
        var curves = KaplanMeier.EstimateByGroup(reference.Survival(), reference.Groups).ToDictionary(curve => curve.Group, curve => curve.Curve, StringComparer.Ordinal);
        var groups = reference.Results.GetProperty("rmst").GetProperty("by_group").GetProperty("per_group").EnumerateArray().ToList();
        Assert.Equal(curves.Count, groups.Count);
        foreach (var expected in groups) Compare(expected, curves[expected.GetProperty("group").GetString()!].RestrictedMean(reference.Horizon));
    }

    [Theory, MemberData(nameof(DataSets))]
    public void Median_follow_up_agrees_with_R_in_both_variants(string name)
    {
        var reference = new ReferenceCase(name);
        var expected = reference.Results.GetProperty("reverse_km");
        var flipped = FollowUpTime.Estimate(reference.Survival(), FollowUpTies.EventsStay, new() { Transform = IntervalTransform.Log });
        var quantiles = expected.GetProperty("flip_quantiles").EnumerateArray().ToList();
        Assert.Equal(3, quantiles.Count);
        foreach (var quantile in quantiles)
        {
            Assert.Equal(
                new TimeEstimate(quantile.Number("estimate"), quantile.Number("lower"), quantile.Number("upper")),
                flipped.Quantile(quantile.GetProperty("q").GetDouble()));
        }
        Assert.Equal(expected.Number("prodlim_median"), FollowUpTime.Estimate(reference.Survival(), FollowUpTies.EventsLeaveFirst).Median.Estimate);
    }

    private static void Compare(JsonElement expected, LogRankResult found)
    {
        Assert.Equal(expected.Texts("groups"), found.Groups.Select(group => group.Group));
        Assert.Equal(expected.Numbers("n"), found.Groups.Select(group => (double?)group.Subjects));
        Assert.Equal(expected.GetProperty("df").GetInt32(), found.DegreesOfFreedom);
        Agreement.With(expected.Number("chisq"), found.ChiSquare, "χ²");
        Agreement.With(expected.Number("p"), found.P, "p");
        for (var i = 0; i < found.Groups.Count; i++)
        {
            Agreement.With(expected.Numbers("observed")[i], found.Groups[i].Observed, "observed");
            Agreement.With(expected.Numbers("expected")[i], found.Groups[i].Expected, "expected");
            var variance = expected.GetProperty("variance")[i].EnumerateArray().Select(Json.Value).ToArray();
            for (var j = 0; j < variance.Length; j++) Agreement.With(variance[j], found.Variance[i][j], "variance");
        }
    }

    private static void Compare(JsonElement expected, RestrictedMean found)
    {
        Assert.Equal(expected.Number("tau"), found.Horizon);
        Agreement.With(expected.Number("rmst"), found.Mean, "restricted mean");
        Agreement.With(expected.Number("se"), found.StandardError, "its standard error");
    }
}
