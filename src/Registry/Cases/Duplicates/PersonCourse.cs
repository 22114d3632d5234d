using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Cases.Duplicates;

/// <summary>The diagnosis, the last contact and the death of a person, whichever record has them.</summary>
/// <param name="DiagnosedOn">The earliest diagnosis of a first tumour.</param>
/// <param name="VitalStatus">Dead when any record says so, else alive when any does.</param>
/// <param name="DiedOn">The latest death recorded.</param>
/// <param name="CauseOfDeath">Of the record that gives the death; else of the first that names one.</param>
/// <param name="LastContactOn">The latest contact anywhere.</param>
/// <remarks>
/// A date within a vaguer one (a day of a month) stands for it. What contradicts is shown to coordination: <see cref="Contradictions"/>.
/// docs/methods/duplicates.md.
/// </remarks>
public sealed record PersonCourse(PartialDate? DiagnosedOn, VitalStatus VitalStatus, PartialDate? DiedOn, CauseOfDeath? CauseOfDeath, PartialDate? LastContactOn)
{
    /// <summary>The course of the person that a record belongs to.</summary>
    /// <param name="patient">One of the records.</param>
    /// <param name="records">All of them. Days counted from a diagnosis stay with their own record: they lie on no common scale.</param>
    public static PersonCourse Of(Patient patient, IReadOnlyCollection<Patient> records)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(records);
        IReadOnlyCollection<Patient> joined = records.Count == 1 || IsRelative(patient) ? [patient] : [.. records.Where(one => !IsRelative(one))];
        var died = Latest(joined.Select(one => one.DiedOn));
        var dead = joined.Where(one => one.VitalStatus == VitalStatus.Dead).ToList();
        return new(
            Earliest(joined.Select(one => one.PrimaryTumour?.DiagnosedOn)),
            dead.Count > 0 ? VitalStatus.Dead : joined.Any(one => one.VitalStatus == VitalStatus.Alive) ? VitalStatus.Alive : VitalStatus.Unknown,
            died,
            (dead.Find(one => one.DiedOn == died && one.CauseOfDeath is not null) ?? dead.Find(one => one.CauseOfDeath is not null))?.CauseOfDeath,
            Latest(joined.Select(one => one.LastContactOn)));
    }

    private static bool IsRelative(Patient patient) => CaseDates.Of(patient).Any(date => date.On.IsRelative);

    private static PartialDate? Latest(IEnumerable<PartialDate?> dates) => Sharpest(dates) is { Count: > 0 } sharp ? sharp.MaxBy(date => date.Earliest) : null;

    private static PartialDate? Earliest(IEnumerable<PartialDate?> dates) => Sharpest(dates) is { Count: > 0 } sharp ? sharp.MinBy(date => date.Earliest) : null;

    // Without the dates that hold a sharper one.
    private static List<PartialDate> Sharpest(IEnumerable<PartialDate?> dates)
    {
        var known = dates.OfType<PartialDate>().Distinct().ToList();
        return known.FindAll(date => !known.Exists(other => other != date && date.Earliest <= other.Earliest && other.Latest <= date.Latest && other.Precision < date.Precision));
    }
}
