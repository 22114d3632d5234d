using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>Gives and takes roles. Who gave what to whom, when and why stays in the audit trail.</summary>
public static class RoleGrants
{
    /// <summary>Gives a role.</summary>
    /// <param name="db">Saved by this.</param>
    /// <param name="id">To whom.</param>
    /// <param name="right">Which.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <exception cref="RefusedException">ACC-003, ACC-004, ACC-005 the centre does not fit; ACC-006 no such account; ACC-007 no reason; ACC-009 the person has it.</exception>
    public static Task Grant(RegistryDb db, Guid id, Right right, string? reason, string actor, TimeProvider clock, CancellationToken cancel) => AccountAct.Do(db, id, async account =>
    {
        var why = AccountAct.Reason(reason);
        await CheckCentre(db, right.Role, right.CentreCode, cancel);
        if (await HeldBy(db, id, right).AnyAsync(cancel)) throw new RefusedException(Issue.Error("ACC-009", "role", $"{account.Email} has this role already."));
        db.AccountRoles.Add(new() { AccountId = id, Role = right.Role, CentreCode = right.CentreCode });
        return new(actor, AuditAction.RoleGranted, account.Email!, Detail(right.Role, right.CentreCode, why));
    }, clock, cancel);

    /// <summary>Takes a role away.</summary>
    /// <param name="db">Saved by this.</param>
    /// <param name="id">From whom.</param>
    /// <param name="right">Which.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <exception cref="RefusedException">
    /// ACC-006 no such account; ACC-007 no reason; ACC-010 the person does not have it; ACC-011 administrators do not take the role from
    /// themselves; ACC-012 nobody would be left to administer.
    /// </exception>
    public static Task Revoke(RegistryDb db, Guid id, Right right, string? reason, string actor, TimeProvider clock, CancellationToken cancel) => AccountAct.Do(db, id, async account =>
    {
        var why = AccountAct.Reason(reason);
        var held = await HeldBy(db, id, right).SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException(Issue.Error("ACC-010", "role", $"{account.Email} does not have this role."));
        if (right.Role == Role.Administrator) await CheckAdministratorStays(db, account, actor, cancel);
        db.AccountRoles.Remove(held);
        return new(actor, AuditAction.RoleRevoked, account.Email!, Detail(right.Role, right.CentreCode, why));
    }, clock, cancel);

    /// <summary>Refuses what would take the last administrator from the network, or be done by administrators to themselves.</summary>
    internal static async Task CheckAdministratorStays(RegistryDb db, Account account, string actor, CancellationToken cancel)
    {
        if (!await db.AccountRoles.AnyAsync(role => role.AccountId == account.Id && role.Role == Role.Administrator, cancel)) return;
        if (string.Equals(actor, account.Email, StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(Issue.Error("ACC-011", "role", "Administrators do not shut themselves out. Ask another administrator to do it."));
        if (!await db.AccountRoles.AnyAsync(role => role.Role == Role.Administrator && role.AccountId != account.Id && db.Accounts.Any(other => other.Id == role.AccountId && other.DisabledAt == null), cancel))
            throw new RefusedException(Issue.Error("ACC-012", "role", $"{account.Email} is the last administrator. Make somebody else one first."));
    }

    internal static async Task CheckCentre(RegistryDb db, Role role, string? centreCode, CancellationToken cancel)
    {
        if (role == Role.Investigator && centreCode is null) throw Refused("ACC-003", "An investigator belongs to a centre. Give its code.");
        if (role != Role.Investigator && centreCode is not null) throw Refused("ACC-005", $"{role} is a role over the whole network. Leave the centre out.");
        if (centreCode is not null && !await db.Centres.AnyAsync(centre => centre.Code == centreCode, cancel)) throw Refused("ACC-004", $"There is no centre {centreCode}.");
    }

    internal static string Detail(Role role, string? centre, string? reason) => AccountAct.Detail(new { role = Words.Of(role), centre, reason });

    private static IQueryable<AccountRole> HeldBy(RegistryDb db, Guid id, Right right) =>
        db.AccountRoles.Where(role => role.AccountId == id && role.Role == right.Role && role.CentreCode == right.CentreCode);

    private static RefusedException Refused(string code, string message) => new(Issue.Error(code, "centre", message));
}

/// <summary>A role and where it is held.</summary>
/// <param name="Role">What it allows.</param>
/// <param name="CentreCode">The centre; null for roles over the whole network.</param>
public sealed record Right(Role Role, string? CentreCode);
