using Microsoft.Data.Sqlite;

namespace Sarcoscope.Registry.Storage.Backups;

/// <summary>A file on its way to be a backup or a registry: made for the site's user alone, opened without keeping connections.</summary>
internal static class BackupFile
{
    private const int Busy = 5; // SQLITE_BUSY
    private const int Locked = 6; // SQLITE_LOCKED
    private const string Copying = "-copying";

    // What SQLite keeps beside a file while it is open.
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>An empty file that only the site's user reads.</summary>
    public static void Make(string path)
    {
        using var made = new FileStream(path, Options());
    }

    /// <summary>The same bytes in a new file that only the site's user reads.</summary>
    public static async Task Copy(string from, string to, CancellationToken cancel)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read);
        await using var target = new FileStream(to, Options());
        await source.CopyToAsync(target, cancel);
    }

    /// <summary>Removes a file and what lies beside it.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        foreach (var companion in Companions) File.Delete(path + companion);
    }

    /// <summary>Moves what SQLite left beside a file to another name: it must not be taken for that of the next file of this name.</summary>
    public static void MoveCompanions(string from, string to)
    {
        foreach (var companion in Companions.Where(companion => File.Exists(from + companion))) File.Move(from + companion, to + companion, overwrite: false);
    }

    /// <summary>A connection of its own to a file that is there.</summary>
    public static async Task<SqliteConnection> Open(string path, SqliteOpenMode mode, CancellationToken cancel)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Mode = mode, Pooling = false, DefaultTimeout = 1 }.ToString());
        await connection.OpenAsync(cancel);
        return connection;
    }

    /// <summary>Everything in the one file, without a write-ahead log.</summary>
    public static Task MakeSingle(string path, CancellationToken cancel) => Journal(path, "DELETE", cancel);

    /// <summary>As a registry that is in use has it: readers and one writer side by side.</summary>
    public static Task MakeShared(string path, CancellationToken cancel) => Journal(path, "WAL", cancel);

    /// <summary>Whether a failure says that another program has the file open.</summary>
    public static bool IsInUse(SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    /// <summary>A name beside a file that nobody else uses.</summary>
    public static string NameBeside(string path) => FormattableString.Invariant($"{path}.{Guid.NewGuid():N}{Copying}");

    private static async Task Journal(string path, string mode, CancellationToken cancel)
    {
        await using var connection = await Open(path, SqliteOpenMode.ReadWrite, cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode={mode};";
        if (!string.Equals(await command.ExecuteScalarAsync(cancel) as string, mode, StringComparison.OrdinalIgnoreCase))
            throw new SqliteException("database is locked", Busy);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
