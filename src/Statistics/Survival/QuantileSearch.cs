namespace Sarcoscope.Statistics.Survival;

/// <summary>Finds where a curve reaches a level, by the rule of R's <c>quantile.survfit</c>.</summary>
/// <remarks>
/// For a falling curve, the first time at or below the level; the middle of the stretch when it stays on the
/// level. For a limit that rises again, the time at which it is below the level by least (R looks the level up
/// among the sorted values).
/// </remarks>
internal struct QuantileSearch(double level)
{
    // R's tolerance for "exactly on the level", √ε.
    private const double Tolerance = 1.4901161193847656e-8;

    private double? reached;
    private double? passed;
    private double nearestReached = double.NegativeInfinity;
    private double nearestPassed = double.NegativeInfinity;
    private double? last = 1;
    private double? previous = 1;
    private bool seenNone;

    /// <summary>The next time, in order, and the curve there; null where a limit does not exist.</summary>
    public void Add(double time, double? value)
    {
        if (value == previous) return;
        previous = value;
        if (value is not { } height)
        {
            if (!seenNone) last = null;
            seenNone = true;
            return;
        }
        last = height;
        if (height <= level + Tolerance && height > nearestReached) (reached, nearestReached) = (time, height);
        if (height <= level - Tolerance && height > nearestPassed) (passed, nearestPassed) = (time, height);
    }

    /// <summary>The time; null when the level is not reached.</summary>
    /// <param name="lastTime">Ends a stretch on the level that nothing else ends.</param>
    public readonly double? Found(double lastTime) =>
        last is { } end && Math.Abs(end - level) < Tolerance ? (reached + lastTime) / 2 : (reached + passed) / 2;
}
