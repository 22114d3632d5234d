using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>How long a line was watched for an endpoint, in whole days, and what ended the watch.</summary>
/// <remarks>Duration is end − start, without adding a day. The default value is a watch ended at day 0 without follow-up.</remarks>
public readonly record struct TimeToEvent
{
    private TimeToEvent(int days, EventSource? endedBy, CensoringReason? censoredFor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        (Days, EndedBy, CensoredFor) = (days, endedBy, censoredFor);
    }

    public int Days { get; }

    /// <summary>The event; null when censored.</summary>
    public EventSource? EndedBy { get; }

    /// <summary>Why it was censored; null when the event happened.</summary>
    public CensoringReason? CensoredFor { get; }

    public bool HadEvent => EndedBy is not null;

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    public static TimeToEvent ToEvent(int days, EventSource source) => new(days, source, censoredFor: null);

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    public static TimeToEvent ToCensoring(int days, CensoringReason reason) => new(days, endedBy: null, reason);

    /// <summary>The columns of a survival estimate, in days.</summary>
    public static SurvivalData Columns(IReadOnlyCollection<TimeToEvent> times) =>
        SurvivalData.OfDays(times.Select(time => time.Days).ToArray(), times.Select(time => time.HadEvent).ToArray());
}

/// <summary>What can end an endpoint.</summary>
public enum EventSource
{
    /// <summary>First documented progression; never clinical deterioration alone unless the rule set says so.</summary>
    Progression = 0,

    /// <summary>Death from any cause.</summary>
    Death,

    /// <summary>Start of the next systemic line.</summary>
    NextLine,

    /// <summary>Stop for toxicity, or because the patient refused to go on.</summary>
    ToxicityOrRefusal,
}

/// <summary>Why a watch ended without the event.</summary>
public enum CensoringReason
{
    /// <summary>Nothing is known after the start.</summary>
    NoFollowUp = 0,

    /// <summary>The treatment stopped before any event.</summary>
    EndOfTreatment,

    /// <summary>Stopped early, and the rule as printed gives no time at all.</summary>
    StartAsPrinted,

    /// <summary>Last contact, still treated or still alive.</summary>
    LastContact,

    /// <summary>Last adequate assessment.</summary>
    LastAssessment,

    /// <summary>Last adequate assessment before new treatment.</summary>
    NewTreatment,

    /// <summary>Last adequate assessment before two or more missed visits.</summary>
    MissedVisits,

    /// <summary>No baseline, or nothing adequate after it.</summary>
    NoImaging,

    /// <summary>Death where only progression is the event.</summary>
    CompetingDeath,
}
