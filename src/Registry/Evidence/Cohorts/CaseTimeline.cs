using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>One case with every date as a day on one scale, and everything after the cut-off left out.</summary>
internal sealed class CaseTimeline
{
    private readonly DateResolution dates = new();
    private readonly int? cutOff;

    /// <param name="patient">The record.</param>
    /// <param name="course">Of the person, who may have more than one record.</param>
    /// <param name="cutOff">Null leaves nothing out.</param>
    public CaseTimeline(Patient patient, PersonCourse course, PartialDate? cutOff)
    {
        (Patient, Course) = (patient, course);
        IsRelative = CaseDates.Of(patient).Any(date => date.On.IsRelative);
        this.cutOff = cutOff is { } last && last.IsRelative == IsRelative ? last.Latest : null;
        var ordered = patient.Lines.OrderBy(line => line.Number).ToList();
        var starts = ordered.Select(line => DateResolution.Exact(line.StartedOn)).ToList();
        var known = ordered
            .SelectMany(line => line.Assessments.Select(visit => visit.AssessedOn).Append(line.StartedOn).Append(line.StoppedOn))
            .Select(DateResolution.Exact).Max();
        var contact = dates.Day(course.LastContactOn, notBefore: known, notAfter: DateResolution.Exact(course.DiedOn));
        var died = dates.Day(course.DiedOn, notBefore: contact ?? known);
        Death = Kept(died);
        LastContact = AtMostCutOff(died ?? contact);
        Diagnosis = IsRelative
            ? course.DiagnosedOn?.Earliest ?? 0
            : dates.Day(course.DiagnosedOn, notAfter: starts.Min());
        Informed = Kept(dates.Day(patient.InformedOn));
        Lines = Timed(ordered, starts, died ?? contact);
        FollowUps = Done();
    }

    public Patient Patient { get; }

    public PersonCourse Course { get; }

    /// <summary>Days are counted from a diagnosis of unknown calendar date.</summary>
    public bool IsRelative { get; }

    public int? Diagnosis { get; }

    public int? Informed { get; }

    /// <summary>Day of death up to the cut-off.</summary>
    public int? Death { get; }

    /// <summary>Last day known alive, or of death; never after the cut-off.</summary>
    public int? LastContact { get; }

    /// <summary>Lines that started by the cut-off, in order. Lines without a start are not among them.</summary>
    public IReadOnlyList<TimedLine> Lines { get; }

    public VitalStatus VitalStatus => Course.DiedOn is not null && Death is null
        ? VitalStatus.Alive
        : Course.VitalStatus;

    /// <summary>Follow-ups done by the cut-off, with their day, in order.</summary>
    public IReadOnlyList<(int Day, FollowUp FollowUp)> FollowUps { get; }

    private List<(int Day, FollowUp FollowUp)> Done() =>
    [
        .. Patient.FollowUps.Where(visit => visit.State == FollowUpState.Done)
            .Select(visit => (Day: Kept(dates.Day(visit.DoneOn, notAfter: LastContact)), FollowUp: visit))
            .Where(visit => visit.Day is not null)
            .Select(visit => (visit.Day!.Value, visit.FollowUp))
            .OrderBy(visit => visit.Value),
    ];

    private List<TimedLine> Timed(List<TreatmentLine> ordered, List<int?> starts, int? end)
    {
        var timed = new List<TimedLine>();
        int? previous = Diagnosis;
        for (var i = 0; i < ordered.Count; i++)
        {
            var line = ordered[i];
            var before = dates.Imputed;
            var next = starts.Skip(i + 1).Min();
            var start = dates.Day(line.StartedOn, notBefore: previous, notAfter: Earliest(DateResolution.Exact(line.StoppedOn), next, end));
            if (Kept(start) is not { } began) continue;
            var stop = dates.Day(line.StoppedOn, notBefore: began, notAfter: Earliest(next, end));
            previous = stop ?? began;
            var visits = Visits(line, began, end);
            timed.Add(new(line, began, stop >= began ? Kept(stop) : null, stop > cutOff, Kept(dates.Day(line.StatedBestResponseOn, notBefore: began, notAfter: end)), visits, Events(line, began, end), dates.Imputed - before));
        }
        return timed;
    }

    private List<(int Day, Assessment Assessment)> Visits(TreatmentLine line, int start, int? end)
    {
        var visits = new List<(int Day, Assessment Assessment)>();
        var ordered = line.Assessments.OrderBy(visit => visit.Number).ToList();
        foreach (var visit in ordered)
        {
            var day = visit.Kind == AssessmentKind.Baseline
                ? dates.Day(visit.AssessedOn, notAfter: start)
                : dates.Day(visit.AssessedOn, notBefore: start, notAfter: end);
            if (Kept(day) is { } kept) visits.Add((kept, visit));
        }
        return [.. visits.OrderBy(visit => visit.Day).ThenBy(visit => visit.Assessment.Number)];
    }

    private List<TimedEvent> Events(TreatmentLine line, int start, int? end) =>
    [
        .. line.AdverseEvents.OrderBy(seen => seen.Number)
            .Select(seen => (Event: seen, Day: dates.Day(seen.StartedOn, notBefore: start, notAfter: end)))
            .Where(seen => seen.Day is null || Kept(seen.Day) is not null)
            .Select(seen => new TimedEvent(seen.Event, seen.Day)),
    ];

    private int? Kept(int? day) => day > cutOff ? null : day;

    private int? AtMostCutOff(int? day) => day > cutOff ? cutOff : day;

    private static int? Earliest(params ReadOnlySpan<int?> days)
    {
        int? earliest = null;
        foreach (var day in days)
        {
            if (day is not null && (earliest is null || day < earliest)) earliest = day;
        }
        return earliest;
    }
}

/// <summary>A line with its dates as days.</summary>
/// <param name="Line">As recorded.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Stop">Its last day; null while it goes on, at the cut-off, when not recorded or when it precedes the start.</param>
/// <param name="GoesOnAtCutOff">The recorded stop lies after the cut-off.</param>
/// <param name="StatedOn">Day of the best response as stated.</param>
/// <param name="Assessments">With their day, in order.</param>
/// <param name="Events">Adverse events with their onset.</param>
/// <param name="Imputed">Dates of the line that were imputed.</param>
internal sealed record TimedLine(
    TreatmentLine Line,
    int Start,
    int? Stop,
    bool GoesOnAtCutOff,
    int? StatedOn,
    IReadOnlyList<(int Day, Assessment Assessment)> Assessments,
    IReadOnlyList<TimedEvent> Events,
    int Imputed)
{
    public StopReason? StopReason => GoesOnAtCutOff ? Cases.Lines.StopReason.Ongoing : Line.StopReason;
}

/// <summary>An adverse event with the day it began; null when not recorded.</summary>
internal readonly record struct TimedEvent(Cases.AdverseEvents.AdverseEvent Event, int? Day);
