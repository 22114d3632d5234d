using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class GrowthModulationIndexTests
{
    // Ratios 0.5, 0.8, 1.0+, 1.4, 2.0+ (+ is censored).
    private static readonly double[] Previous = [100, 100, 100, 100, 100];
    private static readonly double[] Current = [50, 80, 100, 140, 200];
    private static readonly bool[] Progressed = [true, true, false, true, false];

    [Fact]
    public void The_worked_example_gives_sixty_per_cent_by_the_curve_and_two_of_five_by_the_count()
    {
        var found = GrowthModulationIndex.Of(Previous, Current, Progressed);
        Assert.Equal(0.6, found.Above.Survival, 1e-15);
        Assert.Equal((2, 5), (found.KnownAbove, found.Patients));
        Assert.Equal(new SignTest(Longer: 2, Shorter: 2, Equal: 0, Undecided: 1, P: 1), found.Signs);
    }

    [Fact]
    public void A_ratio_on_the_threshold_is_not_above_it()
    {
        var found = GrowthModulationIndex.Of(new double[] { 120, 120, 7, 30 }, new[] { 156, 180, 9.1, 39 }, new[] { true, true, true, false });
        Assert.Equal(1, found.KnownAbove);
        Assert.Equal(0, found.Curve.Steps.Count(step => step.Time is > 1.3 and < 1.31));
    }

    // By hand: both lines together at 2, 4, 6, 8 give S = 4/5, 3/5, 2/5, 1/5 (plus one each), scores 1 − 2S.
    [Fact]
    public void The_paired_score_test_is_what_one_finds_by_hand()
    {
        var found = GrowthModulationIndex.Of(new double[] { 2, 6 }, new double[] { 4, 8 }, new[] { true, true }).Scores;
        Assert.Equal(0.8 / Math.Sqrt(0.32), found.Z!.Value, 1e-14);
    }

    [Fact]
    public void Swapping_the_lines_turns_the_tests_round() =>
        Prop.ForAll(Cohort.WithoutCensoring, cohort =>
        {
            var later = Array.ConvertAll(cohort.Weights.Zip(cohort.Days, (weight, day) => weight * day % 31 + 1).ToArray(), day => (double)day);
            var earlier = Array.ConvertAll(cohort.Days, day => (double)day);
            var all = cohort.Events;
            var one = GrowthModulationIndex.Of(earlier, later, all);
            var other = GrowthModulationIndex.Of(later, earlier, all);
            return one.Signs.Longer == other.Signs.Shorter && one.Signs.P == other.Signs.P
                && (one.Scores.Z is { } z ? Math.Abs(z + other.Scores.Z!.Value) < 1e-12 : other.Scores.Z is null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_of_equal_length_have_nothing_to_test()
    {
        var found = GrowthModulationIndex.Of(new double[] { 5, 5 }, new double[] { 5, 5 }, new[] { true, true });
        Assert.Equal(new SignTest(0, 0, 2, 0, null), found.Signs);
        Assert.Equal(new PairedScoreTest(null, null), found.Scores);
        Assert.Equal(0, found.Above.Survival);
    }

    [Theory]
    [InlineData(0, 5, SurvivalDataProblem.NotPositive)]
    [InlineData(double.NaN, 5, SurvivalDataProblem.NotFinite)]
    [InlineData(5, double.NaN, SurvivalDataProblem.NotFinite)]
    [InlineData(5, -1, SurvivalDataProblem.Negative)]
    public void Times_that_are_none_are_refused_with_their_row(double previous, double current, SurvivalDataProblem problem)
    {
        var refused = Assert.Throws<SurvivalDataException>(() => GrowthModulationIndex.Of(new[] { 5, previous }, new[] { 5, current }, new[] { true, true }));
        Assert.Equal((problem, 1), (refused.Problem, refused.Index));
    }

    [Fact]
    public void Nobody_and_a_threshold_that_is_none_are_refused()
    {
        Assert.Throws<NoSubjectsException>(() => GrowthModulationIndex.Of(Array.Empty<double>(), Array.Empty<double>(), Array.Empty<bool>()));
        Assert.Throws<ArgumentOutOfRangeException>(() => GrowthModulationIndex.Of(Previous, Current, Progressed, threshold: 0));
        Assert.Throws<SurvivalDataException>(() => GrowthModulationIndex.Of(Previous, new double[] { 1 }, Progressed));
    }
}
