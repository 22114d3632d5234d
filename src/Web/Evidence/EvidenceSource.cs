using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Hosting;

namespace Sarcoscope.Web.Evidence;

/// <summary>The lines that evidence is computed from: a snapshot, or the registry as it stands.</summary>
internal sealed class EvidenceSource(RegistryOnDisk registry, WebSettings settings, ComputedOnce computed, LiveAnalysis analysis)
{
    /// <summary>How long what was computed from the live registry may lie in memory. A change of a case replaces it at once.</summary>
    public static readonly TimeSpan LiveKept = TimeSpan.FromMinutes(5);

    /// <summary>Names of all snapshots, the newest first.</summary>
    public async Task<IReadOnlyList<string>> Snapshots(CancellationToken cancel)
    {
        await using var db = registry.Connect();
        var snapshots = await db.Snapshots.AsNoTracking().ToListAsync(cancel);
        return [.. (await SnapshotOrder.OldestFirst(db, snapshots, cancel)).Reverse().Select(snapshot => snapshot.Name)];
    }

    private static readonly RegistryProfile Nameless = new() { Name = "Sarcoscope" };

    /// <summary>What a reader may compute evidence from.</summary>
    /// <param name="readership">Who asks.</param>
    /// <param name="snapshot">Name of a snapshot; null is the live registry, for the public the released snapshot.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Null when there is no such snapshot, or none that the public may see.</returns>
    public async Task<EvidenceData?> Find(Readership readership, string? snapshot, CancellationToken cancel)
    {
        if (readership != Readership.Public)
            return snapshot is null ? await Live(readership, cancel) : await Snapshot(readership, snapshot, cancel);
        var shown = await PublicSnapshot(cancel);
        if (snapshot is not null && snapshot != shown) return null;
        if (await Snapshot(readership, shown, cancel) is { } released) return released;
        return snapshot is null ? await Unreleased(readership, cancel) : null;
    }

    /// <summary>Name of the snapshot the public sees: the last one that coordination released, before any release the one the operator set.</summary>
    public async Task<string> PublicSnapshot(CancellationToken cancel)
    {
        await using var db = registry.Connect();
        return (await SnapshotRelease.Current(db, cancel))?.SnapshotName ?? settings.PublicSnapshot;
    }

    /// <summary>Every line of treatment, also those outside the programme, for comparisons; not for the public.</summary>
    /// <param name="readership">Who asks.</param>
    /// <param name="snapshot">Name of a snapshot; null is the live registry.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Null when there is no such snapshot.</returns>
    public async Task<AnalysisSet?> EveryLine(Readership readership, string? snapshot, CancellationToken cancel)
    {
        if (readership == Readership.Public) return null;
        await using var db = registry.Connect();
        if (snapshot is null)
        {
            var asOf = await AuditTrail.LastChangeOfCases(db, cancel);
            return await computed.Get(("every", asOf, readership), LiveKept, async () => Named(await ReadEveryLiveLine(), readership), cancel);
        }
        if (await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(one => one.Name == snapshot, cancel) is not { } found) return null;
        var origin = await OriginOf(db, found, readership, cancel);
        return await computed.Get(
            ("every", KeyOf(origin), readership),
            keptFor: null,
            async () => Named(await ReadSnapshot(origin, LineReach.Every), readership),
            cancel);
    }

    // Names as they were typed are for those who read every case.
    private static AnalysisSet Named(AnalysisSet set, Readership readership) =>
        readership == Readership.Registry ? set : KnownNames.In(set, Vocabulary.Load());

    // Invented patients need no release; of real ones the public sees nothing before it.
    private async Task<EvidenceData> Unreleased(Readership readership, CancellationToken cancel)
    {
        var live = await Live(readership, cancel);
        if (live.Set.Profile.Patients == PatientReality.Synthetic) return live;
        return EvidenceData.Of(live.Set with { Lines = [], Patients = [], Centres = [], Exclusions = [] }, readership);
    }

    private async Task<EvidenceData> Live(Readership readership, CancellationToken cancel)
    {
        await using var db = registry.Connect();
        var asOf = await AuditTrail.LastChangeOfCases(db, cancel);
        return await computed.Get(("live", asOf, readership), LiveKept, async () => EvidenceData.Of(await ReadLive(), readership), cancel);
    }

    private async Task<EvidenceData?> Snapshot(Readership readership, string name, CancellationToken cancel)
    {
        await using var db = registry.Connect();
        var snapshot = await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(one => one.Name == name, cancel);
        if (snapshot is null) return null;
        var origin = await OriginOf(db, snapshot, readership, cancel);
        return await computed.Get(
            ("snapshot", KeyOf(origin), readership),
            keptFor: null,
            async () => EvidenceData.Of(await ReadSnapshot(origin), readership),
            cancel);
    }

    // The public reads that a lock is signed, and not by whom.
    private static async Task<DataOrigin> OriginOf(RegistryDb db, Snapshot snapshot, Readership readership, CancellationToken cancel)
    {
        var signatures = await SnapshotSignatures.Of(db, snapshot, cancel);
        return new(snapshot.Name, snapshot.Sha256)
        {
            FrozenOn = DateOnly.FromDateTime(snapshot.CreatedAt.UtcDateTime),
            Erased = (await SnapshotErasure.Of(db, snapshot.Name, cancel)).Patients,
            Signatures = readership == Readership.Public ? [.. signatures.Select(one => one with { By = null })] : signatures,
        };
    }

    // A snapshot stays the same; who was erased since, and who signed it, does not.
    private static (string?, string?, int, string) KeyOf(DataOrigin origin) => (origin.Snapshot, origin.Sha256, origin.Erased, string.Join('|', origin.Signatures));

    private async Task<AnalysisSet> ReadSnapshot(DataOrigin origin, LineReach reach = LineReach.Programme)
    {
        await using var db = registry.Connect();
        var (profile, centres) = await SnapshotCases.Frame(db, origin.Snapshot!, CancellationToken.None);
        var patients = SnapshotCases.Patients(db, origin.Snapshot!, CancellationToken.None);
        return await AnalysisSetBuilder.OfAsync(patients, profile, centres, origin, Vocabulary.Load(), reach, CancellationToken.None);
    }

    private async Task<AnalysisSet> ReadLive()
    {
        await using var db = registry.Connect();
        return await analysis.Read(db, Nameless, CancellationToken.None);
    }

    private async Task<AnalysisSet> ReadEveryLiveLine()
    {
        await using var db = registry.Connect();
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync() ?? Nameless;
        var centres = await db.Centres.AsNoTracking().ToListAsync();
        return await AnalysisSetBuilder.OfAsync(db.StreamPatients(CancellationToken.None), profile, centres, DataOrigin.Live, Vocabulary.Load(), LineReach.Every, CancellationToken.None);
    }
}

/// <summary>Who evidence is for.</summary>
public enum Readership
{
    /// <summary>Everybody: no count under five, no single line.</summary>
    Public = 0,

    /// <summary>People of the network with a role that reads evidence: single lines under their pseudonym, nothing that somebody typed.</summary>
    Pseudonymised,

    /// <summary>Those who read every case, and so the names as they were typed.</summary>
    Registry,
}
