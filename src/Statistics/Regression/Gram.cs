using System.Runtime.Intrinsics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Σ v x x' over rows held as columns.</summary>
internal static unsafe class Gram
{
    /// <summary>Adds to the lower triangle, row by row: (0,0), (1,0), (1,1), (2,0), …</summary>
    /// <param name="columns">The first column; the others follow <paramref name="stride"/> apart.</param>
    /// <param name="stride">At least <paramref name="count"/>.</param>
    /// <param name="weights">As long as a column.</param>
    /// <param name="count">A multiple of eight.</param>
    /// <param name="width">How many columns.</param>
    /// <param name="triangle">Receives width (width + 1) / 2 sums.</param>
    public static void Add(double* columns, int stride, double* weights, int count, int width, Span<double> triangle)
    {
        const int block = 4096; // rows after which partial sums are passed on, so that long sums keep their digits
        var size = width * (width + 1) / 2;
        var sums = stackalloc Vector512<double>[size];
        var row = stackalloc Vector512<double>[width];
        for (var from = 0; from < count; from += block)
        {
            new Span<Vector512<double>>(sums, size).Clear();
            var to = Math.Min(count, from + block);
            for (var i = from; i < to; i += CoxFrame.Lanes)
            {
                var weight = Vector512.Load(weights + i);
                var sum = sums;
                for (var j = 0; j < width; j++)
                {
                    var x = Vector512.Load(columns + (nint)j * stride + i);
                    row[j] = x;
                    var weighted = weight * x;
                    for (var k = 0; k <= j; k++, sum++) *sum = Vector512.FusedMultiplyAdd(weighted, row[k], *sum);
                }
            }
            for (var s = 0; s < size; s++) triangle[s] += Vector512.Sum(sums[s]);
        }
    }
}
