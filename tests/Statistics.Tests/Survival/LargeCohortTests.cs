using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Survival;

/// <summary>Cohorts large enough for the paths that small ones never take.</summary>
public sealed class LargeCohortTests
{
    private const int Size = 50_000;

    [Fact]
    public void Many_fractional_times_are_in_order_and_counted_once()
    {
        var times = Draw(row => 3650 * Uniform(row, 1));
        var events = Draw(row => Uniform(row, 2) < 0.8);
        AssertProductLimit(times, events, KaplanMeier.Estimate(SurvivalData.Of(times, events)));
    }

    [Fact]
    public void Times_of_very_different_size_are_in_order()
    {
        // One tiny time stretches the range of the bits, so that their leading part no longer tells times apart.
        var times = Draw(row => row == 7 ? 1e-300 : 1 + Uniform(row, 1) / 8);
        var events = Draw(row => Uniform(row, 2) < 0.8);
        AssertProductLimit(times, events, KaplanMeier.Estimate(SurvivalData.Of(times, events)));
    }

    [Fact]
    public void Equal_times_and_negative_zero_are_one_time()
    {
        var times = Draw(row => row % 2 == 0 ? -0.0 : 0.5);
        var curve = KaplanMeier.Estimate(SurvivalData.Of(times, Draw(_ => true)));
        Assert.Equal([(0, Size / 2), (0.5, Size / 2)], curve.Steps.Select(step => (step.Time, (int)step.Events)));
    }

    [Fact]
    public void Whole_times_are_the_same_as_days_and_as_fractions_of_a_larger_unit()
    {
        var days = Draw(row => (int)(3000 * Uniform(row, 1)));
        var events = Draw(row => Uniform(row, 2) < 0.8);
        var counted = KaplanMeier.Estimate(SurvivalData.OfDays(days, events));
        Assert.Equal(counted.Steps, KaplanMeier.Estimate(SurvivalData.Of(Array.ConvertAll(days, day => (double)day), events)).Steps);
        var sorted = KaplanMeier.Estimate(SurvivalData.Of(Array.ConvertAll(days, day => day / 64.0), events));
        Assert.Equal(counted.Steps, sorted.Steps.Select(step => step with { Time = step.Time * 64 }));
    }

    [Fact]
    public void Days_beyond_what_is_counted_are_sorted()
    {
        int[] days = [0, int.MaxValue, 1 << 20, (1 << 20) - 1000, int.MaxValue];
        var curve = KaplanMeier.Estimate(SurvivalData.OfDays(days, new[] { true, true, true, true, false }));
        Assert.Equal([0, (1 << 20) - 1000, 1 << 20, int.MaxValue], curve.Steps.Select(step => step.Time));
        Assert.Equal(0.2, curve.Steps[^1].Survival, 1e-15);

        // Dense enough to be counted, in more days than the four sets of counters are kept for.
        var dense = KaplanMeier.Estimate(SurvivalData.OfDays(Draw(row => row * 4), Draw(_ => true)));
        Assert.Equal(Size, dense.Steps.Count);
        Assert.All(dense.Steps.Index(), step => Assert.Equal((step.Index * 4.0, Size - step.Index), (step.Item.Time, (int)step.Item.AtRisk)));
    }

    [Fact]
    public void Groups_of_a_large_cohort_are_estimated_as_if_alone_and_tested_alike_on_both_paths()
    {
        var days = Draw(row => (int)(3000 * Uniform(row, 1)));
        var times = Array.ConvertAll(days, day => day / 64.0);
        var events = Draw(row => Uniform(row, 2) < 0.8);
        var groups = Grouping.OfCodes(Draw(row => (int)(3 * Uniform(row, 3))), ["a", "b", "c"]);
        var strata = Grouping.OfCodes(Draw(row => (int)(20 * Uniform(row, 4))), [.. Enumerable.Range(0, 20).Select(code => $"{(char)('a' + code)}")]);
        var counted = SurvivalData.OfDays(days, events);
        var sorted = SurvivalData.Of(times, events);
        var pairs = KaplanMeier.EstimateByGroup(counted, groups).Zip(KaplanMeier.EstimateByGroup(sorted, groups)).ToList();
        Assert.Equal(3, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(pair.First.Curve.Steps, pair.Second.Curve.Steps.Select(step => step with { Time = step.Time * 64 })));
        var options = new LogRankOptions { Strata = strata };
        Assert.Equal(LogRank.Test(counted, groups, options).ChiSquare, LogRank.Test(sorted, groups, options).ChiSquare);
    }

    private static T[] Draw<T>(Func<int, T> value) => [.. Enumerable.Range(0, Size).Select(value)];

    // A fixed sequence, uniform enough: multiples of an irrational number, shuffled.
    private static double Uniform(int row, int stream)
    {
        var value = Math.Sin(row * 12.9898 + stream * 78.233) * 43758.5453;
        return value - Math.Floor(value);
    }

    // The estimate as written in textbooks, on the sorted rows.
    private static void AssertProductLimit(double[] times, bool[] events, SurvivalCurve curve)
    {
        var rows = times.Zip(events).OrderBy(row => row.First).ToArray();
        var distinct = rows.GroupBy(row => row.First).ToList();
        var limit = 1.4901161193847656e-8 * Math.Max(1, distinct.Average(time => time.Key));
        var merged = new List<(double Time, int Deaths, int Leavers)>();
        var previous = double.NegativeInfinity;
        foreach (var time in distinct)
        {
            var deaths = time.Count(row => row.Second);
            if (time.Key - previous <= limit) merged[^1] = (merged[^1].Time, merged[^1].Deaths + deaths, merged[^1].Leavers + time.Count());
            else merged.Add((time.Key, deaths, time.Count()));
            previous = time.Key;
        }
        Assert.Equal(merged.Count, curve.Steps.Count);
        double survival = 1;
        var atRisk = times.Length;
        for (var i = 0; i < merged.Count; i++)
        {
            var step = curve.Steps[i];
            Assert.Equal((merged[i].Time, atRisk, merged[i].Deaths), (step.Time, (int)step.AtRisk, (int)step.Events));
            survival *= 1 - merged[i].Deaths / (double)atRisk;
            Assert.Equal(survival, step.Survival, 1e-12);
            atRisk -= merged[i].Leavers;
        }
    }
}
