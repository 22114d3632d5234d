namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The infinitesimal jackknife variance of a cumulative incidence: Σ (∂F/∂w)² over the subjects.</summary>
/// <remarks>
/// The derivative of F(t) by the weight of a subject is linear in F(t): it is P + F(t) Q for who has left, and the
/// same for everybody still at risk, so that sums of P², PQ and Q² serve every t and no subject is visited twice.
/// Source: Therneau, <c>survival</c>, "methods" vignette; Efron 1981, doi:10.1080/01621459.1981.10477650.
/// </remarks>
internal static class IncidenceJackknife
{
    public static double[] Of(CauseTable table, double[] free, double[] incidence, int cause)
    {
        var length = table.Times.Length;
        var variance = new double[length];
        // Sums over u ≤ t of what one subject at risk takes from the incidence: at once, from the survival, and from the survival times F(u).
        double[] direct = new double[length], hazard = new double[length], scaled = new double[length];
        double[] gain = new double[length], loss = new double[length];
        double a = 0, b = 0, c = 0, before = 1;
        for (var i = 0; i < length; i++)
        {
            double n = table.AtRisk[i], died = table.EventsAt(i);
            gain[i] = died > 0 ? before / n : 0;
            loss[i] = died > 0 && !table.Emptied[i] ? 1 / (n - died) : 0;
            direct[i] = a += died > 0 ? gain[i] * table.Left[cause + 1][i] / n : 0;
            var share = died > 0 ? loss[i] * died / n : 0;
            hazard[i] = b += share;
            scaled[i] = c += share * incidence[i];
            before = free[i];
        }
        var sums = new Sums();
        var (rows, entering) = (table.Rows, Entering(table.Rows));
        double atRisk = 0, started = 0, startedSquare = 0, slope = 0, slopeSquare = 0, product = 0;
        if (rows is null) foreach (var column in table.Squares) foreach (var square in column) atRisk += square;
        for (int i = 0, next = 0, entrant = 0; i < length; i++)
        {
            // Who enters before this time starts with the sums as they stood at the entry.
            for (; rows is not null && entrant < entering.Length && rows.Entry[entering[entrant]] < i; entrant++) Shift(rows.Entry[entering[entrant]], rows.Square[entering[entrant]]);
            if (rows is null)
            {
                for (var outcome = 0; outcome <= table.Causes; outcome++)
                {
                    var square = table.Squares[outcome][i];
                    if (square == 0) continue;
                    Leave(i, outcome, square, -1);
                    atRisk -= square;
                }
            }
            for (; rows is not null && next < rows.Exit.Length && rows.Exit[next] == i; next++)
            {
                Leave(i, rows.Outcome[next], rows.Square[next], rows.Entry[next]);
                Shift(rows.Entry[next], -rows.Square[next]);
            }
            double f = incidence[i], stay = f * hazard[i] - direct[i] - scaled[i];
            var still = atRisk * stay * stay + startedSquare + f * f * slopeSquare + 2 * (stay * started + stay * f * slope + f * product);
            variance[i] = Math.Max(0, sums.Of(f) + still);
        }
        return variance;

        void Leave(int at, int outcome, double square, int entry)
        {
            var happened = outcome != 0 ? loss[at] : 0;
            var p = (outcome == cause + 1 ? gain[at] : 0) - direct[at] + happened * incidence[at] - scaled[at];
            var q = hazard[at] - happened;
            if (entry >= 0) (p, q) = (p + direct[entry] + scaled[entry], q - hazard[entry]);
            sums.Add(square, p, q);
        }

        void Shift(int entry, double square)
        {
            atRisk += square;
            if (entry < 0) return;
            double h = direct[entry] + scaled[entry], q = -hazard[entry];
            started += square * h;
            startedSquare += square * h * h;
            slope += square * q;
            slopeSquare += square * q * q;
            product += square * h * q;
        }
    }

    private static int[] Entering(CauseRows? rows)
    {
        if (rows is null) return [];
        var order = new int[rows.Entry.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort((int[])rows.Entry.Clone(), order);
        return order;
    }

    /// <summary>Σ w (P + F Q)² over those who left.</summary>
    private struct Sums
    {
        private double pp;
        private double pq;
        private double qq;

        public void Add(double weight, double p, double q)
        {
            pp += weight * p * p;
            pq += weight * p * q;
            qq += weight * q * q;
        }

        public readonly double Of(double f) => pp + f * (2 * pq + f * qq);
    }
}
