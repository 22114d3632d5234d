using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using static Sarcoscope.Statistics.Tests.Regression.CoxCohort;

namespace Sarcoscope.Statistics.Tests.Regression;

public sealed class CoxPropertyTests
{
    private static readonly Arbitrary<CoxTies> Ties = Gen.Elements(CoxTies.Efron, CoxTies.Breslow, CoxTies.Exact).ToArbitrary();

    [Fact]
    public void Changing_the_unit_of_time_changes_no_coefficient() =>
        Prop.ForAll(Any, Ties, (cohort, ties) =>
        {
            var options = new CoxOptions { Ties = ties, Strata = cohort.Strata2 };
            var (days, scaled) = (Fit(cohort.Data(), cohort.Covariates, options), Fit(cohort.Data(1.0 / 32), cohort.Covariates, options));
            if (days is null) return scaled is null;
            return Same(days, scaled!)
                && days.Baseline().Zip(scaled!.Baseline()).All(pair => pair.First.Steps.Zip(pair.Second.Steps).All(step =>
                    step.First.Time == step.Second.Time * 32 && Near(step.First.CumulativeHazard, step.Second.CumulativeHazard)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_reference_level_moves_the_coefficients_by_its_own_and_nothing_else() =>
        Prop.ForAll(Any, Ties, (cohort, ties) =>
        {
            var options = new CoxOptions { Ties = ties };
            var first = Fit(cohort.Data(), [cohort.Number, cohort.Factor("A", "B", "C")], options);
            var turned = Fit(cohort.Data(), [cohort.Number, Covariate.Factor("f", [.. cohort.Levels.Select(level => "ABC"[level].ToString())], ["C", "B", "A"])], options);
            if (first is null || turned is null) return (first is null) == (turned is null);
            double[] a = [.. first.Coefficients.Select(c => c.Estimate)], c = [.. turned.Coefficients.Select(c => c.Estimate)];
            return Near(first.LogLikelihood, turned.LogLikelihood) && Near(a[0], c[0])
                && Near(-a[2], c[2], 1e-7) && Near(a[1] - a[2], c[1], 1e-7) && Near(first.Wald.ChiSquare, turned.Wald.ChiSquare, 1e-7);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_test_of_some_variables_is_the_difference_of_two_fits_or_the_distance_of_their_coefficients() =>
        Prop.ForAll(Any, Ties, (cohort, ties) =>
        {
            var options = new CoxOptions { Ties = ties };
            var (full, smaller) = (Fit(cohort.Data(), cohort.Covariates, options), Fit(cohort.Data(), [cohort.Number], options));
            if (full is null || smaller is null) return true;
            var rise = full.LikelihoodRatioOver(smaller);
            return Near(full.LikelihoodRatio.ChiSquare - smaller.LikelihoodRatio.ChiSquare, rise.ChiSquare, 1e-7)
                && rise.DegreesOfFreedom == full.Coefficients.Count - 1
                && Near(full.Wald.ChiSquare, full.WaldOf(["x", "f"]).ChiSquare)
                && Near(full.Coefficients[0].Z * full.Coefficients[0].Z, full.WaldOf(["x"]).ChiSquare);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fit_is_compared_with_a_smaller_one_of_the_same_rows_only() =>
        Prop.ForAll(Any, cohort =>
        {
            var fit = Fit(cohort.Data(), cohort.Covariates, default);
            var fewer = cohort.Rows(Enumerable.Range(0, cohort.Count - 1));
            if (fit is null || Fit(fewer.Data(), [fewer.Number], default) is not { } other) return true;
            Assert.Throws<ArgumentException>(() => fit.LikelihoodRatioOver(other));
            Assert.Throws<ArgumentException>(() => fit.LikelihoodRatioOver(fit));
            Assert.Throws<ArgumentException>(() => fit.WaldOf(["nobody"]));
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_rows_changes_nothing() =>
        Prop.ForAll(Any, Ties, (cohort, ties) =>
        {
            var options = new CoxOptions { Ties = ties };
            var turned = cohort.Rows(Enumerable.Range(0, cohort.Count).Reverse());
            var (straight, back) = (Fit(cohort.Data(), cohort.Covariates, options), Fit(turned.Data(), turned.Covariates, options));
            return straight is null ? back is null
                : Same(straight, back!) && straight.MartingaleResiduals().Reverse().Zip(back!.MartingaleResiduals()).All(pair => Near(pair.First, pair.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_subject_split_into_intervals_is_still_one_subject() =>
        Prop.ForAll(Any, Ties, (cohort, ties) =>
        {
            List<double> entries = [], times = [];
            List<bool> events = [];
            List<int> rows = [];
            for (var i = 0; i < cohort.Count; i++)
            {
                var middle = (cohort.Entries[i] + cohort.Days[i]) / 2;
                if (middle > cohort.Entries[i] && middle < cohort.Days[i])
                {
                    Add(cohort.Entries[i], middle, false, i);
                    Add(middle, cohort.Days[i], cohort.Events[i], i);
                }
                else Add(cohort.Entries[i], cohort.Days[i], cohort.Events[i], i);
            }
            var split = cohort.Rows(rows);
            var pieces = SurvivalData.Of(times.ToArray(), events.ToArray()).WithEntries(entries.ToArray());
            var clusters = Grouping.Of([.. rows.Select(row => row.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
            var whole = Fit(cohort.Data(), cohort.Covariates, new() { Ties = ties });
            var parts = Fit(pieces, split.Covariates, new() { Ties = ties, Subjects = clusters });
            if (whole is null) return parts is null;
            if (!Same(whole, parts!)) return false;
            if (ties == CoxTies.Exact) return true;
            var robust = Fit(cohort.Data(), cohort.Covariates, new() { Ties = ties, Variance = CoxVariance.Robust })!;
            var robustParts = Fit(pieces, split.Covariates, new() { Ties = ties, Clusters = clusters })!;
            return robust.Coefficients.Zip(robustParts.Coefficients).All(pair => Near(pair.First.StandardError, pair.Second.StandardError))
                && Tests(whole).Zip(Tests(parts!)).All(pair => Near(pair.First, pair.Second, 1e-6));

            void Add(double entry, double time, bool happened, int row)
            {
                entries.Add(entry);
                times.Add(time);
                events.Add(happened);
                rows.Add(row);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_weight_of_two_is_two_copies_under_Breslow_and_gives_the_same_robust_variance_by_cluster() =>
        Prop.ForAll(Any, cohort =>
        {
            var copies = cohort.Rows(Enumerable.Range(0, cohort.Count).SelectMany(row => Enumerable.Repeat(row, cohort.Weights[row])));
            var weights = Array.ConvertAll(cohort.Weights, weight => (double)weight);
            var options = new CoxOptions { Ties = CoxTies.Breslow, Strata = cohort.Strata2 };
            var weighted = Fit(cohort.Data().WithWeights(weights), cohort.Covariates, options);
            var copied = Fit(copies.Data(), copies.Covariates, options with { Strata = copies.Strata2 });
            if (weighted is null) return copied is null;
            if (!Same(weighted, copied!)) return false;
            var names = Enumerable.Range(0, cohort.Count).SelectMany(row => Enumerable.Repeat(row.ToString(System.Globalization.CultureInfo.InvariantCulture), cohort.Weights[row])).ToArray();
            var robust = Fit(cohort.Data().WithWeights(weights), cohort.Covariates, options with { Variance = CoxVariance.Robust })!;
            var clustered = Fit(copies.Data(), copies.Covariates, options with { Strata = copies.Strata2, Clusters = Grouping.Of(names) })!;
            return robust.Coefficients.Zip(clustered.Coefficients).All(pair => Near(pair.First.StandardError, pair.Second.StandardError));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_weight_of_two_is_two_copies_in_the_concordance() =>
        Prop.ForAll(Any, cohort =>
        {
            var copies = cohort.Rows(Enumerable.Range(0, cohort.Count).SelectMany(row => Enumerable.Repeat(row, cohort.Weights[row])));
            var weighted = Concordance.Of(cohort.Data().WithWeights(Array.ConvertAll(cohort.Weights, weight => (double)weight)), Array.ConvertAll(cohort.Numbers, number => (double)number), cohort.Strata2);
            var copied = Concordance.Of(copies.Data(), Array.ConvertAll(copies.Numbers, number => (double)number), copies.Strata2);
            return (weighted.Concordant, weighted.Discordant, weighted.TiedPredictor) == (copied.Concordant, copied.Discordant, copied.TiedPredictor)
                && weighted.TiedTime == copied.TiedTime;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Concordance_is_what_counting_every_pair_finds() =>
        Prop.ForAll(Any, cohort =>
        {
            double concordant = 0, discordant = 0, tied = 0;
            for (var i = 0; i < cohort.Count; i++)
            {
                for (var j = 0; j < cohort.Count; j++)
                {
                    var (later, watched) = (cohort.Days[j] > cohort.Days[i] || (cohort.Days[j] == cohort.Days[i] && !cohort.Events[j]), cohort.Entries[j] < cohort.Days[i]);
                    if (i == j || !cohort.Events[i] || !later || !watched || cohort.Strata[i] != cohort.Strata[j]) continue;
                    if (cohort.Numbers[i] > cohort.Numbers[j]) concordant++;
                    else if (cohort.Numbers[i] < cohort.Numbers[j]) discordant++;
                    else tied++;
                }
            }
            var found = Concordance.Of(cohort.Data(), Array.ConvertAll(cohort.Numbers, number => (double)number), cohort.Strata2);
            return (concordant, discordant, tied) == (found.Concordant, found.Discordant, found.TiedPredictor);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_covariate_of_zeros_is_refused_by_name_and_an_offset_of_zeros_changes_nothing() =>
        Prop.ForAll(Any, Ties, (cohort, ties) =>
        {
            var options = new CoxOptions { Ties = ties };
            if (Fit(cohort.Data(), cohort.Covariates, options) is not { } plain) return true;
            var refused = Assert.Throws<CovariateException>(() => CoxModel.Fit(cohort.Data(), [.. cohort.Covariates, Covariate.Numeric("zeros", new double[cohort.Count])], options));
            return (refused.Problem, refused.Covariate) == (CovariateProblem.Constant, "zeros")
                && Same(plain, Fit(cohort.Data(), cohort.Covariates, options with { Offset = new double[cohort.Count] })!);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_expected_adds_up_to_what_happened() =>
        Prop.ForAll(Any, cohort =>
        {
            if (Fit(cohort.Data(), cohort.Covariates, new() { Strata = cohort.Strata2 }) is not { } fit) return true;
            return Math.Abs(fit.MartingaleResiduals().Sum()) < 1e-8
                && Enumerable.Range(0, 3).All(j => Math.Abs(fit.ScoreResiduals().Sum(row => row[j])) < 1e-6 && Math.Abs(fit.SchoenfeldResiduals().Sum(residual => residual.Values[j])) < 1e-6);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_copies_of_a_cohort_give_the_same_fit_by_the_path_for_many_ties() =>
        Prop.ForAll(Any, Ties, (cohort, ties) =>
        {
            if (ties == CoxTies.Exact) return true;
            const int copies = 64;
            var many = cohort.Rows(Enumerable.Range(0, cohort.Count * copies).Select(row => row % cohort.Count));
            var data = SurvivalData.Of(Array.ConvertAll(many.Days, day => (double)day), many.Events);
            var nearly = SurvivalData.Of(Array.ConvertAll(many.Days, day => (double)day), many.Events).WithEntries(new double[many.Count]);
            // The second has entries, all at 0, and so takes the path row by row.
            return (Fit(data, many.Covariates, new() { Ties = ties, Strata = many.Strata2 }), Fit(nearly, many.Covariates, new() { Ties = ties, Strata = many.Strata2 })) switch
            {
                (null, null) => true,
                ({ } tied, { } rows) => Same(tied, rows) && Tests(tied).Zip(Tests(rows)).All(pair => Near(pair.First, pair.Second, 1e-6)),
                _ => false,
            };
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<double> Tests(CoxFit fit) => ProportionalHazards.Test(fit, HazardTransform.Identity).Select(row => row.Test.ChiSquare);

    private static bool Same(CoxFit first, CoxFit second) =>
        Near(first.LogLikelihood, second.LogLikelihood, 1e-11)
        && Near(first.NullLogLikelihood, second.NullLogLikelihood, 1e-11)
        && first.Coefficients.Zip(second.Coefficients).All(pair => pair.First.Name == pair.Second.Name && Near(pair.First.Estimate, pair.Second.Estimate) && Near(pair.First.StandardError, pair.Second.StandardError));
}
