using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sarcoscope.Registry.Storage.Dialects;

/// <summary>What differs between the databases a registry can lie in. Everything else is the same code.</summary>
internal abstract class Dialect
{
    public static Dialect Sqlite { get; } = new SqliteDialect();

    public static Dialect Postgres { get; } = new PostgresDialect();

    /// <summary>Ends the names of the schema scripts: <c>0001_registry.sqlite.sql</c>.</summary>
    public abstract string Word { get; }

    /// <summary>A query for the names of all tables.</summary>
    public abstract string TableNames { get; }

    public static Dialect Of(RegistryDb db) => db.Database.IsNpgsql() ? Postgres : Sqlite;

    public abstract void Configure(DbContextOptionsBuilder<RegistryDb> options, string connection);

    /// <summary>A transaction that nobody else writes beside, and that reads as of the moment it got its turn.</summary>
    public abstract Task<IDbContextTransaction> BeginWriting(RegistryDb db, CancellationToken cancel);

    /// <summary>Makes the current transaction the only one that writes, if it is not yet.</summary>
    public abstract Task TakeTurn(RegistryDb db, CancellationToken cancel);

    /// <summary>A transaction that reads as of one moment; rolled back by the caller.</summary>
    public abstract Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken cancel);

    /// <summary>A transaction in which one program alone changes the schema.</summary>
    public abstract Task<DbTransaction> BeginSchemaChange(DbConnection connection, CancellationToken cancel);

    /// <summary>Lets a column that counts by itself go on after the highest number that was written into it.</summary>
    public abstract Task CountOn(RegistryDb db, string table, string column, CancellationToken cancel);

    /// <summary>Removes what deleted rows leave behind in the store, as far as the program can; outside a transaction.</summary>
    public abstract Task<Leftovers> Purge(RegistryDb db, CancellationToken cancel);

    /// <summary>What an operator can do about a failure of the database; null for one that is a fault of ours.</summary>
    public abstract Issue? Explain(Exception failure, RegistryPlace place);

    /// <summary>What is to be said about the place although it can be used.</summary>
    public abstract Task<IReadOnlyList<Issue>> Notices(DbConnection connection, CancellationToken cancel);

    /// <summary>Whether somebody else has been writing for longer than a writer waits, or changed what this one builds on: trying again helps.</summary>
    public abstract bool IsBusy(Exception failure);

    /// <summary>Whether there is no room to write, or writing is refused by the disk.</summary>
    public abstract bool IsFull(Exception failure);

    /// <summary>Whether nobody answers any more: what was under way may have been saved or not.</summary>
    public abstract bool IsGone(Exception failure);

    protected static async Task Run(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>Whether bytes of deleted rows are left in the store.</summary>
public enum Leftovers
{
    None = 0,

    /// <summary>Somebody was reading all the time: the file is to be purged once more.</summary>
    Readers,

    /// <summary>A server: its administrator sees to them (docs/administrators.md).</summary>
    Server,
}
