using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Entry.Drafts;
using Sarcoscope.Registry.Entry.Locks;
using Sarcoscope.Registry.Quality.Reviews;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Web.Evidence;
using Sarcoscope.Web.Hosting;

namespace Sarcoscope.Web.Locks;

/// <summary>Reads database locks for their pages: numbers of the whole network, and no case.</summary>
internal sealed class LockDesk(RegistryOnDisk registry, RegistryReview review, EvidenceSource evidence, ComputedOnce computed)
{
    /// <summary>The list.</summary>
    public const string Page = "/locks";

    /// <summary>The page that makes a lock; a snapshot may bear any name below <see cref="Page"/>.</summary>
    public const string New = "/new-lock";

    /// <summary>Path of a lock.</summary>
    public static string AddressOf(string name) => $"{Page}/{name}";

    /// <summary>Every lock, the newest first.</summary>
    public async Task<IReadOnlyList<ListedLock>> All(CancellationToken cancel)
    {
        await using var db = registry.Connect();
        var snapshots = await SnapshotOrder.OldestFirst(db, await db.Snapshots.AsNoTracking().ToListAsync(cancel), cancel);
        var signatures = await SnapshotSignatures.Of(db, snapshots, cancel);
        var shown = await evidence.PublicSnapshot(cancel);
        return [.. snapshots.Reverse().Select(snapshot => new ListedLock(snapshot, [.. signatures[snapshot.Name]]) { IsPublic = snapshot.Name == shown })];
    }

    /// <summary>One lock with what it holds; null when there is none of that name.</summary>
    public async Task<OpenedLock?> Find(string name, CancellationToken cancel)
    {
        await using var db = registry.Connect();
        if (await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(one => one.Name == name, cancel) is not { } snapshot) return null;
        var erased = await SnapshotErasure.Of(db, name, cancel);
        var summary = await computed.Get(("lock", snapshot.Name, snapshot.Sha256, erased.Patients), keptFor: null, () => Summarise(snapshot), cancel);
        var releases = await db.SnapshotReleases.AsNoTracking().Where(release => release.SnapshotName == name).OrderBy(release => release.Number).ToListAsync(cancel);
        var listed = new ListedLock(snapshot, await SnapshotSignatures.Of(db, snapshot, cancel)) { IsPublic = name == await evidence.PublicSnapshot(cancel) };
        return new(listed, new(summary, erased.Patients), releases);
    }

    /// <summary>What a lock would hold now.</summary>
    public async Task<LockSummary> Now(CancellationToken cancel)
    {
        await using var db = registry.Connect();
        return LockSummary.Of(await review.Read(db, cancel));
    }

    /// <summary>Drafts of everybody: in no lock until they are saved.</summary>
    public async Task<int> Drafts(TimeProvider clock, CancellationToken cancel)
    {
        await using var db = registry.Connect();
        return await new DraftBook(db, clock).Count(patient: null, cancel);
    }

    /// <summary>The snapshot the public sees; null where it sees none.</summary>
    public async Task<string?> Public(CancellationToken cancel)
    {
        await using var db = registry.Connect();
        var shown = await evidence.PublicSnapshot(cancel);
        return await db.Snapshots.AnyAsync(snapshot => snapshot.Name == shown, cancel) ? shown : null;
    }

    private async Task<LockSummary> Summarise(Snapshot snapshot)
    {
        await using var db = registry.Connect();
        return await LockSummary.Of(db, snapshot, CancellationToken.None);
    }
}

/// <summary>A lock in the list.</summary>
internal sealed record ListedLock(Snapshot Snapshot, IReadOnlyList<ShownSignature> Signatures)
{
    /// <summary>Whether the public sees it.</summary>
    public required bool IsPublic { get; init; }
}

/// <summary>A lock, what it holds, and when it was released.</summary>
internal sealed record OpenedLock(ListedLock Lock, SeenLock Seen, IReadOnlyList<SnapshotRelease> Releases);
