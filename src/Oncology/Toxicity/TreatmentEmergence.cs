namespace Sarcoscope.Oncology.Toxicity;

/// <summary>When a line was given. Days count on one axis for all lines and events of a patient.</summary>
/// <param name="LineId">Names the line.</param>
/// <param name="FirstDoseDay">First dose of any drug of the line.</param>
/// <param name="LastDoseDay">Last dose; null while the line goes on.</param>
/// <param name="Kind">Decides how long after the last dose an event still belongs to the line.</param>
public sealed record LineExposure(string LineId, int FirstDoseDay, int? LastDoseDay, ExposureKind Kind = ExposureKind.Usual);

public enum ExposureKind
{
    Usual = 0,
    CheckpointInhibitor,
}

/// <summary>A time within one event during which its grade was the same.</summary>
/// <param name="StartDay">Null when not known.</param>
/// <param name="Grade">1 to 5; null when not recorded.</param>
public readonly record struct GradePeriod(int? StartDay, int? Grade);

/// <summary>Days after the last dose during which an event still counts.</summary>
/// <param name="UsualDays">Default 30.</param>
/// <param name="CheckpointInhibitorDays">Default 90.</param>
public sealed record EmergenceOptions(int UsualDays = 30, int CheckpointInhibitorDays = 90)
{
    public static EmergenceOptions Default { get; } = new();

    internal int DaysAfter(ExposureKind kind) => kind == ExposureKind.CheckpointInhibitor ? CheckpointInhibitorDays : UsualDays;
}

/// <summary>Whether an event is treatment-emergent, and which line it belongs to. Source: ICH E9, glossary; docs/methods/toxicity.md.</summary>
public static class TreatmentEmergence
{
    /// <summary>Judges one event against one line.</summary>
    /// <param name="periods">The event's grades; the earliest is its start.</param>
    /// <param name="line">The line.</param>
    /// <param name="options">How long after the last dose.</param>
    /// <returns>Unknown when the start of a period, or a grade that would decide, is not recorded.</returns>
    public static Emergence Judge(IReadOnlyCollection<GradePeriod> periods, LineExposure line, EmergenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(options);
        if (periods.Count == 0 || periods.Any(period => period.StartDay is null)) return Emergence.Unknown;
        var ordered = periods.OrderBy(period => period.StartDay).ToList();
        var until = line.LastDoseDay + options.DaysAfter(line.Kind);
        if (ordered[0].StartDay > until) return Emergence.NotEmergent;
        if (ordered[0].StartDay >= line.FirstDoseDay) return Emergence.Emergent;

        var before = ordered.Last(period => period.StartDay < line.FirstDoseDay).Grade;
        var during = ordered.Where(period => period.StartDay >= line.FirstDoseDay && !(period.StartDay > until)).ToList();
        if (during.Exists(period => period.Grade > before)) return Emergence.Worsened;
        return during.Count > 0 && (before is null || during.Exists(period => period.Grade is null)) ? Emergence.Unknown : Emergence.NotEmergent;
    }

    /// <summary>The line an event belongs to: the one on treatment at its start, else the latest one whose window still runs.</summary>
    /// <param name="startDay">Start of the event; null when not known.</param>
    /// <param name="lines">Lines of the patient, in any order.</param>
    /// <param name="options">How long after the last dose.</param>
    /// <remarks>Where lines overlap, the one that started last.</remarks>
    public static Attribution Attribute(int? startDay, IReadOnlyCollection<LineExposure> lines, EmergenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(options);
        if (startDay is not { } start) return new(null, AttributionReason.StartUnknown);
        var begun = lines.Where(line => line.FirstDoseDay <= start).OrderByDescending(line => line.FirstDoseDay).ThenBy(line => line.LineId, StringComparer.Ordinal).ToList();
        if (begun.Find(line => line.LastDoseDay is null || start <= line.LastDoseDay) is { } current)
            return new(current.LineId, AttributionReason.OnTreatment);
        return begun.Where(line => start <= line.LastDoseDay + options.DaysAfter(line.Kind)).MaxBy(line => line.LastDoseDay) is { } recent
            ? new(recent.LineId, AttributionReason.AfterTreatment)
            : new(null, AttributionReason.NoLine);
    }

    /// <summary>The grade of an event: the highest of its periods; null when none is recorded.</summary>
    public static int? GradeOf(IEnumerable<GradePeriod> periods) => periods.Max(period => period.Grade);

    /// <summary>Toxicity of radiotherapy: acute up to 90 days after the last fraction, late afterwards.</summary>
    public static RadiationTiming RadiationTimingOf(int startDay, int lastFractionDay) =>
        startDay <= lastFractionDay + 90 ? RadiationTiming.Acute : RadiationTiming.Late;
}

public enum Emergence
{
    Unknown = 0,
    NotEmergent,

    /// <summary>Began on the line or within its window.</summary>
    Emergent,

    /// <summary>There before, and worse by a grade or more on the line or within its window.</summary>
    Worsened,
}

/// <summary>The line an event belongs to.</summary>
/// <param name="LineId">Null when there is none or it cannot be known.</param>
/// <param name="Reason">Why.</param>
public readonly record struct Attribution(string? LineId, AttributionReason Reason);

public enum AttributionReason
{
    StartUnknown = 0,
    NoLine,
    OnTreatment,
    AfterTreatment,
}

public enum RadiationTiming
{
    Acute = 0,
    Late,
}
