namespace Sarcoscope.Statistics.Weighting;

/// <summary>Quantiles of a sample, as R's default <c>quantile(type = 7)</c>.</summary>
internal static class SampleQuantile
{
    /// <param name="sorted">Ascending, not empty.</param>
    /// <param name="p">From 0 to 1.</param>
    public static double Of(double[] sorted, double p)
    {
        var place = p * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
