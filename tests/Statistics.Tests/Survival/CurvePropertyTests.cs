using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class CurvePropertyTests
{
    [Fact]
    public void Another_unit_of_time_rescales_times_only() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var days = KaplanMeier.Estimate(cohort.Delayed);
            var scaled = KaplanMeier.Estimate((cohort with { Unit = cohort.Unit * 32 }).Delayed); // 32 is exact in binary
            return scaled.Steps.SequenceEqual(days.Steps.Select(step => step with { Time = step.Time * 32 }))
                && scaled.Median == new TimeEstimate(days.Median.Estimate * 32, days.Median.Lower * 32, days.Median.Upper * 32)
                && Near(days.RestrictedMean(20).Mean * 32, scaled.RestrictedMean(640).Mean);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var shuffled = cohort.Rows(Enumerable.Range(0, cohort.Days.Length).OrderBy(row => row * 7919 % 101));
            return KaplanMeier.Estimate(shuffled.Delayed).Steps.SequenceEqual(KaplanMeier.Estimate(cohort.Delayed).Steps);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_weight_of_k_is_k_copies() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var copies = cohort.Rows(Enumerable.Range(0, cohort.Days.Length).SelectMany(row => Enumerable.Repeat(row, cohort.Weights[row])));
            var weighted = cohort.Delayed.WithWeights(Array.ConvertAll(cohort.Weights, weight => (double)weight));
            return KaplanMeier.Estimate(weighted).Steps.SequenceEqual(KaplanMeier.Estimate(copies.Delayed).Steps)
                && FollowUpTime.Estimate(weighted, FollowUpTies.EventsLeaveFirst).Steps.SequenceEqual(FollowUpTime.Estimate(copies.Delayed, FollowUpTies.EventsLeaveFirst).Steps);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_censoring_the_curve_is_the_share_still_free_of_the_event() =>
        Prop.ForAll(Cohort.WithoutCensoring, cohort =>
        {
            var curve = KaplanMeier.Estimate(cohort.Data);
            return curve.Steps.All(step => Near(cohort.Times.Count(time => time > step.Time) / (double)cohort.Days.Length, step.Survival))
                && curve.Steps.Where(step => step.Survival > 0).All(step => Near(Math.Sqrt(step.Survival * (1 - step.Survival) / cohort.Days.Length), step.StandardError!.Value))
                && Near(cohort.Times.Average(), curve.RestrictedMean(100).Mean);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Watching_a_subject_in_two_pieces_changes_nothing_but_the_number_of_rows() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            // Split every interval in the middle; the first piece ends without event.
            var middles = cohort.Entries.Zip(cohort.Days, (entry, day) => (entry + day) / 2.0 * cohort.Unit).ToArray();
            double[] times = [.. middles, .. cohort.Times];
            bool[] events = [.. middles.Select(_ => false), .. cohort.Events];
            double[] entries = [.. cohort.Entries.Select(entry => entry * cohort.Unit), .. middles];
            var whole = KaplanMeier.Estimate(cohort.Delayed).Steps.Where(step => step.Events > 0).ToList();
            var split = KaplanMeier.Estimate(SurvivalData.Of(times, events).WithEntries(entries)).Steps.Where(step => step.Events > 0).ToList();
            return whole.Select(step => (step.Time, step.AtRisk, step.Events, step.Survival, step.StandardError))
                .SequenceEqual(split.Select(step => (step.Time, step.AtRisk, step.Events, step.Survival, step.StandardError)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Entering_at_the_origin_is_no_delay() =>
        Prop.ForAll(Cohort.Any, cohort =>
            KaplanMeier.Estimate(cohort.Data.WithEntries(new double[cohort.Days.Length])).Steps.SequenceEqual(KaplanMeier.Estimate(cohort.Data).Steps))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_and_sorting_find_the_same() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var counted = KaplanMeier.Estimate(SurvivalData.OfDays(cohort.Days, cohort.Events).WithEntries(Array.ConvertAll(cohort.Entries, entry => (double)entry)));
            var sorted = KaplanMeier.Estimate((cohort with { Unit = 1.0 / 64 }).Delayed);
            return counted.Steps.SequenceEqual(sorted.Steps.Select(step => step with { Time = step.Time * 64 }));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_curve_falls_from_1_within_its_limits_and_counts_everybody() =>
        Prop.ForAll(Cohort.Any, Gen.Elements(Enum.GetValues<IntervalTransform>()).ToArbitrary(), (cohort, transform) =>
        {
            var curve = KaplanMeier.Estimate(cohort.Delayed, new() { Transform = transform });
            var steps = curve.Steps;
            return steps.Zip(steps.Skip(1)).All(pair => pair.First.Time < pair.Second.Time && pair.First.Survival >= pair.Second.Survival)
                && steps.All(step => step.Survival is >= 0 and <= 1 && step.Events + step.Censored > 0 && step.AtRisk >= step.Events + step.Censored)
                && steps.All(step => (step.StandardError is null) == (step.Survival == 0))
                && steps.All(step => !(step.Lower > step.Survival + 1e-12) && !(step.Upper < step.Survival - 1e-12) && !(step.Lower < 0) && !(step.Upper > 1))
                && steps.All(step => (step.Lower is null) == (step.Upper is null))
                && curve.Subjects == cohort.Days.Length
                && curve.Events == cohort.Events.Count(happened => happened);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_parts_of_a_risk_table_add_up_to_everybody() =>
        Prop.ForAll(Cohort.Any, Gen.Choose(0, 32).ToArbitrary(), (cohort, day) =>
        {
            var time = day * cohort.Unit;
            var counts = KaplanMeier.Estimate(cohort.Delayed).CountsBefore(time);
            return counts.NotYetEntered + counts.AtRisk + counts.Events + counts.Censored == cohort.Days.Length
                && counts.AtRisk == Enumerable.Range(0, cohort.Days.Length).Count(row => cohort.Entries[row] < day && cohort.Days[row] >= day)
                && counts.NotYetEntered == cohort.Entries.Count(entry => entry >= day)
                && counts.Events == Enumerable.Range(0, cohort.Days.Length).Count(row => cohort.Days[row] < day && cohort.Events[row]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Groups_are_estimated_as_if_alone() =>
        Prop.ForAll(Cohort.Any, cohort =>
            KaplanMeier.EstimateByGroup(cohort.Delayed, cohort.Grouping).All(group =>
            {
                var alone = cohort.Rows(Enumerable.Range(0, cohort.Days.Length).Where(row => cohort.Grouping.Labels[cohort.Groups.Distinct().Order().ToList().IndexOf(cohort.Groups[row])] == group.Group));
                return group.Curve.Steps.SequenceEqual(KaplanMeier.Estimate(alone.Delayed).Steps);
            })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_higher_level_gives_wider_limits() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var narrow = KaplanMeier.Estimate(cohort.Data, new() { Level = 0.8 }).Steps;
            var wide = KaplanMeier.Estimate(cohort.Data, new() { Level = 0.99 }).Steps;
            return narrow.Zip(wide).All(pair => !(pair.First.Lower < pair.Second.Lower) && !(pair.First.Upper > pair.Second.Upper));
        }).QuickCheckThrowOnFailure();

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected));
}
