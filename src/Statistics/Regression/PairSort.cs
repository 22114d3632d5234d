using System.Runtime.InteropServices;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Sorts numbers and carries a row number with each; equal numbers keep their order.</summary>
internal static class PairSort
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int Digits = 6;

    // Below this the counting passes cost more than comparing.
    private const int Worthwhile = 8192;

    /// <summary>Sorts in place.</summary>
    /// <param name="values">Finite; no negative zero.</param>
    /// <param name="rows">As many; ascending where values are equal, before and after.</param>
    public static void Ascending(double[] values, int[] rows)
    {
        if (values.Length < Worthwhile)
        {
            Array.Sort(values, rows);
            OrderTies(values, rows);
            return;
        }
        var keys = MemoryMarshal.Cast<double, ulong>(values.AsSpan());
        ToSortable(keys);
        Radix(keys, rows);
        FromSortable(keys);
    }

    // Bits of which the order is that of the numbers, negative ones included.
    private static void ToSortable(Span<ulong> keys)
    {
        foreach (ref var key in keys) key ^= (ulong)((long)key >> 63) | 0x8000000000000000;
    }

    private static void FromSortable(Span<ulong> keys)
    {
        foreach (ref var key in keys) key ^= (key >> 63) - 1 | 0x8000000000000000;
    }

    private static void Radix(Span<ulong> keys, Span<int> rows)
    {
        var counts = new int[Digits * Buckets];
        foreach (var key in keys)
        {
            for (var digit = 0; digit < Digits; digit++) counts[digit * Buckets + ((int)(key >> (digit * DigitBits)) & (Buckets - 1))]++;
        }
        Span<ulong> from = keys, to = new ulong[keys.Length];
        Span<int> rowsFrom = rows, rowsTo = new int[rows.Length];
        for (var digit = 0; digit < Digits; digit++)
        {
            var next = counts.AsSpan(digit * Buckets, Buckets);
            var shift = digit * DigitBits;
            if (next[(int)(from[0] >> shift) & (Buckets - 1)] == keys.Length) continue; // all agree in this digit
            var start = 0;
            foreach (ref var bucket in next) (start, bucket) = (start + bucket, start);
            for (var i = 0; i < from.Length; i++)
            {
                var place = next[(int)(from[i] >> shift) & (Buckets - 1)]++;
                (to[place], rowsTo[place]) = (from[i], rowsFrom[i]);
            }
            var swap = from;
            from = to;
            to = swap;
            var swapRows = rowsFrom;
            rowsFrom = rowsTo;
            rowsTo = swapRows;
        }
        if (from != keys)
        {
            from.CopyTo(keys);
            rowsFrom.CopyTo(rows);
        }
    }

    private static void OrderTies(double[] values, int[] rows)
    {
        for (var from = 0; from < values.Length;)
        {
            var to = from + 1;
            while (to < values.Length && values[to] == values[from]) to++;
            if (to - from > 1) Array.Sort(rows, from, to - from);
            from = to;
        }
    }
}
