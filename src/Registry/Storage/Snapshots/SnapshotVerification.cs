using System.Security.Cryptography;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Recomputes the hashes of a snapshot.</summary>
public static class SnapshotVerification
{
    /// <summary>Compares what is stored with the hashes taken when the snapshot was made.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot.</exception>
    public static async Task<SnapshotVerdict> Verify(RegistryDb db, string name, CancellationToken cancel)
    {
        var content = await SnapshotArchive.Find(db, name, cancel);
        var broken = new List<string>();
        foreach (var file in content.Files)
        {
            cancel.ThrowIfCancellationRequested();
            if (!Holds(db, file)) broken.Add(file.File);
        }
        var whole = SnapshotArchive.HashOf(content.Files) == content.Snapshot.Sha256;
        return new(content.Snapshot, broken, whole ? ListState.Whole : ListState.Altered);
    }

    private static bool Holds(RegistryDb db, SnapshotFile file)
    {
        try
        {
            using var stream = SnapshotStream.Open(db, file.SnapshotName, file.File);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == file.Sha256;
        }
        catch (InvalidDataException)
        {
            return false; // the compressed bytes themselves are damaged
        }
    }
}

/// <summary>Whether a snapshot is what it was when it was made.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="BrokenFiles">Files whose bytes no longer give their hash.</param>
/// <param name="List">Whether the list of files gives the hash of the snapshot.</param>
public sealed record SnapshotVerdict(Snapshot Snapshot, IReadOnlyList<string> BrokenFiles, ListState List)
{
    public bool Intact => BrokenFiles.Count == 0 && List == ListState.Whole;
}

/// <summary>Whether the list of files is the one that was hashed.</summary>
public enum ListState
{
    Whole = 0,
    Altered,
}
