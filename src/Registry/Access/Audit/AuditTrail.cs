using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Mapping;

namespace Sarcoscope.Registry.Access.Audit;

/// <summary>The append-only record of what changed the registry. Each entry is chained to the one before by its hash.</summary>
public static class AuditTrail
{
    /// <summary>The hash before the first entry.</summary>
    public static string Start { get; } = new('0', 64);

    // What people do with their accounts, and read. Anything else counts as a change of cases.
    private static readonly AuditAction[] WithoutCases =
    [
        AuditAction.SnapshotCreated, AuditAction.AccountCreated, AuditAction.SignedIn, AuditAction.SignInFailed, AuditAction.SignedOut, AuditAction.SignedOutEverywhere,
        AuditAction.PasswordChanged, AuditAction.PasswordReset, AuditAction.PasswordLinkMade, AuditAction.SecondFactorAdded, AuditAction.SecondFactorRemoved, AuditAction.RecoveryCodesMade,
        AuditAction.AccountDisabled, AuditAction.AccountEnabled, AuditAction.RoleGranted, AuditAction.RoleRevoked, AuditAction.Exported, AuditAction.CaseRead, AuditAction.AgendaRead, AuditAction.BackedUp,
        AuditAction.SnapshotSigned, AuditAction.SnapshotReleased,
    ];

    /// <summary>Adds an entry, in the transaction of the change it records. Saves the context.</summary>
    /// <param name="db">Must be in a transaction: best one of <see cref="WriteTurns.BeginWriting"/>, which waits for its turn before anything is written.</param>
    /// <param name="change">What was done.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">There is no transaction: an entry must stand or fall with its change.</exception>
    public static async Task<AuditEntry> Append(RegistryDb db, AuditedChange change, DateTimeOffset at, CancellationToken cancel) => (await AppendAll(db, [change], at, cancel))[0];

    /// <summary>The same for several changes of one moment, in their order.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> AppendAll(RegistryDb db, IReadOnlyList<AuditedChange> changes, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(changes);
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("An audit entry is written in the transaction of its change.");
        await db.TakeTurn(cancel);
        var last = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel);
        List<AuditEntry> entries = [];
        foreach (var change in changes)
        {
            last = Chain(change, at, last);
            entries.Add(last);
        }
        db.AuditEntries.AddRange(entries);
        await db.SaveChangesAsync(cancel);
        return entries;
    }

    /// <summary>Walks the chain from the first entry.</summary>
    /// <returns>How many entries there are and the first that does not fit, if any.</returns>
    public static async Task<AuditVerdict> Verify(RegistryDb db, CancellationToken cancel)
    {
        var count = 0L;
        var previous = Start;
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (entry.Number != count || entry.PreviousHash != previous || entry.Hash != HashOf(entry)) return new(count, entry.Number, previous);
            previous = entry.Hash;
        }
        return new(count, null, previous);
    }

    /// <summary>The number of the last entry that may have changed a case; 0 where there is none. What was computed from the cases holds as long as it stays the same.</summary>
    public static async Task<long> LastChangeOfCases(RegistryDb db, CancellationToken cancel) =>
        await db.AuditEntries.AsNoTracking()
            .Where(entry => !WithoutCases.Contains(entry.Action))
            .OrderByDescending(entry => entry.Number)
            .Select(entry => entry.Number)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The cases that entries after one may have changed, by pseudonym; null where they may have changed any: after an import, a restoration, a merge, an erasure.</summary>
    /// <param name="db">The registry.</param>
    /// <param name="after">Number of the last entry that is known already.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<IReadOnlyList<string>?> ChangedCases(RegistryDb db, long after, CancellationToken cancel)
    {
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Number > after && !WithoutCases.Contains(entry.Action))
            .Select(entry => new { entry.Action, entry.Subject })
            .Distinct()
            .ToListAsync(cancel);
        return entries.Exists(entry => entry.Action is AuditAction.Imported or AuditAction.Restored or AuditAction.PairJudged or AuditAction.PatientErased)
            ? null
            : [.. entries.Where(entry => entry.Action == AuditAction.CaseChanged).Select(entry => entry.Subject).Distinct(StringComparer.Ordinal)];
    }

    private static AuditEntry Chain(AuditedChange change, DateTimeOffset at, AuditEntry? last)
    {
        var draft = Entry("");
        return Entry(HashOf(draft));

        AuditEntry Entry(string hash) => new()
        {
            Number = (last?.Number ?? 0) + 1,
            At = at,
            Actor = change.Actor,
            Action = change.Action,
            Subject = change.Subject,
            Detail = change.Detail,
            Reason = change.Reason,
            Sealed = change.Sealed,
            PreviousHash = last?.Hash ?? Start,
            Hash = hash,
        };
    }

    // A JSON array keeps the parts apart whatever they contain.
    private static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize<string?[]>(
    [
        entry.Number.ToString(CultureInfo.InvariantCulture), InstantText.Write(entry.At), entry.Actor, Words.Of(entry.Action), entry.Subject, entry.Detail,
        entry.Reason, entry.Sealed is { } sealedBytes ? Convert.ToHexStringLower(SHA256.HashData(sealedBytes)) : null, entry.PreviousHash,
    ]))));
}

/// <summary>What is written into the audit trail.</summary>
/// <param name="Actor">Who: an account's e-mail address, or <see cref="CommandLine"/>.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Detail">Figures as JSON; never clinical values, passwords or tokens.</param>
public sealed record AuditedChange(string Actor, AuditAction Action, string Subject, string Detail)
{
    /// <summary>Why, in the person's words; null where none was asked.</summary>
    public string? Reason { get; init; }

    /// <summary>What is personal, encrypted; null where there is nothing.</summary>
    public byte[]? Sealed { get; init; }

    /// <summary>Whoever has the file and the program.</summary>
    public const string CommandLine = "command line";

    /// <summary>Somebody who is not signed in, and tried to.</summary>
    public const string Nobody = "nobody";
}

/// <summary>Whether the trail is whole.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="BrokenAt">Number of the first entry that does not fit; null when all do.</param>
/// <param name="Head">Hash of the last good entry: write it down elsewhere to notice a trail that was cut.</param>
public sealed record AuditVerdict(long Entries, long? BrokenAt, string Head);
