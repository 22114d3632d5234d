using Sarcoscope.Statistics.Weighting;

namespace Sarcoscope.Statistics.Resampling;

/// <summary>Draws of subjects with replacement that a seed makes the same on every machine.</summary>
public static class Bootstrap
{
    /// <summary>How often each unit is drawn: one array of counts for each draw, each adding up to <paramref name="units"/>.</summary>
    /// <param name="units">Subjects, or clusters when rows belong together; at least 1.</param>
    /// <param name="draws">At least 1.</param>
    /// <param name="seed">Any; the same seed gives the same draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one unit or draw.</exception>
    /// <remarks>
    /// A unit drawn twice is two copies, which case weights of 2 are as well. Numbers come from xoshiro256** (Blackman and Vigna
    /// 2021, doi:10.1145/3460772), so they change with no version of .NET. Source: Efron 1979, doi:10.1214/aos/1176344552.
    /// </remarks>
    public static IEnumerable<IReadOnlyList<int>> Counts(int units, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        return Drawn(units, draws, seed);
    }

    /// <summary>Percentile limits of an estimate.</summary>
    /// <param name="replicates">The estimate in each draw; null where it does not exist there (no event in a group, for one).</param>
    /// <param name="level">Two-sided, strictly between 0 and 1; default 0.95.</param>
    /// <returns>Null when fewer than half of the draws, or fewer than two, have an estimate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    /// <remarks>Quantiles as R's <c>quantile(type = 7)</c>. Source: Efron and Tibshirani 1993, chapter 13.</remarks>
    public static BootstrapLimits? Limits(IReadOnlyCollection<double?> replicates, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        double[] found = [.. replicates.OfType<double>().Where(double.IsFinite).Order()];
        if (found.Length < 2 || found.Length * 2 < replicates.Count) return null;
        return new(SampleQuantile.Of(found, (1 - level) / 2), SampleQuantile.Of(found, (1 + level) / 2), found.Length, replicates.Count - found.Length);
    }

    private static IEnumerable<IReadOnlyList<int>> Drawn(int units, int draws, int seed)
    {
        var stream = RandomStream.Of(unchecked((ulong)seed));
        for (var draw = 0; draw < draws; draw++)
        {
            var counts = new int[units];
            for (var i = 0; i < units; i++) counts[stream.Below((uint)units)]++;
            yield return counts;
        }
    }
}

/// <summary>Limits from draws.</summary>
/// <param name="Lower">Lower percentile.</param>
/// <param name="Upper">Upper percentile.</param>
/// <param name="Draws">Draws with an estimate.</param>
/// <param name="Without">Draws without one.</param>
public readonly record struct BootstrapLimits(double Lower, double Upper, int Draws, int Without);
