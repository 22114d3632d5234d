using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access.Audit;

/// <summary>A page of the trail, newest first. It begins at an entry's number, so that new entries do not move what somebody reads.</summary>
/// <param name="Entries">At most as many as were asked for.</param>
/// <param name="Total">How many entries fit the filter.</param>
/// <param name="IsFirst">Nothing newer fits.</param>
/// <param name="IsLast">Nothing older fits.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, int Total, bool IsFirst, bool IsLast)
{
    /// <summary>Reads one page.</summary>
    /// <param name="db">Where.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="from">Number of the newest entry of the page; null for the newest of all.</param>
    /// <param name="size">Entries of a page.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<AuditPage> Read(RegistryDb db, AuditFilter filter, long? from, int size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var all = filter.In(db);
        var start = from ?? long.MaxValue;
        var read = await all.Where(entry => entry.Number <= start).OrderByDescending(entry => entry.Number).Take(size + 1).ToListAsync(cancel);
        var total = await all.CountAsync(cancel);
        var isFirst = from is null || !await all.AnyAsync(entry => entry.Number > start, cancel);
        return new([.. read.Take(size)], total, isFirst, read.Count <= size);
    }

    /// <summary>Number at which the page before begins; null when it is the first.</summary>
    /// <param name="db">Where.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="from">Number at which this page begins.</param>
    /// <param name="size">Entries of a page.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<long?> Newer(RegistryDb db, AuditFilter filter, long from, int size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var newer = await filter.In(db).Where(entry => entry.Number > from).OrderBy(entry => entry.Number).Select(entry => entry.Number).Take(size).ToListAsync(cancel);
        return newer.Count == 0 ? null : newer[^1];
    }
}
