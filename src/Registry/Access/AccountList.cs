using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>The accounts as an administrator sees them.</summary>
public static class AccountList
{
    /// <summary>Every account, by address.</summary>
    public static async Task<IReadOnlyList<ListedAccount>> Read(RegistryDb db, TimeProvider clock, CancellationToken cancel) =>
        [.. (await Accounts(db).OrderBy(account => account.NormalizedEmail).ToListAsync(cancel)).Select(account => Of(account, clock))];

    /// <summary>One account; null when there is none.</summary>
    public static async Task<ListedAccount?> Find(RegistryDb db, Guid id, TimeProvider clock, CancellationToken cancel) =>
        await Accounts(db).SingleOrDefaultAsync(account => account.Id == id, cancel) is { } account ? Of(account, clock) : null;

    /// <summary>The account with an address, in capitals or not.</summary>
    /// <exception cref="RefusedException">ACC-006 there is none.</exception>
    public static async Task<Guid> IdOf(RegistryDb db, string email, CancellationToken cancel)
    {
        var name = email.ToUpperInvariant();
        return await db.Accounts.Where(account => account.NormalizedEmail == name).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException(Issue.Error("ACC-006", "email", $"There is no account {email}."));
    }

    private static IQueryable<Account> Accounts(RegistryDb db) => db.Accounts.AsNoTracking().Include(account => account.Roles);

    private static ListedAccount Of(Account account, TimeProvider clock) => new(
        account.Id,
        account.Email!,
        [.. account.Roles.OrderBy(role => role.Role).ThenBy(role => role.CentreCode, StringComparer.Ordinal).Select(role => new Right(role.Role, role.CentreCode))],
        account.LastSignIn,
        account.TwoFactorEnabled ? FactorState.On : FactorState.Off,
        account.DisabledAt is not null ? AccountState.Closed
            : account.IsLockedAt(clock.GetUtcNow()) ? AccountState.Locked
            : account.PasswordOrigin == PasswordOrigin.OneTime ? AccountState.OneTimePassword
            : AccountState.Open);
}

/// <summary>An account in the list.</summary>
/// <param name="Id">Names it in addresses of pages.</param>
/// <param name="Email">Its name.</param>
/// <param name="Rights">What the person may do, in the order of <see cref="Role"/>.</param>
/// <param name="LastSignIn">The last complete sign-in; null before the first.</param>
/// <param name="Factor">Whether a code is asked for after the password.</param>
/// <param name="State">Whether the person can sign in.</param>
public sealed record ListedAccount(Guid Id, string Email, IReadOnlyList<Right> Rights, DateTimeOffset? LastSignIn, FactorState Factor, AccountState State);

/// <summary>Whether a code is asked for after the password.</summary>
public enum FactorState
{
    Off = 0,
    On,
}

/// <summary>Whether a person can sign in.</summary>
public enum AccountState
{
    Open = 0,

    /// <summary>With a password that somebody else gave them, which they must change first.</summary>
    OneTimePassword,

    /// <summary>Not now: there were too many wrong attempts.</summary>
    Locked,

    /// <summary>Not until an administrator opens it again.</summary>
    Closed,
}
