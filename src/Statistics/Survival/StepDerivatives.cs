namespace Sarcoscope.Statistics.Survival;

/// <summary>How a curve's step at each time changes with the weight of a row, for <see cref="InfinitesimalJackknife"/>.</summary>
/// <param name="Risk">For a row at risk that does not have the event there.</param>
/// <param name="Own">For a row that does.</param>
internal sealed record StepDerivatives(double[] Risk, double[] Own)
{
    /// <summary>Of log(1 − d/n).</summary>
    public static StepDerivatives OfLogSurvival(TimeTable table, double[] atRisk, double[] survival)
    {
        double[] risk = new double[atRisk.Length], own = new double[atRisk.Length];
        for (var i = 0; i < atRisk.Length; i++)
        {
            double n = atRisk[i], d = table.Events[i];
            if (d == 0) continue;
            risk[i] = survival[i] > 0 ? d / (n * (n - d)) : 0;
            own[i] = -1 / n;
        }
        return new(risk, own);
    }

    /// <summary>Of d/n, or of its sum over the events one by one.</summary>
    public static StepDerivatives OfHazard(TimeTable table, double[] atRisk, HazardTies ties)
    {
        double[] risk = new double[atRisk.Length], own = new double[atRisk.Length];
        for (var i = 0; i < atRisk.Length; i++)
        {
            double n = atRisk[i], d = table.Events[i];
            if (d == 0) continue;
            var count = ties == HazardTies.Together ? 1 : table.Records!.Events[i];
            for (var gone = 0; gone < count; gone++)
            {
                var left = n - gone * d / count;
                risk[i] -= d / count / (left * left);
                own[i] += 1 / (count * left) - d / count * (1 - gone / count) / (left * left);
            }
        }
        return new(risk, own);
    }

    /// <summary>The variance after each time.</summary>
    public double[] Variance(TimeTable table, LeaversAtRisk leavers) =>
        InfinitesimalJackknife.Variance(table.Times, table.Rows!, Risk, Own, leavers);
}
