using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sarcoscope.Registry.Storage;

/// <summary>Writers take turns: what a writer reads inside its transaction is still so when it commits.</summary>
public static class WriteTurn
{
    /// <summary>Begins a transaction that holds the write lock, waiting for the writer before it.</summary>
    public static Task<IDbContextTransaction> BeginWrite(this RegistryDb db, CancellationToken cancel) =>
        db.Database.BeginTransactionAsync(cancel); // BEGIN IMMEDIATE on SQLite
}
