namespace Sarcoscope.Bench;

/// <summary>The same cohort in every language: exact integer arithmetic modulo a prime (bench/README.md).</summary>
internal sealed class Cohort
{
    private const long Prime = 67108859;
    private readonly Dictionary<int, double[]> covariates = [];

    private Cohort(int size)
    {
        (Days, Times, Events) = (new int[size], new double[size], new bool[size]);
        (Groups, Strata, Causes) = (new int[size], new int[size], new int[size]);
    }

    /// <summary>Whole days, at least 1.</summary>
    public int[] Days { get; }

    /// <summary>The same times before they are rounded up to days.</summary>
    public double[] Times { get; }

    public bool[] Events { get; }

    /// <summary>Two groups.</summary>
    public int[] Groups { get; }

    /// <summary>Twenty strata.</summary>
    public int[] Strata { get; }

    /// <summary>Which of the two events came first: 1 or 2; 0 is censored.</summary>
    public int[] Causes { get; }

    /// <summary>Covariate x_j, from 1: spread evenly for odd j, a coin for even j. Drawn when first asked for.</summary>
    public double[] Covariate(int j)
    {
        if (covariates.TryGetValue(j, out var known)) return known;
        var drawn = new double[Days.Length];
        for (var row = 0; row < drawn.Length; row++) drawn[row] = j % 2 == 1 ? Spread(row + 1L, 10 + j) : Coin(row + 1L, 10 + j);
        covariates.Add(j, drawn);
        return drawn;
    }

    public static Cohort Draw(int size)
    {
        var cohort = new Cohort(size);
        for (var row = 0; row < size; row++)
        {
            var i = row + 1L;
            var group = Uniform(i, 1) < 0.5 ? 1 : 0;
            var risk = 0.3 * group
                + 0.2 * Spread(i, 11)
                + -0.15 * Coin(i, 12)
                + 0.1 * Spread(i, 13)
                + -0.05 * Coin(i, 14)
                + 0.25 * Spread(i, 15);
            var first = -Math.Log(Uniform(i, 3)) * 600 * Math.Exp(-risk);
            var second = -Math.Log(Uniform(i, 4)) * 1200;
            var censored = 3650 * Uniform(i, 5);
            var time = Math.Min(Math.Min(first, second), censored);
            cohort.Times[row] = time;
            cohort.Days[row] = Math.Max(1, (int)Math.Ceiling(time));
            cohort.Events[row] = time != censored;
            cohort.Causes[row] = time == censored ? 0 : first <= second ? 1 : 2;
            cohort.Groups[row] = group;
            cohort.Strata[row] = (int)(Uniform(i, 2) * 20);
        }
        return cohort;
    }

    private static double Uniform(long i, int stream)
    {
        var y = (i * (7368787 + 1299709L * stream) + 15485863L * (stream + 1)) % Prime;
        var square = y * y % Prime;
        return (square * y % Prime + 0.5) / Prime;
    }

    private static double Spread(long i, int stream) => (Uniform(i, stream) - 0.5) * Math.Sqrt(12);

    private static double Coin(long i, int stream) => Uniform(i, stream) < 0.4 ? 1 : 0;
}
