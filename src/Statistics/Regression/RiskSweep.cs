namespace Sarcoscope.Statistics.Regression;

/// <summary>What is done at one event time.</summary>
internal interface IEventTimeVisitor
{
    /// <param name="k">The event time.</param>
    /// <param name="risk">Σ of the scores of those at risk.</param>
    /// <param name="riskSums">Σ score · x over them.</param>
    /// <param name="deaths">Σ of the scores of those who have the event.</param>
    /// <param name="deathSums">Σ score · x over them.</param>
    void Visit(int k, double risk, ReadOnlySpan<double> riskSums, double deaths, ReadOnlySpan<double> deathSums);
}

/// <summary>Walks back through the event times of each stratum with the sums over those at risk.</summary>
internal static class RiskSweep
{
    public static void Run<TVisitor>(CoxFrame frame, double[] scores, ref TVisitor visitor)
        where TVisitor : struct, IEventTimeVisitor
    {
        var width = frame.Width;
        var risk = new CompensatedSums(width + 1);
        double[] died = new double[width + 1], left = new double[width + 1];
        var times = frame.Risk.Times;
        for (var stratum = 0; stratum < frame.Risk.Strata; stratum++)
        {
            risk.Clear();
            for (var k = frame.Risk.FirstOfStratum[stratum + 1] - 1; k >= frame.Risk.FirstOfStratum[stratum]; k--)
            {
                var (_, _, start, deathsEnd, end) = times[k];
                var leaving = frame.Risk.Entries is null ? risk.Values : left;
                Array.Clear(left);
                Array.Clear(died);
                AddRows(frame, scores, deathsEnd, end, leaving);
                AddRows(frame, scores, start, deathsEnd, died);
                for (var j = 0; j <= width; j++)
                {
                    if (frame.Risk.Entries is null) risk.Values[j] += died[j];
                    else risk.Subtract(j, -left[j] - died[j]);
                }
                visitor.Visit(k, risk.Values[0], risk.Values.AsSpan(1), died[0], died.AsSpan(1));
                if (frame.Risk.Entries is { } entries) Remove(frame, scores, entries.Positions.AsSpan(entries.Starts[k]..entries.Starts[k + 1]), risk);
            }
        }
    }

    private static unsafe void AddRows(CoxFrame frame, double[] scores, int from, int to, double[] sums)
    {
        var columns = frame.Columns;
        if (to - from >= 2 * CoxFrame.Lanes)
        {
            fixed (double* column = columns, score = scores, sum = sums)
            {
                var whole = (to - from) / CoxFrame.Lanes * CoxFrame.Lanes;
                Gram.AddProducts(score + from, column + from, frame.Stride, whole, frame.Width, sum + 1);
                for (var i = from; i < from + whole; i++) sum[0] += score[i];
                from += whole;
            }
        }
        for (var i = from; i < to; i++)
        {
            var score = scores[i];
            sums[0] += score;
            for (int j = 1, place = i; j < sums.Length; j++, place += frame.Stride) sums[j] += score * columns[place];
        }
    }

    private static void Remove(CoxFrame frame, double[] scores, ReadOnlySpan<int> positions, CompensatedSums risk)
    {
        var columns = frame.Columns;
        foreach (var i in positions)
        {
            var score = scores[i];
            risk.Subtract(0, score);
            for (int j = 1, place = i; j < risk.Values.Length; j++, place += frame.Stride) risk.Subtract(j, score * columns[place]);
        }
    }
}
