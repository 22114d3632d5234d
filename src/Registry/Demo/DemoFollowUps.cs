using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.FollowUps;

namespace Sarcoscope.Registry.Demo;

/// <summary>Invents the follow-ups: due every two months from the first programme line, and the ones that learnt of a progression after the drug was stopped.</summary>
internal static class DemoFollowUps
{
    private const int Interval = 61;
    private static readonly DemoStream Delay = new(61);

    public static IEnumerable<FollowUp> Of(IReadOnlyList<DemoLine> lines, PartialDate? lastContact, DateOnly databaseLock)
    {
        var first = lines[0].StartedOn;
        var index = first.DayNumber % 10_000;
        var last = lastContact is { } contact ? DateOnly.FromDayNumber(contact.Latest) : first;
        var end = last < databaseLock.AddDays(-90) && lastContact is not null ? last : databaseLock;

        var done = new SortedDictionary<DateOnly, (DateOnly? Due, DiseaseStatus? Status)>();
        var missed = new List<DateOnly>();
        for (var due = first.AddDays(Interval); due <= end; due = due.AddDays(Interval))
        {
            var visited = due.AddDays(Delay.Whole(index + (due.DayNumber - first.DayNumber), -4, 12));
            if (visited <= last) done[visited] = (due, Status(lines, visited));
            else missed.Add(due);
        }
        foreach (var late in lines.Where(line => line.ProgressionDayOnTreatment is null).Select(line => line.ProgressedOn).OfType<DateOnly>())
            done[late] = (null, DiseaseStatus.Progression);
        if (lastContact is not null && !done.ContainsKey(last)) done[last] = (null, Status(lines, last));

        var number = 0;
        foreach (var (on, (due, status)) in done)
        {
            yield return new()
            {
                Number = ++number,
                DueOn = due is { } day ? PartialDate.OnDay(day) : null,
                DoneOn = PartialDate.OnDay(on),
                State = FollowUpState.Done,
                DiseaseStatus = status,
            };
        }
        foreach (var due in missed)
            yield return new() { Number = ++number, DueOn = PartialDate.OnDay(due), State = due.AddDays(30) < databaseLock ? FollowUpState.Missed : FollowUpState.Due };
    }

    /// <summary>Progression is recorded once, on its own day; afterwards the status is left unrecorded.</summary>
    private static DiseaseStatus? Status(IReadOnlyList<DemoLine> lines, DateOnly on)
    {
        var line = lines.LastOrDefault(line => line.StartedOn <= on);
        if (line is null || (line.ProgressedOn is { } progressed && progressed <= on) || line.Response is "NE") return null;
        return line.ResponseDay is { } day && line.StartedOn.AddDays(day) <= on ? DiseaseStatus.Responding : DiseaseStatus.Stable;
    }
}
