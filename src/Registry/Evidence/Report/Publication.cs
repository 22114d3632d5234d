using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Printed;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The report beside the publication: every printed number, and where the two modes of counting differ.</summary>
/// <param name="Comparisons">In the order of the publication.</param>
/// <param name="Modes">Headlines that differ between the modes.</param>
public sealed record Publication(IReadOnlyList<PrintedComparison> Comparisons, IReadOnlyList<ModeDifference> Modes)
{
    /// <summary>Null when there is nothing printed to compare with: another registry, or only some of the lines.</summary>
    public static Publication? Of(Cohort cohort, RuleSet rules) =>
        cohort.Condition is null && PrintedComparisons.AppliesTo(cohort.Set)
            ? new(PrintedComparisons.Of(cohort.Set), ModeDifference.Of(cohort.Set, rules))
            : null;

    public int Count(PrintedAgreement agreement) => Comparisons.Count(comparison => comparison.Agreement == agreement);

    /// <summary>The comparisons by name, for the cells of tables.</summary>
    public IReadOnlyDictionary<(string Where, string What), PrintedComparison> ByName() =>
        Comparisons.ToDictionary(comparison => (comparison.Number.Where, comparison.Number.What));
}

/// <summary>A headline that the two modes count differently.</summary>
/// <param name="Printed">By the publication's denominator; null when only the other mode has it.</param>
/// <param name="Corrected">By one rule throughout; null when only the other mode has it.</param>
public sealed record ModeDifference(Headline? Printed, Headline? Corrected)
{
    public static IReadOnlyList<ModeDifference> Of(AnalysisSet set, RuleSet rules)
    {
        var printed = HeadlineList.Of(set, AnalysisMode.Printed, rules);
        var corrected = HeadlineList.Of(set, AnalysisMode.Corrected, rules).ToDictionary(headline => headline.Key, StringComparer.Ordinal);
        return [.. printed
            .Select(headline => new ModeDifference(headline, corrected.GetValueOrDefault(headline.Key)))
            .Where(pair => pair.Corrected is null || pair.Corrected.Numerator != pair.Printed!.Numerator || pair.Corrected.Denominator != pair.Printed.Denominator)];
    }
}
