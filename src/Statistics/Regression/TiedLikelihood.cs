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
        var width = Frame.Width;
        fixed (double* columns = Frame.Columns, offset = Frame.Offset, weights = Frame.Weights, beta = coefficients, sum = sums)
        {
            var scores = stackalloc double[Gram.Block];
            for (var start = from; start < to; start += Gram.Block)
            {
                var count = Math.Min(Gram.Block, to - start);
                sum[0] += Scores(columns + start, offset is null ? null : offset + start, weights is null ? null : weights + start, beta, count, scores);
                Gram.AddProducts(scores, columns + start, Frame.Stride, count, width, sum + 1);
                Gram.AddBlock(columns + start, Frame.Stride, scores, count, width, sum + 1 + width);
            }
        }
    }

    // Risk scores of one block, zero in what is left of its last vector; their sum.
    private double Scores(double* columns, double* offset, double* weights, double* beta, int count, double* scores)
    {
        const double largestPredictor = 600;
        var lanes = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7);
        Vector512<double> largest = Vector512<double>.Zero, sum = largest;
        for (var i = 0; i < count; i += CoxFrame.Lanes)
        {
            var eta = offset is null ? Vector512<double>.Zero : Vector512.Load(offset + i);
            var column = columns + i;
            for (var j = 0; j < Frame.Width; j++, column += Frame.Stride)
                eta = Vector512.FusedMultiplyAdd(Vector512.Create(beta[j]), Vector512.Load(column), eta);
            var used = Vector512.LessThan(lanes, Vector512.Create((double)(count - i)));
            eta &= used;
            largest = Vector512.Max(largest, Vector512.Abs(eta));
            var score = Vector512.Exp(eta) & used;
            if (weights is not null) score *= Vector512.Load(weights + i);
            score.Store(scores + i);
            sum += score;
        }
        overflowed |= !Vector512.LessThanOrEqualAll(largest, Vector512.Create(largestPredictor));
        return Vector512.Sum(sum);
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
