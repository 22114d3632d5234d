using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Cumulative hazards and survival that a fit predicts.</summary>
internal static class CoxPrediction
{
    /// <param name="paths">Hazards of the fit.</param>
    /// <param name="covariates">Values, centred as the columns are.</param>
    /// <param name="relative">exp of the centred predictor there.</param>
    /// <param name="covariance">Of the coefficients.</param>
    /// <param name="labels">Of the strata; null without.</param>
    /// <param name="limits">Scale and level.</param>
    public static IReadOnlyList<CoxCurve> Curves(CoxPaths paths, double[] covariates, double relative, double[,] covariance, IReadOnlyList<string>? labels, KaplanMeierOptions limits)
    {
        var risk = paths.Frame.Risk;
        var scale = new IntervalScale(limits.Transform, limits.Level);
        var curves = new List<CoxCurve>();
        for (var stratum = 0; stratum < risk.Strata; stratum++)
        {
            var (first, end) = (risk.FirstOfStratum[stratum], risk.FirstOfStratum[stratum + 1]);
            if (first < end) curves.Add(new(labels is null ? "" : labels[stratum], Steps(paths, first, end, covariates, relative, covariance, scale)));
        }
        return curves;
    }

    private static CoxCurveStep[] Steps(CoxPaths paths, int first, int end, double[] covariates, double relative, double[,] covariance, IntervalScale scale)
    {
        var width = covariates.Length;
        double[] survival = new double[end - first], variance = new double[end - first], cumulative = new double[end - first];
        double hazard = 0, own = 0;
        var means = new double[width];
        for (var k = first; k < end; k++)
        {
            hazard += paths.Hazard[k];
            own += paths.HazardVariance[k];
            for (var j = 0; j < width; j++) means[j] += paths.HazardMeans[k * width + j];
            var spread = 0.0;
            for (var j = 0; j < width; j++)
            {
                var left = hazard * covariates[j] - means[j];
                for (var l = 0; l < width; l++) spread += left * covariance[j, l] * (hazard * covariates[l] - means[l]);
            }
            cumulative[k - first] = hazard * relative;
            variance[k - first] = (own + spread) * relative * relative;
            survival[k - first] = Math.Exp(-cumulative[k - first]);
        }
        var (lower, upper) = scale.Limits(survival, variance);
        var steps = new CoxCurveStep[survival.Length];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = new(paths.Frame.Risk.Times[first + i].Time, cumulative[i], Math.Sqrt(variance[i]), survival[i], NullIfNone(lower[i]), NullIfNone(upper[i]));
        return steps;
    }

    private static double? NullIfNone(double limit) => double.IsNaN(limit) ? null : limit;
}
