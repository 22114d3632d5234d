using System.Text.Json;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class RestrictedMeansTests
{
    private static readonly double[] Times = [1, 2, 2, 3, 4, 6, 6, 9, 1, 1, 2, 2, 3, 3, 5, 7];
    private static readonly bool[] Events = [true, true, true, false, true, true, false, false, true, true, true, false, true, true, true, false];
    private static readonly Grouping Groups = Grouping.Of([.. Enumerable.Repeat("A", 8), .. Enumerable.Repeat("B", 8)]);

    public static TheoryData<string> DataSets { get; } = [.. ReferenceCase.Names.Where(name => name != "heart")];

    [Theory, MemberData(nameof(DataSets))]
    public void Differences_and_ratios_agree_with_R(string name)
    {
        var reference = new ReferenceCase(name);
        var found = RestrictedMeans.Compare(reference.Survival(), reference.Groups, reference.Horizon);
        var expected = reference.Results.GetProperty("rmst").GetProperty("by_group");
        foreach (var (group, mean) in expected.GetProperty("per_group").EnumerateArray().Zip(found.Groups))
        {
            Assert.Equal(group.GetProperty("group").GetString(), mean.Group);
            Agreement.With(group.Number("rmst"), mean.Mean, mean.Group);
            Agreement.With(group.Number("se"), mean.StandardError, mean.Group);
            Agreement.With(Math.Max(0, group.GetProperty("lower95").GetDouble()), mean.Lower, mean.Group);
            Agreement.With(Math.Min(reference.Horizon, group.GetProperty("upper95").GetDouble()), mean.Upper, mean.Group);
        }
        Assert.Equal(found.Groups.Count - 1, found.Contrasts.Count);
        if (!expected.TryGetProperty("difference", out var difference)) return;
        var contrast = Assert.Single(found.Contrasts);
        Compare(difference, contrast.Difference, "difference");
        Agreement.With(difference.Number("se"), contrast.Difference.StandardError, "difference");
        Compare(expected.GetProperty("ratio"), contrast.Ratio!.Value, "ratio");
        Agreement.With(found.P, contrast.Difference.P, "with two groups the joint test is the test of the difference");
    }

    [Fact]
    public void The_worked_example_is_reproduced()
    {
        var found = RestrictedMeans.Compare(SurvivalData.Of(Times, Events), Groups, 6);
        Assert.Equal([4.0625, 3.15625], found.Groups.Select(group => group.Mean));
        Assert.Equal([0.71705, 0.65149], found.Groups.Select(group => Math.Round(group.StandardError, 5)));
        var difference = Assert.Single(found.Contrasts).Difference;
        Assert.Equal(-0.90625, difference.Estimate);
        Assert.Equal(0.96881, difference.StandardError, 5e-6);
        Assert.Equal(0.935, -difference.Estimate / difference.StandardError, 5e-4);
    }

    [Fact]
    public void One_group_has_a_mean_and_nothing_to_compare()
    {
        var found = RestrictedMeans.Compare(SurvivalData.Of(new double[] { 1, 2 }, new[] { true, false }), Grouping.Of(["a", "a"]), 5);
        Assert.Empty(found.Contrasts);
        Assert.Null(found.P);
        Assert.True(Assert.Single(found.Groups).BeyondLastTime);
    }

    [Fact]
    public void Without_events_there_is_no_error_and_no_p()
    {
        var found = RestrictedMeans.Compare(SurvivalData.Of(new double[] { 8, 9 }, new[] { false, false }), Grouping.Of(["a", "b"]), 5);
        var contrast = Assert.Single(found.Contrasts);
        Assert.Equal(new Contrast(0, 0, 0, 0, null), contrast.Difference);
        Assert.Equal(1, contrast.Ratio!.Value.Estimate);
        Assert.Null(found.P);
    }

    [Fact]
    public void A_mean_of_zero_has_no_ratio()
    {
        var found = RestrictedMeans.Compare(SurvivalData.Of(new double[] { 0, 9 }, new[] { true, true }), Grouping.Of(["a", "b"]), 5);
        Assert.Null(Assert.Single(found.Contrasts).Ratio);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_horizon_that_is_none_is_refused(double horizon) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RestrictedMeans.Compare(SurvivalData.Of(Times, Events), Groups, horizon));

    private static void Compare(JsonElement expected, Contrast found, string what)
    {
        Agreement.With(expected.Number("estimate"), found.Estimate, what);
        Agreement.With(expected.Number("lower95"), found.Lower, what + " lower", 1e-11);
        Agreement.With(expected.Number("upper95"), found.Upper, what + " upper", 1e-11);
        Agreement.With(expected.Number("p"), found.P, what + " p", 1e-9);
    }
}
