using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Evidence.Withdrawals;
using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Registry.Storage.Dialects;

namespace Sarcoscope.Registry.Entry.Erasure;

/// <summary>
/// Erases a patient who asked for it: the case and the identity are deleted, and the patient's key is destroyed, so that what is sealed under it in the
/// audit trail, in drafts and in snapshots can never be read again. It cannot be undone.
/// </summary>
public sealed class ErasePatient(RegistryDb db)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 200;

    /// <summary>Erases.</summary>
    /// <param name="pseudonym">Of the patient.</param>
    /// <param name="author">Who carries it out, and why; never who asked for it.</param>
    /// <param name="cancel">Stops before anything is erased.</param>
    /// <returns>Null when there is no such case in the scope.</returns>
    /// <exception cref="RefusedException">ERASE-001 the patient did not ask for it; ERASE-002 there is no reason; ERASE-003 whoever recorded the request carries it out.</exception>
    public async Task<Leftovers?> CarryOut(string pseudonym, Author author, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(author);
        await using (var turn = await db.BeginWriting(cancel))
        {
            var patient = await db.Patients.AsNoTracking().SingleOrDefaultAsync(one => one.Pseudonym == pseudonym, cancel);
            if (patient is null) return null;
            if (await Obstacle(patient, author, cancel) is { } obstacle) throw new RefusedException(obstacle);

            await FrozenNumbers.Keep(db, patient.Id, cancel);
            await db.Patients.Where(one => one.Id == patient.Id).ExecuteDeleteAsync(cancel); // what lies below goes with it
            var now = db.Clock.GetUtcNow();
            await WaitingFiles.Forget(db, patient.CentreCode, cancel);
            await DestroyKey(patient.Id, now, cancel);
            db.Tombstones.Add(new() { Pseudonym = patient.Pseudonym, CentreCode = patient.CentreCode, WithdrawnOn = patient.WithdrawnOn, ErasedAt = now });
            var detail = JsonSerializer.Serialize(new { withdrawnOn = patient.WithdrawnOn?.ToString(), scope = Words.Of(WithdrawalScope.Erasure) });
            await AuditTrail.Append(db, new(author.Actor, AuditAction.PatientErased, patient.Pseudonym, detail) { Reason = author.Reason }, now, cancel);
            await turn.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        return await Dialect.Of(db).Purge(db, CancellationToken.None);
    }

    /// <summary>Who recorded that the patient asked to be erased; null where it was imported or cannot be read.</summary>
    public async Task<string?> AskedBy(Patient patient, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var history = await CaseAudit.HistoryOf(db, patient.Id, patient.Pseudonym, cancel);
        return history.LastOrDefault(save => save.Records.Any(record => record.Fields.Any(field => field is { Field: "withdrawal_scope" } && field.To == Words.Of(WithdrawalScope.Erasure))))?.Actor;
    }

    private async Task<Issue?> Obstacle(Patient patient, Author author, CancellationToken cancel)
    {
        if (patient.WithdrawalScope != WithdrawalScope.Erasure)
            return Issue.Error("ERASE-001", "", new Phrase($"{patient.Pseudonym} did not ask to be erased. The centre records the withdrawal first.", $"{patient.Pseudonym} n'a pas demandé son effacement. Le centre saisit d'abord le retrait."));
        if (author.Reason is not { Length: > 0 and <= LongestReason })
            return Issue.Error("ERASE-002", "reason", new Phrase($"Say why, in at most {LongestReason} characters.", $"Donnez le motif, en {LongestReason} caractères au plus."));
        return await AskedBy(patient, cancel) == author.Actor
            ? Issue.Error("ERASE-003", "", new Phrase("You recorded the request yourself. Somebody else of coordination carries it out.", "Vous avez saisi la demande vous-même. Une autre personne de la coordination l'exécute."))
            : null;
    }

    private async Task DestroyKey(Guid patientId, DateTimeOffset now, CancellationToken cancel)
    {
        var key = await db.PatientKeys.SingleOrDefaultAsync(one => one.PatientId == patientId, cancel);
        if (key is null) db.PatientKeys.Add(key = new() { PatientId = patientId });
        (key.Wrapped, key.DestroyedAt) = (null, now);
    }
}
