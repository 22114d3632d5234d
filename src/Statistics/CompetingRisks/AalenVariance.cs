namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>Aalen's variance of a cumulative incidence, with the tie correction of <c>cmprsk</c>.</summary>
/// <remarks>
/// Each time adds the variance of its number of events (as if drawn without replacement) times the square of how
/// the incidence at t answers to it: an event of the cause adds S(u−)/n at once and takes (F(t) − F(u)) from what
/// comes later, another event only takes. Changes at the times of the cause only.
/// Source: Aalen 1978, doi:10.1214/aos/1176344198; Gray 1988, doi:10.1214/aos/1176350951.
/// </remarks>
internal static class AalenVariance
{
    public static double[] Of(CauseTable table, double[] free, double[] incidence, int cause)
    {
        var variance = new double[table.Times.Length];
        double before = 1, current = 0;
        // Σ w a², Σ w a b, Σ w b² of the terms w (a − b F(t))².
        double constant = 0, mixed = 0, square = 0;
        for (var i = 0; i < variance.Length; i++)
        {
            double n = table.AtRisk[i], own = table.Left[cause + 1][i], other = table.EventsAt(i) - own;
            var after = free[i];
            var f = incidence[i];
            if (other > 0 && after > 0) Add(other, f / after, 1 / after);
            if (own > 0)
            {
                if (after > 0) Add(own, 1 + f / after, 1 / after);
                else Add(own, 1, 0);
                current = Math.Max(0, constant - 2 * f * mixed + f * f * square);
            }
            variance[i] = current;
            before = after;

            void Add(double events, double a, double b)
            {
                var drawn = events > 1 ? 1 - (events - 1) / (n - 1) : 1;
                var weight = before * before * drawn * events / (n * n);
                constant += weight * a * a;
                mixed += weight * a * b;
                square += weight * b * b;
            }
        }
        return variance;
    }
}
