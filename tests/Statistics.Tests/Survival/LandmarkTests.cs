using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class LandmarkTests
{
    private static readonly SurvivalData Data = SurvivalData.OfDays(new[] { 10, 30, 31, 60, 90, 30 }, new[] { true, false, true, false, true, true });

    [Fact]
    public void Whoever_left_by_the_landmark_is_left_out_and_counted_and_the_clock_starts_there()
    {
        var late = Landmark.At(Data, 30);

        Assert.Equal((2, 1), (late.EventsBefore, late.CensoredBefore));
        Assert.Equal([2, 3, 4], late.Rows);
        Assert.Equal([1, 30, 60], KaplanMeier.Estimate(late.Data).Steps.Select(step => step.Time));
    }

    [Fact]
    public void Survival_from_a_landmark_is_survival_given_alive_then()
    {
        var (all, late) = (KaplanMeier.Estimate(Data), KaplanMeier.Estimate(Landmark.At(Data, 30).Data));

        Assert.Equal(all.At(90).Survival, all.At(30).Survival * late.At(60).Survival, 12);
        Assert.Equal(all.At(31).Survival, all.At(30).Survival * late.At(1).Survival, 12);
    }

    [Fact]
    public void Entries_after_the_landmark_and_weights_stay()
    {
        var late = Landmark.At(Data.WithEntries(new double[] { 0, 0, 20, 40, 0, 0 }).WithWeights(new double[] { 1, 1, 2, 3, 1, 1 }), 30).Data;
        var curve = KaplanMeier.Estimate(late);

        Assert.Equal((6.0, 3.0), (curve.Subjects, curve.CountsBefore(1).AtRisk));
        Assert.Equal(3, curve.CountsBefore(1).NotYetEntered);
    }

    [Fact]
    public void A_landmark_after_everybody_left_or_before_the_origin_is_refused()
    {
        Assert.Throws<NoSubjectsException>(() => Landmark.At(Data, 90));
        Assert.Throws<ArgumentOutOfRangeException>(() => Landmark.At(Data, -1));
    }
}
