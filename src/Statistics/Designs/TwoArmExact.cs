using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Sarcoscope.Statistics.Designs;

/// <summary>Which test compares the two rates.</summary>
/// <remarks>The default value is <see cref="Fisher"/>.</remarks>
public enum RateTest
{
    /// <summary>Fisher's exact test, one-sided; never above its size.</summary>
    Fisher = 0,

    /// <summary>The z test with pooled variance, one-sided; may exceed its size.</summary>
    PooledZ,
}

/// <summary>What a two-arm comparison of rates achieves exactly: the probability of every possible table is added up.</summary>
public sealed class TwoArmExact
{
    private const double GridStep = 0.001;

    // By successes of the control arm, the fewest of the experimental arm that are significant.
    private readonly int[] critical;

    private TwoArmExact(int control, int experimental, RateTest test, double size, int[] region) =>
        (Control, Experimental, Test, Size, critical) = (control, experimental, test, size, region);

    /// <summary>Patients of the control arm.</summary>
    public int Control { get; }

    /// <summary>Patients of the experimental arm.</summary>
    public int Experimental { get; }

    /// <summary>The test.</summary>
    public RateTest Test { get; }

    /// <summary>Its nominal size, one-sided.</summary>
    public double Size { get; }

    /// <summary>A comparison of given numbers.</summary>
    /// <param name="control">Patients of the control arm, at least 1.</param>
    /// <param name="experimental">Patients of the experimental arm, at least 1.</param>
    /// <param name="size">One-sided, strictly between 0 and 1.</param>
    /// <param name="test">Default Fisher's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static TwoArmExact Of(int control, int experimental, double size, RateTest test = RateTest.Fisher)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(control, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(experimental, 1);
        if (!(size > 0 && size < 1)) throw new ArgumentOutOfRangeException(nameof(size), size, "The size of a test lies strictly between 0 and 1.");
        var region = test == RateTest.Fisher ? FisherRegion(control, experimental, size) : PooledRegion(control, experimental, size);
        return new(control, experimental, test, size, region);
    }

    /// <summary>The probability that the experimental arm is found better.</summary>
    /// <param name="controlRate">True rate, strictly between 0 and 1.</param>
    /// <param name="experimentalRate">True rate, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is out of range.</exception>
    public double Power(double controlRate, double experimentalRate)
    {
        RequireRate(controlRate);
        RequireRate(experimentalRate);
        BinomialColumn few = new(Control, controlRate), many = new(Experimental, experimentalRate);
        var sum = 0.0;
        for (var x = 0; x <= Control; x++) sum += few.Point[x] * many.AtLeast(critical[x]);
        return sum;
    }

    /// <summary>The largest probability of that where the arms are equal, over rates 0.001, 0.002, … 0.999.</summary>
    public double LargestSize() => Enumerable.Range(1, (int)Math.Round(1 / GridStep) - 1).Max(step => Power(step * GridStep, step * GridStep));

    private static int[] FisherRegion(int control, int experimental, double size)
    {
        var region = new int[control + 1];
        Array.Fill(region, experimental + 1);
        for (var total = 0; total <= control + experimental; total++)
        {
            int least = Math.Max(0, total - control), most = Math.Min(total, experimental);
            var all = SpecialFunctions.BinomialLn(control + experimental, total);
            var tail = 0.0;
            for (var x = most; x >= least; x--)
            {
                tail += Math.Exp(SpecialFunctions.BinomialLn(experimental, x) + SpecialFunctions.BinomialLn(control, total - x) - all);
                if (tail > size) break;
                region[total - x] = Math.Min(region[total - x], x);
            }
        }
        return region;
    }

    private static int[] PooledRegion(int control, int experimental, double size)
    {
        var bound = -Normal.InvCDF(0, 1, size);
        var region = new int[control + 1];
        for (var few = 0; few <= control; few++)
        {
            var many = 0;
            while (many <= experimental && !(Statistic(few, control, many, experimental) >= bound)) many++;
            region[few] = many;
        }
        return region;
    }

    private static double Statistic(int few, int control, int many, int experimental)
    {
        var pooled = (double)(few + many) / (control + experimental);
        var difference = (double)many / experimental - (double)few / control;
        return difference / Math.Sqrt(pooled * (1 - pooled) * (1.0 / control + 1.0 / experimental)); // 0/0 compares as not significant
    }

    private static void RequireRate(double rate)
    {
        if (!(rate > 0 && rate < 1)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate lies strictly between 0 and 1.");
    }
}
