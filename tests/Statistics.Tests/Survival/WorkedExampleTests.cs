using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Survival;

/// <summary>Sixteen subjects in two groups, worked through by hand and with R (data set D16).</summary>
public sealed class WorkedExampleTests
{
    private const double Printed = 5e-4; // values printed with four or five decimals

    private static readonly double[] Times = [1, 2, 2, 3, 4, 6, 6, 9, 1, 1, 2, 2, 3, 3, 5, 7];
    private static readonly bool[] Events = [true, true, true, false, true, true, false, false, true, true, true, false, true, true, true, false];
    private static readonly Grouping Groups = Grouping.Of([.. Enumerable.Repeat("A", 8), .. Enumerable.Repeat("B", 8)]);
    private static readonly Grouping Strata = Grouping.Of(["1", "1", "2", "2", "1", "2", "1", "2", "1", "2", "1", "2", "1", "1", "2", "2"]);

    private static SurvivalData All => SurvivalData.Of(Times, Events);

    private static SurvivalData A => SurvivalData.Of(Times.AsMemory(0, 8), Events.AsMemory(0, 8));

    private static SurvivalData B => SurvivalData.Of(Times.AsMemory(8), Events.AsMemory(8));

    [Fact]
    public void Survival_and_its_standard_error()
    {
        var a = KaplanMeier.Estimate(A);
        foreach (var (time, survival, error) in new[] { (1, 0.875, 0.11693), (2, 0.625, 0.17116), (4, 0.46875, 0.18652), (6, 0.3125, 0.17815) })
        {
            Assert.Equal(survival, a.At(time).Survival);
            Assert.Equal(error, a.At(time).StandardError!.Value, 5);
        }
        var b = KaplanMeier.Estimate(B);
        foreach (var (time, survival) in new[] { (1, 0.75), (2, 0.625), (3, 0.3125), (5, 0.15625) }) Assert.Equal(survival, b.At(time).Survival, 1e-15);
        Assert.Equal(0.24306, KaplanMeier.Estimate(All).At(6).Survival, 5);
    }

    [Theory]
    [InlineData(IntervalTransform.Plain, 0.1032, 0.8343)]
    [InlineData(IntervalTransform.Log, 0.2149, 1)]
    [InlineData(IntervalTransform.LogLog, 0.1199, 0.7629)]
    [InlineData(IntervalTransform.Logit, 0.1689, 0.7930)]
    [InlineData(IntervalTransform.ArcSine, 0.1430, 0.8105)]
    public void Limits_on_every_scale(IntervalTransform transform, double lower, double upper)
    {
        var at = KaplanMeier.Estimate(A, new() { Transform = transform }).At(4);
        Assert.Equal(lower, at.Lower!.Value, 4);
        Assert.Equal(upper, at.Upper!.Value, 4);
    }

    [Fact]
    public void Medians()
    {
        Assert.Equal(new TimeEstimate(4, 1, null), KaplanMeier.Estimate(A).Median);
        Assert.Equal(new TimeEstimate(4, 2, null), KaplanMeier.Estimate(A, new() { Transform = IntervalTransform.Plain }).Median);
        Assert.Equal(new TimeEstimate(3, 1, 5), KaplanMeier.Estimate(B).Median);
        Assert.Equal(new TimeEstimate(3, 2, 6), KaplanMeier.Estimate(All).Median);
    }

    [Fact]
    public void Median_follow_up()
    {
        Assert.Equal(new TimeEstimate(7, 3, null), FollowUpTime.Estimate(All).Median);
        Assert.Equal(new TimeEstimate(7, 6, null), FollowUpTime.Estimate(All, options: new() { Transform = IntervalTransform.Log }).Median);
        Assert.Equal(new TimeEstimate(7, 6, null), FollowUpTime.Estimate(All, options: new() { Transform = IntervalTransform.Plain }).Median);
    }

    [Theory]
    [InlineData("log-rank", 1.24316, 2.35312, 0.65677, 0.4177)]
    [InlineData("Gehan", 13, 323.4, 0.52257, 0.4697)]
    [InlineData("Tarone-Ware", 3.97173, 25.64915, 0.61502, 0.4329)]
    [InlineData("Peto-Peto", 0.73806, 0.90971, 0.59880, 0.4390)]
    [InlineData("FH(1,0)", 0.88194, 1.34053, 0.58024, 0.4462)]
    [InlineData("FH(0,1)", 0.36122, 0.31190, 0.41834, 0.5178)]
    [InlineData("FH(1,1)", 0.20839, 0.07496, 0.57932, 0.4466)]
    public void The_weighted_log_rank_family(string name, double score, double variance, double chiSquare, double p)
    {
        var weight = name switch
        {
            "Gehan" => LogRankWeight.Gehan,
            "Tarone-Ware" => LogRankWeight.TaroneWare,
            "Peto-Peto" => LogRankWeight.PetoPeto,
            "FH(1,0)" => LogRankWeight.FlemingHarrington(1, 0),
            "FH(0,1)" => LogRankWeight.FlemingHarrington(0, 1),
            "FH(1,1)" => LogRankWeight.FlemingHarrington(1, 1),
            _ => LogRankWeight.LogRank,
        };
        var result = LogRank.Test(All, Groups, new() { Weight = weight });
        Assert.Equal(score, Math.Abs(result.Groups[0].Observed - result.Groups[0].Expected), 5);
        Assert.Equal(variance, result.Variance[0][0], 5);
        Assert.Equal(chiSquare, result.ChiSquare, 5);
        Assert.Equal(p, result.P, 4);
        Assert.Equal(1, result.DegreesOfFreedom);
    }

    [Fact]
    public void Observed_and_expected()
    {
        var result = LogRank.Test(All, Groups);
        Assert.Equal(["A", "B"], result.Groups.Select(group => group.Group));
        Assert.Equal([8, 8], result.Groups.Select(group => group.Subjects));
        Assert.Equal([5, 6], result.Groups.Select(group => group.Observed));
        Assert.Equal([6.24316, 4.75684], result.Groups.Select(group => Math.Round(group.Expected, 5)));
    }

    [Fact]
    public void The_stratified_log_rank_test()
    {
        var result = LogRank.Test(All, Groups, new() { Strata = Strata });
        Assert.Equal(0.71999, result.ChiSquare, 5);
        Assert.Equal(0.3961, result.P, 4);
        Assert.Equal(6.23810, result.Groups[0].Expected, 5);
    }

    [Fact]
    public void Restricted_means()
    {
        var a = KaplanMeier.Estimate(A).RestrictedMean(6);
        var b = KaplanMeier.Estimate(B).RestrictedMean(6);
        Assert.Equal(4.0625, a.Mean);
        Assert.Equal(0.71705, a.StandardError, 5);
        Assert.Equal(3.15625, b.Mean);
        Assert.Equal(0.65149, b.StandardError, 5);
        Assert.Equal(0.96882, double.Hypot(a.StandardError, b.StandardError), 1e-5); // printed from rounded parts
    }

    [Fact]
    public void Past_the_last_time_the_last_value_is_carried_and_said_so()
    {
        var curve = KaplanMeier.Estimate(A);
        Assert.Equal(9, curve.LastTime);
        Assert.False(curve.RestrictedMean(9).BeyondLastTime);
        Assert.Equal(curve.RestrictedMean(9).Mean + 3 * 0.3125, curve.RestrictedMean(12).Mean, 1e-15);
        Assert.True(curve.RestrictedMean(12).BeyondLastTime);
        Assert.False(curve.At(9).BeyondLastTime);
        Assert.True(curve.At(9.5).BeyondLastTime);
        Assert.Equal(curve.At(9) with { Time = 9.5, AtRisk = 0, BeyondLastTime = true }, curve.At(9.5));
    }

    [Fact]
    public void Delayed_entry_shrinks_the_risk_sets()
    {
        double[] entries = [0, 0, 1, 2, 0, 3, 2], exits = [2, 4, 3, 5, 6, 7, 8];
        bool[] events = [true, true, true, false, true, true, false];
        var naive = KaplanMeier.Estimate(SurvivalData.Of(exits, events));
        var delayed = KaplanMeier.Estimate(SurvivalData.Of(exits, events).WithEntries(entries));
        Assert.True(delayed.HasDelayedEntry);
        Assert.False(naive.HasDelayedEntry);
        foreach (var (time, atRisk, survival, naively) in new[] { (2, 4, 0.75, 0.857), (3, 5, 0.60, 0.714), (4, 5, 0.48, 0.571), (6, 3, 0.32, 0.381), (7, 2, 0.16, 0.190) })
        {
            Assert.Equal(atRisk, delayed.At(time).AtRisk);
            Agreement.With(survival, delayed.At(time).Survival, "delayed entry");
            Agreement.With(naively, naive.At(time).Survival, "naive", Printed / naively);
        }
        Assert.Equal(new RiskCount(2, NotYetEntered: 3, AtRisk: 4, Events: 0, Censored: 0), delayed.CountsBefore(2));
        Assert.Equal(new RiskCount(5.5, NotYetEntered: 0, AtRisk: 3, Events: 3, Censored: 1), delayed.CountsBefore(5.5));
    }

    [Fact]
    public void Ratios_of_successive_times_to_progression()
    {
        // Growth modulation index, from the endpoint definitions: S(1.3) = (4/5)(3/4).
        var curve = KaplanMeier.Estimate(SurvivalData.Of(new[] { 0.5, 0.8, 1.0, 1.4, 2.0 }, new[] { true, true, false, true, false }));
        Agreement.With(0.6, curve.At(1.3).Survival, "S(1.3)");
    }
}
