using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>The results a report leads with, in reading order.</summary>
public static class HeadlineList
{
    /// <summary>Every headline of a set of lines.</summary>
    /// <param name="set">All lines, or those a filter left.</param>
    /// <param name="mode">Whose denominators.</param>
    /// <param name="rules">Rule set of the progression endpoints; <see cref="RuleSets.OutcsDefault"/> is the registry's.</param>
    /// <remarks>The keys and their order do not depend on the data, except that a cause nobody died of, and survival from a firm start where the start is firm, are left out.</remarks>
    public static IReadOnlyList<Headline> Of(AnalysisSet set, AnalysisMode mode, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(rules);
        IEnumerable<Headline> all =
        [
            .. ProgrammeHeadlines.Population(set),
            .. ResponseHeadlines.Of(set, mode, rules),
            .. ControlHeadlines.Of(set, mode, rules),
            .. ProgressionHeadlines.Of(set, rules),
            .. SurvivalHeadlines.Of(set),
            .. ProgrammeHeadlines.Decisions(set, mode),
        ];
        return [.. all.Select(headline => headline.LeftOut == 0 ? headline with { LeftOutMeaning = null } : headline)];
    }
}
