using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>Who gave which role to whom, when and why, and who took it: read from the audit trail, where it cannot be changed.</summary>
public static class GrantHistory
{
    private static readonly AuditAction[] Actions = [AuditAction.AccountCreated, AuditAction.RoleGranted, AuditAction.RoleRevoked];

    /// <summary>One page of it, newest first.</summary>
    /// <param name="db">Where.</param>
    /// <param name="skip">Entries to pass over.</param>
    /// <param name="take">Entries to read.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<IReadOnlyList<GrantEntry>> Read(RegistryDb db, int skip, int take, CancellationToken cancel)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => Actions.Contains(entry.Action)).OrderByDescending(entry => entry.Number).Skip(skip).Take(take).ToListAsync(cancel);
        return [.. entries.Select(Of)];
    }

    /// <summary>How many there are.</summary>
    public static Task<int> Count(RegistryDb db, CancellationToken cancel) => db.AuditEntries.CountAsync(entry => Actions.Contains(entry.Action), cancel);

    private static GrantEntry Of(AuditEntry entry)
    {
        using var detail = JsonDocument.Parse(entry.Detail);
        var right = new Right(Words.Read<Role>(Word("role")!), Word("centre"));
        return new(entry.Number, entry.At, entry.Actor, entry.Subject, entry.Action == AuditAction.RoleRevoked ? GrantAct.Revoked : GrantAct.Granted, right, Word("reason"));

        string? Word(string name) => detail.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}

/// <summary>One role given or taken.</summary>
/// <param name="Number">Its number in the audit trail.</param>
/// <param name="At">When.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Account">To or from whom.</param>
/// <param name="Act">Given or taken.</param>
/// <param name="Right">Which role.</param>
/// <param name="Reason">Why; null when it was not said.</param>
public sealed record GrantEntry(long Number, DateTimeOffset At, string Actor, string Account, GrantAct Act, Right Right, string? Reason);

/// <summary>Whether a role was given or taken.</summary>
public enum GrantAct
{
    Granted = 0,
    Revoked,
}
