using System.Runtime.Intrinsics;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Efron's and Breslow's likelihood where many rows share a time: one pass, with running sums of squares.</summary>
internal sealed unsafe class TiedLikelihood : PartialLikelihood
{
    private readonly CoxTies ties;
    private readonly int size;
    private readonly double[] risk;
    private readonly double[] died;
    private bool overflowed;

    public TiedLikelihood(CoxFrame frame, CoxTies ties)
        : base(frame)
    {
        this.ties = ties;
        size = 1 + frame.Width + frame.Width * (frame.Width + 1) / 2; // 1, x, lower triangle of x x'
        (risk, died) = (new double[size], new double[size]);
    }

    public override LikelihoodPoint? At(double[] coefficients)
    {
        var score = (double[])Frame.DeathSums.Clone();
        var triangles = new double[][] { new double[size], new double[size] };
        var log = Walk(coefficients, weights: null, score, triangles);
        if (overflowed) return null;
        var magnitude = new double[Frame.Width];
        for (int j = 0, s = 0; j < magnitude.Length; j++, s += j + 1) magnitude[j] = triangles[1][s];
        log += Frame.DeathOffset;
        for (var j = 0; j < coefficients.Length; j++) log += coefficients[j] * Frame.DeathSums[j];
        return new(log, score, Square(triangles[0]), magnitude);
    }

    /// <summary>The information with every event time weighted.</summary>
    public WeightedInformation Weighted(double[] coefficients, double[] weights)
    {
        var score = new double[Frame.Width];
        var triangles = new double[][] { new double[size], new double[size], new double[size], new double[size] };
        Walk(coefficients, weights, score, triangles);
        var times = Frame.Risk.Times;
        for (var j = 0; j < score.Length; j++)
        {
            var column = Frame.Column(j);
            for (var k = 0; k < times.Length; k++)
            {
                var (_, _, start, end, _) = times[k];
                var sum = 0.0;
                for (var i = start; i < end; i++) sum += Frame.WeightAt(i) * column[i];
                score[j] += weights[k] * sum;
            }
        }
        return new(Square(triangles[0]), Square(triangles[2]), Square(triangles[3]), score);
    }

    private double Walk(double[] coefficients, double[]? weights, double[] score, double[][] triangles)
    {
        overflowed = false;
        var log = 0.0;
        var width = Frame.Width;
        for (var stratum = 0; stratum < Frame.Risk.Strata; stratum++)
        {
            Array.Clear(risk);
            for (var k = Frame.Risk.FirstOfStratum[stratum + 1] - 1; k >= Frame.Risk.FirstOfStratum[stratum]; k--)
            {
                var (_, _, start, deathsEnd, end) = Frame.Risk.Times[k];
                Array.Clear(died);
                AddRows(coefficients, start, deathsEnd, died);
                AddRows(coefficients, deathsEnd, end, risk);
                if (overflowed) return double.NaN;
                for (var s = 0; s < size; s++) risk[s] += died[s];
                var mean = Frame.MeanWeight(k);
                var sums = EfronSums.Of(risk[0], died[0], deathsEnd - start, ties);
                log -= mean * sums.Log;
                var g = weights is null ? 1 : weights[k];
                for (var j = 1; j <= width; j++) score[j - 1] -= g * mean * (sums.Inverse * risk[j] - sums.FInverse * died[j]);
                AddInformation(mean, g, sums, triangles);
            }
        }
        return log;
    }

    private void AddInformation(double mean, double g, EfronSums sums, double[][] triangles)
    {
        double[] one = triangles[0], magnitude = triangles[1];
        for (int j = 1, s = 0; j <= Frame.Width; j++)
        {
            for (var l = 1; l <= j; l++, s++)
            {
                var squares = mean * (sums.Inverse * risk[Frame.Width + 1 + s] - sums.FInverse * died[Frame.Width + 1 + s]);
                var means = mean * (sums.Inverse2 * risk[j] * risk[l] - sums.FInverse2 * (risk[j] * died[l] + died[j] * risk[l]) + sums.FFInverse2 * died[j] * died[l]);
                var term = squares - means;
                one[s] += term;
                magnitude[s] += squares;
                if (triangles.Length == 2) continue;
                triangles[2][s] += g * term;
                triangles[3][s] += g * g * term;
            }
        }
    }

    private void AddRows(double[] coefficients, int from, int to, double[] sums)
    {
        if (from == to) return;
        var (width, stride) = (Frame.Width, Frame.Stride);
        var partial = stackalloc Vector512<double>[size];
        var row = stackalloc Vector512<double>[width];
        var beta = stackalloc Vector512<double>[width];
        for (var j = 0; j < width; j++) beta[j] = Vector512.Create(coefficients[j]);
        new Span<Vector512<double>>(partial, size).Clear();
        var lanes = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);
        var largest = Vector512<double>.Zero;
        fixed (double* columns = Frame.Columns, offset = Frame.Offset, weights = Frame.Weights)
        {
            for (var i = from; i < to; i += CoxFrame.Lanes)
            {
                // The last rows of the last column end the array: step back and mask instead of reading past it.
                var at = Math.Min(i, Frame.Padded - CoxFrame.Lanes);
                var mask = Vector512.GreaterThanOrEqual(lanes, Vector512.Create((double)(i - at))) & Vector512.LessThan(lanes, Vector512.Create((double)(to - at)));
                var eta = offset is null ? Vector512<double>.Zero : Vector512.Load(offset + at);
                for (var j = 0; j < width; j++)
                {
                    row[j] = Vector512.Load(columns + (nint)j * stride + at);
                    eta = Vector512.FusedMultiplyAdd(beta[j], row[j], eta);
                }
                eta &= mask;
                largest = Vector512.Max(largest, Vector512.Abs(eta));
                var score = Vector512.Exp(eta) & mask;
                if (weights is not null) score *= Vector512.Load(weights + at);
                partial[0] += score;
                var sum = partial + 1 + width;
                for (var j = 0; j < width; j++)
                {
                    var weighted = score * row[j];
                    partial[1 + j] += weighted;
                    for (var l = 0; l <= j; l++, sum++) *sum = Vector512.FusedMultiplyAdd(weighted, row[l], *sum);
                }
            }
        }
        for (var s = 0; s < size; s++) sums[s] += Vector512.Sum(partial[s]);
        for (var lane = 0; lane < CoxFrame.Lanes; lane++) overflowed |= !(largest[lane] <= 600);
    }

    private double[,] Square(double[] triangle)
    {
        var square = new double[Frame.Width, Frame.Width];
        for (int j = 0, s = 0; j < Frame.Width; j++)
        {
            for (var l = 0; l <= j; l++, s++) square[j, l] = square[l, j] = triangle[s];
        }
        return square;
    }
}
