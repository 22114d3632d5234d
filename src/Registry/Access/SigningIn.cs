using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>Signing in: the password, then the code where the account has a second factor. Every end of it is in the audit trail.</summary>
public static class SigningIn
{
    private static readonly Account Stranger = new();
    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly Lazy<string> StrangersHash = new(() => Hasher.HashPassword(Stranger, Guid.NewGuid().ToString()));

    /// <summary>The first step.</summary>
    /// <returns>
    /// Whose account it is and whether the code is still to come. Null for an unknown address, a wrong password, a locked and a closed
    /// account alike, after the same time.
    /// </returns>
    public static async Task<FirstStep?> WithPassword(RegistryDb db, string email, string password, TimeProvider clock, CancellationToken cancel)
    {
        var name = email.Trim().ToUpperInvariant();
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.NormalizedEmail == name, cancel);
        var obstacle = account is null ? "unknown" : ObstacleOf(account, clock);
        if (!Fits(obstacle is null ? account! : Stranger, password) || obstacle is not null)
        {
            if (account is null) await AccountAct.Record(db, new(AuditedChange.Nobody, AuditAction.SignInFailed, "an address without an account", "{}"), clock, cancel);
            else if (obstacle is not null) await AccountAct.Record(db, FailureCount.Failure(account, "password", obstacle), clock, cancel);
            else await FailureCount.Add(db, account, "password", clock, cancel);
            return null;
        }
        if (account!.TwoFactorEnabled) return new(account, CodeIsNext: true);
        return await Complete(db, account, "password", _ => Task.FromResult(true), clock, cancel) ? new(account, CodeIsNext: false) : null;
    }

    /// <summary>The second step, with the app's code. A wrong one counts like a wrong password.</summary>
    public static Task<bool> WithCode(RegistryDb db, Account account, string code, TimeProvider clock, CancellationToken cancel) => Complete(db, account, "code", current =>
    {
        if (current.AuthenticatorKey is not { } key || OneTimeCode.StepOf(key, code, clock.GetUtcNow(), current.LastCodeStep) is not { } step) return Task.FromResult(false);
        current.LastCodeStep = step;
        return Task.FromResult(true);
    }, clock, cancel);

    /// <summary>The second step, with a recovery code, which is used up by it.</summary>
    public static Task<bool> WithRecoveryCode(RegistryDb db, Account account, string code, TimeProvider clock, CancellationToken cancel) => Complete(db, account, "recovery code", async current =>
    {
        var hash = RecoveryCode.HashOf(code);
        return await db.RecoveryCodes.Where(one => one.AccountId == current.Id && one.Hash == hash).ExecuteDeleteAsync(cancel) == 1;
    }, clock, cancel);

    /// <summary>Whether the password of somebody signed in is right, before they change how they sign in. A wrong one counts.</summary>
    /// <exception cref="RefusedException">PASS-005 it is wrong, or the account is locked.</exception>
    public static async Task CheckAgain(RegistryDb db, Guid id, string password, TimeProvider clock, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == id, cancel);
        var obstacle = ObstacleOf(account, clock);
        if (obstacle is null && Fits(account, password)) return;
        if (obstacle is null) await FailureCount.Add(db, account, "current password", clock, cancel);
        throw new RefusedException(Issue.Error("PASS-005", "current", "The current password does not fit, or there were too many attempts. Check it, or wait 15 minutes."));
    }

    /// <summary>Whether somebody signed in is who they are, before they put their signature under something: the password, and the code where the account has a second factor. A wrong one counts.</summary>
    /// <exception cref="RefusedException">PASS-005 the password is wrong, or the account is locked; TOTP-001 the code does not fit.</exception>
    public static async Task ConfirmAgain(RegistryDb db, Guid id, string password, string code, TimeProvider clock, CancellationToken cancel)
    {
        await CheckAgain(db, id, password, clock, cancel);
        var confirmed = true;
        await AccountAct.Do(db, id, account =>
        {
            if (!account.TwoFactorEnabled) return Task.FromResult<AuditedChange?>(null);
            confirmed = account.AuthenticatorKey is { } key && OneTimeCode.StepOf(key, code, clock.GetUtcNow(), account.LastCodeStep) is { } step && Use(account, step);
            return Task.FromResult<AuditedChange?>(confirmed ? new(account.Email!, AuditAction.IdentityConfirmed, account.Email!, "{}") : null);
        }, clock, cancel);
        if (confirmed) return;
        await FailureCount.Add(db, await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == id, cancel), "code", clock, cancel);
        throw new RefusedException(Issue.Error("TOTP-001", "code", "The code does not fit. Type the six digits the app shows now, and check that the clock of your phone is right."));

        // A code is used once.
        static bool Use(Account account, long step)
        {
            account.LastCodeStep = step;
            return true;
        }
    }

    /// <summary>Records that somebody signed out.</summary>
    public static Task Out(RegistryDb db, string email, TimeProvider clock, CancellationToken cancel) =>
        AccountAct.Record(db, new(email, AuditAction.SignedOut, email, "{}"), clock, cancel);

    private static async Task<bool> Complete(RegistryDb db, Account account, string with, Func<Account, Task<bool>> fits, TimeProvider clock, CancellationToken cancel)
    {
        var obstacle = ObstacleOf(account, clock);
        var done = false;
        await AccountAct.Do(db, account.Id, async current =>
        {
            obstacle = ObstacleOf(current, clock) ?? (current.SecurityStamp != account.SecurityStamp ? "changed meanwhile" : null);
            if (obstacle is not null) return FailureCount.Failure(current, with, obstacle);
            if (!await fits(current)) return null;
            current.ForgetFailures();
            current.LastSignIn = clock.GetUtcNow();
            done = true;
            return new(current.Email!, AuditAction.SignedIn, current.Email!, AccountAct.Detail(new { with }));
        }, clock, cancel);
        if (!done && obstacle is null) await FailureCount.Add(db, account, with, clock, cancel);
        return done;
    }

    private static string? ObstacleOf(Account account, TimeProvider clock) =>
        account.DisabledAt is not null ? "closed" : account.IsLockedAt(clock.GetUtcNow()) ? "locked" : null;

    // An account without a password takes as long as any other.
    private static bool Fits(Account account, string password)
    {
        var typed = password.Length <= PasswordRules.Longest ? password : "";
        var hash = account.PasswordHash;
        return Hasher.VerifyHashedPassword(account, hash ?? StrangersHash.Value, typed) != PasswordVerificationResult.Failed && hash is not null;
    }
}

/// <summary>What the password opened.</summary>
/// <param name="Account">Whose account; not tracked.</param>
/// <param name="CodeIsNext">Whether a code is asked for before the person is in.</param>
public sealed record FirstStep(Account Account, bool CodeIsNext);
