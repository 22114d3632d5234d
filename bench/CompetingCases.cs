using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Bench;

/// <summary>Competing risks: the earlier of the two events of the cohort is the cause.</summary>
internal static class CompetingCases
{
    private static readonly string[] Causes = ["1", "2"];
    private static readonly string[] TwoLabels = ["0", "1"];

    public static IReadOnlyList<Case> All { get; } =
    [
        new("aj", "Aalen–Johansen incidence of 2 causes, jackknife errors, log limits at every step; whole days as int", cohort => AalenJohansen.Estimate(Days(cohort)), OfCurves),
        new("aj2", "the same for each of 2 groups", cohort => AalenJohansen.EstimateByGroup(Days(cohort), Two(cohort)), OfGroups),
        new("cuminc_gray", "incidence with Aalen's variance in 2 groups, and Gray's test of both causes", cohort => WithGray(cohort), OfGray),
        new("rmst_difference", "difference and ratio of restricted means to 1826 days, 2 groups", cohort => RestrictedMeans.Compare(SurvivalData.OfDays(cohort.Days, cohort.Events), Two(cohort), 1826), OfDifference),
        new("finegray2", "Fine–Gray model of cause 1 with 2 covariates, and its variance", cohort => FineGray.Fit(Days(cohort), "1", [Covariate.Numeric("x1", cohort.Covariate(1).AsMemory()), Covariate.Numeric("x2", cohort.Covariate(2).AsMemory())]), OfFineGray),
    ];

    private static CompetingRisksData Days(Cohort cohort) => CompetingRisksData.OfDays(cohort.Days, Outcomes.OfCodes(cohort.Causes, Causes));

    private static Grouping Two(Cohort cohort) => Grouping.OfCodes(cohort.Groups, TwoLabels);

    private static (IReadOnlyList<GroupIncidence> Curves, GrayResult[] Tests) WithGray(Cohort cohort)
    {
        var (data, groups) = (Days(cohort), Two(cohort));
        return (AalenJohansen.EstimateByGroup(data, groups, new() { Variance = IncidenceVariance.Aalen }), [.. Causes.Select(cause => GrayTest.Compare(data, groups, cause))]);
    }

    private static Dictionary<string, double> OfCurves(object found)
    {
        var causes = ((GroupIncidence)found).Causes;
        return new(StringComparer.Ordinal)
        {
            ["cif"] = causes[0].At(365).Incidence,
            ["se"] = causes[0].At(365).StandardError,
            ["sum_se1"] = causes[0].Steps.Sum(step => step.StandardError),
            ["sum_se2"] = causes[1].Steps.Sum(step => step.StandardError),
            ["sum_upper"] = causes[0].Steps.Sum(step => step.Upper ?? 0),
        };
    }

    private static Dictionary<string, double> OfGroups(object found)
    {
        var groups = (IReadOnlyList<GroupIncidence>)found;
        return new(StringComparer.Ordinal)
        {
            ["cif"] = groups[1].Causes[0].At(365).Incidence,
            ["se"] = groups[1].Causes[0].At(365).StandardError,
        };
    }

    private static Dictionary<string, double> OfGray(object found)
    {
        var (curves, tests) = ((IReadOnlyList<GroupIncidence>, GrayResult[]))found;
        var at = curves[0].Causes[0].At(365);
        return new(StringComparer.Ordinal)
        {
            ["cif"] = at.Incidence,
            ["var"] = at.StandardError * at.StandardError,
            ["gray1"] = tests[0].ChiSquare,
            ["gray2"] = tests[1].ChiSquare,
        };
    }

    private static Dictionary<string, double> OfDifference(object found)
    {
        var difference = ((RestrictedMeanComparison)found).Contrasts[0].Difference;
        return new(StringComparer.Ordinal) { ["difference"] = difference.Estimate, ["se"] = difference.StandardError };
    }

    private static Dictionary<string, double> OfFineGray(object found)
    {
        var fit = (FineGrayFit)found;
        return new(StringComparer.Ordinal)
        {
            ["coef1"] = fit.Coefficients[0].Estimate,
            ["se1"] = fit.Coefficients[0].StandardError,
            ["loglik"] = fit.LogLikelihood,
        };
    }
}
