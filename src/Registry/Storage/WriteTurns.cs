using Microsoft.EntityFrameworkCore.Storage;
using Sarcoscope.Registry.Storage.Dialects;

namespace Sarcoscope.Registry.Storage;

/// <summary>Writes one after the other.</summary>
public static class WriteTurns
{
    /// <summary>Waits for its turn within a transaction that has begun already, before it reads what it builds on.</summary>
    /// <exception cref="RefusedException">STORE-005: another program has been writing for 30 seconds.</exception>
    internal static async Task TakeTurn(this RegistryDb db, CancellationToken cancel)
    {
        var dialect = Dialect.Of(db);
        try
        {
            await dialect.TakeTurn(db, cancel);
        }
        catch (Exception failure) when (dialect.IsBusy(failure))
        {
            throw new RefusedException(StoreIssues.Busy);
        }
    }

    /// <summary>
    /// Waits for its turn, then begins a transaction that nobody else writes beside: what it reads stays true until it commits,
    /// and the audit trail does not fork. Readers go on.
    /// </summary>
    /// <exception cref="RefusedException">STORE-005: another program has been writing for 30 seconds.</exception>
    public static async Task<IDbContextTransaction> BeginWriting(this RegistryDb db, CancellationToken cancel)
    {
        var dialect = Dialect.Of(db);
        try
        {
            return await dialect.BeginWriting(db, cancel);
        }
        catch (Exception failure) when (dialect.IsBusy(failure))
        {
            throw new RefusedException(StoreIssues.Busy);
        }
    }
}
