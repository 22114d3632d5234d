using System.Numerics;
using System.Runtime.InteropServices;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Sums over a stretch of a column, weighted or not.</summary>
internal static class ColumnSums
{
    /// <summary>Σ x.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        var blocks = MemoryMarshal.Cast<double, Vector<double>>(values);
        Vector<double> even = Vector<double>.Zero, odd = even;
        var i = 0;
        for (; i + 1 < blocks.Length; i += 2)
        {
            even += blocks[i];
            odd += blocks[i + 1];
        }
        if (i < blocks.Length) even += blocks[i];
        var sum = Vector.Sum(even + odd);
        foreach (var value in values[(blocks.Length * Vector<double>.Count)..]) sum += value;
        return sum;
    }

    /// <summary>Σ w x.</summary>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return sum;
    }

    /// <summary>Adds a number to each.</summary>
    public static void Shift(Span<double> values, double by)
    {
        var blocks = MemoryMarshal.Cast<double, Vector<double>>(values);
        var shift = new Vector<double>(by);
        foreach (ref var block in blocks) block += shift;
        foreach (ref var value in values[(blocks.Length * Vector<double>.Count)..]) value += by;
    }
}
