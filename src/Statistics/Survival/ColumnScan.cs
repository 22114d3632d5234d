using System.Numerics;
using System.Runtime.InteropServices;

namespace Sarcoscope.Statistics.Survival;

/// <summary>One vectorised look at a column: is it valid, is it whole, how far does it reach.</summary>
internal static class ColumnScan
{
    /// <summary>Smallest and largest value; (0, 0) for an empty column.</summary>
    public static (int Least, int Largest) Extremes(ReadOnlySpan<int> values)
    {
        if (values.IsEmpty) return (0, 0);
        int least = values[0], largest = values[0];
        var blocks = MemoryMarshal.Cast<int, Vector<int>>(values);
        if (!blocks.IsEmpty)
        {
            Vector<int> low = blocks[0], high = blocks[0];
            foreach (var block in blocks)
            {
                low = Vector.Min(low, block);
                high = Vector.Max(high, block);
            }
            for (var lane = 0; lane < Vector<int>.Count; lane++)
            {
                least = Math.Min(least, low[lane]);
                largest = Math.Max(largest, high[lane]);
            }
        }
        foreach (var value in values[(blocks.Length * Vector<int>.Count)..])
        {
            least = Math.Min(least, value);
            largest = Math.Max(largest, value);
        }
        return (least, largest);
    }

    /// <summary>Whether all values are finite and at least 0, whether all are whole, and the largest.</summary>
    public static (bool Valid, bool Whole, double Largest) NonNegative(ReadOnlySpan<double> values)
    {
        bool valid = true, whole = true;
        var largest = 0.0;
        var blocks = MemoryMarshal.Cast<double, Vector<double>>(values);
        if (!blocks.IsEmpty)
        {
            Vector<long> inRange = Vector<long>.AllBitsSet, noFraction = Vector<long>.AllBitsSet;
            var high = Vector<double>.Zero;
            var limit = new Vector<double>(double.MaxValue);
            foreach (var block in blocks)
            {
                inRange &= Vector.GreaterThanOrEqual(block, Vector<double>.Zero) & Vector.LessThanOrEqual(block, limit);
                noFraction &= Vector.Equals(Vector.Floor(block), block);
                high = Vector.Max(high, block);
            }
            valid = Vector.EqualsAll(inRange, Vector<long>.AllBitsSet);
            whole = Vector.EqualsAll(noFraction, Vector<long>.AllBitsSet);
            for (var lane = 0; lane < Vector<double>.Count; lane++) largest = Math.Max(largest, high[lane]);
        }
        foreach (var value in values[(blocks.Length * Vector<double>.Count)..])
        {
            valid &= value >= 0 && double.IsFinite(value);
            whole &= Math.Floor(value) == value;
            largest = Math.Max(largest, value);
        }
        return (valid, whole, largest);
    }
}
