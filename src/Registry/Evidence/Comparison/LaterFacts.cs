using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Facts of a line that nobody knows on its first day: a cohort made by one is made by the future.</summary>
internal static class LaterFacts
{
    private static readonly string[] Names = ["response"];

    /// <summary>Whether a cohort or the population is made by such a fact.</summary>
    public static bool Define(ComparisonDefinition definition) => definition.Cohorts.Any(cohort => Define(cohort)) || Asks(definition.Population);

    public static bool Define(ComparisonCohort cohort) => Asks(cohort.Where);

    /// <summary>Whether a condition asks for one.</summary>
    public static bool Asks(string? text) =>
        text is not null
        && CriterionParser.Parse(text, LineFacts.Of(Vocabulary.Load())).Value is { } criterion
        && criterion.Facts.Any(fact => Names.Contains(fact, StringComparer.Ordinal));
}
