namespace Sarcoscope.Statistics.Regression;

/// <summary>The sandwich: the model's covariance around the variance of the score parts of rows or clusters.</summary>
internal static class RobustVariance
{
    /// <param name="frame">Weights and shape.</param>
    /// <param name="score">Score residuals by position, without case weights.</param>
    /// <param name="model">The inverse of the information.</param>
    /// <param name="clusters">By position; null when each row is its own.</param>
    public static double[,] Of(CoxFrame frame, double[] score, double[,] model, int[]? clusters) =>
        Squares(Gathered(frame, Influence(frame, score, model), clusters), frame.Width);

    /// <summary>Score residuals times weight and covariance.</summary>
    public static double[] Influence(CoxFrame frame, double[] score, double[,] model)
    {
        var width = frame.Width;
        var influence = new double[score.Length];
        for (var i = 0; i < frame.Count; i++)
        {
            var weight = frame.WeightAt(i);
            for (var j = 0; j < width; j++)
            {
                var sum = 0.0;
                for (var l = 0; l < width; l++) sum += score[i * width + l] * model[l, j];
                influence[i * width + j] = weight * sum;
            }
        }
        return influence;
    }

    /// <summary>U' (Σ u u')⁻ U for the score parts u of rows or clusters.</summary>
    public static double ScoreStatistic(CoxFrame frame, double[] score, int[]? clusters)
    {
        var width = frame.Width;
        var weighted = new double[score.Length];
        var total = new double[width];
        for (var i = 0; i < frame.Count; i++)
        {
            for (var j = 0; j < width; j++)
            {
                weighted[i * width + j] = frame.WeightAt(i) * score[i * width + j];
                total[j] += weighted[i * width + j];
            }
        }
        var system = SymmetricSystem.Of(Squares(Gathered(frame, weighted, clusters), width));
        return system.Dependent >= 0 ? 0 : system.Form(total);
    }

    private static double[] Gathered(CoxFrame frame, double[] parts, int[]? clusters)
    {
        if (clusters is null) return parts;
        var width = frame.Width;
        var sums = new double[(clusters.Max() + 1) * width];
        for (var i = 0; i < frame.Count; i++)
        {
            for (var j = 0; j < width; j++) sums[clusters[i] * width + j] += parts[i * width + j];
        }
        return sums;
    }

    private static double[,] Squares(double[] parts, int width)
    {
        var squares = new double[width, width];
        for (var from = 0; from < parts.Length; from += width)
        {
            for (var j = 0; j < width; j++)
            {
                for (var l = 0; l <= j; l++) squares[j, l] += parts[from + j] * parts[from + l];
            }
        }
        for (var j = 0; j < width; j++)
        {
            for (var l = 0; l < j; l++) squares[l, j] = squares[j, l];
        }
        return squares;
    }
}
