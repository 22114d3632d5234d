using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Storage.Changes;

/// <summary>Holds every save to the locks of records, whatever form, file or list it comes from.</summary>
internal static class LockedRecords
{
    // Questions about the data, and what a board does with the case: care does not wait for a lock.
    private static readonly string[] OpenTables = ["query", "board_case", "agenda_item", "board_expert", "signed_decision"];

    // The lock itself, what the patient may ask for at any time, and what coordination decides about records of one person.
    private static readonly string[] OpenColumns = ["locked_at", "locked_by", "withdrawn_on", "withdrawal_scope", "person", "transferred_on", "transferred_to"];

    /// <summary>Refuses a save that changes what a lock holds; in the transaction of the save, by what the store says now.</summary>
    /// <exception cref="RefusedException">LOCK-001</exception>
    public static async Task Refuse(RegistryDb db, IReadOnlyList<CaseChange> changes, CancellationToken cancel)
    {
        var touched = changes.Where(change => change.Records.Any(IsHeld)).Select(change => change.Patient.Id).ToList();
        if (touched.Count == 0) return;
        var locked = await db.Patients.AsNoTracking()
            .Where(patient => touched.Contains(patient.Id) && patient.LockedAt != null)
            .OrderBy(patient => patient.Pseudonym)
            .Select(patient => new { patient.Pseudonym, patient.LockedAt, patient.LockedBy })
            .FirstOrDefaultAsync(cancel);
        if (locked is { LockedAt: { } since }) throw new RefusedException(RecordLock.Refusal(locked.Pseudonym, since, locked.LockedBy));
    }

    private static bool IsHeld(RecordChange record) => record.Record == "patient"
        ? record.Kind != ChangeKind.Changed || record.Fields.Any(field => !OpenColumns.Contains(field.Field, StringComparer.Ordinal))
        : !OpenTables.Contains(record.Record, StringComparer.Ordinal);
}
