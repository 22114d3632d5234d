namespace Sarcoscope.Statistics.Survival;

/// <summary>x' V⁻ x for a covariance V that may lack full rank, with the rank.</summary>
internal static class QuadraticForm
{
    // Beside its own variance, a pivot this small is what rounding leaves of 0.
    private const double Negligible = 1e-10;

    /// <summary>Symmetric elimination, the largest remaining variance first.</summary>
    public static (double Value, int Rank) Of(double[] score, double[][] variance)
    {
        var size = score.Length;
        var x = score.ToArray();
        var left = variance.Select(row => row.ToArray()).ToArray();
        var open = Enumerable.Range(0, size).ToList();
        double value = 0;
        while (open.Count > 0)
        {
            var pivot = open.MaxBy(i => left[i][i]);
            if (!(left[pivot][pivot] > Negligible * variance[pivot][pivot])) break;
            open.Remove(pivot);
            value += x[pivot] * x[pivot] / left[pivot][pivot];
            foreach (var row in open)
            {
                var factor = left[row][pivot] / left[pivot][pivot];
                x[row] -= factor * x[pivot];
                foreach (var column in open) left[row][column] -= factor * left[pivot][column];
            }
        }
        return (value, size - open.Count);
    }
}
