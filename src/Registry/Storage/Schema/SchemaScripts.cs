using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sarcoscope.Registry.Storage.Schema;

/// <summary>The numbered scripts that make the tables. A script is never edited after a release; a change is the next number.</summary>
internal static class SchemaScripts
{
    private const string Prefix = "schema/";
    private const string Dialect = ".sqlite.sql";
    private const int NotADatabase = 26; // SQLITE_NOTADB

    /// <summary>The version a registry has once every script is applied.</summary>
    public static int Current => All()[^1].Number;

    /// <summary>Every script in order. Throws when numbers are not 1, 2, 3 …</summary>
    public static IReadOnlyList<(int Number, string Name, string Sql)> All()
    {
        var assembly = typeof(SchemaScripts).Assembly;
        var scripts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Dialect, StringComparison.Ordinal))
            .Select(resource => (Number: int.Parse(resource.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), Name: resource[Prefix.Length..], Sql: Read(resource)))
            .OrderBy(script => script.Number)
            .ToList();
        return scripts.Count > 0 && scripts.Select((script, index) => script.Number == index + 1).All(inOrder => inOrder)
            ? scripts
            : throw new InvalidOperationException("Schema scripts must be numbered 0001, 0002 … without gaps.");

        string Read(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Applies what is missing in one transaction, under the write lock.</summary>
    public static async Task Bring(SqliteConnection connection, string path, CancellationToken cancel)
    {
        try
        {
            if (await Version(connection, cancel) == Current) return; // no lock needed
            await Execute(connection, "PRAGMA journal_mode=WAL;", cancel);
            await using var transaction = connection.BeginTransaction(deferred: false); // BEGIN IMMEDIATE
            var version = await Version(connection, cancel);
            if (version is null && await Number(connection, "SELECT COUNT(*) FROM sqlite_master", cancel) > 0)
                throw NotARegistry(path);
            if (version > Current)
                throw new RefusedException(Issue.Error("STORE-003", "db", $"{path} has schema version {version}; this program knows up to {Current}. Use the program that wrote it, or a newer one."));
            if (version is null)
                await Execute(connection, "CREATE TABLE \"schema_version\" (\"number\" INTEGER NOT NULL PRIMARY KEY, \"script\" TEXT NOT NULL);", cancel);
            foreach (var script in All().Where(script => script.Number > (version ?? 0)))
            {
                await Execute(connection, script.Sql, cancel);
                await Execute(connection, $"INSERT INTO \"schema_version\" VALUES ({script.Number}, '{script.Name}');", cancel);
            }
            await transaction.CommitAsync(cancel);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == NotADatabase)
        {
            throw NotARegistry(path);
        }
    }

    private static RefusedException NotARegistry(string path) =>
        new(Issue.Error("STORE-002", "db", $"{path} is not a registry of this program. Give another file; this one was left as it is."));

    private static async Task<int?> Version(SqliteConnection connection, CancellationToken cancel) =>
        await Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'", cancel) == 0
            ? null
            : (int)await Number(connection, "SELECT COALESCE(MAX(\"number\"), 0) FROM \"schema_version\"", cancel);

    private static async Task<long> Number(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task Execute(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
