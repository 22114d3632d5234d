using System.Globalization;
using System.Security.Cryptography;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Recomputes the hashes of a snapshot, and opens what can still be opened.</summary>
public static class SnapshotVerification
{
    /// <summary>Compares what is stored with the hashes taken when the snapshot was made.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot; SEAL-002 the key file belongs to another registry.</exception>
    public static async Task<SnapshotVerdict> Verify(RegistryDb db, string name, CancellationToken cancel)
    {
        var content = await SnapshotArchive.Find(db, name, cancel);
        var signatures = await SnapshotSignatures.Of(db, content.Snapshot, cancel);
        List<string> broken = [.. content.Files.Where(file => SnapshotArchive.HashOf(file.Content) != file.Sha256).Select(file => file.File)];
        var hashes = new List<string>();
        DateTimeOffset? last = null;
        var erased = 0;
        if (broken.Count == 0)
        {
            var rows = await SnapshotRows.Open(db, name, cancel);
            using var export = new ExportHash(rows);
            await foreach (var one in rows.Sealed(cancel))
            {
                hashes.Add(one.Case.Sha256);
                if (one.Case.Number != hashes.Count || !Holds(rows, one, export)) broken.Add(string.Create(CultureInfo.InvariantCulture, $"case {one.Case.Number}"));
                if (!one.IsErased) continue;
                erased++;
                if (last is null || one.ErasedAt > last) last = one.ErasedAt;
            }
            var whole = SnapshotArchive.HashOf(content.Files, hashes) == content.Snapshot.Sha256;
            return new(content.Snapshot, broken, whole ? ListState.Whole : ListState.Altered, new(erased, last), broken.Count == 0 && whole && erased == 0 ? export.Value() : null) { Signatures = signatures };
        }
        return new(content.Snapshot, broken, ListState.Altered, SnapshotErasure.None, ExportSha256: null) { Signatures = signatures };
    }

    // Whoever was erased is checked by the hash of what is sealed; everybody else's case must open too.
    private static bool Holds(SnapshotRows rows, KeyedCase one, ExportHash export)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(one.Case.Sealed)) != one.Case.Sha256) return false;
        if (one.IsErased) return true;
        try
        {
            export.Add(rows.Opened(one));
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

/// <summary>Whether a snapshot is what it was when it was made.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Broken">Files and cases whose bytes no longer give their hash, or do not open.</param>
/// <param name="List">Whether the list of parts gives the hash of the snapshot.</param>
/// <param name="Erased">Patients who were erased since: it is intact all the same, and no longer reproduces.</param>
/// <param name="ExportSha256">
/// SHA-256 of the files of an export with the same content, as <c>sha256sum *.csv | sha256sum</c> gives it in the order of the format; null when it is
/// broken or no longer reproduces. It is never stored: who knows everybody else could find an erased patient by trying.
/// </param>
public sealed record SnapshotVerdict(Snapshot Snapshot, IReadOnlyList<string> Broken, ListState List, SnapshotErasure Erased, string? ExportSha256)
{
    /// <summary>Signatures of the snapshot, each checked too; none where nobody signed.</summary>
    public IReadOnlyList<ShownSignature> Signatures { get; init; } = [];

    public bool Intact => Broken.Count == 0 && List == ListState.Whole;

    /// <summary>Whether it still holds everybody it held.</summary>
    public bool Reproduces => Intact && Erased.Patients == 0;
}

/// <summary>Whether the list of parts is the one that was hashed.</summary>
public enum ListState
{
    Whole = 0,
    Altered,
}
