using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class PseudoValueTests
{
    [Fact]
    public void They_are_what_leaving_out_each_subject_and_estimating_anew_gives() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var n = cohort.Days.Length;
            if (n < 2) return true;
            var (time, horizon) = (12 * cohort.Unit, 17.5 * cohort.Unit);
            var curve = KaplanMeier.Estimate(cohort.Data);
            var survival = PseudoValues.OfSurvival(cohort.Data, time);
            var mean = PseudoValues.OfRestrictedMean(cohort.Data, horizon);
            var incidence = IncidencePseudoValues.Of(Competing(cohort), "b", time);
            var whole = AalenJohansen.Estimate(Competing(cohort)).Of("b").At(time).Incidence;
            return Enumerable.Range(0, n).All(row =>
            {
                var others = cohort.Rows(Enumerable.Range(0, n).Where(other => other != row));
                var without = KaplanMeier.Estimate(others.Data);
                return Near(n * curve.At(time).Survival - (n - 1) * without.At(time).Survival, survival[row])
                    && Near(n * curve.RestrictedMean(horizon).Mean - (n - 1) * without.RestrictedMean(horizon).Mean, mean[row])
                    && Near(n * whole - (n - 1) * AalenJohansen.Estimate(Competing(others)).Of("b").At(time).Incidence, incidence[row]);
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_censoring_they_are_the_outcomes_themselves() =>
        Prop.ForAll(Cohort.WithoutCensoring, cohort =>
        {
            if (cohort.Days.Length < 2) return true;
            var (time, horizon) = (12 * cohort.Unit, 17.5 * cohort.Unit);
            return PseudoValues.OfSurvival(cohort.Data, time).Zip(cohort.Times).All(pair => Near(pair.Second > time ? 1 : 0, pair.First))
                && PseudoValues.OfRestrictedMean(cohort.Data, horizon).Zip(cohort.Times).All(pair => Near(Math.Min(pair.Second, horizon), pair.First));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Data_they_are_not_defined_for_are_refused()
    {
        var two = SurvivalData.Of(new double[] { 1, 2 }, new[] { true, true });
        Assert.Equal(PseudoValueProblem.OneSubject, Problem(SurvivalData.Of(new double[] { 1 }, new[] { true })));
        Assert.Equal(PseudoValueProblem.DelayedEntry, Problem(two.WithEntries(new double[] { 0, 1 })));
        Assert.Equal(PseudoValueProblem.CaseWeights, Problem(two.WithWeights(new double[] { 1, 2 })));
        Assert.Throws<NoSubjectsException>(() => PseudoValues.OfSurvival(SurvivalData.Of(Array.Empty<double>(), Array.Empty<bool>()), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PseudoValues.OfSurvival(two, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => PseudoValues.OfRestrictedMean(two, 0));
    }

    private static PseudoValueProblem Problem(SurvivalData data) => Assert.Throws<PseudoValueException>(() => PseudoValues.OfSurvival(data, 1)).Problem;

    private static CompetingRisksData Competing(Cohort cohort) => CompetingRisksData.Of(cohort.Times, Outcomes.OfCodes(
        cohort.Events.Zip(cohort.Days, cohort.Weights).Select(row => row.First ? 1 + (row.Second + row.Third) % 2 : 0).ToArray(), ["a", "b"]));

    private static bool Near(double expected, double found) => Math.Abs(expected - found) <= 1e-10 * Math.Max(1, Math.Abs(expected));
}
