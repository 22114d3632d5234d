namespace Sarcoscope.Statistics.Regression;

/// <summary>Proves that a likelihood has no maximum, from the direction in which Newton's steps keep going.</summary>
/// <remarks>
/// Along δ the log-likelihood never falls when, at every event time, those who have the event have the largest δ'x of all
/// at risk. Steps that stay long while the likelihood has all but stopped rising point along such a δ where there is one.
/// </remarks>
internal static class MonotoneDirection
{
    // A step that still moves some predictor by this much has not begun to converge.
    private const double LongStep = 0.1;

    // Components that do have a maximum are not quite there yet; beside the spread of δ'x.
    public const double Slack = 1e-5;
    public const double LooseSlack = 1e-3;

    // A coefficient takes part when it moves predictors by this share of the whole.
    private const double Share = 1e-2;

    /// <exception cref="MonotoneLikelihoodException">The likelihood rises for ever along <paramref name="step"/>.</exception>
    public static void Refuse(PartialLikelihood likelihood, double[] step, LikelihoodPoint origin, LikelihoodPoint point, int iteration, double looseness)
    {
        var frame = likelihood.Frame;
        var spread = new double[step.Length];
        for (var j = 0; j < step.Length; j++)
        {
            var (least, largest) = Range(frame.Column(j)[..frame.Count]);
            spread[j] = Math.Abs(step[j]) * (largest - least);
        }
        if (spread.Max() < LongStep) return;
        var predictors = new double[frame.Count];
        for (var j = 0; j < step.Length; j++)
        {
            var column = frame.Column(j);
            for (var i = 0; i < predictors.Length; i++) predictors[i] += step[j] * column[i];
        }
        var (low, high) = Range(predictors);
        var slack = looseness * (high - low);
        if (!likelihood.NeverFalls(predictors, slack)) return;
        var largestSpread = spread.Max();
        throw new MonotoneLikelihoodException(
            [.. Enumerable.Range(0, step.Length).Where(j => spread[j] > Share * largestSpread).Select(j => new InfiniteCoefficient(frame.Design.Columns[j].Name, Math.Sign(step[j])))],
            origin.LogLikelihood,
            point.LogLikelihood,
            iteration);
    }

    /// <summary>Whether at every event time those who have the event have the largest predictor of all at risk.</summary>
    public static bool NeverFalls(CoxFrame frame, CoxTies ties, double[] predictors, double slack)
    {
        var times = frame.Risk.Times;
        for (var stratum = 0; stratum < frame.Risk.Strata; stratum++)
        {
            var first = frame.Risk.FirstOfStratum[stratum];
            var last = frame.Risk.FirstOfStratum[stratum + 1] - 1;
            var later = double.NegativeInfinity;
            for (var k = last; k >= first; k--)
            {
                var (_, _, start, deathsEnd, end) = times[k];
                later = frame.Risk.Entries is { } entries
                    ? LargestAtRisk(entries.First, predictors, k, deathsEnd, times[last].End)
                    : Math.Max(later, Largest(predictors, deathsEnd, end));
                var died = Largest(predictors, start, deathsEnd);
                var bar = ties == CoxTies.Exact ? later : Math.Max(later, died);
                for (var i = start; i < deathsEnd; i++)
                {
                    if (predictors[i] < bar - slack) return false;
                }
                later = Math.Max(later, died);
            }
        }
        return true;
    }

    private static double LargestAtRisk(int[] first, double[] predictors, int k, int from, int to)
    {
        var largest = double.NegativeInfinity;
        for (var i = from; i < to; i++)
        {
            if (first[i] <= k) largest = Math.Max(largest, predictors[i]);
        }
        return largest;
    }

    private static double Largest(double[] values, int from, int to)
    {
        var largest = double.NegativeInfinity;
        for (var i = from; i < to; i++) largest = Math.Max(largest, values[i]);
        return largest;
    }

    private static (double Least, double Largest) Range(ReadOnlySpan<double> values)
    {
        double least = double.PositiveInfinity, largest = double.NegativeInfinity;
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            largest = Math.Max(largest, value);
        }
        return (least, largest);
    }
}
