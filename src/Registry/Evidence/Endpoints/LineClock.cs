using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>Reads an endpoint's declaration and gives the time of a line.</summary>
public static class LineClock
{
    /// <summary>The time of a line for an endpoint, under a rule set.</summary>
    /// <returns>Null when the line is not in the endpoint's population (no response, for the duration of response).</returns>
    /// <exception cref="ArgumentException">The endpoint is counted on patients.</exception>
    public static TimeToEvent? Time(AnalysisLine line, Endpoint endpoint, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(rules);
        if (endpoint.Unit != AnalysisUnit.Line) throw new ArgumentException($"{endpoint.Code} is counted on patients, not on lines.", nameof(endpoint));
        if (endpoint.Start == ClockStart.FirstResponse) return SinceResponse(line, endpoint, rules);
        return endpoint.Censoring switch
        {
            CensoringSource.LastContact => UntilLastContact(line, endpoint),
            CensoringSource.LastContactOnTreatment => OnTreatment(line, rules),
            _ => UntilProgression(line, endpoint, rules),
        };
    }

    /// <summary>Progression-free survival of a line: the endpoint most asked for.</summary>
    public static TimeToEvent ProgressionFree(AnalysisLine line, RuleSet rules) => ProgressionClock.Time(line, rules);

    private static TimeToEvent UntilProgression(AnalysisLine line, Endpoint endpoint, RuleSet rules)
    {
        var time = ProgressionClock.Time(line, rules);
        return time.EndedBy == EventSource.Death && !endpoint.Events.Contains(EventSource.Death)
            ? TimeToEvent.ToCensoring(time.Days, CensoringReason.CompetingDeath)
            : time;
    }

    private static TimeToEvent? SinceResponse(AnalysisLine line, Endpoint endpoint, RuleSet rules)
    {
        if (!line.HasResponse || line.ResponseDay is not { } responded) return null;
        var time = UntilProgression(line, endpoint, rules);
        var days = Math.Max(0, time.Days - responded);
        return time.EndedBy is { } ended ? TimeToEvent.ToEvent(days, ended) : TimeToEvent.ToCensoring(days, time.CensoredFor!.Value);
    }

    private static TimeToEvent UntilLastContact(AnalysisLine line, Endpoint endpoint)
    {
        if (line.NextLineDay is { } next && (line.DeathDay is not { } died || next <= died))
            return TimeToEvent.ToEvent(next, EventSource.NextLine);
        if (line.DeathDay is { } death)
        {
            return endpoint.Events.Contains(EventSource.Death)
                ? TimeToEvent.ToEvent(death, EventSource.Death)
                : TimeToEvent.ToCensoring(death, CensoringReason.CompetingDeath);
        }
        return line.LastContactDay is { } last
            ? TimeToEvent.ToCensoring(last, CensoringReason.LastContact)
            : TimeToEvent.ToCensoring(0, CensoringReason.NoFollowUp);
    }

    // A stop for progression without a dated progression is a failure at the stop.
    private static TimeToEvent OnTreatment(AnalysisLine line, RuleSet rules)
    {
        var time = ProgressionClock.Time(line, RuleSets.OutcsDefault with { ClinicalProgression = rules.ClinicalProgression });
        if (line.StopDay is not { } stop || (time.HadEvent && time.Days <= stop)) return time;
        return line.StopReason switch
        {
            StopReason.Toxicity or StopReason.PatientDecision => TimeToEvent.ToEvent(stop, EventSource.ToxicityOrRefusal),
            StopReason.Progression => TimeToEvent.ToEvent(stop, EventSource.Progression),
            _ => time,
        };
    }
}
