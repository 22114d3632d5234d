using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Web.Patients.History;

/// <summary>The changes of a case, newest first: of all its records, of one, or of one field.</summary>
internal sealed class CaseHistory(RegistryDb db)
{
    /// <summary>Reads the changes.</summary>
    /// <param name="patient">Of the case.</param>
    /// <param name="record">A table; empty for every record.</param>
    /// <param name="key">Keys below the patient, as they are now; empty for every record of the table.</param>
    /// <param name="field">A column; empty for every field.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<IReadOnlyList<HistoryRow>> Read(Patient patient, string record, string key, string field, CancellationToken cancel)
    {
        var saves = await CaseAudit.HistoryOf(db, patient.Id, patient.Pseudonym, cancel);
        // A record keeps its id when it is numbered anew: the last to have these keys is meant.
        var id = key.Length == 0 ? null : saves.SelectMany(save => save.Records).LastOrDefault(one => one.Record == record && one.Key == key)?.Id;
        return
        [
            .. from save in saves.Reverse()
               from one in save.Records.Count == 0 ? [null] : save.Records.Cast<RecordChange?>()
               where one is null || ((record.Length == 0 || one.Record == record) && (key.Length == 0 || one.Id == id))
               from change in one is null || one.Fields.Count == 0 ? [null] : one.Fields.Cast<FieldChange?>()
               where field.Length == 0 || change?.Field == field
               select new HistoryRow(save, one, change),
        ];
    }
}

/// <summary>One field that changed.</summary>
/// <param name="Save">Who, when and why.</param>
/// <param name="Record">Where; null when the values can no longer be read.</param>
/// <param name="Change">What; null when the record has no field that changed, or it can no longer be read.</param>
internal sealed record HistoryRow(AuditedCaseChange Save, RecordChange? Record, FieldChange? Change);
