using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Times of a line from its start.</summary>
internal static class SubjectTime
{
    /// <summary>The time for an endpoint; null without follow-up.</summary>
    public static TimeToEvent? Of(AnalysisLine line, Endpoint endpoint, RuleSet rules)
    {
        if (endpoint.Code != EndpointCatalogue.OverallSurvival.Code)
            return LineClock.Time(line, endpoint, rules) is { CensoredFor: not CensoringReason.NoFollowUp } time ? time : null;
        if (line.DeathDay is { } died) return TimeToEvent.ToEvent(died, EventSource.Death);
        return line.LastContactDay is { } last ? TimeToEvent.ToCensoring(last, CensoringReason.LastContact) : null;
    }

    /// <summary>The time under the rule set to compare with: the EMA's, which censors least. Null where no rules decide.</summary>
    public static TimeToEvent? Otherwise(AnalysisLine line, Endpoint endpoint, RuleSet rules) =>
        endpoint.Censoring == CensoringSource.RuleSet && rules.Code != RuleSets.Ema.Code ? Of(line, endpoint, RuleSets.Ema) : null;
}
