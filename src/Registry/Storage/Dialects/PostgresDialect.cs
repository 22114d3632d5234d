using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Sarcoscope.Registry.Storage.Dialects;

/// <summary>A registry in a database of a PostgreSQL server, version 15 or later.</summary>
internal sealed class PostgresDialect : Dialect
{
    private const int OldestServer = 15;

    // Any number will do that no other program in the same database uses.
    private const string SchemaLock = "SELECT pg_advisory_xact_lock(7234015230918)";

    // LOCK TABLE takes no snapshot: what is read afterwards is what the last writer left. Readers are not kept out.
    private const string WriteLock = "LOCK TABLE \"schema_version\" IN EXCLUSIVE MODE";

    private const string IgnoresPolicies = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user";

    public override string Word => "postgres";

    public override string TableNames => "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()";

    public override void Configure(DbContextOptionsBuilder<RegistryDb> options, string connection) =>
        options.UseNpgsql(connection).AddInterceptors(new CentreSetting());

    public override async Task<IDbContextTransaction> BeginWriting(RegistryDb db, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        try
        {
            await TakeTurn(db, cancel);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public override Task TakeTurn(RegistryDb db, CancellationToken cancel) =>
        Run(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), WriteLock, cancel);

    public override async Task<DbTransaction> BeginReading(DbConnection connection, CancellationToken cancel) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    public override async Task<DbTransaction> BeginSchemaChange(DbConnection connection, CancellationToken cancel)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        try
        {
            await Run(connection, transaction, SchemaLock, cancel);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public override Task CountOn(RegistryDb db, string table, string column, CancellationToken cancel) => Run(
        db.Database.GetDbConnection(),
        db.Database.CurrentTransaction!.GetDbTransaction(),
        $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), MAX(\"{column}\")) FROM \"{table}\" HAVING COUNT(*) > 0",
        cancel);

    // Rewriting tables keeps everybody out for as long as it takes, and write-ahead logs and backups are beyond our reach.
    public override Task<Leftovers> Purge(RegistryDb db, CancellationToken cancel) => Task.FromResult(Leftovers.Server);

    public override Issue? Explain(Exception failure, RegistryPlace place) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            Issue.Error("STORE-008", "db", $"The server of {place} does not let this role in. Check user name and password, and the server's pg_hba.conf."),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            Issue.Error("STORE-009", "db", $"There is no database {place}. Create it first: docs/postgresql.md says how."),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            Issue.Error("STORE-010", "db", $"The role may not make tables in {place}, or not use them. It must own the database: docs/postgresql.md says how."),
        PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown } busy =>
            NoAnswer(place, busy.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => StoreIssues.Busy,
        PostgresException => null,
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException or System.Security.Authentication.AuthenticationException } unreachable =>
            NoAnswer(place, unreachable.InnerException!.Message),
        NpgsqlException { SqlState: null } refused when refused.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            Issue.Error("STORE-008", "db", $"The server of {place} asks for a password and none is given. Add Password=… or a password file."),
        NpgsqlException unreachable => NoAnswer(place, unreachable.Message),
        TimeoutException or SocketException => NoAnswer(place, failure.Message),
        _ => null,
    };

    public override async Task<IReadOnlyList<Issue>> Notices(DbConnection connection, CancellationToken cancel)
    {
        var server = ((NpgsqlConnection)connection).PostgreSqlVersion;
        if (server.Major < OldestServer)
            throw new RefusedException(Issue.Error("STORE-011", "db", $"The server is PostgreSQL {server}; {OldestServer} or later is needed."));
        await using var command = connection.CreateCommand();
        command.CommandText = IgnoresPolicies;
        return await command.ExecuteScalarAsync(cancel) is true
            ? [Issue.Warning("STORE-012", "db", "The role of the connection is a superuser or has BYPASSRLS, so row-level security does not back up the program. Use a role that is neither: docs/postgresql.md.")]
            : [];
    }

    public override bool IsBusy(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    public override bool IsFull(Exception failure) => failure is PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError or PostgresErrorCodes.ReadOnlySqlTransaction };

    public override bool IsGone(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        PostgresException => false,
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
        _ => false,
    };

    private static Issue NoAnswer(RegistryPlace place, string why) =>
        Issue.Error("STORE-007", "db", $"The server of {place} does not answer: {why} Check that it runs, and host, port and TLS settings.");
}
