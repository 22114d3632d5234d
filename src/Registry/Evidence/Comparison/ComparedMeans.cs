using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Restricted means of the cohorts, the reference being taken off.</summary>
internal static class ComparedMeans
{
    public static ComparisonMeans Of(ComparisonMaterial material, int horizon, string? withheld)
    {
        var found = Compare(material.Rows, horizon, material.Definition.Level);
        var contrast = found.Contrasts[0];
        return withheld is null
            ? new(horizon, found.Groups[1], found.Groups[0], contrast.Difference, contrast.Ratio, null)
            : new(horizon, found.Groups[1], found.Groups[0], null, null, Absences.Withheld(withheld));
    }

    /// <summary>The reference first, as contrasts are against it.</summary>
    public static RestrictedMeanComparison Compare(ComparisonRows rows, int horizon, double level) => RestrictedMeans.Compare(
        rows.Data,
        Grouping.OfCodes(rows.Rows.Select(row => row.Side == CohortSide.Second ? 0 : 1).ToArray(), ["second", "first"]),
        horizon,
        level);
}
