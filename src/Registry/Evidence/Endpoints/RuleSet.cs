using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>When a progression or death counts, and where a line without event is censored. Data, not code: one engine reads it.</summary>
public sealed record RuleSet
{
    /// <summary>Stable code, printed with every figure.</summary>
    public required string Code { get; init; }

    /// <summary>Raised whenever a result can change.</summary>
    public required string Version { get; init; }

    /// <summary>The rule in a sentence.</summary>
    public required Phrase Meaning { get; init; }

    /// <summary>Which progressions and deaths count.</summary>
    public required EventScope Scope { get; init; }

    /// <summary>Days after a stop for progression within which its documentation still counts.</summary>
    public int GraceDays { get; init; }

    /// <summary>Where a line without event is censored.</summary>
    public required CensoringPoint WithoutEvent { get; init; }

    /// <summary>What new anticancer treatment does.</summary>
    public NewTreatmentRule NewTreatment { get; init; }

    /// <summary>What missed visits do; null when they do nothing.</summary>
    public MissedVisitRule? MissedVisits { get; init; }

    /// <summary>Whether a line needs a baseline and later imaging to count at all.</summary>
    public ImagingRule Imaging { get; init; }

    /// <summary>Whether worsening by symptoms alone is a progression.</summary>
    public ClinicalProgressionRule ClinicalProgression { get; init; }

    /// <summary>Code and version, as printed: <c>OUTCS_DEFAULT v1</c>.</summary>
    public string Label => $"{Code} v{Version}";
}

public enum EventScope
{
    /// <summary>Only under treatment: up to the stop, and the grace after a stop for progression.</summary>
    UnderTreatment = 0,

    /// <summary>Whenever it happens.</summary>
    Whenever,
}

public enum CensoringPoint
{
    /// <summary>End of treatment, or last contact while it goes on.</summary>
    EndOfTreatment = 0,

    /// <summary>Day 0 once the treatment stopped, or last contact while it goes on.</summary>
    StartOnceStopped,

    /// <summary>Last adequate assessment; day 0 without one.</summary>
    LastAssessment,
}

public enum NewTreatmentRule
{
    Ignored = 0,

    /// <summary>An event after new treatment does not count: censored at the last adequate assessment before it.</summary>
    CensorsBefore,
}

public enum ImagingRule
{
    NotRequired = 0,

    /// <summary>Without a baseline or any adequate later assessment, a living patient is censored at day 0.</summary>
    Required,
}

public enum ClinicalProgressionRule
{
    NotAnEvent = 0,
    Event,
}

/// <summary>An event after two or more missed visits does not count: censored at the last adequate assessment before the gap.</summary>
/// <param name="IntervalDays">Planned days between visits.</param>
/// <param name="WindowDays">Days a visit may be early or late.</param>
public sealed record MissedVisitRule(int IntervalDays, int WindowDays)
{
    /// <summary>Longest gap between the last adequate assessment and an event that still counts: two intervals and two windows.</summary>
    public int LongestGapDays => (2 * IntervalDays) + (2 * WindowDays);
}
