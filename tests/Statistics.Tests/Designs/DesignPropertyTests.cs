using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Designs;

namespace Sarcoscope.Statistics.Tests.Designs;

public sealed class DesignPropertyTests
{
    private static readonly Arbitrary<DesignGoal> Goals = (
        from p0 in Gen.Choose(5, 60)
        from more in Gen.Choose(15, 35)
        from alpha in Gen.Elements(0.05, 0.1)
        from power in Gen.Elements(0.8, 0.9)
        select DesignGoal.Of(p0 / 100.0, (p0 + more) / 100.0, alpha, power)).ToArbitrary();

    [Fact]
    public void Two_stage_designs_keep_their_errors_and_are_what_their_names_say() =>
        Prop.ForAll(Goals, goal =>
        {
            var (optimal, minimax) = SimonDesigns.Search(goal);
            return new[] { optimal, minimax }.All(design => design.Size <= goal.Size && design.Power >= goal.Power
                    && Math.Abs(design.ProbabilityActive(goal.Interesting) - design.Power) < 1e-13)
                && optimal.ExpectedPatients <= minimax.ExpectedPatients && minimax.Patients <= optimal.Patients
                && minimax.Patients <= SingleStage.Of(goal).Patients;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    // Every n up to 30, looked at without any of the short cuts.
    [Theory]
    [InlineData(0.1, 0.4, 0.05, 0.8)]
    [InlineData(0.05, 0.3, 0.1, 0.9)]
    [InlineData(0.3, 0.65, 0.1, 0.8)]
    public void A_search_of_everything_finds_no_better_design(double p0, double p1, double alpha, double power)
    {
        var found = SimonDesigns.Search(DesignGoal.Of(p0, p1, alpha, power));
        var all =
            (from n in Enumerable.Range(2, 29)
             from first in Enumerable.Range(1, n - 1)
             from stop in Enumerable.Range(0, first)
             from inactive in Enumerable.Range(stop, n - stop)
             let design = TwoStage.Of(first, stop, n, inactive, p0, p1)
             where design.Size <= alpha && design.Power >= power
             select design).ToList();
        Assert.True(found.Optimal.Patients <= 30);
        Assert.Equal(all.Min(design => design.ExpectedPatients), found.Optimal.ExpectedPatients);
        Assert.Equal(all.Min(design => design.Patients), found.Minimax.Patients);
    }

    [Fact]
    public void The_unbiased_estimate_is_unbiased_and_outcomes_add_up_to_one()
    {
        var design = TwoStage.Of(13, 3, 43, 12, 0.2, 0.4);
        foreach (var rate in new[] { 0.05, 0.2, 0.4, 0.8 })
        {
            // P(outcome) is the difference of neighbouring p-values in the order of outcomes.
            double mean = 0, total = 0;
            for (var s = 0; s <= design.Patients; s++)
            {
                var here = TwoStageInference.Of(design, s, rate);
                var probability = here.P - (s == design.Patients ? 0 : TwoStageInference.Of(design, s + 1, rate).P);
                mean += probability * here.Unbiased;
                total += probability;
            }
            Assert.Equal(1, total, 1e-12);
            Assert.Equal(rate, mean, 1e-12);
        }
    }

    [Fact]
    public void An_unequal_allocation_needs_more_patients_in_all_than_an_equal_one()
    {
        var goal = DesignGoal.Of(0.4, 0.6, 0.05, 0.8);
        foreach (var approximation in Enum.GetValues<RateApproximation>())
            Assert.True(TwoArmRate.Patients(goal, 3, approximation).Total > TwoArmRate.Patients(goal, 1, approximation).Total);
        Assert.True(TwoArmHazard.Events(0.6, 3, 0.05, 0.8) > TwoArmHazard.Events(0.6, 1, 0.05, 0.8));
        Assert.Equal(TwoArmHazard.Events(0.6, 1, 0.05, 0.8), TwoArmHazard.Events(1 / 0.6, 1, 0.05, 0.8), 1e-9);
    }

    [Theory]
    [InlineData(0, 0.4, 0.05, 0.8)]
    [InlineData(0.4, 0.4, 0.05, 0.8)]
    [InlineData(0.4, 0.2, 0.05, 0.8)]
    [InlineData(0.2, 1, 0.05, 0.8)]
    [InlineData(0.2, 0.4, 0, 0.8)]
    [InlineData(0.2, 0.4, 0.9, 0.8)]
    [InlineData(0.2, 0.4, 0.05, 1)]
    [InlineData(double.NaN, 0.4, 0.05, 0.8)]
    [InlineData(0.2, double.NaN, 0.05, 0.8)]
    [InlineData(0.2, 0.4, double.NaN, 0.8)]
    public void Impossible_goals_are_refused(double p0, double p1, double size, double power) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DesignGoal.Of(p0, p1, size, power));

    [Fact]
    public void A_difference_too_small_for_any_trial_is_said_to_be() =>
        Assert.Equal(SingleStage.Limit, Assert.Throws<DesignException>(() => SingleStage.Of(DesignGoal.Of(0.4, 0.405, 0.05, 0.8))).Limit);

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        var goal = DesignGoal.Of(0.2, 0.4, 0.05, 0.8);
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoArmRate.Patients(goal, 0));
        Assert.Equal(TwoArmRate.Limit, Assert.Throws<DesignException>(() => TwoArmRate.Patients(DesignGoal.Of(0.4, 0.40001, 0.05, 0.8), 2)).Limit);
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoArmRate.Patients(goal, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoArmHazard.Events(1, 2, 0.05, 0.8));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoArmHazard.ProbabilityOfEvent(0.1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoArmExact.Of(0, 5, 0.05));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoStage.Of(13, 13, 43, 12, 0.2, 0.4));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoStageInference.Of(TwoStage.Of(13, 3, 43, 12, 0.2, 0.4), 44, 0.2));
    }
}
