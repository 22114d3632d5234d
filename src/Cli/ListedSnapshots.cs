using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Cli;

/// <summary>Snapshots with what stands beside them.</summary>
/// <param name="Snapshots">Oldest first.</param>
/// <param name="Signatures">Of each, by name.</param>
/// <param name="Released">Name of the one that was released to the public in this registry; null where none was.</param>
internal sealed record ListedSnapshots(IReadOnlyList<SnapshotContent> Snapshots, ILookup<string, ShownSignature> Signatures, string? Released)
{
    public static ListedSnapshots Unsigned(IReadOnlyList<SnapshotContent> snapshots) => new(snapshots, Enumerable.Empty<ShownSignature>().ToLookup(_ => "", StringComparer.Ordinal), Released: null);

    public static async Task<ListedSnapshots> Read(RegistryDb db, CancellationToken cancel)
    {
        var snapshots = await SnapshotArchive.All(db, cancel);
        return new(snapshots, await SnapshotSignatures.Of(db, [.. snapshots.Select(one => one.Snapshot)], cancel), (await SnapshotRelease.Current(db, cancel))?.SnapshotName);
    }
}
