using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Text;
using Sarcoscope.Figures.Timeline;

namespace Sarcoscope.Figures.Tests.Samples;

/// <summary>Timelines of the gallery.</summary>
internal static class TimelineSamples
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        new("timeline-course", Course().Draw),
        new("timeline-crowded", Crowded().Draw),
        new("timeline-gaps", Gaps().Draw),
        new("timeline-one", Of(Lane("Tumour", "Tumeur", Mark(TimelineMarkKind.Diagnosis, Month(2010, 3)))).Draw),
        new("timeline-relative", Relative().Draw),
        new("timeline-zero", Of().Draw),
    ];

    /// <summary>One patient as most are: two lines of the programme, a response, a progression.</summary>
    public static TimelineFigure Course() => Of(
        Lane("Tumour", "Tumeur", Mark(TimelineMarkKind.Diagnosis, Month(2009, 5)), Mark(TimelineMarkKind.LocalTherapy, Day(2009, 7, 3))),
        Lane("Before", "Avant", new TimelineBar(1, "doxorubicin", Year(2009), Day(2010, 2, 1), TimelineEnding.Stopped)),
        Lane("Programme", "Programme",
            new TimelineBar(2, "imatinib", Day(2010, 6, 2), Day(2010, 11, 15), TimelineEnding.Stopped),
            new TimelineBar(3, "sorafenib", Day(2011, 3, 3), Day(2011, 9, 20), TimelineEnding.Ongoing)),
        Lane("Response", "Réponse",
            Response(Day(2010, 8, 1), PlottedResponse.Stable, "SD", "MS"), Response(Day(2010, 11, 10), PlottedResponse.Progressive, "PD", "MP"),
            Response(Day(2011, 5, 2), PlottedResponse.Stable, "SD", "MS"), Response(Day(2011, 7, 1), PlottedResponse.Partial, "PR", "RP")),
        Lane("Events", "Événements", Event(Day(2010, 7, 1), 2), Event(Day(2011, 3, 20), 3), Event(Month(2011, 4), null), Event(Day(2011, 8, 1), 5)),
        Lane("Follow-up", "Suivi", Mark(TimelineMarkKind.FollowUpDone, Day(2010, 8, 2)), Mark(TimelineMarkKind.FollowUpMissed, Day(2010, 10, 2)),
            Mark(TimelineMarkKind.FollowUpDone, Day(2011, 5, 3)), Mark(TimelineMarkKind.FollowUpDue, Day(2011, 11, 3))),
        Lane("Board", "RCP", Mark(TimelineMarkKind.BoardCase, Day(2010, 5, 20)), Mark(TimelineMarkKind.BoardCase, Day(2011, 2, 15)))) with
    {
        FirstLine = Day(2010, 6, 2).First,
        Sums =
        [
            [new(Day(2010, 5, 25), 100), new(Day(2010, 8, 1), 96), new(Day(2010, 11, 10), 131)],
            [new(Day(2011, 2, 25), 120), new(Day(2011, 5, 2), 90), new(Day(2011, 6, 1), null), new(Day(2011, 7, 1), 80), new(Day(2011, 9, 1), 84)],
        ],
    };

    /// <summary>Seven events in one month, responses a week apart, long names of regimens.</summary>
    public static TimelineFigure Crowded() => Of(
        Lane("Programme", "Programme",
            [.. Enumerable.Range(1, 9).Select(i => new TimelineBar(i, "pegylated liposomal doxorubicin + ifosfamide", Day(2010, i, 1), Day(2010, i, 20), i % 3 == 0 ? TimelineEnding.NotRecorded : TimelineEnding.Stopped))]),
        Lane("Response", "Réponse", [.. Enumerable.Range(1, 12).Select(i => Response(Day(2010, i, 28), (PlottedResponse)(i % 6), i % 2 == 0 ? "non-CR/non-PD" : "PR", i % 2 == 0 ? "non-RC/non-MP" : "RP"))]),
        Lane("Events", "Événements", [.. Enumerable.Range(1, 40).Select(i => Event(i % 3 == 0 ? Month(2010, 1 + i % 12) : Day(2010, 1 + i % 12, 5), i % 7 == 0 ? null : 1 + i % 5)), .. Enumerable.Range(1, 7).Select(_ => Event(Day(2010, 12, 30), 4))]),
        Lane("Follow-up", "Suivi", Mark(TimelineMarkKind.Withdrawal, Day(2010, 12, 30)), Mark(TimelineMarkKind.Death, Day(2010, 12, 31)))) with
    {
        FirstLine = Day(2010, 1, 1).First,
        Sums = [.. Enumerable.Range(1, 8).Select(i => (IReadOnlyList<TimelineSum>)[new(Day(2010, i, 1), 40), new(Day(2010, i, 12), 41 - i % 3), new(Day(2010, i, 20), i % 4 == 0 ? null : 38)])],
    };

    /// <summary>A diagnosis long ago, two gaps, each longer than two years.</summary>
    public static TimelineFigure Gaps() => Of(
        Lane("Tumour", "Tumeur", Mark(TimelineMarkKind.Diagnosis, Year(1988)), Mark(TimelineMarkKind.LocalTherapy, Day(1996, 2, 1))),
        Lane("Programme", "Programme", new TimelineBar(1, "sunitinib", Day(2010, 1, 4), Day(2010, 9, 1), TimelineEnding.Stopped)),
        Lane("Follow-up", "Suivi", Mark(TimelineMarkKind.Death, Day(2011, 1, 5)))) with { FirstLine = Day(2010, 1, 4).First };

    private static TimelineFigure Relative() => Of(
        Lane("Tumour", "Tumeur", Mark(TimelineMarkKind.Diagnosis, PossibleDays.On(0))),
        Lane("Before", "Avant", new TimelineBar(1, "doxorubicin", PossibleDays.On(40), PossibleDays.On(160), TimelineEnding.Stopped)),
        Lane("Follow-up", "Suivi", Mark(TimelineMarkKind.Death, PossibleDays.On(2300)))) with { Days = TimelineDays.FromDiagnosis };

    public static PossibleDays Day(int year, int month, int day) => PossibleDays.On(new DateOnly(year, month, day).DayNumber);

    public static PossibleDays Month(int year, int month) => new(new DateOnly(year, month, 1).DayNumber, new DateOnly(year, month, 1).AddMonths(1).DayNumber - 1);

    public static PossibleDays Year(int year) => new(new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber);

    public static TimelineMark Mark(TimelineMarkKind kind, PossibleDays days) => new(kind, days);

    public static TimelineMark Event(PossibleDays days, int? grade) => new(TimelineMarkKind.AdverseEvent, days) { Grade = grade };

    public static TimelineFigure Of(params TimelineLane[] lanes) => new()
    {
        Title = new("Course of patient C01-001", "Parcours du patient C01-001"),
        Lanes = lanes,
        Provenance = Sample.Provenance,
        IdPrefix = new("timeline"),
    };

    public static TimelineLane Lane(string english, string french, params TimelineMark[] marks) => new(new Phrase(english, french)) { Marks = marks };

    private static TimelineLane Lane(string english, string french, params TimelineBar[] bars) => new(new Phrase(english, french)) { Bars = bars };

    private static TimelineMark Response(PossibleDays days, PlottedResponse response, string english, string french) =>
        new(TimelineMarkKind.Response, days) { Response = response, Letters = new(english, french) };
}
