using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Bench;

/// <summary>Cox models: everything that coxph returns, the fit alone, and what follows from it.</summary>
internal static class RegressionCases
{
    private static readonly string[] TwentyLabels = [.. Enumerable.Range(0, 20).Select(stratum => stratum.ToString("00", System.Globalization.CultureInfo.InvariantCulture))];
    private static (Cohort Cohort, CoxFit Fit)? fitted;

    public static IReadOnlyList<Case> All { get; } =
    [
        new("cox1", "Cox model with 1 covariate: coefficients, errors, tests, concordance, predictors, martingale residuals", cohort => Whole(Fit(cohort, Days(cohort), 1)), OfWhole),
        new("cox5", "the same with 5 covariates", cohort => Whole(Fit(cohort, Days(cohort), 5)), OfWhole),
        new("cox20", "the same with 20 covariates", cohort => Whole(Fit(cohort, Days(cohort), 20)), OfWhole),
        new("cox5_strata20", "5 covariates, 20 strata", cohort => Whole(Fit(cohort, Days(cohort), 5, new() { Strata = Grouping.OfCodes(cohort.Strata, TwentyLabels) })), OfWhole),
        new("cox5_float", "5 covariates on unrounded times", cohort => Whole(Fit(cohort, SurvivalData.Of(cohort.Times, cohort.Events), 5)), OfWhole),
        new("cox5_fit", "5 covariates, coefficients and errors only; beside R's coxph.fit", cohort => Fit(cohort, Days(cohort), 5), OfFit),
        new("zph5", "test of proportional hazards, 5 covariates, the fit being there", cohort => ProportionalHazards.Test(Fitted(cohort)), OfTest),
        new("concordance", "concordance of one covariate with its standard error", cohort => Concordance.Of(Days(cohort), cohort.Covariate(1)), OfConcordance),
    ];

    private static SurvivalData Days(Cohort cohort) => SurvivalData.OfDays(cohort.Days, cohort.Events);

    private static CoxFit Fit(Cohort cohort, SurvivalData data, int width, CoxOptions options = default) =>
        CoxModel.Fit(data, [.. Enumerable.Range(1, width).Select(j => Covariate.Numeric(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"x{j}"), cohort.Covariate(j).AsMemory()))], options);

    private static CoxFit Fitted(Cohort cohort)
    {
        if (fitted?.Cohort != cohort) fitted = (cohort, Fit(cohort, Days(cohort), 5));
        return fitted.Value.Fit;
    }

    private static (CoxFit Fit, double[] Predictors, double[] Residuals) Whole(CoxFit fit)
    {
        _ = (fit.LikelihoodRatio, fit.Wald, fit.Score, fit.Concordance);
        return (fit, fit.LinearPredictors(), fit.MartingaleResiduals());
    }

    private static Dictionary<string, double> OfWhole(object found)
    {
        var (fit, _, residuals) = ((CoxFit, double[], double[]))found;
        var results = OfFit(fit);
        results.Add("concordance", fit.Concordance.Estimate ?? double.NaN);
        results.Add("std", fit.Concordance.StandardError ?? double.NaN);
        results.Add("sum_sq_resid", residuals.Sum(residual => residual * residual));
        return results;
    }

    private static Dictionary<string, double> OfFit(object found)
    {
        var fit = (CoxFit)found;
        return new(StringComparer.Ordinal)
        {
            ["coef1"] = fit.Coefficients[0].Estimate,
            ["var11"] = fit.Covariance[0, 0],
            ["loglik"] = fit.LogLikelihood,
        };
    }

    private static Dictionary<string, double> OfTest(object found)
    {
        var rows = (IReadOnlyList<ProportionalHazardsRow>)found;
        return new(StringComparer.Ordinal) { ["x1"] = rows[0].Test.ChiSquare, ["global"] = rows[^1].Test.ChiSquare };
    }

    private static Dictionary<string, double> OfConcordance(object found)
    {
        var concordance = (Concordance)found;
        return new(StringComparer.Ordinal) { ["concordance"] = concordance.Estimate!.Value, ["std"] = concordance.StandardError!.Value };
    }
}
