using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>The code from an authenticator app that an account asks for after the password, and the codes that stand in for it.</summary>
public static class SecondFactor
{
    /// <summary>Adds the second factor once the app has shown that it holds the key.</summary>
    /// <param name="db">Saved by this.</param>
    /// <param name="id">Whose account.</param>
    /// <param name="key">The secret the app was given, from <see cref="OneTimeCode.NewKey"/>.</param>
    /// <param name="code">What the app shows.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>The recovery codes, which are not shown again.</returns>
    /// <exception cref="RefusedException">TOTP-001 the code does not fit; TOTP-002 there is a second factor already.</exception>
    public static async Task<IReadOnlyList<string>> Add(RegistryDb db, Guid id, string key, string code, TimeProvider clock, CancellationToken cancel)
    {
        var codes = RecoveryCode.Draw();
        await AccountAct.Do(db, id, async account =>
        {
            if (account.TwoFactorEnabled) throw new RefusedException(Issue.Error("TOTP-002", "code", "The account has a second step already. Remove it first."));
            var step = OneTimeCode.StepOf(key, code, clock.GetUtcNow(), after: null)
                ?? throw new RefusedException(Issue.Error("TOTP-001", "code", "The code does not fit. Type the six digits the app shows now, and check that the clock of your phone is right."));
            (account.TwoFactorEnabled, account.AuthenticatorKey, account.LastCodeStep) = (true, key, step);
            await Replace(db, account, codes, cancel);
            return Own(account, AuditAction.SecondFactorAdded);
        }, clock, cancel);
        return codes;
    }

    /// <summary>Takes the second factor away; nothing happens where there is none.</summary>
    public static Task Remove(RegistryDb db, Guid id, TimeProvider clock, CancellationToken cancel) => AccountAct.Do(db, id, async account =>
    {
        if (!account.TwoFactorEnabled) return null;
        await TakeAway(db, account, cancel);
        return Own(account, AuditAction.SecondFactorRemoved);
    }, clock, cancel);

    /// <summary>Makes new recovery codes; the old ones stop working.</summary>
    /// <returns>The codes, which are not shown again; none where there is no second factor.</returns>
    public static async Task<IReadOnlyList<string>> NewRecoveryCodes(RegistryDb db, Guid id, TimeProvider clock, CancellationToken cancel)
    {
        IReadOnlyList<string> codes = [];
        await AccountAct.Do(db, id, async account =>
        {
            if (!account.TwoFactorEnabled) return null;
            codes = RecoveryCode.Draw();
            await Replace(db, account, codes, cancel);
            return Own(account, AuditAction.RecoveryCodesMade);
        }, clock, cancel);
        return codes;
    }

    /// <summary>How many recovery codes are left.</summary>
    public static Task<int> RecoveryCodesLeft(RegistryDb db, Guid id, CancellationToken cancel) => db.RecoveryCodes.CountAsync(code => code.AccountId == id, cancel);

    internal static async Task TakeAway(RegistryDb db, Account account, CancellationToken cancel)
    {
        (account.TwoFactorEnabled, account.AuthenticatorKey, account.LastCodeStep) = (false, null, null);
        await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(cancel);
    }

    private static async Task Replace(RegistryDb db, Account account, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { AccountId = account.Id, Hash = RecoveryCode.HashOf(code) }));
    }

    private static AuditedChange Own(Account account, AuditAction action) => new(account.Email!, action, account.Email!, "{}");
}
