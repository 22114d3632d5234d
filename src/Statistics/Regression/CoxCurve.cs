namespace Sarcoscope.Statistics.Regression;

/// <summary>The predicted course of one stratum for one combination of covariates.</summary>
/// <param name="Stratum">Its label; empty when the model has no strata.</param>
/// <param name="Steps">One per event time of the stratum, ascending.</param>
public sealed record CoxCurve(string Stratum, IReadOnlyList<CoxCurveStep> Steps)
{
    /// <summary>The step that holds at a time; null before the first event, when the hazard is 0 and survival 1.</summary>
    /// <param name="time">In the unit of the data; after the last step its value is carried on.</param>
    public CoxCurveStep? At(double time)
    {
        int low = 0, high = Steps.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Steps[middle].Time <= time) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : Steps[low - 1];
    }
}

/// <summary>One step of a <see cref="CoxCurve"/>.</summary>
/// <param name="Time">An event time, in the unit of the data.</param>
/// <param name="CumulativeHazard">Λ(t).</param>
/// <param name="StandardError">Of Λ(t), the uncertainty of the coefficients included.</param>
/// <param name="Survival">exp(−Λ(t)).</param>
/// <param name="Lower">Lower limit of survival; null where the scale has none.</param>
/// <param name="Upper">Upper limit of survival; null where the scale has none.</param>
public readonly record struct CoxCurveStep(double Time, double CumulativeHazard, double StandardError, double Survival, double? Lower, double? Upper);
