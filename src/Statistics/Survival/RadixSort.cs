using System.Runtime.InteropServices;

namespace Sarcoscope.Statistics.Survival;

/// <summary>Sorts non-negative numbers by their bits, which are in the order of the numbers.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 6;
    private const int Buckets = 1 << DigitBits;

    // Below this the six counting passes cost more than comparing.
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
        var starts = Histogram(from);
        for (var digit = 0; digit < Digits; digit++)
        {
            var next = starts.AsSpan(digit * Buckets, Buckets);
            if (next.Contains(from.Length)) continue; // all share this digit
            var start = 0;
            foreach (ref var bucket in next)
            {
                (start, bucket) = (start + bucket, start);
            }
            var shift = digit * DigitBits;
            foreach (var bits in from) to[next[(int)(bits >> shift) & (Buckets - 1)]++] = bits;
            var swap = from;
            from = to;
            to = swap;
        }
        var sorted = MemoryMarshal.Cast<ulong, double>(from);
        if (!System.Runtime.CompilerServices.Unsafe.AreSame(ref sorted[0], ref values[0])) sorted.CopyTo(values);
    }

    private static int[] Histogram(ReadOnlySpan<ulong> values)
    {
        var counts = new int[Digits * Buckets];
        foreach (var bits in values)
        {
            for (var digit = 0; digit < Digits; digit++) counts[digit * Buckets + ((int)(bits >> (digit * DigitBits)) & (Buckets - 1))]++;
        }
        return counts;
    }
}
