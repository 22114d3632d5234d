using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class TestPropertyTests
{
    private static readonly Arbitrary<LogRankWeight> Weights = Gen.Elements(
        LogRankWeight.LogRank,
        LogRankWeight.Gehan,
        LogRankWeight.TaroneWare,
        LogRankWeight.PetoPeto,
        LogRankWeight.FlemingHarrington(1, 0),
        LogRankWeight.FlemingHarrington(0, 1),
        LogRankWeight.FlemingHarrington(0.5, 2)).ToArbitrary();

    [Fact]
    public void Renaming_the_groups_does_not_change_the_test() =>
        Prop.ForAll(Cohort.Any, Weights, (cohort, weight) =>
        {
            var straight = Test(cohort, cohort.Groups, weight);
            var renamed = Test(cohort, Array.ConvertAll(cohort.Groups, group => 2 - group), weight);
            return straight is null
                ? renamed is null
                : Near(straight.ChiSquare, renamed!.ChiSquare) && straight.DegreesOfFreedom == renamed.DegreesOfFreedom
                    && straight.Groups.Reverse().Zip(renamed.Groups).All(pair => Near(pair.First.Expected, pair.Second.Expected));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Observed_and_expected_have_the_same_sum_and_the_variance_sums_to_nothing() =>
        Prop.ForAll(Cohort.Any, Weights, (cohort, weight) => Test(cohort, cohort.Groups, weight) is not { } result
            || (Near(result.Groups.Sum(group => group.Observed), result.Groups.Sum(group => group.Expected))
                && result.Variance.All(row => Math.Abs(row.Sum()) <= 1e-9 * (1 + row.Max()))
                && result.P is >= 0 and <= 1
                && result.ChiSquare >= 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_and_sorting_find_the_same() =>
        Prop.ForAll(Cohort.Any, Weights, (cohort, weight) =>
        {
            var counted = Test(cohort with { Unit = 1 }, cohort.Groups, weight);
            var sorted = Test(cohort with { Unit = 1.0 / 64 }, cohort.Groups, weight);
            return counted is null ? sorted is null : counted.ChiSquare == sorted!.ChiSquare && counted.Groups.SequenceEqual(sorted.Groups);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_stratum_is_no_stratification_and_a_doubled_cohort_in_two_strata_doubles_the_statistic() =>
        Prop.ForAll(Cohort.Any, Weights, (cohort, weight) =>
        {
            if (Test(cohort, cohort.Groups, weight) is not { } single) return true;
            var count = cohort.Days.Length;
            var one = Grouping.Of([.. Enumerable.Repeat("all", count)]);
            var twice = cohort.Rows(Enumerable.Range(0, 2 * count).Select(row => row % count));
            var two = Grouping.Of([.. Enumerable.Repeat("a", count), .. Enumerable.Repeat("b", count)]);
            return LogRank.Test(cohort.Data, cohort.Grouping, new() { Weight = weight, Strata = one }).ChiSquare == single.ChiSquare
                && Near(2 * single.ChiSquare, LogRank.Test(twice.Data, twice.Grouping, new() { Weight = weight, Strata = two }).ChiSquare);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Groups_with_the_same_follow_up_do_not_differ() =>
        Prop.ForAll(Cohort.Any, Weights, (cohort, weight) =>
        {
            var count = cohort.Days.Length;
            var twice = cohort.Rows(Enumerable.Range(0, 2 * count).Select(row => row % count));
            var result = Test(twice, [.. Enumerable.Repeat(0, count), .. Enumerable.Repeat(1, count)], weight);
            return result is null || result.ChiSquare < 1e-20;
        }).QuickCheckThrowOnFailure();

    // Null where the comparison is refused.
    private static LogRankResult? Test(Cohort cohort, int[] groups, LogRankWeight weight)
    {
        try
        {
            return LogRank.Test(cohort.Data, Grouping.OfCodes(groups, ["A", "B", "C"]), new() { Weight = weight });
        }
        catch (IncomparableGroupsException)
        {
            return null;
        }
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected));
}
