namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The estimate of one group as columns: the event-free probability, and per cause the incidence and its variance.</summary>
internal sealed record IncidenceColumns(double[] EventFree, double[][] Incidence, double[][] Variance)
{
    public static IncidenceColumns Of(CauseTable table, IncidenceVariance variance)
    {
        var length = table.Times.Length;
        var free = new double[length];
        var incidence = CauseTally.Columns(table.Causes, length);
        var current = new double[table.Causes];
        double survival = 1;
        for (var i = 0; i < length; i++)
        {
            var n = table.AtRisk[i];
            double died = 0;
            for (var k = 0; k < current.Length; k++)
            {
                var events = table.Left[k + 1][i];
                died += events;
                if (events > 0) current[k] += survival * (events / n);
                incidence[k][i] = current[k];
            }
            if (table.Emptied[i]) survival = 0;
            else if (died > 0) survival *= (n - died) / n;
            free[i] = survival;
        }
        var variances = new double[table.Causes][];
        for (var k = 0; k < variances.Length; k++)
        {
            variances[k] = variance == IncidenceVariance.Aalen
                ? AalenVariance.Of(table, free, incidence[k], k)
                : IncidenceJackknife.Of(table, free, incidence[k], k);
        }
        return new(free, incidence, variances);
    }
}
