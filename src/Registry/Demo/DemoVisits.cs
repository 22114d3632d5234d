namespace Sarcoscope.Registry.Demo;

/// <summary>What the tumour does at one visit.</summary>
internal enum DemoVisitKind
{
    Stable,
    Response,
    Progression,
    NotEvaluable,
}

/// <summary>A visit on the line's clock.</summary>
internal readonly record struct DemoVisit(int Day, DemoVisitKind Kind);

/// <summary>When a synthetic patient is scanned: about every two months, and on the days the reconstructed table names.</summary>
internal static class DemoVisits
{
    private const int FirstVisit = 58;
    private const int Interval = 60;
    private const int LeastForStable = 42; // RECIST option minSD
    private static readonly DemoStream Jitter = new(31);

    public static IReadOnlyList<DemoVisit> Of(DemoLine line, int index) => line.Response switch
    {
        "PD" => [new(line.ProgressionDayOnTreatment!.Value, DemoVisitKind.Progression)],
        "NE" => line is { Observed: >= 35, StopReason: not ("death" or "ongoing") } ? [new(30, DemoVisitKind.NotEvaluable)] : [],
        _ => Scheduled(line, index),
    };

    private static List<DemoVisit> Scheduled(DemoLine line, int index)
    {
        var progression = line.ProgressionDayOnTreatment;
        var last = progression is { } day ? day - 14 : line.Observed;
        var days = new SortedSet<int>();
        for (var visit = 0; ; visit++)
        {
            var scheduled = FirstVisit + (visit * Interval) + Jitter.Whole((index * 64) + visit, -2, 3);
            if (scheduled > last) break;
            if (line.ResponseDay is not { } response || Math.Abs(scheduled - response) > 25) days.Add(scheduled);
        }
        if (line.ResponseDay is { } responded) days.Add(responded);
        if (days.Count == 0) days.Add(Math.Max(LeastForStable, last));

        List<DemoVisit> visits = [.. days.Select(visit => new DemoVisit(visit, visit >= line.ResponseDay ? DemoVisitKind.Response : DemoVisitKind.Stable))];
        if (progression is { } progressed) visits.Add(new(progressed, DemoVisitKind.Progression));
        return visits;
    }
}
