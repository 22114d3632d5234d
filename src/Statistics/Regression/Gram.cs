using System.Runtime.Intrinsics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Sums of products over rows held as columns: Σ v x and Σ v x x'.</summary>
/// <remarks>Rows are taken in blocks that stay in the nearest cache; four sums at a time stay in registers.</remarks>
internal static unsafe class Gram
{
    /// <summary>Rows in a block; columns are read in whole vectors, so up to <see cref="CoxFrame.Lanes"/> − 1 rows past the last.</summary>
    public const int Block = 256;

    private const int AtOnce = 4;

    /// <summary>Adds Σ v x x' to the lower triangle, row by row: (0,0), (1,0), (1,1), (2,0), …</summary>
    /// <param name="columns">The first row of the first column; the others follow <paramref name="stride"/> apart.</param>
    /// <param name="stride">At least <paramref name="count"/>.</param>
    /// <param name="weights">As long as a column.</param>
    /// <param name="count">A multiple of eight.</param>
    /// <param name="width">How many columns.</param>
    /// <param name="triangle">Receives width (width + 1) / 2 sums.</param>
    public static void Add(double* columns, int stride, double* weights, int count, int width, Span<double> triangle)
    {
        fixed (double* sums = triangle)
        {
            for (var from = 0; from < count; from += Block)
                AddBlock(columns + from, stride, weights + from, Math.Min(Block, count - from), width, sums);
        }
    }

    /// <summary>The same for one block of any length.</summary>
    /// <param name="weights">Zero where a last vector reaches past the rows meant.</param>
    /// <inheritdoc cref="Add" path="/param"/>
    public static void AddBlock(double* columns, nint stride, double* weights, int count, int width, double* triangle)
    {
        var weighted = stackalloc double[Block];
        var sum = triangle;
        for (var j = 0; j < width; j++)
        {
            var column = columns + j * stride;
            for (var i = 0; i < count; i += CoxFrame.Lanes) (Vector512.Load(weights + i) * Vector512.Load(column + i)).Store(weighted + i);
            AddProducts(weighted, columns, stride, count, j + 1, sum);
            sum += j + 1;
        }
    }

    /// <summary>Adds Σ v x for the first columns.</summary>
    /// <param name="sums">Receives one sum for each.</param>
    /// <inheritdoc cref="AddBlock" path="/param"/>
    public static void AddProducts(double* weights, double* columns, nint stride, int count, int width, double* sums)
    {
        for (var k = 0; k < width; k += AtOnce)
        {
            var first = columns + k * stride;
            switch (width - k)
            {
                case 1:
                    One(weights, first, count, sums + k);
                    break;
                case 2:
                    Two(weights, first, stride, count, sums + k);
                    break;
                case 3:
                    Two(weights, first, stride, count, sums + k);
                    One(weights, first + 2 * stride, count, sums + k + 2);
                    break;
                default:
                    Four(weights, first, stride, count, sums + k);
                    break;
            }
        }
    }

    private static void One(double* v, double* x, int count, double* sums)
    {
        var a = Vector512<double>.Zero;
        for (var i = 0; i < count; i += CoxFrame.Lanes) a = Vector512.FusedMultiplyAdd(Vector512.Load(v + i), Vector512.Load(x + i), a);
        sums[0] += Vector512.Sum(a);
    }

    private static void Two(double* v, double* x, nint stride, int count, double* sums)
    {
        Vector512<double> a = Vector512<double>.Zero, b = a;
        for (var i = 0; i < count; i += CoxFrame.Lanes)
        {
            var weight = Vector512.Load(v + i);
            a = Vector512.FusedMultiplyAdd(weight, Vector512.Load(x + i), a);
            b = Vector512.FusedMultiplyAdd(weight, Vector512.Load(x + stride + i), b);
        }
        sums[0] += Vector512.Sum(a);
        sums[1] += Vector512.Sum(b);
    }

    private static void Four(double* v, double* x, nint stride, int count, double* sums)
    {
        Vector512<double> a = Vector512<double>.Zero, b = a, c = a, d = a;
        double* second = x + stride, third = x + 2 * stride, fourth = x + 3 * stride;
        for (var i = 0; i < count; i += CoxFrame.Lanes)
        {
            var weight = Vector512.Load(v + i);
            a = Vector512.FusedMultiplyAdd(weight, Vector512.Load(x + i), a);
            b = Vector512.FusedMultiplyAdd(weight, Vector512.Load(second + i), b);
            c = Vector512.FusedMultiplyAdd(weight, Vector512.Load(third + i), c);
            d = Vector512.FusedMultiplyAdd(weight, Vector512.Load(fourth + i), d);
        }
        sums[0] += Vector512.Sum(a);
        sums[1] += Vector512.Sum(b);
        sums[2] += Vector512.Sum(c);
        sums[3] += Vector512.Sum(d);
    }
}
