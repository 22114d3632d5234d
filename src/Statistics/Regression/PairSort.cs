using System.Numerics;
using System.Runtime.InteropServices;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Sorts numbers and carries a row number with each; equal numbers keep the order of their rows.</summary>
/// <remarks>
/// Three counting passes over the leading 33 bits in which the numbers differ; those that agree in all of these lie side
/// by side then, and are sorted by comparing.
/// </remarks>
internal static class PairSort
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int Digits = 3;

    // Below this the counting passes cost more than comparing.
    private const int Worthwhile = 2048;

    /// <summary>Sorts in place.</summary>
    /// <param name="values">Finite.</param>
    /// <param name="rows">As many, ascending.</param>
    public static void Ascending(double[] values, int[] rows)
    {
        if (values.Length < Worthwhile)
        {
            Array.Sort(values, rows);
            OrderTies<double>(values, rows);
            return;
        }
        var keys = MemoryMarshal.Cast<double, ulong>(values.AsSpan());
        foreach (ref var key in keys) key ^= (ulong)((long)key >> 63) | 0x8000000000000000; // bits in the order of the numbers
        Radix(keys, rows);
        foreach (ref var key in keys) key ^= ((key >> 63) - 1) | 0x8000000000000000;
    }

    private static void Radix(Span<ulong> keys, Span<int> rows)
    {
        ulong least = ulong.MaxValue, largest = 0;
        foreach (var key in keys)
        {
            least = Math.Min(least, key);
            largest = Math.Max(largest, key);
        }
        var shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount(largest - least) - Digits * DigitBits);
        var counts = new int[Digits * Buckets];
        foreach (var key in keys)
        {
            var prefix = (key - least) >> shift;
            counts[(int)prefix & (Buckets - 1)]++;
            counts[Buckets + ((int)(prefix >> DigitBits) & (Buckets - 1))]++;
            counts[2 * Buckets + ((int)(prefix >> (2 * DigitBits)) & (Buckets - 1))]++;
        }
        Span<ulong> from = keys, to = new ulong[keys.Length];
        Span<int> rowsFrom = rows, rowsTo = new int[rows.Length];
        for (var digit = 0; digit < Digits; digit++)
        {
            var next = counts.AsSpan(digit * Buckets, Buckets);
            var start = 0;
            foreach (ref var bucket in next) (start, bucket) = (start + bucket, start);
            var place = shift + digit * DigitBits;
            for (var i = 0; i < from.Length; i++)
            {
                var target = next[(int)((from[i] - least) >> place) & (Buckets - 1)]++;
                (to[target], rowsTo[target]) = (from[i], rowsFrom[i]);
            }
            var swap = from;
            from = to;
            to = swap;
            var swapRows = rowsFrom;
            rowsFrom = rowsTo;
            rowsTo = swapRows;
        }
        from.CopyTo(to); // three passes end in the spare memory
        rowsFrom.CopyTo(rowsTo);
        if (shift > 0) SortEqualPrefixes(keys, rows, least, shift);
    }

    private static void SortEqualPrefixes(Span<ulong> keys, Span<int> rows, ulong least, int shift)
    {
        for (var from = 0; from < keys.Length;)
        {
            var prefix = (keys[from] - least) >> shift;
            var ordered = true;
            var to = from + 1;
            for (; to < keys.Length && (keys[to] - least) >> shift == prefix; to++) ordered &= keys[to] >= keys[to - 1];
            if (!ordered)
            {
                keys[from..to].Sort(rows[from..to]);
                OrderTies<ulong>(keys[from..to], rows[from..to]);
            }
            from = to;
        }
    }

    private static void OrderTies<T>(ReadOnlySpan<T> values, Span<int> rows)
        where T : struct, IEquatable<T>
    {
        for (var from = 0; from < values.Length;)
        {
            var to = from + 1;
            while (to < values.Length && values[to].Equals(values[from])) to++;
            if (to - from > 1) rows[from..to].Sort();
            from = to;
        }
    }
}
