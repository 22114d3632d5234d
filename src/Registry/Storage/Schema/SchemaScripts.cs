using System.Data.Common;
using System.Globalization;
using Sarcoscope.Registry.Storage.Dialects;

namespace Sarcoscope.Registry.Storage.Schema;

/// <summary>
/// The numbered scripts that make the tables, each in every dialect. A script is never edited after a release; a change is the next number.
/// </summary>
internal static class SchemaScripts
{
    private const string Prefix = "schema/";
    private const string Versions = "schema_version";

    /// <summary>Every script of a dialect in order. Throws when numbers are not 1, 2, 3 …</summary>
    public static IReadOnlyList<(int Number, string Name, string Sql)> All(Dialect dialect)
    {
        var assembly = typeof(SchemaScripts).Assembly;
        var scripts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith($".{dialect.Word}.sql", StringComparison.Ordinal))
            .Select(resource => (Number: int.Parse(resource.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), Name: resource[Prefix.Length..], Sql: Read(resource)))
            .OrderBy(script => script.Number)
            .ToList();
        return scripts.Count > 0 && scripts.Select((script, index) => script.Number == index + 1).All(inOrder => inOrder)
            ? scripts
            : throw new InvalidOperationException($"Schema scripts for {dialect.Word} must be numbered 0001, 0002 … without gaps.");

        string Read(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Applies what is missing in one transaction, under a lock.</summary>
    /// <exception cref="RefusedException">STORE-001 a server's database is empty and is to stay so; STORE-002 not a registry; STORE-003 a newer one.</exception>
    public static async Task Bring(DbConnection connection, RegistryPlace place, MissingFile missing, CancellationToken cancel)
    {
        var scripts = All(place.Dialect);
        var current = scripts[^1].Number;
        var found = await Version(connection, null, place.Dialect, cancel);
        if (found.Version == current) return; // no lock needed
        if (found is { Tables: 0 } && place.File is null && missing == MissingFile.Refuse) throw new RefusedException(StoreIssues.Missing(place));
        await using var transaction = await place.Dialect.BeginSchemaChange(connection, cancel);
        var (version, tables) = await Version(connection, transaction, place.Dialect, cancel);
        if (version is null && tables > 0) throw new RefusedException(StoreIssues.NotARegistry(place));
        if (version > current) throw new RefusedException(StoreIssues.Newer(place, version.Value, current));
        if (version is null)
            await Execute(connection, transaction, $"CREATE TABLE \"{Versions}\" (\"number\" INTEGER NOT NULL PRIMARY KEY, \"script\" TEXT NOT NULL);", cancel);
        foreach (var script in scripts.Where(script => script.Number > (version ?? 0)))
        {
            await Execute(connection, transaction, script.Sql, cancel);
            await Execute(connection, transaction, FormattableString.Invariant($"INSERT INTO \"{Versions}\" VALUES ({script.Number}, '{script.Name}');"), cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The version of a registry, null when it is none, and how many tables there are.</summary>
    private static async Task<(int? Version, int Tables)> Version(DbConnection connection, DbTransaction? transaction, Dialect dialect, CancellationToken cancel)
    {
        var tables = new List<string>();
        await using (var names = Command(connection, transaction, dialect.TableNames))
        await using (var reader = await names.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel)) tables.Add(reader.GetString(0));
        }
        if (!tables.Contains(Versions, StringComparer.Ordinal)) return (null, tables.Count);
        await using var highest = Command(connection, transaction, $"SELECT COALESCE(MAX(\"number\"), 0) FROM \"{Versions}\"");
        return (Convert.ToInt32(await highest.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture), tables.Count);
    }

    private static async Task Execute(DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancel)
    {
        await using var command = Command(connection, transaction, sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
