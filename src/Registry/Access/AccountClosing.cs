using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>Closes and opens accounts, and ends sessions. An account is never deleted: the audit trail names it.</summary>
public static class AccountClosing
{
    /// <summary>Closes an account: nobody can sign in to it, its sessions and its link end. Nothing happens to one that is closed.</summary>
    /// <exception cref="RefusedException">ACC-006 no such account; ACC-007 no reason; ACC-011 it is the administrator's own; ACC-012 it is the last administrator's.</exception>
    public static Task Close(RegistryDb db, Guid id, string? reason, string actor, TimeProvider clock, CancellationToken cancel) => AccountAct.Do(db, id, async account =>
    {
        var why = AccountAct.Reason(reason);
        if (account.DisabledAt is not null) return null;
        await RoleGrants.CheckAdministratorStays(db, account, actor, cancel);
        account.DisabledAt = clock.GetUtcNow();
        account.EndSessions();
        await PasswordLink.TakeAway(db, id, cancel);
        return new(actor, AuditAction.AccountDisabled, account.Email!, AccountAct.Detail(new { reason = why }));
    }, clock, cancel);

    /// <summary>Opens a closed account with the roles and the password it had. Nothing happens to one that is open.</summary>
    /// <exception cref="RefusedException">ACC-006 no such account; ACC-007 no reason.</exception>
    public static Task Open(RegistryDb db, Guid id, string? reason, string actor, TimeProvider clock, CancellationToken cancel) => AccountAct.Do(db, id, account =>
    {
        var why = AccountAct.Reason(reason);
        if (account.DisabledAt is null) return Task.FromResult<AuditedChange?>(null);
        account.DisabledAt = null;
        account.ForgetFailures();
        return Task.FromResult<AuditedChange?>(new(actor, AuditAction.AccountEnabled, account.Email!, AccountAct.Detail(new { reason = why })));
    }, clock, cancel);

    /// <summary>Ends every session of an account.</summary>
    /// <exception cref="RefusedException">ACC-006 no such account.</exception>
    public static Task SignOutEverywhere(RegistryDb db, Guid id, string actor, TimeProvider clock, CancellationToken cancel) => AccountAct.Do(db, id, account =>
    {
        account.EndSessions();
        return Task.FromResult<AuditedChange?>(new(actor, AuditAction.SignedOutEverywhere, account.Email!, "{}"));
    }, clock, cancel);
}
