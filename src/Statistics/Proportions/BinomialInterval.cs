using MathNet.Numerics.Distributions;
using Sarcoscope.Statistics.Distributions;

namespace Sarcoscope.Statistics.Proportions;

/// <summary>How the limits of a proportion are found.</summary>
/// <remarks>The default value is <see cref="ClopperPearson"/>.</remarks>
public enum BinomialMethod
{
    /// <summary>Exact: covers at least at its level, whatever the truth. R: <c>binom.test</c>.</summary>
    ClopperPearson = 0,

    /// <summary>Inverts the score test. R: <c>prop.test(correct = FALSE)</c>.</summary>
    Wilson,

    /// <summary>Equal-tailed posterior limits under Jeffreys' prior Beta(½, ½).</summary>
    Jeffreys,
}

/// <summary>A proportion with its confidence limits.</summary>
/// <remarks>The default value is an estimate of 0 with limits 0 and 0 at level 0, which no factory returns.</remarks>
public readonly record struct BinomialInterval
{
    private BinomialInterval(double estimate, double lower, double upper, BinomialMethod method, double level) =>
        (Estimate, Lower, Upper, Method, Level) = (estimate, lower, upper, method, level);

    /// <summary>Successes over trials.</summary>
    public double Estimate { get; }

    /// <summary>Lower limit, from 0.</summary>
    public double Lower { get; }

    /// <summary>Upper limit, to 1.</summary>
    public double Upper { get; }

    /// <summary>How the limits were found.</summary>
    public BinomialMethod Method { get; }

    /// <summary>Two-sided level.</summary>
    public double Level { get; }

    /// <summary>The limits by a named method.</summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="method">Default Clopper–Pearson.</param>
    /// <param name="level">Two-sided, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is out of range.</exception>
    public static BinomialInterval Of(int successes, int trials, BinomialMethod method = BinomialMethod.ClopperPearson, double level = 0.95) => method switch
    {
        BinomialMethod.ClopperPearson => ClopperPearson(successes, trials, level),
        BinomialMethod.Wilson => Wilson(successes, trials, level),
        BinomialMethod.Jeffreys => Jeffreys(successes, trials, level),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
    };

    /// <summary>Exact limits: the proportions at which this many successes become as unlikely as (1 − level)/2.</summary>
    /// <inheritdoc cref="Of" path="/param|/exception"/>
    /// <remarks>Beta quantiles; 0 without success, 1 without failure. Source: Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404.</remarks>
    public static BinomialInterval ClopperPearson(int successes, int trials, double level = 0.95)
    {
        var tail = Tail(successes, trials, level);
        return new(
            (double)successes / trials,
            successes == 0 ? 0 : BetaDistribution.Quantile(tail, successes, trials - successes + 1.0),
            successes == trials ? 1 : BetaDistribution.Quantile(1 - tail, successes + 1.0, trials - successes),
            BinomialMethod.ClopperPearson,
            level);
    }

    /// <summary>Score limits, without continuity correction.</summary>
    /// <inheritdoc cref="Of" path="/param|/exception"/>
    /// <remarks>Source: Wilson 1927, doi:10.1080/01621459.1927.10502953.</remarks>
    public static BinomialInterval Wilson(int successes, int trials, double level = 0.95)
    {
        var z = -Normal.InvCDF(0, 1, Tail(successes, trials, level));
        double n = trials, share = successes / n, square = z * z;
        var centre = share + square / (2 * n);
        var half = z * Math.Sqrt((share * (1 - share) + square / (4 * n)) / n);
        var scale = 1 + square / n;
        return new(
            share,
            successes == 0 ? 0 : (centre - half) / scale,
            successes == trials ? 1 : (centre + half) / scale,
            BinomialMethod.Wilson,
            level);
    }

    /// <summary>Quantiles of Beta(x + ½, n − x + ½); 0 without success, 1 without failure.</summary>
    /// <inheritdoc cref="Of" path="/param|/exception"/>
    /// <remarks>Source: Brown, Cai and DasGupta 2001, doi:10.1214/ss/1009213286.</remarks>
    public static BinomialInterval Jeffreys(int successes, int trials, double level = 0.95)
    {
        var tail = Tail(successes, trials, level);
        double a = successes + 0.5, b = trials - successes + 0.5;
        return new(
            (double)successes / trials,
            successes == 0 ? 0 : BetaDistribution.Quantile(tail, a, b),
            successes == trials ? 1 : BetaDistribution.Quantile(1 - tail, a, b),
            BinomialMethod.Jeffreys,
            level);
    }

    private static double Tail(int successes, int trials, double level)
    {
        if (trials < 1) throw new ArgumentOutOfRangeException(nameof(trials), trials, "There is at least one trial.");
        if (successes < 0 || successes > trials) throw new ArgumentOutOfRangeException(nameof(successes), successes, "Successes lie between 0 and the number of trials.");
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        return (1 - level) / 2;
    }
}
