using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>The days something may have happened on: one day, or every day of a month or year that is all one knows.</summary>
/// <param name="First">A day number of the calendar (1 January of year 1 is 0), or days from diagnosis.</param>
/// <param name="Last">On the same scale, not before <paramref name="First"/>.</param>
/// <remarks>The default value is day 0.</remarks>
public readonly record struct PossibleDays(int First, int Last)
{
    /// <summary>One day, known.</summary>
    public static PossibleDays On(int day) => new(day, day);

    /// <summary>Where the mark stands.</summary>
    internal double Middle => (First + Last) / 2.0;
}

/// <summary>What a mark stands for.</summary>
/// <remarks>The order is that of the legend.</remarks>
public enum TimelineMarkKind
{
    Diagnosis = 0,
    LocalTherapy,
    Response,
    AdverseEvent,
    FollowUpDone,
    FollowUpDue,
    FollowUpMissed,
    BoardCase,
    Withdrawal,
    Death,
}

/// <summary>Something that happened to the patient.</summary>
/// <param name="Kind">What.</param>
/// <param name="Days">When, as far as it is known.</param>
public sealed record TimelineMark(TimelineMarkKind Kind, PossibleDays Days)
{
    /// <summary>Look of a response; default unknown.</summary>
    public PlottedResponse Response { get; init; }

    /// <summary>Written beside the mark: PR; null for nothing.</summary>
    public Phrase? Letters { get; init; }

    /// <summary>Grade of an adverse event, 1 to 5, written inside the mark; null when not recorded.</summary>
    public int? Grade { get; init; }
}

/// <summary>How a bar ends.</summary>
public enum TimelineEnding
{
    Stopped = 0,

    /// <summary>▶ goes on at the end of what is recorded.</summary>
    Ongoing,

    /// <summary>The stop is not recorded: the bar is open.</summary>
    NotRecorded,
}

/// <summary>A line of treatment as a bar.</summary>
/// <param name="Number">Of the line.</param>
/// <param name="Name">Its drugs.</param>
/// <param name="Start">When it began.</param>
/// <param name="Stop">When it stopped, or the last day known while it goes on; <paramref name="Start"/> where the stop is not recorded.</param>
/// <param name="Ending">How it ends.</param>
public sealed record TimelineBar(int Number, string Name, PossibleDays Start, PossibleDays Stop, TimelineEnding Ending);

/// <summary>One kind of thing over time; left out of the drawing while it holds nothing.</summary>
/// <param name="Name">A short word before the lane.</param>
public sealed record TimelineLane(Phrase Name)
{
    public IReadOnlyList<TimelineBar> Bars { get; init; } = [];

    public IReadOnlyList<TimelineMark> Marks { get; init; } = [];
}

/// <summary>The sum of diameters at one visit.</summary>
/// <param name="Days">When.</param>
/// <param name="Millimetres">mm; null where a target lesion could not be measured.</param>
public readonly record struct TimelineSum(PossibleDays Days, double? Millimetres);
