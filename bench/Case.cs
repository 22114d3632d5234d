using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Bench;

/// <summary>One thing to measure: prepared outside the clock, run inside it, its results checked against R's.</summary>
/// <param name="Name">As in bench.R.</param>
/// <param name="What">What is measured, for people.</param>
/// <param name="Run">From validation of the raw columns to the last number; returns what <paramref name="Results"/> reads.</param>
/// <param name="Results">The numbers to compare with R's; outside the clock.</param>
internal sealed record Case(string Name, string What, Func<Cohort, object> Run, Func<object, IReadOnlyDictionary<string, double>> Results)
{
    private static readonly string[] TwoLabels = ["0", "1"];
    private static readonly string[] TwentyLabels = [.. Enumerable.Range(0, 20).Select(stratum => stratum.ToString("00", System.Globalization.CultureInfo.InvariantCulture))];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("km", "Kaplan–Meier, standard errors, log-log limits at every step, median; whole days as int", cohort => Curve(SurvivalData.OfDays(cohort.Days, cohort.Events)), OfCurve),
        new("km_float", "the same on unrounded times", cohort => Curve(SurvivalData.Of(cohort.Times, cohort.Events)), OfCurve),
        new("km_strata20", "one such curve for each of 20 strata", Strata, OfStrata),
        new("logrank2", "log-rank test between 2 groups", cohort => Test(cohort, Two(cohort), strata: null), OfTest),
        new("logrank20", "log-rank test between 20 groups", cohort => Test(cohort, Twenty(cohort), strata: null), OfTest),
        new("logrank2_strat20", "log-rank test between 2 groups in 20 strata", cohort => Test(cohort, Two(cohort), Twenty(cohort)), OfTest),
        new("rmst", "restricted mean to 1826 days with standard error, 2 groups", RestrictedMeans, OfRestrictedMeans),
        .. RegressionCases.All,
        .. CompetingCases.All,
    ];

    // R has every limit when survfit returns; ours are worked out, all at once, when the first is asked for.
    private static SurvivalCurve Curve(SurvivalData data)
    {
        var curve = KaplanMeier.Estimate(data);
        _ = curve.Median;
        return curve;
    }

    private static Dictionary<string, double> OfCurve(object found)
    {
        var curve = (SurvivalCurve)found;
        var at = curve.At(365);
        return new(StringComparer.Ordinal)
        {
            ["surv"] = at.Survival,
            ["se"] = at.StandardError ?? double.NaN,
            ["lower"] = at.Lower ?? double.NaN,
            ["upper"] = at.Upper ?? double.NaN,
            ["median"] = curve.Median.Estimate ?? double.NaN,
            ["ntimes"] = curve.Steps.Count,
            ["sum_lower"] = curve.Steps.Sum(step => step.Lower ?? 0),
            ["sum_upper"] = curve.Steps.Sum(step => step.Upper ?? 0),
        };
    }

    private static IReadOnlyList<GroupCurve> Strata(Cohort cohort)
    {
        var curves = KaplanMeier.EstimateByGroup(SurvivalData.OfDays(cohort.Days, cohort.Events), Twenty(cohort));
        foreach (var (_, curve) in curves) _ = curve.Median;
        return curves;
    }

    private static Dictionary<string, double> OfStrata(object found)
    {
        var curves = (IReadOnlyList<GroupCurve>)found;
        return new(StringComparer.Ordinal)
        {
            ["ntimes"] = curves.Sum(curve => (double)curve.Curve.Steps.Count),
            ["surv_last"] = curves[^1].Curve.Steps[^1].Survival,
            ["sum_lower"] = curves.Sum(curve => curve.Curve.Steps.Sum(step => step.Lower ?? 0)),
        };
    }

    private static LogRankResult Test(Cohort cohort, Grouping groups, Grouping? strata) =>
        LogRank.Test(SurvivalData.OfDays(cohort.Days, cohort.Events), groups, new() { Strata = strata });

    private static Dictionary<string, double> OfTest(object found)
    {
        var result = (LogRankResult)found;
        return new(StringComparer.Ordinal)
        {
            ["chisq"] = result.ChiSquare,
            ["obs1"] = result.Groups[0].Observed,
            ["exp1"] = result.Groups[0].Expected,
            ["var11"] = result.Variance[0][0],
        };
    }

    private static RestrictedMean[] RestrictedMeans(Cohort cohort) =>
        [.. KaplanMeier.EstimateByGroup(SurvivalData.OfDays(cohort.Days, cohort.Events), Two(cohort)).Select(group => group.Curve.RestrictedMean(1826))];

    private static Dictionary<string, double> OfRestrictedMeans(object found)
    {
        var means = (RestrictedMean[])found;
        return new(StringComparer.Ordinal)
        {
            ["rmean0"] = means[0].Mean,
            ["se0"] = means[0].StandardError,
            ["rmean1"] = means[1].Mean,
            ["se1"] = means[1].StandardError,
        };
    }

    private static Grouping Two(Cohort cohort) => Grouping.OfCodes(cohort.Groups, TwoLabels);

    private static Grouping Twenty(Cohort cohort) => Grouping.OfCodes(cohort.Strata, TwentyLabels);
}
