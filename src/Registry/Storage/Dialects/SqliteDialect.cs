using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sarcoscope.Registry.Storage.Dialects;

/// <summary>A registry in a file. One writer at a time; readers see the file as it was when they began.</summary>
internal sealed class SqliteDialect : Dialect
{
    private const int Busy = 5; // SQLITE_BUSY
    private const int ReadOnly = 8; // SQLITE_READONLY: a file system that the system has shut after errors
    private const int InputOutput = 10; // SQLITE_IOERR
    private const int Full = 13; // SQLITE_FULL
    private const int CannotOpen = 14; // SQLITE_CANTOPEN: no room for the write-ahead log
    private const int NotADatabase = 26; // SQLITE_NOTADB

    // What reads fail with (https://sqlite.org/rescode.html): SQLITE_IOERR_READ, SHORT_READ, DATA.
    private static readonly int[] Reading = [266, 522, 8202];

    // Whoever waits for SQLite's lock tries now and then, holds a thread, and may be overtaken for ever. So one of this program asks for it at a
    // time, the others wait in the order they came.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(RegistryPlace.LockSeconds);

    public override string Word => "sqlite";

    public override string TableNames => "SELECT name FROM sqlite_master";

    public override void Configure(DbContextOptionsBuilder<RegistryDb> options, string connection) =>
        options.UseSqlite(connection).AddInterceptors(new SqliteConnectionSettings());

    // Serializable begins with the write lock (BEGIN IMMEDIATE).
    public override async Task<IDbContextTransaction> BeginWriting(RegistryDb db, CancellationToken cancel)
    {
        var queue = Queues.GetOrAdd(db.Database.GetDbConnection().ConnectionString, _ => new(1, 1));
        if (!await queue.WaitAsync(Patience, cancel)) throw new RefusedException(StoreIssues.Busy);
        try
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        }
        finally
        {
            queue.Release();
        }
    }

    // A transaction of EF's has begun with the write lock.
    public override Task TakeTurn(RegistryDb db, CancellationToken cancel) => Task.CompletedTask;

    public override Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override async Task<DbTransaction> BeginSchemaChange(DbConnection connection, CancellationToken cancel)
    {
        await Run(connection, null, "PRAGMA journal_mode=WAL;", cancel);
        return ((SqliteConnection)connection).BeginTransaction(deferred: false);
    }

    // It counts from the highest number by itself.
    public override Task CountOn(RegistryDb db, string table, string column, CancellationToken cancel) => Task.CompletedTask;

    // Writes the file anew without its free pages, then empties the write-ahead log, which still holds what was deleted.
    public override async Task<Leftovers> Purge(RegistryDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = db.Database.GetDbConnection();
            await Run(connection, null, "VACUUM;", cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            return await command.ExecuteScalarAsync(cancel) is 0L ? Leftovers.None : Leftovers.Readers;
        }
        catch (SqliteException failure) when (IsBusy(failure))
        {
            return Leftovers.Readers;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public override Issue? Explain(Exception failure, RegistryPlace place) =>
        failure is SqliteException { SqliteErrorCode: NotADatabase } ? StoreIssues.NotARegistry(place) : IsBusy(failure) ? StoreIssues.Busy : null;

    public override Task<IReadOnlyList<Issue>> Notices(DbConnection connection, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Issue>>([]);

    public override bool IsBusy(Exception failure) => failure is SqliteException { SqliteErrorCode: Busy };

    // A disk that is full shows itself as SQLITE_FULL, and a quota or a limit on the file as an error of input and output.
    public override bool IsFull(Exception failure) => failure is SqliteException sqlite
        && (sqlite.SqliteErrorCode is Full or ReadOnly or CannotOpen || (sqlite.SqliteErrorCode == InputOutput && !Reading.Contains(sqlite.SqliteExtendedErrorCode)));

    public override bool IsGone(Exception failure) => false;
}
