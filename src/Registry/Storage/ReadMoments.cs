using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sarcoscope.Registry.Storage.Dialects;

namespace Sarcoscope.Registry.Storage;

/// <summary>Reads several things as of one moment.</summary>
public static class ReadMoments
{
    /// <summary>Until it is disposed, the context reads the registry as it stands now. Within a transaction it changes nothing.</summary>
    public static async Task<IAsyncDisposable> ReadMoment(this RegistryDb db, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) return new Moment(null, null, null);
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = await Dialect.Of(db).BeginReading(db.Database.GetDbConnection(), cancel);
        return new Moment(db, transaction, await db.Database.UseTransactionAsync(transaction, cancel));
    }

    private sealed class Moment(RegistryDb? db, DbTransaction? transaction, IDbContextTransaction? used) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (used is not null) await used.DisposeAsync();
            if (transaction is not null) await transaction.DisposeAsync();
            if (db is not null) await db.Database.CloseConnectionAsync();
        }
    }
}
