using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Web.Patients.Withdrawals;

/// <summary>Who withdrew from what, who waits to be erased and who was, at the centres the viewer reads.</summary>
internal sealed class WithdrawalList(RegistryDb db)
{
    public async Task<WithdrawalOverview> Read(CancellationToken cancel)
    {
        var withdrawn = await db.Patients.AsNoTracking().Where(patient => patient.WithdrawalScope != null)
            .OrderBy(patient => patient.Pseudonym)
            .Select(patient => new WithdrawnPatient(patient.Pseudonym, patient.CentreCode, patient.WithdrawnOn, patient.WithdrawalScope!.Value))
            .ToListAsync(cancel);
        var erased = await db.Tombstones.AsNoTracking().OrderBy(one => one.Pseudonym).ToListAsync(cancel);
        var snapshots = new List<(string, SnapshotErasure)>();
        foreach (var snapshot in await db.SnapshotResults.AsNoTracking().Select(result => result.SnapshotName).OrderBy(name => name).ToListAsync(cancel))
            snapshots.Add((snapshot, await SnapshotErasure.Of(db, snapshot, cancel)));
        return new([.. withdrawn.Where(one => one.Scope == WithdrawalScope.Erasure)], [.. withdrawn.Where(one => one.Scope != WithdrawalScope.Erasure)], erased, snapshots);
    }
}

/// <summary>Everything that was withdrawn.</summary>
/// <param name="Waiting">Who asked to be erased.</param>
/// <param name="Withdrawn">Who withdrew from follow-up or from all use.</param>
/// <param name="Erased">Who was erased.</param>
/// <param name="Snapshots">The snapshots that lost patients.</param>
internal sealed record WithdrawalOverview(IReadOnlyList<WithdrawnPatient> Waiting, IReadOnlyList<WithdrawnPatient> Withdrawn, IReadOnlyList<Tombstone> Erased, IReadOnlyList<(string Name, SnapshotErasure Erased)> Snapshots);

/// <summary>A patient who withdrew.</summary>
internal sealed record WithdrawnPatient(string Pseudonym, string Centre, PartialDate? On, WithdrawalScope Scope);
