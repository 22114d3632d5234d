using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Sarcoscope.Statistics.Survival;

/// <summary>Compares restricted mean times between groups.</summary>
public static class RestrictedMeans
{
    /// <summary>Restricted means of each group, and differences and ratios against the first.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="groups">One per row of <paramref name="data"/>; groups without subjects are left out.</param>
    /// <param name="horizon">τ, above 0, in the unit of the data; chosen before the data are seen, and within the follow-up of every group.</param>
    /// <param name="level">Two-sided, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon or the level is out of range.</exception>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="SurvivalDataException">The lengths differ.</exception>
    /// <remarks>
    /// Means are areas under Kaplan–Meier curves; groups are independent, tests are normal, ratios are compared on
    /// the log scale. Agrees with the means and errors of R survival 3.5-3 <c>summary(survfit, rmean = τ)</c>.
    /// Source: Royston and Parmar 2013, doi:10.1186/1471-2288-13-152; Uno and others 2014, doi:10.1200/JCO.2014.55.2208.
    /// </remarks>
    public static RestrictedMeanComparison Compare(SurvivalData data, Grouping groups, double horizon, double level = 0.95)
    {
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        var z = -Normal.InvCDF(0, 1, (1 - level) / 2);
        var means = KaplanMeier.EstimateByGroup(data, groups).Select(group => GroupMean.Of(group.Group, group.Curve, horizon, z)).ToArray();
        var first = means[0];
        var (chiSquare, freedom) = Equality(means);
        return new(
            horizon,
            level,
            means,
            [.. means.Skip(1).Select(mean => new RestrictedMeanContrast(mean.Group, first.Group, Difference(first, mean, z), Ratio(first, mean, z)))],
            chiSquare,
            freedom,
            chiSquare is { } value ? SpecialFunctions.GammaUpperRegularized(freedom / 2.0, value / 2) : null);
    }

    private static Contrast Difference(GroupMean reference, GroupMean mean, double z)
    {
        var estimate = mean.Mean - reference.Mean;
        var error = Math.Sqrt(reference.StandardError * reference.StandardError + mean.StandardError * mean.StandardError);
        return new(estimate, error, estimate - z * error, estimate + z * error, P(estimate, error));
    }

    private static Contrast? Ratio(GroupMean reference, GroupMean mean, double z)
    {
        if (!(reference.Mean > 0 && mean.Mean > 0)) return null;
        double first = reference.StandardError / reference.Mean, second = mean.StandardError / mean.Mean;
        double log = Math.Log(mean.Mean / reference.Mean), error = Math.Sqrt(first * first + second * second);
        return new(mean.Mean / reference.Mean, error, Math.Exp(log - z * error), Math.Exp(log + z * error), P(log, error));
    }

    private static double? P(double estimate, double error) => error > 0 ? SpecialFunctions.Erfc(Math.Abs(estimate) / error / Constants.Sqrt2) : null;

    // Weighted by precision; a group whose mean has no error (no event before τ) leaves the statistic undefined.
    private static (double? ChiSquare, int Freedom) Equality(GroupMean[] means)
    {
        if (means.Length < 2 || Array.Exists(means, mean => mean.StandardError == 0)) return (null, means.Length - 1);
        double weight = 0, sum = 0;
        foreach (var mean in means)
        {
            var precision = 1 / (mean.StandardError * mean.StandardError);
            weight += precision;
            sum += precision * mean.Mean;
        }
        var chiSquare = means.Sum(mean => (mean.Mean - sum / weight) * (mean.Mean - sum / weight) / (mean.StandardError * mean.StandardError));
        return (chiSquare, means.Length - 1);
    }
}

/// <summary>Restricted means of groups, compared.</summary>
/// <param name="Horizon">τ, in the unit of the data.</param>
/// <param name="Level">Two-sided level of all limits.</param>
/// <param name="Groups">In the order of the labels.</param>
/// <param name="Contrasts">Each later group against the first; empty for one group.</param>
/// <param name="ChiSquare">That all means are equal; null for one group, or where a mean has no error.</param>
/// <param name="DegreesOfFreedom">Number of groups less one.</param>
/// <param name="P">Probability of a χ² at least as large; null where there is none.</param>
public sealed record RestrictedMeanComparison(
    double Horizon,
    double Level,
    IReadOnlyList<GroupMean> Groups,
    IReadOnlyList<RestrictedMeanContrast> Contrasts,
    double? ChiSquare,
    int DegreesOfFreedom,
    double? P);

/// <summary>The restricted mean of a group.</summary>
/// <param name="Group">Its label.</param>
/// <param name="Mean">Area under the curve up to the horizon.</param>
/// <param name="StandardError">0 when nobody has the event before the horizon.</param>
/// <param name="Lower">Lower normal limit, not below 0.</param>
/// <param name="Upper">Upper normal limit, not above the horizon.</param>
/// <param name="BeyondLastTime">True when the curve was carried past the last observed time of the group to reach the horizon.</param>
public readonly record struct GroupMean(string Group, double Mean, double StandardError, double Lower, double Upper, bool BeyondLastTime)
{
    internal static GroupMean Of(string group, SurvivalCurve curve, double horizon, double z)
    {
        var mean = curve.RestrictedMean(horizon);
        return new(group, mean.Mean, mean.StandardError, Math.Max(0, mean.Mean - z * mean.StandardError), Math.Min(horizon, mean.Mean + z * mean.StandardError), mean.BeyondLastTime);
    }
}

/// <summary>A group against the reference.</summary>
/// <param name="Group">Its label.</param>
/// <param name="Reference">The label of the group it is compared with.</param>
/// <param name="Difference">Mean less that of the reference.</param>
/// <param name="Ratio">Mean over that of the reference; null where a mean is 0.</param>
public sealed record RestrictedMeanContrast(string Group, string Reference, Contrast Difference, Contrast? Ratio);

/// <summary>An estimated difference or ratio.</summary>
/// <param name="Estimate">The difference or the ratio itself.</param>
/// <param name="StandardError">Of the difference, or of the logarithm of the ratio.</param>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
/// <param name="P">Two-sided p-value of no difference; null where the error is 0.</param>
public readonly record struct Contrast(double Estimate, double StandardError, double Lower, double Upper, double? P);
