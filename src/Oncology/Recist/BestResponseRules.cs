using System.Globalization;

namespace Sarcoscope.Oncology.Recist;

/// <summary>Best overall response. Source: Eisenhauer 2009, section 4.4 and table 3; docs/methods/recist.md, section 6.</summary>
public static class BestResponseRules
{
    /// <summary>Best response from stated overall responses, where there are no measurements: the same rules.</summary>
    /// <param name="stated">In any order; of several on one day the worst counts.</param>
    /// <param name="newTherapyDay">First day of new anticancer therapy; null: none.</param>
    /// <param name="options">Thresholds.</param>
    public static ResponseSummary FromStated(IReadOnlyCollection<StatedResponse> stated, int? newTherapyDay, RecistOptions options)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(options);
        var afterStart = OnePerDay(stated.Where(visit => visit.Day > 0));
        List<ClinicalIssue> issues = [];
        foreach (var early in stated.Where(visit => visit.Day <= 0).OrderBy(visit => visit.Day))
            issues.Add(ClinicalIssue.Warning("RECIST-018", "", "The response is not after the start and does not count. Check the dates.", early.Day));
        var window = Window(afterStart, newTherapyDay);
        var complete = window.FirstOrDefault(visit => visit.Response == OverallResponse.CR);
        if (complete is not null && window.FirstOrDefault(visit => visit.Day > complete.Day && visit.Response == OverallResponse.PR) is { } partial)
            issues.Add(ClinicalIssue.Warning("RECIST-023", "", $"PR is stated after the CR of {Day(complete.Day)}. Ask what was seen.", partial.Day));
        return Summarise(afterStart, window, options, issues);
    }

    internal static ResponseSummary Derive(IEnumerable<StatedResponse> visits, int? newTherapyDay, RecistOptions options)
    {
        var afterStart = OnePerDay(visits.Where(visit => visit.Day > 0));
        return Summarise(afterStart, Window(afterStart, newTherapyDay), options, []);
    }

    private static ResponseSummary Summarise(
        List<StatedResponse> afterStart, List<StatedResponse> window, RecistOptions options, List<ClinicalIssue> issues)
    {
        var complete = Confirmation.Find(window, OverallResponse.CR, options);
        var partial = Confirmation.Find(window, OverallResponse.PR, options);
        int?[] confirmedDays = [complete?.Response.Day, partial?.Response.Day];
        return new(
            Unconfirmed(window, options),
            (complete ?? partial)?.ToBest(options) ?? WithoutResponse(window, options),
            window.FirstOrDefault(visit => visit.Response is OverallResponse.CR or OverallResponse.PR)?.Day,
            confirmedDays.Min(),
            afterStart.FirstOrDefault(visit => visit.Response == OverallResponse.PD)?.Day,
            options.Version,
            issues);
    }

    private static BestOverallResponse Unconfirmed(List<StatedResponse> window, RecistOptions options)
    {
        foreach (var (overall, best) in new[] { (OverallResponse.CR, BestResponse.CR), (OverallResponse.PR, BestResponse.PR) })
            if (window.FirstOrDefault(visit => visit.Response == overall) is { } first)
                return new(best, first.Day, null, $"{overall.Code()} on {Day(first.Day)}");
        return WithoutResponse(window, options);
    }

    /// <summary>SD, NON-CR/NON-PD and NED need the shortest duration; then PD, then NE.</summary>
    private static BestOverallResponse WithoutResponse(List<StatedResponse> window, RecistOptions options)
    {
        StatedResponse? Late(params OverallResponse[] responses) =>
            window.FirstOrDefault(visit => visit.Day >= options.MinStableDays && responses.Contains(visit.Response));

        if (Late(OverallResponse.CR, OverallResponse.PR, OverallResponse.SD) is { } stable)
            return new(BestResponse.SD, stable.Day, null, string.Create(CultureInfo.InvariantCulture, $"{stable.Response.Code()} on {Day(stable.Day)}, at least {options.MinStableDays} days from start"));
        if (Late(OverallResponse.NonCrNonPd) is { } persisting)
            return new(BestResponse.NonCrNonPd, persisting.Day, null, $"{persisting.Response.Code()} on {Day(persisting.Day)}");
        if (Late(OverallResponse.NED) is { } free)
            return new(BestResponse.NED, free.Day, null, $"no disease at baseline, none on {Day(free.Day)}");
        if (window.FirstOrDefault(visit => visit.Response == OverallResponse.PD) is { } progression)
            return new(BestResponse.PD, progression.Day, null, $"PD on {Day(progression.Day)}");
        if (window.Count > 0)
            return new(BestResponse.NE, window[0].Day, null, string.Create(CultureInfo.InvariantCulture, $"nothing evaluable, or no response at least {options.MinStableDays} days from start"));
        return new(options.WithoutVisit == WithoutVisit.Missing ? BestResponse.Missing : BestResponse.NE, null, null, "no visit that counts");
    }

    private static List<StatedResponse> Window(List<StatedResponse> visits, int? newTherapyDay)
    {
        var before = visits.Where(visit => newTherapyDay is null || visit.Day < newTherapyDay).ToList();
        var first = before.FindIndex(visit => visit.Response == OverallResponse.PD);
        return first < 0 ? before : before[..(first + 1)];
    }

    /// <summary>Of several evaluations on one day the worst is kept; NE only if there is nothing else.</summary>
    private static List<StatedResponse> OnePerDay(IEnumerable<StatedResponse> visits) =>
        [.. visits.GroupBy(visit => visit.Day).OrderBy(day => day.Key).Select(day => day.MinBy(visit => Badness(visit.Response))!)];

    private static int Badness(OverallResponse response) => response switch
    {
        OverallResponse.PD => 0,
        OverallResponse.NonCrNonPd => 1,
        OverallResponse.SD => 2,
        OverallResponse.PR => 3,
        OverallResponse.CR => 4,
        OverallResponse.NED => 5,
        _ => 6,
    };

    private static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"day {day}");
}
