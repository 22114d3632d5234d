using Sarcoscope.Statistics.Bayes;

namespace Sarcoscope.Statistics.Tests.Bayes;

public sealed class SignalTests
{
    [Theory]
    [InlineData(0, 0.9, SignalStage.Observe)]
    [InlineData(2, 0.99, SignalStage.Observe)]
    [InlineData(3, 0.5, SignalStage.Expand)]
    [InlineData(7, 0.95, SignalStage.Expand)]
    [InlineData(8, 0.9, SignalStage.ProposeTrial)]
    [InlineData(8, 0.89, SignalStage.Expand)]
    [InlineData(5, 0.01, SignalStage.Observe)]
    [InlineData(6, 0.05, SignalStage.Stop)]
    [InlineData(6, 0.06, SignalStage.Observe)]
    public void A_stage_follows_from_patients_and_probability(int patients, double probability, SignalStage stage) =>
        Assert.Equal(stage, SignalRules.Usual.StageOf(patients, probability));

    [Fact]
    public void Rules_that_contradict_each_other_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new SignalRules { StopAtMost = 0.6 }.StageOf(5, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignalRules.Usual.StageOf(-1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignalRules.Usual.StageOf(1, double.NaN));
    }

    [Fact]
    public void Active_cells_are_proposed_and_inactive_ones_stopped_more_often_and_a_seed_repeats_itself()
    {
        var plan = new SignalSimulation { Rates = [0.05, 0.5], Seed = 7, Trials = 60, Looks = 3, PatientsPerLook = 5 };
        var found = plan.Run();
        Assert.Equal(found, plan.Run());
        Assert.All(found, cell => Assert.Equal(1, cell.Observe + cell.Expand + cell.ProposeTrial + cell.Stop, 1e-12));
        Assert.True(found[1].ProposeTrial > 0.6, $"{found[1]}");
        Assert.True(found[0].ProposeTrial < 0.1, $"{found[0]}");
        Assert.True(found[0].Stop > found[1].Stop);
        Assert.All(found, cell => Assert.InRange(cell.Patients, 5, 15));
    }

    [Fact]
    public void Plans_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SignalSimulation { Rates = [], Seed = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SignalSimulation { Rates = [1], Seed = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SignalSimulation { Rates = [0.5], Seed = 1, Looks = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SignalSimulation { Rates = [0.5], Seed = 1, Threshold = 1 });
    }
}
