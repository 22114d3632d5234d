using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sarcoscope.Registry.Storage.Mapping;

namespace Sarcoscope.Registry.Storage.Backups;

/// <summary>What a backup says of itself, in a table that no registry has.</summary>
/// <param name="MadeAt">The backup holds what the registry held then.</param>
/// <param name="Source">Where the registry lay.</param>
/// <param name="AuditEntries">Entries of its audit trail.</param>
/// <param name="AuditHead">Hash of the last of them.</param>
/// <param name="Sha256">Over the schema, every row and the rest of the seal; the same whatever the file's pages look like.</param>
public sealed record BackupSeal(DateTimeOffset MadeAt, string Source, long AuditEntries, string AuditHead, string Sha256)
{
    private const string Table = "backup_seal";

    /// <summary>Closes a backup; its hash is computed here.</summary>
    internal static async Task<BackupSeal> Write(SqliteConnection file, BackupSeal open, CancellationToken cancel)
    {
        var seal = open with { Sha256 = await HashOf(file, open, cancel) };
        await using var transaction = file.BeginTransaction();
        await using var command = file.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"CREATE TABLE {Table} (made_at TEXT NOT NULL, source TEXT NOT NULL, audit_entries INTEGER NOT NULL, audit_head TEXT NOT NULL, sha256 TEXT NOT NULL); INSERT INTO {Table} VALUES ($made, $source, $entries, $head, $hash);";
        command.Parameters.AddWithValue("$made", InstantText.Write(seal.MadeAt));
        command.Parameters.AddWithValue("$source", seal.Source);
        command.Parameters.AddWithValue("$entries", seal.AuditEntries);
        command.Parameters.AddWithValue("$head", seal.AuditHead);
        command.Parameters.AddWithValue("$hash", seal.Sha256);
        await command.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return seal;
    }

    /// <summary>Reads the seal and recomputes everything it stands for. The file is only read.</summary>
    /// <exception cref="RefusedException">BACKUP-002 no seal; BACKUP-003 a page is damaged, or the content is not what was sealed.</exception>
    internal static async Task<BackupSeal> Check(SqliteConnection file, string name, CancellationToken cancel)
    {
        if (await Text(file, $"SELECT count(*) FROM sqlite_master WHERE name = '{Table}'", cancel) != "1") throw BackupIssues.NotABackup(name);
        if (await Text(file, "PRAGMA integrity_check(1)", cancel) is var found and not "ok") throw BackupIssues.Altered(name, found ?? "");
        if (await Text(file, "PRAGMA foreign_key_check", cancel) is { } orphan) throw BackupIssues.Altered(name, $"a row of {orphan} belongs to nothing");
        var seal = await Read(file, cancel) ?? throw BackupIssues.NotABackup(name);
        return await HashOf(file, seal, cancel) == seal.Sha256 ? seal : throw BackupIssues.Altered(name, "its content has another hash than its seal");
    }

    /// <summary>Makes a registry of a copy of a backup.</summary>
    internal static async Task Remove(SqliteConnection file, CancellationToken cancel)
    {
        await using var command = file.CreateCommand();
        command.CommandText = $"DROP TABLE {Table};";
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<BackupSeal?> Read(SqliteConnection file, CancellationToken cancel)
    {
        await using var command = file.CreateCommand();
        command.CommandText = $"SELECT made_at, source, audit_entries, audit_head, sha256 FROM {Table}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new(InstantText.Read(reader.GetString(0)), reader.GetString(1), reader.GetInt64(2), reader.GetString(3), reader.GetString(4))
            : null;
    }

    // Read as SQLite has it and not through the model: a backup of an older version has older tables.
    private static async Task<string> HashOf(SqliteConnection file, BackupSeal seal, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { InstantText.Write(seal.MadeAt), seal.Source, seal.AuditEntries.ToString(CultureInfo.InvariantCulture), seal.AuditHead }) Add(hash, 't', Encoding.UTF8.GetBytes(part));
        await AddRows(file, hash, $"SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name <> '{Table}' ORDER BY type, name", cancel);
        foreach (var table in await Column(file, $"SELECT name FROM sqlite_master WHERE type = 'table' AND name <> '{Table}' ORDER BY name", cancel))
        {
            var columns = await Column(file, $"SELECT name FROM pragma_table_info({Quoted(table)}) ORDER BY cid", cancel);
            var key = await Column(file, $"SELECT name FROM pragma_table_info({Quoted(table)}) WHERE pk > 0 ORDER BY pk", cancel);
            Add(hash, 't', Encoding.UTF8.GetBytes(table));
            await AddRows(file, hash, $"SELECT {List(columns)} FROM \"{table}\" ORDER BY {List(key.Count > 0 ? key : columns)}", cancel);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task AddRows(SqliteConnection file, IncrementalHash hash, string query, CancellationToken cancel)
    {
        await using var command = file.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                switch (reader.GetValue(column))
                {
                    case long number: Add(hash, 'i', Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))); break;
                    case double number: Add(hash, 'r', BitConverter.GetBytes(number)); break;
                    case string text: Add(hash, 't', Encoding.UTF8.GetBytes(text)); break;
                    case byte[] bytes: Add(hash, 'b', bytes); break;
                    default: Add(hash, 'n', []); break;
                }
            }
        }
    }

    // Kind and length before each part keep the parts apart whatever they contain.
    private static void Add(IncrementalHash hash, char kind, byte[] bytes)
    {
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}{bytes.Length}:")));
        hash.AppendData(bytes);
    }

    private static async Task<List<string>> Column(SqliteConnection file, string query, CancellationToken cancel)
    {
        await using var command = file.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var values = new List<string>();
        while (await reader.ReadAsync(cancel)) values.Add(reader.GetString(0));
        return values;
    }

    private static async Task<string?> Text(SqliteConnection file, string query, CancellationToken cancel)
    {
        await using var command = file.CreateCommand();
        command.CommandText = query;
        return Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    private static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
