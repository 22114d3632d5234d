namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The sandwich variance of a subdistribution hazards model, with the part that estimating the censoring adds.</summary>
/// <remarks>
/// Each row's part in the score is its own residual η plus ψ: what its watch and its censoring do, through the
/// estimated probability of not being censored, to the weights of those who had another cause before.
/// Source: Fine and Gray 1999, doi:10.1080/01621459.1999.10474144, section 4.
/// </remarks>
internal static class FineGrayVariance
{
    public static double[,] Of(FineGrayFrame frame, FineGrayLikelihood fit, double[,] inverse)
    {
        int width = frame.Width, times = frame.Times.Length;
        // Sums of the hazard, and of it times the means, up to each time.
        var hazard = Cumulate(times, k => fit.Hazard[k]);
        var means = Enumerable.Range(0, width).Select(j => Cumulate(times, k => fit.Hazard[k] == 0 ? 0 : fit.Hazard[k] * fit.Means[k][j])).ToArray();
        var groups = Enumerable.Range(0, frame.Free.Length).Select(g => new Later(frame, fit, g)).ToArray();
        var meat = new double[width, width];
        var part = new double[width];
        for (var i = 0; i < frame.Rows; i++)
        {
            var k = frame.Position[i];
            var later = groups[frame.Group[i]];
            for (var j = 0; j < width; j++)
            {
                var x = frame.Columns[j][i];
                part[j] = -fit.Risk[i] * (x * hazard[k] - means[j][k]) - later.Watched[j][k];
                if (frame.Outcome[i] == 1) part[j] += x - fit.Means[k][j];
                else if (frame.Outcome[i] == 2) part[j] -= fit.Risk[i] / frame.Free[frame.Group[i]][k] * (x * later.Hazard[k] - later.Means[j][k]);
                else part[j] += later.Influence[j][k];
            }
            for (var j = 0; j < width; j++)
            {
                for (var l = 0; l < width; l++) meat[j, l] += part[j] * part[l];
            }
        }
        return Sandwich(inverse, meat);
    }

    private static double[] Cumulate(int length, Func<int, double> value)
    {
        var sums = new double[length];
        var sum = 0.0;
        for (var k = 0; k < length; k++) sums[k] = sum += value(k);
        return sums;
    }

    private static double[,] Sandwich(double[,] bread, double[,] meat)
    {
        var width = meat.GetLength(0);
        var half = new double[width, width];
        var whole = new double[width, width];
        for (var i = 0; i < width; i++)
            for (var j = 0; j < width; j++)
                for (var l = 0; l < width; l++) half[i, j] += bread[i, l] * meat[l, j];
        for (var i = 0; i < width; i++)
            for (var j = 0; j < width; j++)
                for (var l = 0; l < width; l++) whole[i, j] += half[i, l] * bread[l, j];
        return whole;
    }

    /// <summary>What comes after each time in one censoring group.</summary>
    private sealed class Later
    {
        public Later(FineGrayFrame frame, FineGrayLikelihood fit, int group)
        {
            int width = frame.Width, times = frame.Times.Length;
            var free = frame.Free[group];
            Hazard = new double[times];
            (Means, Influence, Watched) = (CauseTally.Columns(width, times), CauseTally.Columns(width, times), CauseTally.Columns(width, times));
            // Sums over later times of the hazard, discounted by censoring.
            for (var k = times - 2; k >= 0; k--)
            {
                var step = free[k + 1] * fit.Hazard[k + 1];
                Hazard[k] = Hazard[k + 1] + step;
                for (var j = 0; j < width; j++) Means[j][k] = Means[j][k + 1] + (step == 0 ? 0 : step * fit.Means[k + 1][j]);
            }
            double gone = 0;
            var goneMeans = new double[width];
            var sums = new double[width];
            for (int k = 0, i = 0; k < times; k++)
            {
                // At tied times R's convention: those gone before, and the hazard from this time on.
                var here = free[k] * fit.Hazard[k];
                for (var j = 0; j < width; j++)
                {
                    if (frame.Censored[group][k] > 0)
                    {
                        var mean = Means[j][k] + (here == 0 ? 0 : here * fit.Means[k][j]);
                        Influence[j][k] = (goneMeans[j] * (Hazard[k] + here) - gone * mean) / frame.AtRisk[group][k];
                        sums[j] += Influence[j][k] * frame.Censored[group][k] / frame.AtRisk[group][k];
                    }
                    Watched[j][k] = sums[j];
                }
                for (; i < frame.Rows && frame.Position[i] == k; i++)
                {
                    if (frame.Outcome[i] != 2 || frame.Group[i] != group) continue;
                    var weight = fit.Risk[i] / free[k];
                    gone += weight;
                    for (var j = 0; j < width; j++) goneMeans[j] += weight * frame.Columns[j][i];
                }
            }
        }

        /// <summary>Σ of the hazard after each time, discounted.</summary>
        public double[] Hazard { get; }

        /// <summary>The same times the means, by coefficient.</summary>
        public double[][] Means { get; }

        /// <summary>By coefficient and time, what one censoring changes.</summary>
        public double[][] Influence { get; }

        /// <summary>By coefficient, what being watched until each time without being censored changes.</summary>
        public double[][] Watched { get; }
    }
}
