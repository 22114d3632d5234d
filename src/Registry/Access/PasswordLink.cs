using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>
/// A link with which a person sets a password without the old one. An account has one at most: a newer link replaces it, use deletes it.
/// Only the hash of its key is kept.
/// </summary>
public sealed class PasswordLink
{
    private const int KeyBytes = 32;

    /// <summary>How long a link may be used.</summary>
    public static TimeSpan Valid { get; } = TimeSpan.FromHours(24);

    /// <summary>What a link that does not work is answered with, whatever the reason.</summary>
    public static Issue Spent { get; } = Issue.Error("LINK-001", "link", "The link does not work any more: it was used, replaced, or is older than 24 hours. Ask your administrator for a new one.");

    public Guid AccountId { get; init; }

    /// <summary>SHA-256 of the key, in lower-case hexadecimal.</summary>
    public required string Hash { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What becomes of the second factor when the link is used.</summary>
    public required FactorAfterLink Factor { get; set; }

    /// <summary>The path of the page that sets the password.</summary>
    public static string PathOf(string key) => "/set-password/" + key;

    /// <summary>Makes a link; an earlier one of the account stops working.</summary>
    /// <returns>The key, which is not shown again.</returns>
    /// <exception cref="RefusedException">ACC-006 there is no such account; ACC-008 it is closed.</exception>
    public static async Task<string> Make(RegistryDb db, Guid id, FactorAfterLink factor, string actor, TimeProvider clock, CancellationToken cancel)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        await AccountAct.Do(db, id, async account =>
        {
            if (account.DisabledAt is not null) throw new RefusedException(Issue.Error("ACC-008", "account", "The account is closed. Open it first."));
            var (hash, end) = (HashOf(key), clock.GetUtcNow() + Valid);
            if (await Of(db, id, cancel) is { } earlier) (earlier.Hash, earlier.ExpiresAt, earlier.Factor) = (hash, end, factor);
            else db.PasswordLinks.Add(new() { AccountId = id, Hash = hash, ExpiresAt = end, Factor = factor });
            return new(actor, AuditAction.PasswordLinkMade, account.Email!, AccountAct.Detail(new { secondFactor = Words.Of(factor) }));
        }, clock, cancel);
        return key;
    }

    /// <summary>Whose password the link sets.</summary>
    /// <returns>Null for a link that was used, replaced, is too old or never was, and for a closed account.</returns>
    public static async Task<Account?> Open(RegistryDb db, string key, TimeProvider clock, CancellationToken cancel)
    {
        var hash = HashOf(key);
        var link = await db.PasswordLinks.AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash, cancel);
        if (link is null || link.ExpiresAt <= clock.GetUtcNow()) return null;
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == link.AccountId && account.DisabledAt == null, cancel);
    }

    /// <summary>Sets the password and uses the link up.</summary>
    /// <exception cref="RefusedException">LINK-001 the link does not work any more; PASS-001 to PASS-004 a rule of <see cref="PasswordRules"/>.</exception>
    public static async Task Use(RegistryDb db, string key, NewPassword wanted, TimeProvider clock, CancellationToken cancel)
    {
        var person = await Open(db, key, clock, cancel) ?? throw new RefusedException(Spent);
        PasswordRules.Check(wanted.Password, wanted.Repeated, person.Email!);
        await AccountAct.Do(db, person.Id, async account =>
        {
            var (hash, now) = (HashOf(key), clock.GetUtcNow());
            var link = await Of(db, account.Id, cancel);
            if (link is null || link.Hash != hash || link.ExpiresAt <= now || account.DisabledAt is not null) throw new RefusedException(Spent);
            db.PasswordLinks.Remove(link);
            account.SetPassword(wanted.Password, PasswordOrigin.Own);
            if (link.Factor == FactorAfterLink.Removed) await SecondFactor.TakeAway(db, account, cancel);
            return new(account.Email!, AuditAction.PasswordReset, account.Email!, AccountAct.Detail(new { secondFactor = Words.Of(link.Factor) }));
        }, clock, cancel);
    }

    /// <summary>Takes away the link of an account, if there is one; saved by the caller.</summary>
    internal static async Task TakeAway(RegistryDb db, Guid id, CancellationToken cancel)
    {
        if (await Of(db, id, cancel) is { } link) db.PasswordLinks.Remove(link);
    }

    private static async Task<PasswordLink?> Of(RegistryDb db, Guid id, CancellationToken cancel)
    {
        var link = await db.PasswordLinks.SingleOrDefaultAsync(link => link.AccountId == id, cancel);
        if (link is not null) await db.Entry(link).ReloadAsync(cancel);
        return link;
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>What becomes of the second factor when a password is set through a link.</summary>
public enum FactorAfterLink
{
    /// <summary>It is asked for as before.</summary>
    Kept = 0,

    /// <summary>It is taken away with its recovery codes, for somebody who lost the phone.</summary>
    Removed,
}
