using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Tests.Evidence.Endpoints;

public sealed class OverallSurvivalTests
{
    // (entry, exit, death) of docs/methods/delayed-entry.md
    private static readonly AnalysisPatient[] Vector =
    [
        Dead(0, 2), Dead(0, 4), Dead(1, 3), Alive(2, 5), Dead(0, 6), Dead(3, 7), Alive(2, 8),
    ];

    [Theory]
    [InlineData(2, 0.857, 0.75)]
    [InlineData(3, 0.714, 0.60)]
    [InlineData(4, 0.571, 0.48)]
    [InlineData(6, 0.381, 0.32)]
    [InlineData(7, 0.190, 0.16)]
    public void Delayed_entry_and_naive_survival_are_those_worked_by_hand(int day, double naive, double delayed)
    {
        var survival = OverallSurvival.Of(Vector)!;

        Assert.Equal(naive, survival.Naive.At(day).Survival, 5e-4);
        Assert.Equal(delayed, survival.DelayedEntry!.At(day).Survival, 1e-12);
    }

    [Fact]
    public void Risk_sets_count_who_has_entered_and_not_left() =>
        Assert.Equal([4.0, 5, 5, 3, 2], OverallSurvival.Of(Vector)!.DelayedEntry!.Steps.Where(step => step.Events > 0).Select(step => step.AtRisk));

    [Fact]
    public void A_death_among_fewer_than_five_is_announced_and_left_out_of_the_conditional_curve()
    {
        var thin = OverallSurvival.Of(Vector)!.ThinStart!;

        Assert.Equal((1, 2), (thin.EarlyDeaths, thin.FirmFromDay));
        Assert.Equal(0.80, thin.Conditional!.At(3).Survival, 1e-12);
        Assert.Equal(0.64, thin.Conditional.At(4).Survival, 1e-12);
    }

    [Fact]
    public void A_firm_start_needs_no_warning() =>
        Assert.Null(OverallSurvival.Of([Alive(0, 10), Alive(0, 10), Alive(0, 10), Alive(0, 10), Dead(0, 10), Dead(1, 11)])!.ThinStart);

    [Fact]
    public void Survival_from_registration_starts_at_entry() =>
        Assert.Equal(2.0 / 3, OverallSurvival.Of([Dead(100, 105), Alive(0, 10), Alive(3, 30)])!.FromRegistration!.At(5).Survival, 1e-12);

    [Fact]
    public void A_patient_who_enters_on_the_last_day_is_in_the_naive_curve_only()
    {
        var survival = OverallSurvival.Of([Dead(10, 10), Alive(0, 20)])!;

        Assert.Equal(1, survival.EnteredAtTheEnd);
        Assert.Equal((2, 1), (survival.Naive.Subjects, survival.DelayedEntry!.Subjects));
    }

    [Fact]
    public void Without_a_patient_who_was_followed_there_is_no_survival() =>
        Assert.Null(OverallSurvival.Of([Alive(0, 5) with { LastDay = null }, Alive(0, 5) with { EntryDay = null, LastDay = null }]));

    private static AnalysisPatient Dead(int entry, int exit) => A.Patient(entry, exit, VitalStatus.Dead);

    private static AnalysisPatient Alive(int entry, int exit) => A.Patient(entry, exit, VitalStatus.Alive);
}
