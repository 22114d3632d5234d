using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Tests of equal hazards, by the method that the rows allow.</summary>
internal static class ComparisonTests
{
    public static IReadOnlyList<ComparisonTestResult> Of(ComparisonMaterial material, string? withheld) =>
        [.. material.Definition.Tests.Select(test => Of(test, material, withheld))];

    /// <summary>The log-rank test of some rows, without clusters.</summary>
    public static ComparisonTestResult LogRankOf(SurvivalData data, Covariate cohort, Grouping sides)
    {
        if (!data.HasDelayedEntry) return ByObserved(ComparisonTest.LogRank, data, sides);
        var exact = FittedModel.Of(data, [cohort], new CoxOptions { Ties = CoxTies.Exact });
        return exact.Fit is { } fit
            ? new(ComparisonTest.LogRank, TestMethod.CoxScore, fit.Score.ChiSquare, fit.Score.DegreesOfFreedom, fit.Score.P, null)
            : new(ComparisonTest.LogRank, TestMethod.CoxScore, null, null, null, exact.Absence);
    }

    private static ComparisonTestResult Of(ComparisonTest test, ComparisonMaterial material, string? withheld)
    {
        var clustered = material.Definition.Clusters == ClusterRule.Patient;
        var method = test != ComparisonTest.LogRank ? TestMethod.LogRank : clustered ? TestMethod.RobustScore : material.Rows.HasEntries ? TestMethod.CoxScore : TestMethod.LogRank;
        if (withheld is not null) return new(test, method, null, null, null, Absences.Withheld(withheld));
        if (test != ComparisonTest.LogRank)
        {
            return clustered ? new(test, method, null, null, null, Absences.Clusters)
                : material.Rows.HasEntries ? new(test, method, null, null, null, Absences.Entries)
                : ByObserved(test, material.Rows.Data, material.Rows.Sides);
        }
        if (!clustered) return LogRankOf(material.Rows.Data, material.Rows.Cohort, material.Rows.Sides);
        return material.Unadjusted.Fit?.RobustScore is { } score
            ? new(test, method, score.ChiSquare, score.DegreesOfFreedom, score.P, null)
            : new(test, method, null, null, null, material.Unadjusted.Absence);
    }

    private static ComparisonTestResult ByObserved(ComparisonTest test, SurvivalData data, Grouping sides)
    {
        try
        {
            var found = LogRank.Test(data, sides, new() { Weight = WeightOf(test) });
            return new(test, TestMethod.LogRank, found.ChiSquare, found.DegreesOfFreedom, found.P, null);
        }
        catch (IncomparableGroupsException)
        {
            return new(test, TestMethod.LogRank, null, null, null, Absences.NoComparison);
        }
    }

    private static LogRankWeight WeightOf(ComparisonTest test) => test switch
    {
        ComparisonTest.Gehan => LogRankWeight.Gehan,
        ComparisonTest.TaroneWare => LogRankWeight.TaroneWare,
        ComparisonTest.PetoPeto => LogRankWeight.PetoPeto,
        ComparisonTest.EarlyWeighted => LogRankWeight.FlemingHarrington(1, 0),
        ComparisonTest.LateWeighted => LogRankWeight.FlemingHarrington(0, 1),
        _ => LogRankWeight.LogRank,
    };
}
