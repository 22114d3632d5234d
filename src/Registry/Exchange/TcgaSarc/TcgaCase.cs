using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>A case being built, and the row each of its records came from.</summary>
internal sealed class TcgaCase(Patient patient, SourceRow row, int? deathDay)
{
    private readonly Dictionary<object, SourceRow> origins = new(ReferenceEqualityComparer.Instance) { [patient] = row };

    public Patient Patient => patient;

    public SourceRow Row => row;

    /// <summary>Days from diagnosis to death; null while alive or not known.</summary>
    public int? DeathDay => deathDay;

    public void CameFrom(object record, SourceRow source) => origins[record] = source;

    /// <summary>The row a record came from; the patient's own for records that have none.</summary>
    public SourceRow OriginOf(object record) => origins.GetValueOrDefault(record, row);

    /// <summary>A day, or null with a warning when it lies after the death.</summary>
    public int? BeforeDeath(SourceRow source, string column, int? day, ImportLog log)
    {
        if (!(day > deathDay)) return day;
        log.Warn(source, column, "TCGA-011", $"Day {day} lies after the death (day {deathDay}). That day is not used.");
        return null;
    }
}
