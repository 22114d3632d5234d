using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>Which days a timeline counts.</summary>
public enum TimelineDays
{
    /// <summary>Days of the calendar: ticks are months and years.</summary>
    Calendar = 0,

    /// <summary>Days from a diagnosis of unknown date: ticks are months from it.</summary>
    FromDiagnosis,
}

/// <summary>One patient over time, drawn to scale: a lane for each kind of thing, the sum of diameters below.</summary>
/// <remarks>
/// At least six months wide. A gap of more than two years is cut out and labelled. A date known to the month or year is a bracket over the
/// days it can be. Shows one person: for people who are signed in, never for the public.
/// </remarks>
public sealed record TimelineFigure
{
    /// <summary>The file's title, not drawn.</summary>
    public required Phrase Title { get; init; }

    /// <summary>From top to bottom.</summary>
    public required IReadOnlyList<TimelineLane> Lanes { get; init; }

    /// <summary>Sums of diameters, a list for each line of treatment, in the order of the visits.</summary>
    public IReadOnlyList<IReadOnlyList<TimelineSum>> Sums { get; init; } = [];

    /// <summary>Registry, software version, synthetic or not: one sentence each.</summary>
    public required IReadOnlyList<Phrase> Provenance { get; init; }

    /// <summary>Which days are counted; default the calendar's.</summary>
    public TimelineDays Days { get; init; }

    /// <summary>Start of the line from which months are counted below the calendar; null for none.</summary>
    public int? FirstLine { get; init; }

    /// <summary>What lies behind it; default white.</summary>
    public Backdrop Backdrop { get; init; }

    /// <summary>Starts the ids in the file; default "figure".</summary>
    public IdPrefix IdPrefix { get; init; }

    /// <summary>Years of the calendar in which something begins or happens, in order; none where days are counted from diagnosis.</summary>
    public IReadOnlyList<int> Years() => Days == TimelineDays.FromDiagnosis
        ? []
        : [.. Lanes.SelectMany(lane => lane.Bars.Select(bar => bar.Start.First).Concat(lane.Marks.Select(mark => mark.Days.First))).Select(day => DateOnly.FromDayNumber(day).Year).Distinct().Order()];

    /// <summary>The same course from a day on: what certainly lies before is left out, and how much that is stands below.</summary>
    /// <param name="day">A day number on the figure's scale.</param>
    /// <remarks>A bar that began before and reaches the day is drawn from it.</remarks>
    public TimelineFigure From(int day)
    {
        IReadOnlyList<TimelineLane> lanes =
        [
            .. Lanes.Select(lane => lane with
            {
                Bars =
                [
                    .. lane.Bars.Where(bar => Math.Max(bar.Start.Last, bar.Stop.Last) >= day)
                        .Select(bar => bar.Start.First >= day ? bar : bar with { Start = PossibleDays.On(Math.Max(day, bar.Start.Last)), Stop = Later(bar.Stop, day) }),
                ],
                Marks = [.. lane.Marks.Where(mark => mark.Days.Last >= day).Select(mark => mark with { Days = Later(mark.Days, day) })],
            }),
        ];
        var before = Items(Lanes) - Items(lanes);
        return before == 0 ? this : this with
        {
            Lanes = lanes,
            Sums = [.. Sums.Select(line => line.Where(sum => sum.Days.First >= day).ToList()).Where(line => line.Count > 0)],
            Provenance =
            [
                new(
                    $"{before} earlier {(before == 1 ? "item is" : "items are")} left out.",
                    before == 1 ? "1 élément antérieur n'est pas représenté." : $"{before} éléments antérieurs ne sont pas représentés."),
                .. Provenance,
            ],
        };

        static int Items(IReadOnlyList<TimelineLane> lanes) => lanes.Sum(lane => lane.Bars.Count + lane.Marks.Count);
        static PossibleDays Later(PossibleDays days, int day) => new(Math.Max(days.First, day), Math.Max(days.Last, day));
    }

    /// <summary>Draws the figure as an SVG file.</summary>
    /// <exception cref="InvalidOperationException">Days end before they begin, a grade does not exist, or a sum is negative or not finite.</exception>
    public string Draw(FigureSize size, Language language)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (Occupied().Any(days => days.Last < days.First)) throw new InvalidOperationException("Something on the timeline ends before it begins.");
        if (Lanes.SelectMany(lane => lane.Marks).Any(mark => mark.Grade is < 1 or > 5)) throw new InvalidOperationException("A grade is 1 to 5.");
        if (Sums.SelectMany(line => line).Any(sum => sum.Millimetres is { } mm && !(double.IsFinite(mm) && mm >= 0)))
            throw new InvalidOperationException("A sum of diameters is not a length.");
        return new TimelineDrawing(this, size, language).Draw();
    }

    /// <summary>Every stretch of days in which something is drawn.</summary>
    internal IEnumerable<PossibleDays> Occupied() =>
    [
        .. Lanes.SelectMany(lane => lane.Bars).Select(bar => new PossibleDays(bar.Start.First, Math.Max(bar.Start.Last, bar.Stop.Last))),
        .. Lanes.SelectMany(lane => lane.Marks).Select(mark => mark.Days),
        .. Sums.SelectMany(line => line).Select(sum => sum.Days),
    ];
}
