using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>Progression-free time of a line under a rule set.</summary>
internal static class ProgressionClock
{
    public static TimeToEvent Time(AnalysisLine line, RuleSet rules) => rules.Scope == EventScope.UnderTreatment
        ? UnderTreatment(line, rules)
        : ByAssessment(line, rules);

    /// <summary>The day the treatment ended; null while it goes on. A line without stop ends when the next one starts.</summary>
    public static int? EndOfTreatment(AnalysisLine line) => line.StopDay ?? line.NextLineDay;

    private static TimeToEvent UnderTreatment(AnalysisLine line, RuleSet rules)
    {
        var end = EndOfTreatment(line);
        var grace = line.StopReason == StopReason.Progression ? rules.GraceDays : 0;
        var progression = Progression(line, rules) is { } day && (end is null || day <= end + grace) ? day : (int?)null;
        var death = line.DeathDay is { } died && (end is null || died <= end) ? died : (int?)null;
        if (First(progression, death) is { } ended) return ended;
        return (end, rules.WithoutEvent) switch
        {
            (null, _) => AtLastContact(line),
            (_, CensoringPoint.StartOnceStopped) => TimeToEvent.ToCensoring(0, CensoringReason.StartAsPrinted),
            _ => TimeToEvent.ToCensoring(end.Value, CensoringReason.EndOfTreatment),
        };
    }

    private static TimeToEvent ByAssessment(AnalysisLine line, RuleSet rules)
    {
        var happened = First(Progression(line, rules), line.DeathDay);
        var next = rules.NewTreatment == NewTreatmentRule.CensorsBefore ? line.NextLineDay : null;
        if (happened is { } late && late.Days > next)
            return Censored(LastAdequate(line, before: next.Value), CensoringReason.NewTreatment);
        if (rules.Imaging == ImagingRule.Required && line.DeathDay is null && WithoutImaging(line))
            return TimeToEvent.ToCensoring(0, CensoringReason.NoImaging);
        if (happened is { } ended)
        {
            var last = LastAdequate(line, before: ended.Days);
            return rules.MissedVisits is { } missed && ended.Days - (last ?? 0) > missed.LongestGapDays
                ? Censored(last, CensoringReason.MissedVisits)
                : ended;
        }
        return next is { } start
            ? Censored(LastAdequate(line, before: start), CensoringReason.NewTreatment)
            : Censored(LastAdequate(line, before: int.MaxValue), CensoringReason.LastAssessment);
    }

    private static int? Progression(AnalysisLine line, RuleSet rules) =>
        rules.ClinicalProgression == ClinicalProgressionRule.Event && line.ClinicalProgressionDay is { } clinical
            ? Math.Min(clinical, line.ProgressionDay ?? int.MaxValue)
            : line.ProgressionDay;

    private static TimeToEvent? First(int? progression, int? death) => (progression, death) switch
    {
        (null, null) => null,
        ({ } day, var died) when died is null || day <= died => TimeToEvent.ToEvent(day, EventSource.Progression),
        _ => TimeToEvent.ToEvent(death!.Value, EventSource.Death),
    };

    private static TimeToEvent AtLastContact(AnalysisLine line) => line.LastContactDay is { } last
        ? TimeToEvent.ToCensoring(last, CensoringReason.LastContact)
        : TimeToEvent.ToCensoring(0, CensoringReason.NoFollowUp);

    private static bool WithoutImaging(AnalysisLine line) =>
        line.Baseline == BaselineImaging.Missing || !line.Visits.Any(visit => visit.IsAdequate);

    private static int? LastAdequate(AnalysisLine line, int before) =>
        line.Visits.LastOrDefault(visit => visit.IsAdequate && visit.Day < before)?.Day;

    private static TimeToEvent Censored(int? day, CensoringReason reason) => day is { } adequate
        ? TimeToEvent.ToCensoring(adequate, reason)
        : TimeToEvent.ToCensoring(0, CensoringReason.NoImaging);
}
