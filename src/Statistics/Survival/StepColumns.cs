namespace Sarcoscope.Statistics.Survival;

/// <summary>The columns of a curve, one row per observed time.</summary>
/// <param name="Times">Ascending.</param>
/// <param name="AtRisk">Just before each time.</param>
/// <param name="Events">At each time.</param>
/// <param name="Censored">At each time.</param>
/// <param name="Survival">S(t).</param>
/// <param name="LogVariance">Variance of log S(t); without meaning once S(t) is 0.</param>
/// <param name="Hazard">Cumulative hazard.</param>
/// <param name="HazardVariance">Variance of the cumulative hazard.</param>
internal sealed record StepColumns(
    double[] Times,
    double[] AtRisk,
    double[] Events,
    double[] Censored,
    double[] Survival,
    double[] LogVariance,
    double[] Hazard,
    double[] HazardVariance)
{
    /// <summary>The product-limit estimate, with the Nelson–Aalen hazard beside it.</summary>
    /// <param name="table">What happens when.</param>
    /// <param name="leavers">Whether those who leave without the event are at risk of it at that time.</param>
    public static StepColumns ProductLimit(TimeTable table, LeaversAtRisk leavers = LeaversAtRisk.Yes)
    {
        var atRisk = table.AtRisk();
        var recordsAtRisk = table.RecordsAtRisk();
        if (leavers == LeaversAtRisk.No) Leave(atRisk, recordsAtRisk, table);
        var length = table.Times.Length;
        double[] survival = new double[length], logVariance = new double[length];
        double s = 1, variance = 0;
        for (var i = 0; i < length; i++)
        {
            double n = atRisk[i], d = table.Events[i];
            if (d > 0)
            {
                // Weighted sums may miss zero by rounding; numbers of rows do not.
                var everybody = recordsAtRisk is null ? d >= n : table.Records!.Events[i] >= recordsAtRisk[i];
                s = everybody ? 0 : s * ((n - d) / n);
                variance += everybody ? 0 : d / (n * (n - d));
            }
            (survival[i], logVariance[i]) = (s, variance);
        }
        if (table.Rows is not null) logVariance = StepDerivatives.OfLogSurvival(table, atRisk, survival).Variance(table, leavers);
        var (hazard, hazardVariance) = CumulativeHazard(table, atRisk, HazardTies.Together, leavers);
        return new(table.Times, atRisk, table.Events, table.Censored, survival, logVariance, hazard, hazardVariance);
    }

    /// <summary>The cumulative hazard, and exp(−hazard) as the survival.</summary>
    public static StepColumns FromHazard(TimeTable table, HazardTies ties)
    {
        var atRisk = table.AtRisk();
        var (hazard, variance) = CumulativeHazard(table, atRisk, ties, LeaversAtRisk.Yes);
        var survival = Array.ConvertAll(hazard, value => Math.Exp(-value));
        return new(table.Times, atRisk, table.Events, table.Censored, survival, variance, hazard, variance);
    }

    private static void Leave(double[] atRisk, double[]? recordsAtRisk, TimeTable table)
    {
        for (var i = 0; i < atRisk.Length; i++)
        {
            atRisk[i] -= table.Censored[i];
            if (recordsAtRisk is not null) recordsAtRisk[i] -= table.Records!.Censored[i];
        }
    }

    private static (double[] Hazard, double[] Variance) CumulativeHazard(TimeTable table, double[] atRisk, HazardTies ties, LeaversAtRisk leavers)
    {
        double[] hazards = new double[atRisk.Length], variances = new double[atRisk.Length];
        double hazard = 0, variance = 0;
        for (var i = 0; i < atRisk.Length; i++)
        {
            double n = atRisk[i], d = table.Events[i];
            if (d > 0 && ties == HazardTies.Together)
            {
                hazard += d / n;
                variance += d / (n * n);
            }
            else if (d > 0)
            {
                var count = table.Records?.Events[i] ?? d;
                var each = d / count;
                for (var gone = 0; gone < count; gone++)
                {
                    var left = n - gone * each;
                    hazard += each / left;
                    variance += each / (left * left);
                }
            }
            (hazards[i], variances[i]) = (hazard, variance);
        }
        return (hazards, table.Rows is null ? variances : StepDerivatives.OfHazard(table, atRisk, ties).Variance(table, leavers));
    }
}
