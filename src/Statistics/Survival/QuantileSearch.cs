namespace Sarcoscope.Statistics.Survival;

/// <summary>Finds where a curve reaches a level, by the rule of R's <c>quantile.survfit</c>.</summary>
/// <remarks>
/// For a falling curve, the first time at or below the level; the middle of the stretch when it stays on the
/// level. For a limit that rises again, the time at which it is below the level by least (R looks the level up
/// among the sorted values).
/// </remarks>
internal static class QuantileSearch
{
    // R's tolerance for "exactly on the level", √ε.
    private const double Tolerance = 1.4901161193847656e-8;

    /// <summary>The time; null when the level is not reached.</summary>
    /// <param name="times">Ascending.</param>
    /// <param name="heights">The curve from each time on; NaN where a limit does not exist.</param>
    /// <param name="level">What the curve falls to.</param>
    public static double? Find(ReadOnlySpan<double> times, ReadOnlySpan<double> heights, double level)
    {
        double reached = double.NaN, passed = double.NaN;
        double nearestReached = double.NegativeInfinity, nearestPassed = double.NegativeInfinity;
        for (var i = 0; i < heights.Length; i++)
        {
            var height = heights[i];
            if (!(height <= level + Tolerance)) continue;
            if (height > nearestReached) (reached, nearestReached) = (times[i], height);
            if (height <= level - Tolerance && height > nearestPassed) (passed, nearestPassed) = (times[i], height);
        }
        var found = Math.Abs(End(heights) - level) < Tolerance ? (reached + times[^1]) / 2 : (reached + passed) / 2;
        return double.IsNaN(found) ? null : found;
    }

    // Where the curve ends; where a limit ceases to exist, that is its end, unless it did not exist at first either.
    private static double End(ReadOnlySpan<double> heights)
    {
        var last = heights.Length - 1;
        if (!double.IsNaN(heights[last]) || !double.IsNaN(heights[0])) return heights[last];
        while (last > 0 && double.IsNaN(heights[last])) last--;
        return heights[last];
    }
}
