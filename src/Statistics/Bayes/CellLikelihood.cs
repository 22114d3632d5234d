namespace Sarcoscope.Statistics.Bayes;

/// <summary>The beta-binomial likelihood of all cells, up to a constant.</summary>
/// <remarks>
/// With t = 1/κ it is a product of factors μ + jt, 1 − μ + jt and 1 + jt, j counting responders, others and patients
/// before; every factor is taken once with the number of cells that have it. It holds for t = 0, the binomial.
/// </remarks>
internal sealed class CellLikelihood
{
    private readonly int[] responders;
    private readonly int[] others;
    private readonly int[] patients;

    public CellLikelihood(IReadOnlyList<ResponseCell> cells)
    {
        responders = Exceeding(cells.Select(cell => cell.Responders));
        others = Exceeding(cells.Select(cell => cell.Patients - cell.Responders));
        patients = Exceeding(cells.Select(cell => cell.Patients));
    }

    public double Log(double mean, double complement, double t) => Sum(responders, mean, t) + Sum(others, complement, t) - Sum(patients, 1, t);

    // Runs of factors of one multiplicity are multiplied before the logarithm is taken, a few at a time.
    private static double Sum(int[] counts, double start, double t)
    {
        double sum = 0, product = 1;
        for (var j = 0; j < counts.Length; j++)
        {
            product *= start + j * t;
            if (j + 1 < counts.Length && counts[j + 1] == counts[j] && product is > 1e-150 and < 1e150) continue;
            sum += counts[j] * Math.Log(product);
            product = 1;
        }
        return sum;
    }

    private static int[] Exceeding(IEnumerable<int> values)
    {
        var known = values.ToArray();
        var counts = new int[known.Max()];
        foreach (var value in known)
        {
            if (value > 0) counts[value - 1]++;
        }
        for (var j = counts.Length - 2; j >= 0; j--) counts[j] += counts[j + 1];
        return counts;
    }
}
