using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Withdrawals;

/// <summary>The numbers of snapshots as they were before the first of their patients was erased.</summary>
public static class FrozenNumbers
{
    /// <summary>What was printed from a snapshot; null where nobody in it was erased.</summary>
    public static async Task<IReadOnlyList<PublishedNumber>?> Find(RegistryDb db, string snapshot, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.SnapshotResults.AsNoTracking().SingleOrDefaultAsync(result => result.SnapshotName == snapshot, cancel) is { } kept
            ? JsonSerializer.Deserialize<List<PublishedNumber>>(kept.Numbers)!
            : null;
    }

    /// <summary>Keeps the numbers of every snapshot that holds a patient and has lost nobody yet, in the current transaction.</summary>
    internal static async Task Keep(RegistryDb db, Guid patientId, CancellationToken cancel)
    {
        var snapshots = await db.Snapshots.AsNoTracking()
            .Where(snapshot => db.SnapshotCases.Any(one => one.SnapshotName == snapshot.Name && one.PatientId == patientId))
            .Where(snapshot => !db.SnapshotResults.Any(result => result.SnapshotName == snapshot.Name))
            .ToListAsync(cancel);
        foreach (var snapshot in snapshots)
        {
            var (profile, centres) = await SnapshotCases.Frame(db, snapshot.Name, cancel);
            var set = await AnalysisSetBuilder.OfAsync(SnapshotCases.Patients(db, snapshot.Name, cancel), profile, centres, new(snapshot.Name, snapshot.Sha256), Vocabulary.Load(), cancel);
            db.SnapshotResults.Add(new() { SnapshotName = snapshot.Name, Numbers = JsonSerializer.Serialize(PublishedNumber.Of(set)) });
        }
    }
}
