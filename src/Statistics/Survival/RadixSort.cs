using System.Numerics;
using System.Runtime.InteropServices;

namespace Sarcoscope.Statistics.Survival;

/// <summary>Sorts non-negative numbers by their bits, which are in the order of the numbers.</summary>
/// <remarks>
/// Three counting passes over the leading 33 bits in which the numbers differ; the few that agree in all of
/// these lie side by side then, and are sorted by comparing.
/// </remarks>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 3;
    private const int Buckets = 1 << DigitBits;

    // Below this the counting passes cost more than comparing.
    private const int Worthwhile = 4096;

    /// <summary>Sorts in place.</summary>
    /// <param name="values">None negative, none NaN, no negative zero.</param>
    /// <param name="spare">At least as long; overwritten.</param>
    public static void Ascending(Span<double> values, Span<double> spare)
    {
        if (values.Length < Worthwhile)
        {
            values.Sort();
            return;
        }
        var from = MemoryMarshal.Cast<double, ulong>(values);
        var to = MemoryMarshal.Cast<double, ulong>(spare)[..from.Length];
        var (least, shift) = Range(from);
        var starts = Starts(from, least, shift);
        for (var digit = 0; digit < Digits; digit++)
        {
            var next = starts.AsSpan(digit * Buckets, Buckets);
            var place = shift + digit * DigitBits;
            foreach (var bits in from) to[next[(int)((bits - least) >> place) & (Buckets - 1)]++] = bits;
            var swap = from;
            from = to;
            to = swap;
        }
        from.CopyTo(to); // three passes end in the spare memory
        if (shift > 0) SortEqualPrefixes(values, least, shift);
    }

    // The smallest key, and how many trailing bits the digits leave out.
    private static (ulong Least, int Shift) Range(ReadOnlySpan<ulong> keys)
    {
        ulong least = ulong.MaxValue, largest = 0;
        foreach (var bits in keys)
        {
            least = Math.Min(least, bits);
            largest = Math.Max(largest, bits);
        }
        return (least, Math.Max(0, 64 - BitOperations.LeadingZeroCount(largest - least) - Digits * DigitBits));
    }

    private static int[] Starts(ReadOnlySpan<ulong> keys, ulong least, int shift)
    {
        var counts = new int[Digits * Buckets];
        foreach (var bits in keys)
        {
            var prefix = (bits - least) >> shift;
            counts[(int)prefix & (Buckets - 1)]++;
            counts[Buckets + ((int)(prefix >> DigitBits) & (Buckets - 1))]++;
            counts[2 * Buckets + ((int)(prefix >> (2 * DigitBits)) & (Buckets - 1))]++;
        }
        for (var digit = 0; digit < Digits; digit++)
        {
            var start = 0;
            foreach (ref var bucket in counts.AsSpan(digit * Buckets, Buckets)) (start, bucket) = (start + bucket, start);
        }
        return counts;
    }

    private static void SortEqualPrefixes(Span<double> values, ulong least, int shift)
    {
        var keys = MemoryMarshal.Cast<double, ulong>(values);
        var start = 0;
        var prefix = (keys[0] - least) >> shift;
        for (var i = 1; i < keys.Length; i++)
        {
            var next = (keys[i] - least) >> shift;
            if (next == prefix) continue;
            if (i - start > 1) values[start..i].Sort();
            (start, prefix) = (i, next);
        }
        values[start..].Sort();
    }
}
