using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Reads the lines of a report from a registry, one patient at a time.</summary>
public static class AnalysisSource
{
    /// <summary>The registry as it stands now, as of one moment.</summary>
    /// <exception cref="RefusedException">STORE-004 it holds nothing yet.</exception>
    public static Task<AnalysisSet> Live(RegistryStore store, Vocabulary vocabulary, CancellationToken cancel) => Live(store, vocabulary, LineReach.Programme, cancel);

    /// <summary>The same with a choice of lines.</summary>
    /// <exception cref="RefusedException">STORE-004 it holds nothing yet.</exception>
    public static async Task<AnalysisSet> Live(RegistryStore store, Vocabulary vocabulary, LineReach reach, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        var frame = await RegistryFrame.Of(db, cancel);
        return await AnalysisSetBuilder.OfAsync(db.StreamPatients(cancel), frame.Profile, frame.Centres, DataOrigin.Live, vocabulary, reach, cancel);
    }

    /// <summary>A snapshot, checked against its hashes first.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot; SNAP-004 it is not what it was when it was made.</exception>
    public static Task<AnalysisSet> Frozen(RegistryStore store, string snapshot, Vocabulary vocabulary, CancellationToken cancel) => Frozen(store, snapshot, vocabulary, LineReach.Programme, cancel);

    /// <summary>The same with a choice of lines.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot; SNAP-004 it is not what it was when it was made.</exception>
    public static async Task<AnalysisSet> Frozen(RegistryStore store, string snapshot, Vocabulary vocabulary, LineReach reach, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        var verdict = await SnapshotVerification.Verify(db, snapshot, cancel);
        if (!verdict.Intact)
            throw new RefusedException(Issue.Error("SNAP-004", "snapshot", $"Snapshot {snapshot} is not what it was when it was made, and no report is written on it. Restore the database from a backup."));
        var (profile, centres) = await SnapshotCases.Frame(db, snapshot, cancel);
        var origin = new DataOrigin(verdict.Snapshot.Name, verdict.Snapshot.Sha256) { FrozenOn = DateOnly.FromDateTime(verdict.Snapshot.CreatedAt.UtcDateTime), Erased = verdict.Erased.Patients, Signatures = verdict.Signatures };
        return await AnalysisSetBuilder.OfAsync(SnapshotCases.Patients(db, snapshot, cancel), profile, centres, origin, vocabulary, reach, cancel);
    }
}
