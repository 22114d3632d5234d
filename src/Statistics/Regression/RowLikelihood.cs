namespace Sarcoscope.Statistics.Regression;

/// <summary>Efron's and Breslow's likelihood for any data: delayed entry, few rows to a time.</summary>
/// <remarks>
/// Σ over event times of the second moments at risk is Σ over rows of score · Λ · x x', Λ being the hazard that the row
/// was exposed to: so no sum of squares has to be carried from time to time.
/// </remarks>
internal sealed class RowLikelihood(CoxFrame frame, CoxTies ties) : PartialLikelihood(frame)
{
    private readonly double[] scores = GC.AllocateUninitializedArray<double>(frame.Padded);
    private readonly double[] exposure = GC.AllocateUninitializedArray<double>(frame.Padded);
    private readonly double[] hazard = new double[frame.Risk.Times.Length];
    private readonly double[] tiedHazard = new double[frame.Risk.Times.Length];
    private readonly RankOneBatch means = new(frame.Width);

    public override LikelihoodPoint? At(double[] coefficients)
    {
        var score = (double[])Frame.DeathSums.Clone();
        if (Sweep(coefficients, weights: null, score) is not { } log) return null;
        Expose(power: 0, weights: null);
        var (information, magnitude) = Assemble(means.Sum());
        return new(Inner(coefficients) + log, score, information, magnitude);
    }

    /// <summary>The information with every event time weighted.</summary>
    public WeightedInformation Weighted(double[] coefficients, double[] weights)
    {
        var found = new double[3][,];
        var scoreG = new double[Frame.Width];
        for (var power = 0; power < found.Length; power++)
        {
            var score = new double[Frame.Width];
            if (Sweep(coefficients, Powers(weights, power), score) is null) throw new InvalidOperationException("The coefficients are those of a fit.");
            if (power == 1) scoreG = score;
            Expose(power, weights);
            found[power] = Assemble(means.Sum()).Information;
        }
        AddDeaths(weights, scoreG);
        return new(found[0], found[1], found[2], scoreG);
    }

    private static double[]? Powers(double[] weights, int power) => power switch
    {
        0 => null,
        1 => weights,
        _ => Array.ConvertAll(weights, weight => weight * weight),
    };

    private double Inner(double[] coefficients)
    {
        var sum = Frame.DeathOffset;
        for (var j = 0; j < coefficients.Length; j++) sum += coefficients[j] * Frame.DeathSums[j];
        return sum;
    }

    private double? Sweep(double[] coefficients, double[]? weights, double[] score)
    {
        if (!RiskScores.Fill(Frame, coefficients, predictors: null, scores)) return null;
        means.Clear();
        var visitor = new Visitor(this, ties, weights, score);
        RiskSweep.Run(Frame, scores, ref visitor);
        return visitor.LogLikelihood;
    }

    // Row by row: score times the (weighted) hazard it was exposed to.
    private void Expose(int power, double[]? weights)
    {
        var first = Frame.Risk.Entries?.First;
        var before = first is null ? [] : new double[hazard.Length + 1];
        exposure.AsSpan(Frame.Count).Clear();
        var covered = 0;
        for (var stratum = 0; stratum < Frame.Risk.Strata; stratum++)
        {
            var sum = 0.0;
            for (var k = Frame.Risk.FirstOfStratum[stratum]; k < Frame.Risk.FirstOfStratum[stratum + 1]; k++)
            {
                var (_, _, start, deathsEnd, end) = Frame.Risk.Times[k];
                exposure.AsSpan(covered, start - covered).Clear();
                covered = end;
                var factor = power == 0 ? 1 : power == 1 ? weights![k] : weights![k] * weights[k];
                if (first is not null) before[k] = sum;
                sum += hazard[k] * factor;
                var own = sum - tiedHazard[k] * factor;
                if (first is null)
                {
                    for (var i = start; i < deathsEnd; i++) exposure[i] = scores[i] * own;
                    for (var i = deathsEnd; i < end; i++) exposure[i] = scores[i] * sum;
                    continue;
                }
                for (var i = start; i < deathsEnd; i++) exposure[i] = scores[i] * (own - before[first[i]]);
                for (var i = deathsEnd; i < end; i++) exposure[i] = first[i] > k ? 0 : scores[i] * (sum - before[first[i]]);
            }
        }
        exposure.AsSpan(covered, Frame.Count - covered).Clear();
    }

    private unsafe (double[,] Information, double[] Magnitude) Assemble(double[] meanSquares)
    {
        var width = Frame.Width;
        var squares = new double[meanSquares.Length];
        fixed (double* columns = Frame.Columns, weight = exposure)
        {
            Gram.Add(columns, Frame.Stride, weight, Frame.Padded, width, squares);
        }
        var information = new double[width, width];
        var magnitude = new double[width];
        for (int j = 0, s = 0; j < width; j++)
        {
            for (var l = 0; l <= j; l++, s++) information[j, l] = information[l, j] = squares[s] - meanSquares[s];
            magnitude[j] = squares[s - 1];
        }
        return (information, magnitude);
    }

    private void AddDeaths(double[] weights, double[] scoreG)
    {
        for (var j = 0; j < scoreG.Length; j++)
        {
            var column = Frame.Column(j);
            for (var k = 0; k < weights.Length; k++)
            {
                var (_, _, start, end, _) = Frame.Risk.Times[k];
                for (var i = start; i < end; i++) scoreG[j] += weights[k] * Frame.WeightAt(i) * column[i];
            }
        }
    }

    private struct Visitor(RowLikelihood likelihood, CoxTies ties, double[]? weights, double[] score) : IEventTimeVisitor
    {
        public double LogLikelihood { get; private set; }

        public void Visit(int k, double risk, ReadOnlySpan<double> riskSums, double deaths, ReadOnlySpan<double> deathSums)
        {
            var frame = likelihood.Frame;
            var mean = frame.MeanWeight(k);
            var sums = EfronSums.Of(risk, deaths, frame.Risk.Times[k].Deaths, ties);
            LogLikelihood -= mean * sums.Log;
            likelihood.hazard[k] = mean * sums.Inverse;
            likelihood.tiedHazard[k] = mean * sums.FInverse;
            var factor = weights is null ? mean : mean * weights[k];
            for (var j = 0; j < score.Length; j++) score[j] -= factor * (sums.Inverse * riskSums[j] - sums.FInverse * deathSums[j]);
            var share = sums.FInverse2 / sums.Inverse2;
            likelihood.means.Add(factor * sums.Inverse2, riskSums, share, deathSums);
            if (share > 0) likelihood.means.Add(factor * (sums.FFInverse2 - share * sums.FInverse2), deathSums, 0, default);
        }
    }
}
