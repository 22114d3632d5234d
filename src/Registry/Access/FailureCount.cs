using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>Wrong passwords and codes of one account are counted together; too many shut it for a while.</summary>
public static class FailureCount
{
    /// <summary>Failures in a row before the account is locked.</summary>
    public const int BeforeLock = 5;

    /// <summary>How long it is locked.</summary>
    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(15);

    internal static Task Add(RegistryDb db, Account account, string step, TimeProvider clock, CancellationToken cancel) => AccountAct.Do(db, account.Id, current =>
    {
        var now = clock.GetUtcNow();
        if (current.IsLockedAt(now)) return Task.FromResult<AuditedChange?>(Failure(current, step, "locked"));
        current.AccessFailedCount++;
        var locks = current.AccessFailedCount >= BeforeLock;
        if (locks) (current.AccessFailedCount, current.LockoutEnd) = (0, now + LockedFor);
        return Task.FromResult<AuditedChange?>(Failure(current, step, locks ? "wrong, now locked" : "wrong"));
    }, clock, cancel);

    internal static AuditedChange Failure(Account account, string step, string why) =>
        new(AuditedChange.Nobody, AuditAction.SignInFailed, account.Email!, AccountAct.Detail(new { step, why }));
}
