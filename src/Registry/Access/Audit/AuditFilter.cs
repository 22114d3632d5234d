using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access.Audit;

/// <summary>Which entries of the trail to read. What is null does not matter.</summary>
public sealed record AuditFilter
{
    /// <summary>Who: the beginning of an account's address; capitals do not matter.</summary>
    public string? Actor { get; init; }

    public AuditAction? Action { get; init; }

    /// <summary>What it was done to: the beginning of a pseudonym, an address, a file.</summary>
    public string? Subject { get; init; }

    /// <summary>Not before.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The entries, in no order.</summary>
    public IQueryable<AuditEntry> In(RegistryDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var entries = db.AuditEntries.AsNoTracking();
        if (Actor is { } actor)
        {
            var start = actor.ToLowerInvariant();
            entries = entries.Where(entry => entry.Actor.StartsWith(start));
        }
        if (Action is { } action) entries = entries.Where(entry => entry.Action == action);
        if (Subject is { } subject) entries = entries.Where(entry => entry.Subject.StartsWith(subject));
        if (From is { } from) entries = entries.Where(entry => entry.At >= from);
        if (Before is { } before) entries = entries.Where(entry => entry.At < before);
        return entries;
    }
}
