using System.Diagnostics;

namespace Sarcoscope.Bench;

/// <summary>Wall-clock seconds of one run, and what it allocates.</summary>
internal sealed record Measurement(double Minimum, double Median, double P95, long Bytes, int Samples)
{
    // Short runs are repeated inside a sample until it lasts as long as this.
    private const double ShortestSample = 0.02;

    /// <summary>Warms up, then takes samples until there are enough or the budget is spent (three at least).</summary>
    /// <param name="run">What is measured.</param>
    /// <param name="samples">How many.</param>
    /// <param name="budget">Seconds after which no further sample begins.</param>
    public static Measurement Of(Action run, int samples, double budget)
    {
        var started = Stopwatch.GetTimestamp();
        var once = WarmUp(run);
        var repeats = Math.Max(1, (int)Math.Ceiling(ShortestSample / Math.Max(once, 1e-7)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var taken = new List<double>();
        while (taken.Count < samples && (taken.Count < 3 || Stopwatch.GetElapsedTime(started).TotalSeconds < budget))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < repeats; i++) run();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / repeats);
        }
        taken.Sort();
        return new(taken[0], taken[taken.Count / 2], taken[(int)Math.Ceiling(taken.Count * 0.95) - 1], bytes, taken.Count);
    }

    // The compiler replaces hot code in the background some time after thirty calls; let it, where calls are short.
    private static double WarmUp(Action run)
    {
        var once = double.PositiveInfinity;
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 3 || Stopwatch.GetElapsedTime(started).TotalSeconds < 0.4; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            once = Math.Min(once, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return once;
    }
}
