using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Signing;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>The signatures of snapshots, each held against its own hash, the snapshot and the audit trail: a row that was altered, added or taken away behind the program's back shows.</summary>
public static class SnapshotSignatures
{
    /// <summary>The signatures of one snapshot, in order.</summary>
    public static async Task<IReadOnlyList<ShownSignature>> Of(RegistryDb db, Snapshot snapshot, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return [.. (await Of(db, [snapshot], cancel))[snapshot.Name]];
    }

    /// <summary>The signatures of snapshots, by name, in order.</summary>
    public static async Task<ILookup<string, ShownSignature>> Of(RegistryDb db, IReadOnlyCollection<Snapshot> snapshots, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshots);
        var hashes = snapshots.ToDictionary(snapshot => snapshot.Name, snapshot => snapshot.Sha256, StringComparer.Ordinal);
        var rows = await db.SnapshotSignatures.AsNoTracking().Where(row => hashes.Keys.Contains(row.SnapshotName)).ToListAsync(cancel);
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => hashes.Keys.Contains(entry.Subject) && entry.Action == AuditAction.SnapshotSigned).ToListAsync(cancel);
        var audited = entries.ToLookup(entry => (entry.Subject, ReadDetail(entry).Number));
        var shown = rows.Select(row => (row.SnapshotName, Shown(row, hashes[row.SnapshotName], [.. audited[(row.SnapshotName, row.Number)]]))).ToList();
        var kept = rows.Select(row => (row.SnapshotName, row.Number)).ToHashSet();
        shown.AddRange(audited.Where(one => !kept.Contains(one.Key)).Select(one => (one.Key.Subject, Gone(one.First()))));
        return shown.OrderBy(one => one.Item2.Number).ToLookup(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
    }

    /// <summary>What the audit trail says of a signature.</summary>
    internal static string DetailOf(SnapshotSignature row) => AccountAct.Detail(new SignedDetail(row.Number, Words.Of(row.Meaning), row.Sha256));

    private static ShownSignature Shown(SnapshotSignature row, string snapshot, AuditEntry[] entries)
    {
        var whole = row.OwnHash() == row.Sha256 && SignedSnapshot(row.Content) == snapshot && entries is [var entry] && entry.Actor == row.SignedBy && entry.Detail == DetailOf(row);
        return new(row.Number, row.SignedAt, row.SignedBy, row.Meaning, whole ? SignatureIntegrity.Whole : SignatureIntegrity.Altered);
    }

    private static ShownSignature Gone(AuditEntry entry)
    {
        var detail = ReadDetail(entry);
        return new(detail.Number, entry.At, entry.Actor, Words.TryRead<LockMeaning>(detail.Meaning, out var meaning) ? meaning : default, SignatureIntegrity.Altered);
    }

    private static SignedDetail ReadDetail(AuditEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedDetail>(entry.Detail) ?? SignedDetail.None;
        }
        catch (JsonException)
        {
            return SignedDetail.None; // altered; the chain of the trail tells too
        }
    }

    private static string? SignedSnapshot(string content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.GetProperty("sha256").GetString();
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record SignedDetail(
        [property: System.Text.Json.Serialization.JsonPropertyName("number")] int Number,
        [property: System.Text.Json.Serialization.JsonPropertyName("meaning")] string Meaning,
        [property: System.Text.Json.Serialization.JsonPropertyName("sha256")] string Sha256)
    {
        public static SignedDetail None { get; } = new(0, "", "");
    }
}
