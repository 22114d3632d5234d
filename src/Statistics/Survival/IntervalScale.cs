using MathNet.Numerics.Distributions;

namespace Sarcoscope.Statistics.Survival;

/// <summary>Confidence limits of S(t) on the chosen scale, as R's <c>survfit_confint</c> does.</summary>
internal readonly struct IntervalScale(IntervalTransform transform, double level)
{
    private readonly double z = -Normal.InvCDF(0, 1, (1 - level) / 2);

    /// <summary>The limits of a whole column; NaN where there are none.</summary>
    public (double[] Lower, double[] Upper) Limits(double[] survival, double[] logVariance)
    {
        double[] lower = new double[survival.Length], upper = new double[survival.Length];
        for (var i = 0; i < survival.Length; i++)
        {
            // Between events nothing changes.
            if (i > 0 && survival[i] == survival[i - 1] && logVariance[i] == logVariance[i - 1])
                (lower[i], upper[i]) = (lower[i - 1], upper[i - 1]);
            else
                (lower[i], upper[i]) = Limits(survival[i], Math.Sqrt(logVariance[i]));
        }
        return (lower, upper);
    }

    // NaN where the scale has none: at S = 0; log-log, logit and arcsine also at S = 1.
    private (double Lower, double Upper) Limits(double survival, double logError)
    {
        if (survival <= 0) return (double.NaN, double.NaN);
        var half = z * logError;
        switch (transform)
        {
            case IntervalTransform.Plain:
                return (Math.Max(0, survival - half * survival), Math.Min(1, survival + half * survival));
            case IntervalTransform.Log:
                return (survival * Math.Exp(-half), Math.Min(1, survival * Math.Exp(half)));
        }
        if (survival >= 1) return (double.NaN, double.NaN);
        switch (transform)
        {
            case IntervalTransform.Logit:
                var odds = survival / (1 - survival);
                half *= 1 + odds;
                return (FromOdds(odds * Math.Exp(-half)), FromOdds(odds * Math.Exp(half)));
            case IntervalTransform.ArcSine:
                half *= 0.5 * Math.Sqrt(survival / (1 - survival));
                var angle = Math.Asin(Math.Sqrt(survival));
                return (Square(Math.Sin(Math.Max(0, angle - half))), Square(Math.Sin(Math.Min(Math.PI / 2, angle + half))));
            default:
                var log = Math.Log(survival);
                half /= -log;
                return (Math.Exp(log * Math.Exp(half)), Math.Exp(log * Math.Exp(-half)));
        }
    }

    private static double FromOdds(double odds) => double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);

    private static double Square(double value) => value * value;
}
