using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.TreatmentStops;

/// <summary>Why a line of treatment ended. Whoever stopped for one reason cannot stop for another: the causes compete.</summary>
public enum StopCause
{
    Progression = 0,
    Toxicity,

    /// <summary>Death while on the line.</summary>
    Death,

    /// <summary>Any other reason, or none that was recorded.</summary>
    Other,
}

/// <summary>Time on a line of treatment, and what ended it. docs/methods/treatment-stop.md.</summary>
/// <param name="Line">The line.</param>
/// <param name="Days">From its start to its stop, or to the last contact while it goes on.</param>
/// <param name="Cause">Null while it goes on: censored.</param>
public sealed record TreatmentStop(AnalysisLine Line, int Days, StopCause? Cause)
{
    /// <summary>Day from which the line was watched; default 0, its start.</summary>
    public int Entry { get; init; }

    /// <summary>The stop of a line; null where its day is not known or nobody was seen after the start.</summary>
    /// <remarks>
    /// Death on or before the day of the stop is the cause. A stop without a day is placed where the next line starts, the latest it
    /// can be. A line without a stop goes on until death or last contact.
    /// </remarks>
    public static TreatmentStop? Of(AnalysisLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var stop = line.StopDay ?? line.NextLineDay;
        if (line.DeathDay is { } died && (stop is null || died <= stop) && (stop is not null || !HasStopped(line) || line.StopReason == StopReason.Death))
            return new(line, died, StopCause.Death);
        if (stop is { } day) return new(line, day, CauseOf(line.StopReason));
        return HasStopped(line) || line.LastContactDay is not { } last ? null : new(line, last, Cause: null);
    }

    /// <summary>Whether a stop is recorded, with or without its day.</summary>
    public static bool HasStopped(AnalysisLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StopDay is not null || line.StopReason is not (null or StopReason.Unknown or StopReason.Ongoing);
    }

    private static StopCause CauseOf(StopReason? reason) => reason switch
    {
        StopReason.Progression => StopCause.Progression,
        StopReason.Toxicity => StopCause.Toxicity,
        StopReason.Death => StopCause.Death,
        _ => StopCause.Other,
    };
}
