namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The weighted partial likelihood of a subdistribution, with its first two derivatives, at one place.</summary>
/// <param name="LogLikelihood">Its logarithm; Breslow's ties.</param>
/// <param name="Score">First derivative.</param>
/// <param name="Information">Less the second derivative.</param>
/// <param name="Risk">By row, exp of the centred predictor.</param>
/// <param name="Hazard">By time, events over the weighted risk of those at risk.</param>
/// <param name="Means">By time and coefficient, the weighted mean of the covariate among those at risk; 0 where nobody has the event.</param>
internal sealed record FineGrayLikelihood(double LogLikelihood, double[] Score, double[,] Information, double[] Risk, double[] Hazard, double[][] Means)
{
    /// <summary>Null when a risk is too large for a number.</summary>
    public static FineGrayLikelihood? At(FineGrayFrame frame, double[] beta)
    {
        var width = beta.Length;
        var risk = new double[frame.Rows];
        var predictor = new double[frame.Rows];
        for (var i = 0; i < risk.Length; i++)
        {
            for (var j = 0; j < width; j++) predictor[i] += beta[j] * frame.Columns[j][i];
            risk[i] = Math.Exp(predictor[i]);
            if (!double.IsFinite(risk[i])) return null;
        }
        // Those still watched shrink from the first time on, those with another cause grow; the former are summed from the end.
        var watched = Watched(frame, risk);
        var gone = new Moments[frame.Free.Length];
        for (var g = 0; g < gone.Length; g++) gone[g] = new(width);
        var (score, information) = (new double[width], new double[width, width]);
        double[] hazard = new double[frame.Times.Length], sum = new double[Moments.Length(width)];
        var means = new double[frame.Times.Length][];
        double log = 0;
        for (int k = 0, first = 0, end; k < frame.Times.Length; k++, first = end)
        {
            end = first;
            double events = 0;
            for (; end < frame.Rows && frame.Position[end] == k; end++)
            {
                if (frame.Outcome[end] != 1) continue;
                events++;
                log += predictor[end];
                for (var j = 0; j < width; j++) score[j] += frame.Columns[j][end];
            }
            means[k] = [];
            if (events > 0)
            {
                watched[k]!.Values.CopyTo(sum, 0);
                for (var g = 0; g < gone.Length; g++) gone[g].AddTo(sum, frame.Free[g][k]);
                hazard[k] = events / sum[0];
                log -= events * Math.Log(sum[0]);
                means[k] = new double[width];
                for (var j = 0; j < width; j++) means[k][j] = sum[1 + j] / sum[0];
                for (int j = 0, at = 1 + width; j < width; j++)
                {
                    score[j] -= events * means[k][j];
                    for (var l = 0; l <= j; l++) information[j, l] += events * (sum[at++] / sum[0] - means[k][j] * means[k][l]);
                }
            }
            for (var i = first; i < end; i++)
            {
                if (frame.Outcome[i] == 2) gone[frame.Group[i]].Add(frame, i, risk[i] / frame.Free[frame.Group[i]][k]);
            }
        }
        for (var j = 0; j < width; j++)
        {
            for (var l = 0; l < j; l++) information[l, j] = information[j, l];
        }
        return double.IsFinite(log) ? new(log, score, information, risk, hazard, means) : null;
    }

    // Moments of everybody whose time is not before each time of an event.
    private static Moments?[] Watched(FineGrayFrame frame, double[] risk)
    {
        var watched = new Moments?[frame.Times.Length];
        var sum = new Moments(frame.Width);
        for (int i = frame.Rows - 1, next; i >= 0; i = next)
        {
            next = i;
            var events = false;
            for (; next >= 0 && frame.Position[next] == frame.Position[i]; next--)
            {
                sum.Add(frame, next, risk[next]);
                events |= frame.Outcome[next] == 1;
            }
            if (events) watched[frame.Position[i]] = sum.Copy();
        }
        return watched;
    }

    /// <summary>Σ w, Σ w x, and the lower half of Σ w x x'.</summary>
    private sealed class Moments(int width)
    {
        public double[] Values { get; private init; } = new double[Length(width)];

        public static int Length(int width) => 1 + width + width * (width + 1) / 2;

        public Moments Copy() => new(width) { Values = [.. Values] };

        public void Add(FineGrayFrame frame, int row, double weight)
        {
            Values[0] += weight;
            for (int j = 0, at = 1 + width; j < width; j++)
            {
                var scaled = weight * frame.Columns[j][row];
                Values[1 + j] += scaled;
                for (var l = 0; l <= j; l++) Values[at++] += scaled * frame.Columns[l][row];
            }
        }

        public void AddTo(double[] sum, double factor)
        {
            if (Values[0] == 0) return;
            for (var i = 0; i < sum.Length; i++) sum[i] += factor * Values[i];
        }
    }
}
