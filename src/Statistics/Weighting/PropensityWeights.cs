using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Weighting;

/// <summary>Inverse-probability weights: two groups weighted to look as if everybody had had the same chance of either.</summary>
public static class PropensityWeights
{
    /// <summary>Weights from the probability of each subject to be in the first group (the propensity score).</summary>
    /// <param name="first">True for the first group, one per subject; both groups need a subject.</param>
    /// <param name="probabilities">Of the first group, strictly between 0 and 1, one per subject.</param>
    /// <param name="options">Default: stabilised, not truncated.</param>
    /// <exception cref="SurvivalDataException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not strictly between 0 and 1: that subject has nobody to be compared with.</exception>
    /// <exception cref="IncomparableGroupsException">A group has no subjects.</exception>
    /// <remarks>
    /// Unstabilised: 1/e in the first group, 1/(1 − e) in the second (the average effect over both groups). Stabilised: these times
    /// the share of the own group, which keeps sums near the numbers of subjects. Truncation then moves weights below and above two
    /// quantiles (R's type 7, of all weights) to these. Source: Robins, Hernán and Brumback 2000, doi:10.1097/00001648-200009000-00011;
    /// Cole and Hernán 2008, doi:10.1093/aje/kwn164.
    /// </remarks>
    public static PropensityWeighting Of(IReadOnlyList<bool> first, IReadOnlyList<double> probabilities, PropensityWeightOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (probabilities.Count != first.Count) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, first.Count, probabilities.Count);
        var members = first.Count(member => member);
        if (members == 0 || members == first.Count) throw new IncomparableGroupsException(IncomparableGroups.FewerThanTwoGroups);
        var weights = new double[first.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var probability = probabilities[i];
            if (!(probability > 0 && probability < 1)) throw new ArgumentOutOfRangeException(nameof(probabilities), probability, FormattableString.Invariant($"Row {i}: a propensity score lies strictly between 0 and 1."));
            var share = options.Kind == PropensityWeightKind.Unstabilised ? 1 : (double)(first[i] ? members : first.Count - members) / first.Count;
            weights[i] = share / (first[i] ? probability : 1 - probability);
        }
        var truncated = Truncate(weights, options.TruncatedShare);
        return new(weights, WeightedGroup.Of(weights, first, member: true), WeightedGroup.Of(weights, first, member: false), truncated);
    }

    private static int Truncate(double[] weights, double share)
    {
        if (share == 0) return 0;
        var sorted = (double[])weights.Clone();
        Array.Sort(sorted);
        double low = SampleQuantile.Of(sorted, share), high = SampleQuantile.Of(sorted, 1 - share);
        var truncated = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var within = Math.Clamp(weights[i], low, high);
            if (within != weights[i]) truncated++;
            weights[i] = within;
        }
        return truncated;
    }
}

/// <summary>Weights of two groups.</summary>
/// <param name="Weights">One per subject, above 0.</param>
/// <param name="First">The first group.</param>
/// <param name="Second">The second group.</param>
/// <param name="Truncated">How many weights were moved to a quantile.</param>
public sealed record PropensityWeighting(IReadOnlyList<double> Weights, WeightedGroup First, WeightedGroup Second, int Truncated);

/// <summary>What weights make of a group.</summary>
/// <param name="Subjects">How many.</param>
/// <param name="Sum">Of their weights.</param>
/// <param name="EffectiveSize">(Σw)² / Σw²: so many equally weighted subjects would tell as much (Kish 1965).</param>
/// <param name="Least">Smallest weight.</param>
/// <param name="Largest">Largest weight.</param>
public readonly record struct WeightedGroup(int Subjects, double Sum, double EffectiveSize, double Least, double Largest)
{
    internal static WeightedGroup Of(double[] weights, IReadOnlyList<bool> first, bool member)
    {
        double sum = 0, squares = 0, least = double.PositiveInfinity, largest = 0;
        var subjects = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (first[i] != member) continue;
            subjects++;
            sum += weights[i];
            squares += weights[i] * weights[i];
            least = Math.Min(least, weights[i]);
            largest = Math.Max(largest, weights[i]);
        }
        return new(subjects, sum, sum * sum / squares, least, largest);
    }
}

/// <summary>How weights are made of propensity scores.</summary>
/// <remarks>The default value is stabilised weights without truncation.</remarks>
public readonly record struct PropensityWeightOptions
{
    private readonly double truncated;

    /// <summary>Default <see cref="PropensityWeightKind.Stabilised"/>.</summary>
    public PropensityWeightKind Kind { get; init; }

    /// <summary>Share of weights in each tail that are moved to the quantile there, from 0 to below 0.5; default 0, which is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to below 0.5.</exception>
    public double TruncatedShare
    {
        get => truncated;
        init
        {
            if (!(value >= 0 && value < 0.5)) throw new ArgumentOutOfRangeException(nameof(value), value, "The share truncated in each tail is from 0 to below 0.5.");
            truncated = value;
        }
    }
}

/// <summary>Whether weights carry the share of the own group.</summary>
public enum PropensityWeightKind
{
    /// <summary>With it: sums stay near the numbers of subjects.</summary>
    Stabilised = 0,

    /// <summary>Without: each group stands for all subjects.</summary>
    Unstabilised,
}
