using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Sealing;

namespace Sarcoscope.Registry.Storage.Changes;

/// <summary>Changes of cases in the audit trail. Which fields changed is open; their values are sealed under the key of the patient.</summary>
public static class CaseAudit
{
    /// <summary>What an erased patient's changes read as: the key is gone.</summary>
    public static IReadOnlyList<RecordChange> Erased { get; } = [];

    /// <summary>Writes the changes of cases into the trail, an entry each, in the current transaction. At once: a save for each would look through every record again.</summary>
    internal static async Task Append(RegistryDb db, IReadOnlyList<CaseChange> changes, CancellationToken cancel)
    {
        List<AuditedChange> entries = [];
        foreach (var change in changes) entries.Add(Of(db.Author!, change, await PatientSeal.Of(db, change.Patient.Id, cancel)));
        await AuditTrail.AppendAll(db, entries, db.Clock.GetUtcNow(), cancel);
    }

    private static AuditedChange Of(Author author, CaseChange change, SealKey key)
    {
        var open = JsonSerializer.Serialize(new { records = change.Records.Select(record => new { record = record.Record, key = record.Key, kind = Words.Of(record.Kind), fields = record.Fields.Select(field => field.Field) }) });
        return new(author.Actor, AuditAction.CaseChanged, change.Patient.Pseudonym, open)
        {
            Reason = author.Reason,
            Sealed = key.Seal(JsonSerializer.SerializeToUtf8Bytes(change.Records)),
        };
    }

    /// <summary>Every change of a case, oldest first; values only while the patient's key is there.</summary>
    /// <param name="db">Must see the patient.</param>
    /// <param name="patientId">Of the patient.</param>
    /// <param name="pseudonym">Of the patient.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<IReadOnlyList<AuditedCaseChange>> HistoryOf(RegistryDb db, Guid patientId, string pseudonym, CancellationToken cancel)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == pseudonym && entry.Action == AuditAction.CaseChanged).OrderBy(entry => entry.Number).ToListAsync(cancel);
        if (entries.Count == 0) return [];
        var key = await PatientSeal.Find(db, patientId, cancel);
        return [.. entries.Select(entry => new AuditedCaseChange(entry.Number, entry.At, entry.Actor, entry.Reason, key is null ? Erased : Read(key, entry)))];
    }

    private static IReadOnlyList<RecordChange> Read(SealKey key, AuditEntry entry)
    {
        try
        {
            return entry.Sealed is { } sealedBytes ? JsonSerializer.Deserialize<List<RecordChange>>(key.Open(sealedBytes))! : Erased;
        }
        catch (CryptographicException)
        {
            return Erased; // altered behind our back; the chain tells (audit verify)
        }
    }
}

/// <summary>One save of a case, as the audit trail has it.</summary>
/// <param name="Number">Of the audit entry.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why; null where none was asked.</param>
/// <param name="Records">What; empty where the values can no longer be read.</param>
public sealed record AuditedCaseChange(long Number, DateTimeOffset At, string Actor, string? Reason, IReadOnlyList<RecordChange> Records);
