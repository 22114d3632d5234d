using System.Text.Json;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Survival;

/// <summary>tests/reference/made: what the public data sets do not stress.</summary>
public sealed class MadeCaseTests
{
    private static readonly JsonElement Made = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("made", "made.json"))).RootElement;
    private static readonly KaplanMeierOptions Plain = new() { Transform = IntervalTransform.Plain };

    private static SurvivalData Data => SurvivalData.Of(Column("time"), Array.ConvertAll(Column("status"), status => status == 1));

    [Fact]
    public void Fractional_weights_agree_with_R() =>
        Compare("fractional", KaplanMeier.Estimate(Data.WithWeights(Column("weight")), Plain));

    [Fact]
    public void Fractional_weights_with_delayed_entry_agree_with_R() =>
        Compare("fractional_entry", KaplanMeier.Estimate(Data.WithEntries(Column("entry")).WithWeights(Column("weight")), Plain));

    [Fact]
    public void Delayed_entry_on_times_that_are_not_whole_agrees_with_R() =>
        Compare("entry", KaplanMeier.Estimate(Data.WithEntries(Column("entry")), Plain));

    // R 3.5-3 builds the limits of exp(−H) from the error of H as if it were that of S, so they are not compared.
    [Fact]
    public void Hazards_under_fractional_weights_agree_with_R()
    {
        Compare("fractional_hazard", NelsonAalen.Estimate(Data.WithWeights(Column("weight")), HazardTies.Together, Plain), Limits.Left);
        Compare("fractional_hazard_one_by_one", NelsonAalen.Estimate(Data.WithWeights(Column("weight")), HazardTies.OneByOne, Plain), Limits.Left);
    }

    [Fact]
    public void Follow_up_under_fractional_weights_agrees_with_R() =>
        Compare("fractional_flipped", FollowUpTime.Estimate(Data.WithWeights(Column("weight")), FollowUpTies.EventsStay, Plain));

    [Theory]
    [InlineData("groups_4", 0, false)]
    [InlineData("groups_4_rho_2", 2, false)]
    [InlineData("groups_4_strata_3", 0, true)]
    public void Four_groups_on_fractional_times_agree_with_R(string name, double rho, bool stratified)
    {
        var options = new LogRankOptions { Weight = LogRankWeight.FlemingHarrington(rho, 0), Strata = stratified ? Groups("stratum") : null };
        var found = LogRank.Test(Data, Groups("group"), options);
        var expected = Made.GetProperty(name);
        Assert.Equal(expected.GetProperty("df").GetInt32(), found.DegreesOfFreedom);
        Agreement.With(expected.Number("chisq"), found.ChiSquare, "χ²");
        Agreement.With(expected.Number("p"), found.P, "p");
        Assert.Equal(4, found.Groups.Count);
        for (var i = 0; i < 4; i++)
        {
            Agreement.With(expected.Numbers("observed")[i], found.Groups[i].Observed, "observed");
            Agreement.With(expected.Numbers("expected")[i], found.Groups[i].Expected, "expected");
        }
    }

    [Fact]
    public void A_restricted_mean_between_two_times_agrees_with_R()
    {
        var found = KaplanMeier.Estimate(Data).RestrictedMean(3.3);
        Agreement.With(Made.Numbers("restricted_mean")[0], found.Mean, "mean");
        Agreement.With(Made.Numbers("restricted_mean")[1], found.StandardError, "standard error");
    }

    private static double[] Column(string name) => Array.ConvertAll(Made.GetProperty("input").Numbers(name), value => value!.Value);

    private static Grouping Groups(string name) =>
        Grouping.Of(Array.ConvertAll(Column(name), value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static void Compare(string name, SurvivalCurve curve, Limits limits = Limits.Compared)
    {
        var expected = Made.GetProperty(name);
        Assert.Equal(expected.Numbers("time"), curve.Steps.Select(step => (double?)step.Time));
        Assert.Equal(expected.Numbers("n_risk"), curve.Steps.Select(step => (double?)step.AtRisk));
        for (var i = 0; i < curve.Steps.Count; i++)
        {
            var step = curve.Steps[i];
            var at = FormattableString.Invariant($"at {step.Time}, ");
            Agreement.With(expected.Numbers("surv")[i], step.Survival, at + "survival");
            Agreement.With(expected.Numbers("std_err")[i], step.StandardError, at + "standard error");
            if (limits == Limits.Compared)
            {
                Agreement.With(expected.Numbers("lower")[i], step.Lower, at + "lower");
                Agreement.With(expected.Numbers("upper")[i], step.Upper, at + "upper");
            }
            Agreement.With(expected.Numbers("cumhaz")[i], step.CumulativeHazard, at + "hazard");
            Agreement.With(expected.Numbers("std_chaz")[i], step.CumulativeHazardStandardError, at + "standard error of the hazard");
        }
    }

    private enum Limits
    {
        Compared = 0,
        Left,
    }
}
