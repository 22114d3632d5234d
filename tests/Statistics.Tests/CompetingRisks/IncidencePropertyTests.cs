using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Survival;

namespace Sarcoscope.Statistics.Tests.CompetingRisks;

public sealed class IncidencePropertyTests
{
    [Fact]
    public void The_probabilities_of_all_states_add_up_to_one() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var causes = AalenJohansen.Estimate(Delayed(cohort)).Causes;
            return Enumerable.Range(0, causes[0].Steps.Count)
                .All(i => Near(1, causes[0].Steps[i].EventFree + causes.Sum(cause => cause.Steps[i].Incidence), 1e-12));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_one_cause_the_incidence_is_what_Kaplan_Meier_leaves_and_so_is_its_error() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var found = AalenJohansen.Estimate(CompetingRisksData.Of(cohort.Times, Outcomes.OfCodes(Array.ConvertAll(cohort.Events, died => died ? 1 : 0), ["death"]))).Causes[0];
            var curve = KaplanMeier.Estimate(cohort.Data);
            return found.Steps.Zip(curve.Steps).All(pair =>
                Near(pair.First.Incidence, 1 - pair.Second.Survival, 1e-12) && pair.First.EventFree == pair.Second.Survival
                && (pair.Second.StandardError is not { } error || Near(Square(error), Square(pair.First.StandardError), 1e-12)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_unit_of_time_rescales_times_only() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var days = AalenJohansen.Estimate(Delayed(cohort)).Causes[0].Steps.Select(step => step with { Time = step.Time * 32 });
            return days.SequenceEqual(AalenJohansen.Estimate(Delayed(cohort with { Unit = cohort.Unit * 32 })).Causes[0].Steps);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_whole_times_and_sorting_fractions_give_the_same() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var whole = AalenJohansen.Estimate(Plain(cohort with { Unit = 1 })).Causes;
            var parts = AalenJohansen.Estimate(Plain(cohort with { Unit = 1.0 / 64 })).Causes;
            return whole.Zip(parts).All(pair => pair.First.Steps.Select(step => step with { Time = step.Time / 64 }).SequenceEqual(pair.Second.Steps));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_weight_of_k_is_k_copies() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var copies = cohort.Rows(Enumerable.Range(0, cohort.Days.Length).SelectMany(row => Enumerable.Repeat(row, cohort.Weights[row])));
            var weighted = Delayed(cohort).WithWeights(Array.ConvertAll(cohort.Weights, weight => (double)weight));
            return new[] { IncidenceVariance.InfinitesimalJackknife, IncidenceVariance.Aalen }.All(variance =>
                Same(AalenJohansen.Estimate(weighted, new() { Variance = variance }), AalenJohansen.Estimate(Delayed(copies), new() { Variance = variance })));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_of_groups_change_nothing_but_the_order() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var reversed = Grouping.OfCodes(Array.ConvertAll(cohort.Groups, group => 2 - group), ["c", "b", "a"]);
            var named = Grouping.OfCodes(cohort.Groups, ["a", "b", "c"]);
            var first = Try(Plain(cohort), named);
            var second = Try(Plain(cohort), reversed);
            return first is null ? second is null : second is not null && first.DegreesOfFreedom == second.DegreesOfFreedom && Near(first.ChiSquare, second.ChiSquare, 1e-7);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_jackknife_is_the_sum_of_squared_influences() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var found = AalenJohansen.Estimate(Delayed(cohort)).Causes[1].Steps;
            const double small = 1e-6;
            var sum = new double[found.Count];
            for (var row = 0; row < cohort.Days.Length; row++)
            {
                var up = Enumerable.Repeat(1.0, cohort.Days.Length).ToArray();
                var down = up.ToArray();
                (up[row], down[row]) = (1 + small, 1 - small);
                var (more, less) = (AalenJohansen.Estimate(Delayed(cohort).WithWeights(up)).Causes[1].Steps, AalenJohansen.Estimate(Delayed(cohort).WithWeights(down)).Causes[1].Steps);
                for (var i = 0; i < sum.Length; i++) sum[i] += Math.Pow((more[i].Incidence - less[i].Incidence) / (2 * small), 2);
            }
            return sum.Zip(found).All(pair => Near(Math.Sqrt(pair.First), pair.Second.StandardError, 1e-6));
        }).QuickCheckThrowOnFailure();

    private static GrayResult? Try(CompetingRisksData data, Grouping groups)
    {
        try
        {
            return GrayTest.Compare(data, groups, "b");
        }
        catch (CompetingRisksException)
        {
            return null;
        }
    }

    private static CompetingRisksData Plain(Cohort cohort) => CompetingRisksData.Of(cohort.Times, Outcomes.OfCodes(
        cohort.Events.Zip(cohort.Days, cohort.Weights).Select(row => row.First ? 1 + (row.Second + row.Third) % 2 : 0).ToArray(), ["a", "b"]));

    private static CompetingRisksData Delayed(Cohort cohort) => Plain(cohort).WithEntries(Array.ConvertAll(cohort.Entries, entry => entry * cohort.Unit));

    private static bool Same(GroupIncidence first, GroupIncidence second) =>
        first.Causes.Zip(second.Causes).All(pair => pair.First.Steps.Count == pair.Second.Steps.Count && pair.First.Steps.Zip(pair.Second.Steps).All(step =>
            step.First.AtRisk == step.Second.AtRisk && Near(step.First.Incidence, step.Second.Incidence, 1e-12) && Near(Square(step.First.StandardError), Square(step.Second.StandardError), 1e-12)));

    // Errors near 0 are roots of what rounding leaves of 0, so variances are compared.
    private static double Square(double value) => value * value;

    private static bool Near(double expected, double found, double tolerance) => Math.Abs(expected - found) <= tolerance * Math.Max(1, Math.Abs(expected));
}
