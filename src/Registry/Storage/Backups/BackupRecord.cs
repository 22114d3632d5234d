using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Registry.Storage.Backups;

/// <summary>A backup that was found good, as the audit trail of the registry says.</summary>
/// <param name="Actor">Who made it.</param>
/// <param name="Made">Where, as of when, and its hash.</param>
public sealed record BackupRecord(string Actor, BackupDetail Made)
{
    /// <summary>The latest ones, newest first. Those made after the backup that a registry was restored from are not known to it.</summary>
    public static async Task<IReadOnlyList<BackupRecord>> Latest(RegistryDb db, int count, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Action == AuditAction.BackedUp)
            .OrderByDescending(entry => entry.Number)
            .Take(count)
            .Select(entry => new { entry.Actor, entry.Detail })
            .ToListAsync(cancel);
        return [.. entries.Select(entry => new BackupRecord(entry.Actor, JsonSerializer.Deserialize<BackupDetail>(entry.Detail, BackupDetail.Written)!))];
    }
}

/// <summary>What the audit entry of a backup keeps.</summary>
/// <param name="File">Where it was written, on the machine that made it.</param>
/// <param name="AsOf">It holds what the registry held then.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Entries">Entries of the audit trail in it.</param>
/// <param name="Sha256">The hash in its seal.</param>
public sealed record BackupDetail(string File, DateTimeOffset AsOf, long Bytes, long Entries, string Sha256)
{
    internal static JsonSerializerOptions Written { get; } = new(JsonSerializerDefaults.Web);
}
