using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>One change of one account: read, changed and recorded in one transaction, which holds the write lock from the start.</summary>
internal static class AccountAct
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Changes an account.</summary>
    /// <param name="db">Saved by this.</param>
    /// <param name="id">Whose account.</param>
    /// <param name="change">Changes it and says what to record, or throws <see cref="RefusedException"/> before it changes anything. Null records and saves nothing.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <exception cref="RefusedException">ACC-006 there is no such account.</exception>
    public static async Task Do(RegistryDb db, Guid id, Func<Account, Task<AuditedChange?>> change, TimeProvider clock, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriting(cancel);
        var account = await db.Accounts.SingleOrDefaultAsync(account => account.Id == id, cancel) ?? throw Unknown();
        await db.Entry(account).ReloadAsync(cancel); // the context may have read it before the lock was held
        if (await change(account) is not { } recorded) return;
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await db.SaveChangesAsync(cancel);
        await AuditTrail.Append(db, recorded, clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Records something that changes no account.</summary>
    public static async Task Record(RegistryDb db, AuditedChange recorded, TimeProvider clock, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriting(cancel);
        await AuditTrail.Append(db, recorded, clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>What is recorded of a change, as JSON.</summary>
    public static string Detail(object detail) => JsonSerializer.Serialize(detail, Written);

    /// <summary>A reason as it is kept.</summary>
    /// <exception cref="RefusedException">ACC-007 there is none, or it is longer than 500 characters.</exception>
    public static string Reason(string? typed) => typed?.Trim() is { Length: > 0 and <= LongestReason } reason
        ? reason
        : throw new RefusedException(Issue.Error("ACC-007", "reason", "Say why, in at most 500 characters."));

    private const int LongestReason = 500;

    private static RefusedException Unknown() => new(Issue.Error("ACC-006", "account", "There is no such account."));
}
