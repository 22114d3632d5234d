using Microsoft.EntityFrameworkCore;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>A decision to show a snapshot to the public. The last one holds; earlier ones stay as they are.</summary>
public sealed class SnapshotRelease
{
    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required string SnapshotName { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>The account's e-mail address.</summary>
    public required string ReleasedBy { get; init; }

    public required string Reason { get; init; }

    /// <summary>The release that holds; null while nothing was released here.</summary>
    public static Task<SnapshotRelease?> Current(RegistryDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.SnapshotReleases.AsNoTracking().OrderByDescending(release => release.Number).FirstOrDefaultAsync(cancel);
    }
}
