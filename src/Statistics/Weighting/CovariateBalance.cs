using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Weighting;

/// <summary>How alike two groups are in their covariates, before and after weighting.</summary>
public static class CovariateBalance
{
    /// <summary>One row for each numeric covariate and for each level of a factor, the reference included.</summary>
    /// <param name="first">True for the first group, one per subject; both groups need a subject.</param>
    /// <param name="covariates">Each with one value per subject; a missing one takes no part in its row.</param>
    /// <param name="weights">Above 0, one per subject; empty when nothing is weighted: after is then before.</param>
    /// <exception cref="CovariateException">A covariate is not as long as the groups, or nobody in a group has a value.</exception>
    /// <exception cref="SurvivalDataException">The weights are not as many as the subjects, or one is not a finite number above 0.</exception>
    /// <exception cref="IncomparableGroupsException">A group has no subjects.</exception>
    /// <remarks>
    /// Standardised difference d = (m₁ − m₂) / √((s₁² + s₂²)/2); s² is the unweighted variance in both columns, so that a change is
    /// one of means, n − 1 below for numbers and p(1 − p) for levels. Beyond 0.1 in size groups are usually called unbalanced. The ratio of variances is
    /// of numbers only; weighted, Σw(x − m)² is over Σw − Σw²/Σw. Source: Austin 2009, doi:10.1002/sim.3697; Austin and
    /// Stuart 2015, doi:10.1002/sim.6607.
    /// </remarks>
    public static IReadOnlyList<BalanceRow> Of(IReadOnlyList<bool> first, IReadOnlyList<Covariate> covariates, ReadOnlyMemory<double> weights = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(covariates);
        RequireWeights(weights.Span, first.Count);
        if (!first.Contains(true) || !first.Contains(false)) throw new IncomparableGroupsException(IncomparableGroups.FewerThanTwoGroups);
        List<BalanceRow> table = [];
        foreach (var covariate in covariates)
        {
            if (covariate.Count != first.Count) throw new CovariateException(CovariateProblem.LengthDiffers, covariate.Name);
            if (!covariate.IsFactor)
            {
                table.Add(Row(covariate, level: -1, first, weights));
                continue;
            }
            for (var level = 0; level < covariate.Levels.Count; level++) table.Add(Row(covariate, level, first, weights));
        }
        return table;
    }

    private static BalanceRow Row(Covariate covariate, int level, IReadOnlyList<bool> first, ReadOnlyMemory<double> weights)
    {
        var (one, two) = (Side.Of(covariate, level, first, member: true, weights.Span), Side.Of(covariate, level, first, member: false, weights.Span));
        var scale = Math.Sqrt((one.Variance + two.Variance) / 2);
        return new(
            covariate.Name,
            level < 0 ? null : covariate.Levels[level],
            one.Missing + two.Missing,
            new(one.Mean, two.Mean, Standardised(one.Mean - two.Mean, scale), level < 0 ? Ratio(one.Variance, two.Variance) : null),
            new(one.WeightedMean, two.WeightedMean, Standardised(one.WeightedMean - two.WeightedMean, scale), level < 0 ? Ratio(one.WeightedVariance, two.WeightedVariance) : null));
    }

    private static double? Standardised(double difference, double scale) => scale > 0 ? difference / scale : difference == 0 ? 0 : null;

    private static double? Ratio(double one, double two) => one > 0 && two > 0 ? one / two : null;

    private static void RequireWeights(ReadOnlySpan<double> weights, int count)
    {
        if (weights.IsEmpty) return;
        if (weights.Length != count) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, count, weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            if (!double.IsFinite(weights[i])) throw new SurvivalDataException(SurvivalDataProblem.NotFinite, i, weights[i]);
            if (weights[i] <= 0) throw new SurvivalDataException(SurvivalDataProblem.WeightNotPositive, i, weights[i]);
        }
    }

    /// <summary>One covariate, or one level, in one group.</summary>
    private readonly record struct Side(int Missing, double Mean, double Variance, double WeightedMean, double WeightedVariance)
    {
        public static Side Of(Covariate covariate, int level, IReadOnlyList<bool> first, bool member, ReadOnlySpan<double> weights)
        {
            List<double> values = [], shares = [];
            var missing = 0;
            for (var i = 0; i < first.Count; i++)
            {
                if (first[i] != member) continue;
                if (covariate.Missing is { } absent && absent[i])
                {
                    missing++;
                    continue;
                }
                values.Add(level < 0 ? covariate.Values.Span[i] : covariate.Codes[i] == level ? 1 : 0);
                shares.Add(weights.IsEmpty ? 1 : weights[i]);
            }
            if (values.Count == 0) throw new CovariateException(CovariateProblem.Constant, covariate.Name);
            var mean = values.Average();
            double sum = shares.Sum(), squares = 0, weighted = 0, spread = 0, weightedSpread = 0;
            for (var i = 0; i < values.Count; i++) weighted += shares[i] * values[i] / sum;
            for (var i = 0; i < values.Count; i++)
            {
                squares += shares[i] * shares[i];
                spread += (values[i] - mean) * (values[i] - mean);
                weightedSpread += shares[i] * (values[i] - weighted) * (values[i] - weighted);
            }
            var freedom = sum - squares / sum;
            return new(
                missing,
                mean,
                level >= 0 ? mean * (1 - mean) : values.Count > 1 ? spread / (values.Count - 1) : 0,
                weighted,
                freedom > 0 ? weightedSpread / freedom : 0);
        }
    }
}

/// <summary>One line of a balance table, and of a Love plot.</summary>
/// <param name="Variable">The covariate.</param>
/// <param name="Level">The level of a factor; null for a number.</param>
/// <param name="Missing">Subjects without a value, in neither column.</param>
/// <param name="Before">Unweighted.</param>
/// <param name="After">Weighted.</param>
public sealed record BalanceRow(string Variable, string? Level, int Missing, GroupBalance Before, GroupBalance After);

/// <summary>Two groups in one covariate.</summary>
/// <param name="First">Mean, or share with the level, in the first group.</param>
/// <param name="Second">The same in the second group.</param>
/// <param name="StandardisedDifference">First less second in standard deviations; null where values do not vary within the groups but differ between them.</param>
/// <param name="VarianceRatio">First over second; null for a level, and where a variance is 0.</param>
public readonly record struct GroupBalance(double First, double Second, double? StandardisedDifference, double? VarianceRatio);
