using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Entry.FollowUps;

/// <summary>The form of a withdrawal of consent, and its undoing.</summary>
public static class WithdrawalForm
{
    /// <summary>Reads the form into the patient; what is wrong with it goes into the reading's issues.</summary>
    /// <param name="reading">The form.</param>
    /// <param name="patient">Who withdraws.</param>
    /// <param name="today">A withdrawal does not lie after it.</param>
    public static void Read(FormReading reading, Patient patient, DateOnly today)
    {
        var recorded = patient.WithdrawalScope;
        OutcomeFields.Withdrawal.Read(reading, patient);
        NotYet.Refuse(reading, nameof(Patient.WithdrawnOn), patient.WithdrawnOn, today);
        if (patient.WithdrawalScope < recorded)
            reading.Refuse("WDR-001", nameof(Patient.WithdrawalScope), new("A wider withdrawal is recorded. Undo it first, with its reason.", "Un retrait plus étendu est enregistré. Annulez-le d'abord, avec son motif."));
    }

    /// <summary>Takes a withdrawal back that was entered by mistake. Nothing is erased yet: that cannot be taken back.</summary>
    public static void Undo(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        (patient.WithdrawnOn, patient.WithdrawalScope) = (null, null);
    }
}

/// <summary>What a withdrawal concerns, in numbers.</summary>
/// <param name="Tumours">Recorded.</param>
/// <param name="Lines">Of treatment, all of them.</param>
/// <param name="ProgrammeLines">Lines that evidence counts.</param>
/// <param name="Assessments">Of all lines.</param>
/// <param name="AdverseEvents">Of all lines.</param>
/// <param name="FollowUps">Recorded.</param>
/// <param name="Snapshots">Names of those that hold the patient, oldest first.</param>
public sealed record WithdrawalConsequences(int Tumours, int Lines, int ProgrammeLines, int Assessments, int AdverseEvents, int FollowUps, IReadOnlyList<string> Snapshots)
{
    public static async Task<WithdrawalConsequences> Of(RegistryDb db, Patient patient, CancellationToken cancel) => new(
        patient.Tumours.Count,
        patient.Lines.Count,
        patient.Lines.Count(line => line.Scope == LineScope.InProgramme),
        patient.Lines.Sum(line => line.Assessments.Count),
        patient.Lines.Sum(line => line.AdverseEvents.Count),
        patient.FollowUps.Count,
        await SnapshotsOf(db, patient.Id, cancel));

    private static async Task<IReadOnlyList<string>> SnapshotsOf(RegistryDb db, Guid patientId, CancellationToken cancel)
    {
        var holding = await db.Snapshots.AsNoTracking().Where(snapshot => db.SnapshotCases.Any(one => one.SnapshotName == snapshot.Name && one.PatientId == patientId)).ToListAsync(cancel);
        return [.. (await SnapshotOrder.OldestFirst(db, holding, cancel)).Select(snapshot => snapshot.Name)];
    }
}
