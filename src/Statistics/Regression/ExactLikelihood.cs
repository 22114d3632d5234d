namespace Sarcoscope.Statistics.Regression;

/// <summary>The likelihood of discrete time: at each event time, which d of those at risk, out of all sets of d.</summary>
/// <remarks>
/// The sum over sets of d is an elementary symmetric polynomial of the risk scores. Scores are scaled by c so that the
/// recursion is that of the number of successes in independent trials of probability θc/(1 + θc) with mean d: its
/// terms stay between 0 and 1 however many sets there are.
/// </remarks>
internal sealed class ExactLikelihood(CoxFrame frame) : PartialLikelihood(frame)
{
    private readonly double[] scores = new double[frame.Padded];
    private readonly double[] predictors = new double[frame.Padded];

    public override LikelihoodPoint? At(double[] coefficients)
    {
        if (!RiskScores.Fill(Frame, coefficients, predictors, scores)) return null;
        var width = Frame.Width;
        var log = 0.0;
        var score = (double[])Frame.DeathSums.Clone();
        var information = new double[width, width];
        var magnitude = new double[width];
        var atRisk = new List<int>();
        var subsets = new Subsets(width);
        for (var k = 0; k < Frame.Risk.Times.Length; k++)
        {
            var (_, stratum, start, deathsEnd, _) = Frame.Risk.Times[k];
            for (var i = start; i < deathsEnd; i++) log += predictors[i];
            GatherAtRisk(atRisk, k, start, Frame.Risk.Times[Frame.Risk.FirstOfStratum[stratum + 1] - 1].End);
            if (atRisk.Count == deathsEnd - start)
            {
                foreach (var i in atRisk)
                {
                    log -= predictors[i];
                    for (var j = 0; j < width; j++) score[j] -= Frame.Column(j)[i];
                }
                continue;
            }
            log -= subsets.Run(Frame, atRisk, scores, deathsEnd - start);
            subsets.AddMoments(score, information, magnitude);
        }
        return new(log, score, information, magnitude);
    }

    public override bool NeverFalls(double[] predictors, double slack) => MonotoneDirection.NeverFalls(Frame, CoxTies.Exact, predictors, slack);

    private void GatherAtRisk(List<int> atRisk, int k, int from, int to)
    {
        atRisk.Clear();
        var first = Frame.Risk.Entries?.First;
        for (var i = from; i < to; i++)
        {
            if (first is null || first[i] <= k) atRisk.Add(i);
        }
    }

    /// <summary>Sums over the subsets of 0 … d rows: of their probability, and of that times x and x x'.</summary>
    private sealed class Subsets(int width)
    {
        private readonly int triangle = width * (width + 1) / 2;
        private readonly double[] row = new double[width];
        private double[] zeroth = [];
        private double[] first = [];
        private double[] second = [];
        private int size;

        /// <summary>The logarithm of the sum over the subsets of <paramref name="count"/> rows.</summary>
        public double Run(CoxFrame frame, List<int> atRisk, double[] scores, int count)
        {
            size = count;
            zeroth = new double[count + 1];
            first = new double[(count + 1) * width];
            second = new double[(count + 1) * triangle];
            zeroth[0] = 1;
            var scale = Scale(atRisk, scores, count);
            var log = -count * Math.Log(scale);
            for (var number = 0; number < atRisk.Count; number++)
            {
                var i = atRisk[number];
                var odds = scores[i] * scale;
                log += Math.Log(1 + odds);
                for (var j = 0; j < width; j++) row[j] = frame.Column(j)[i];
                Include(odds / (1 + odds), 1 / (1 + odds), Math.Min(number + 1, count));
            }
            return log + Math.Log(zeroth[count]);
        }

        public void AddMoments(double[] score, double[,] information, double[] magnitude)
        {
            var whole = zeroth[size];
            var mean = first.AsSpan(size * width, width);
            var square = second.AsSpan(size * triangle, triangle);
            for (int j = 0, s = 0; j < width; j++)
            {
                score[j] -= mean[j] / whole;
                for (var l = 0; l <= j; l++, s++)
                {
                    information[j, l] += square[s] / whole - mean[j] / whole * (mean[l] / whole);
                    information[l, j] = information[j, l];
                }
                magnitude[j] += square[s - 1] / whole;
            }
        }

        private void Include(double with, double without, int largest)
        {
            for (var k = largest; k >= 0; k--)
            {
                var to = k * triangle;
                for (int j = 0, s = 0; j < width; j++)
                {
                    for (var l = 0; l <= j; l++, s++)
                    {
                        var added = k == 0 ? 0
                            : second[to - triangle + s] + row[j] * first[(k - 1) * width + l] + first[(k - 1) * width + j] * row[l] + row[j] * row[l] * zeroth[k - 1];
                        second[to + s] = without * second[to + s] + with * added;
                    }
                }
                for (var j = 0; j < width; j++)
                {
                    var added = k == 0 ? 0 : first[(k - 1) * width + j] + row[j] * zeroth[k - 1];
                    first[k * width + j] = without * first[k * width + j] + with * added;
                }
                zeroth[k] = without * zeroth[k] + (k == 0 ? 0 : with * zeroth[k - 1]);
            }
        }

        // c with Σ θc/(1 + θc) = d, roughly: it only keeps numbers in range.
        private static double Scale(List<int> atRisk, double[] scores, int count)
        {
            double low = -700, high = 700;
            for (var step = 0; step < 40; step++)
            {
                var middle = (low + high) / 2;
                var sum = 0.0;
                foreach (var i in atRisk)
                {
                    var odds = scores[i] * Math.Exp(middle);
                    sum += double.IsInfinity(odds) ? 1 : odds / (1 + odds);
                }
                if (sum < count) low = middle;
                else high = middle;
            }
            return Math.Exp((low + high) / 2);
        }
    }
}
