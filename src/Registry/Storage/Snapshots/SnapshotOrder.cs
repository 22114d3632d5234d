using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>The order in which snapshots were made. The audit trail knows it, also where the clock was set back between two of them.</summary>
public static class SnapshotOrder
{
    /// <summary>Snapshots, oldest first.</summary>
    /// <param name="db">Where they lie.</param>
    /// <param name="snapshots">Some of them.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<IReadOnlyList<Snapshot>> OldestFirst(RegistryDb db, IEnumerable<Snapshot> snapshots, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshots);
        var made = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Action == AuditAction.SnapshotCreated)
            .GroupBy(entry => entry.Subject)
            .Select(entries => new { Name = entries.Key, Number = entries.Max(entry => entry.Number) })
            .ToDictionaryAsync(entry => entry.Name, entry => entry.Number, StringComparer.Ordinal, cancel);
        return [.. snapshots.OrderBy(snapshot => made.GetValueOrDefault(snapshot.Name)).ThenBy(snapshot => snapshot.CreatedAt).ThenBy(snapshot => snapshot.Name, StringComparer.Ordinal)];
    }
}
