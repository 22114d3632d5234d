using MathNet.Numerics.Distributions;

namespace Sarcoscope.Statistics.Designs;

/// <summary>How the size of a comparison of two rates is approximated.</summary>
/// <remarks>The default value is <see cref="Pooled"/>.</remarks>
public enum RateApproximation
{
    /// <summary>Difference of proportions, variance pooled under equality: the usual z test.</summary>
    Pooled = 0,

    /// <summary>Difference of proportions, each arm with its own variance.</summary>
    Unpooled,

    /// <summary>As <see cref="Pooled"/>, with the continuity correction of Fleiss, Tytun and Ury: close to Fisher's exact test.</summary>
    PooledWithContinuity,

    /// <summary>Difference of arcsines.</summary>
    Arcsine,

    /// <summary>Kaplan–Meier rates at one time on the log(−log) scale, nobody censored before that time.</summary>
    KaplanMeier,
}

/// <summary>Numbers of patients of a two-arm comparison.</summary>
/// <param name="ExactControl">The control arm before rounding.</param>
/// <param name="Control">Patients of the control arm.</param>
/// <param name="Experimental">Patients of the experimental arm.</param>
public readonly record struct ArmSizes(double ExactControl, int Control, int Experimental)
{
    /// <summary>Both arms.</summary>
    public int Total => Control + Experimental;
}

/// <summary>Sizes of a randomised comparison of two rates, one-sided, with any allocation.</summary>
public static class TwoArmRate
{
    /// <summary>The largest trial that is considered.</summary>
    public const int Limit = 10_000_000;

    /// <summary>Patients for a goal: p₀ the rate of the control arm, p₁ that of the experimental arm.</summary>
    /// <param name="goal">Rates and errors; the size is one-sided.</param>
    /// <param name="ratio">Experimental patients per control patient; 2 is 2:1.</param>
    /// <param name="approximation">Default the pooled z test.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ratio"/> is not a finite number above 0.</exception>
    /// <exception cref="DesignException">More than <see cref="Limit"/> patients would be needed.</exception>
    /// <remarks>
    /// The control arm is rounded up, the experimental arm is the ratio times that, rounded up. These are
    /// approximations: <see cref="TwoArmExact"/> says what the numbers achieve.
    /// Source: Fleiss, Tytun and Ury 1980, Biometrics 36:343.
    /// </remarks>
    public static ArmSizes Patients(DesignGoal goal, double ratio, RateApproximation approximation = RateApproximation.Pooled)
    {
        if (!(ratio > 0) || !double.IsFinite(ratio)) throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "A ratio of allocation is a finite number above 0.");
        var control = Control(goal, ratio, approximation);
        if (!(control * (1 + ratio) <= Limit)) throw new DesignException(Limit);
        var rounded = (int)Math.Ceiling(control);
        return new(control, rounded, (int)Math.Ceiling(ratio * rounded));
    }

    private static double Control(DesignGoal goal, double ratio, RateApproximation approximation)
    {
        double pc = goal.Uninteresting, pe = goal.Interesting, alpha = -Normal.InvCDF(0, 1, goal.Size), beta = Normal.InvCDF(0, 1, goal.Power);
        double own = pc * (1 - pc) + pe * (1 - pe) / ratio, both = Square(alpha + beta), difference = pe - pc;
        switch (approximation)
        {
            case RateApproximation.Unpooled:
                return both * own / Square(difference);
            case RateApproximation.PooledWithContinuity:
                var plain = Control(goal, ratio, RateApproximation.Pooled);
                return plain / 4 * Square(1 + Math.Sqrt(1 + 2 * (ratio + 1) / (plain * ratio * difference)));
            case RateApproximation.Arcsine:
                return both * (1 + 1 / ratio) / Square(2 * (Math.Asin(Math.Sqrt(pe)) - Math.Asin(Math.Sqrt(pc))));
            case RateApproximation.KaplanMeier:
                return both * (Spread(pc) + Spread(pe) / ratio) / Square(Math.Log(-Math.Log(pe)) - Math.Log(-Math.Log(pc)));
            default:
                var pooled = (pc + ratio * pe) / (1 + ratio);
                return Square(alpha * Math.Sqrt(pooled * (1 - pooled) * (1 + 1 / ratio)) + beta * Math.Sqrt(own)) / Square(difference);
        }
    }

    private static double Spread(double rate) => (1 - rate) / (rate * Square(Math.Log(rate)));

    private static double Square(double value) => value * value;
}
