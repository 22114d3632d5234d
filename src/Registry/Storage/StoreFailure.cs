using Sarcoscope.Registry.Storage.Dialects;

namespace Sarcoscope.Registry.Storage;

/// <summary>What the store could not do, through no fault of the program or of who used it (docs/decisions/0023-faults.md).</summary>
public static class StoreFailure
{
    /// <summary>Code of a disk that is full or cannot be written.</summary>
    public const string Full = "STORE-013";

    private static readonly Dialect[] Dialects = [Dialect.Sqlite, Dialect.Postgres];

    /// <summary>Reads a failure, however it is wrapped.</summary>
    /// <returns>STORE-005 somebody else writes; STORE-007 the server does not answer; STORE-013 the disk is full. Null for anything else: a fault of ours.</returns>
    public static Issue? Of(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (Read(cause) is { } issue) return issue;
        }
        return null;
    }

    private static Issue? Read(Exception failure) => failure switch
    {
        RefusedException refused when refused.Issue == StoreIssues.Busy || refused.Issue == StoreIssues.Full => refused.Issue,
        _ when Dialects.Any(dialect => dialect.IsFull(failure)) => StoreIssues.Full,
        _ when Dialects.Any(dialect => dialect.IsBusy(failure)) => StoreIssues.Busy,
        _ when Dialects.Any(dialect => dialect.IsGone(failure)) => StoreIssues.Gone,
        _ => null,
    };
}
