namespace Sarcoscope.Statistics.Survival;

/// <summary>The variance of a curve under fractional weights, each row being its own cluster: Σ (w ∂/∂w)².</summary>
/// <remarks>
/// Fractional weights are not counts, so Greenwood's formula, which takes them for counts, does not hold.
/// R's <c>survfit</c> changes to this variance by itself when a weight is not whole.
/// Source: Efron 1981, doi:10.1080/01621459.1981.10477650; Therneau, <c>survival</c>, "methods" vignette.
/// </remarks>
internal static class InfinitesimalJackknife
{
    /// <summary>The variance after each time.</summary>
    /// <param name="times">Ascending.</param>
    /// <param name="rows">The rows behind them.</param>
    /// <param name="risk">Derivative of the curve's step at each time by the weight of a row at risk without event.</param>
    /// <param name="own">The same for a row whose event it is.</param>
    /// <param name="leavers">Who is still at risk at the time at which they leave without the event.</param>
    public static double[] Variance(double[] times, WeightedRows rows, double[] risk, double[] own, LeaversAtRisk leavers)
    {
        var sum = new double[times.Length];
        var total = 0.0;
        for (var i = 0; i < times.Length; i++) sum[i] = total += risk[i];

        // What is settled for those who left, and what still moves with the sum for those at risk.
        double[] settled = new double[times.Length], weight = new double[times.Length], weightSum = new double[times.Length], weightSquare = new double[times.Length];
        for (var row = 0; row < rows.Times.Length; row++)
        {
            var exit = LastNotAfter(times, rows.Times[row]);
            var entry = rows.Entries is null ? -1 : LastNotAfter(times, rows.Entries[row]);
            var start = entry < 0 ? 0 : sum[entry];
            var square = rows.Weights[row] * rows.Weights[row];
            var before = (exit == 0 ? 0 : sum[exit - 1]) - start;
            var influence = rows.Happened[row] ? before + own[exit] : leavers == LeaversAtRisk.Yes ? sum[exit] - start : before;
            settled[exit] += square * influence * influence;
            Shift(Math.Max(entry, 0), square, start);
            Shift(exit, -square, start);
        }

        var variance = new double[times.Length];
        double fixedPart = 0, w = 0, ws = 0, wss = 0;
        for (var i = 0; i < times.Length; i++)
        {
            fixedPart += settled[i];
            w += weight[i];
            ws += weightSum[i];
            wss += weightSquare[i];
            variance[i] = Math.Max(0, fixedPart + sum[i] * (sum[i] * w - 2 * ws) + wss);
        }
        return variance;

        void Shift(int at, double square, double start)
        {
            weight[at] += square;
            weightSum[at] += square * start;
            weightSquare[at] += square * start * start;
        }
    }

    private static int LastNotAfter(double[] times, double time)
    {
        var index = Array.BinarySearch(times, time);
        return index >= 0 ? index : ~index - 1;
    }
}

/// <summary>Whether rows without the event share the risk of the time at which they leave.</summary>
internal enum LeaversAtRisk
{
    Yes = 0,
    No,
}
