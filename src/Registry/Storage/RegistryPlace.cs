using Microsoft.Data.Sqlite;
using Npgsql;
using Sarcoscope.Registry.Storage.Dialects;

namespace Sarcoscope.Registry.Storage;

/// <summary>Where a registry lies: an SQLite file, or a database of a PostgreSQL server.</summary>
public sealed class RegistryPlace
{
    internal const int LockSeconds = 30;

    private RegistryPlace(Dialect dialect, string name, string? file, string connection) =>
        (Dialect, Name, File, Connection) = (dialect, name, file, connection);

    /// <summary>What messages call it: the file as it was given, or server and database. Never holds a password.</summary>
    public string Name { get; }

    /// <summary>The file, as an absolute path; null on a server.</summary>
    public string? File { get; }

    internal Dialect Dialect { get; }

    /// <summary>The connection string, with its password.</summary>
    internal string Connection { get; }

    /// <summary>Reads what an operator wrote: <c>Host=…;Database=…</c> is a server, everything else a file.</summary>
    /// <exception cref="RefusedException">STORE-006 a connection string that cannot be read, or lacks its database.</exception>
    public static RegistryPlace Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
            throw Unreadable("Addresses that begin with postgres:// are not read.");
        return IsServer(text) ? OnServer(text) : InFile(text);
    }

    /// <summary>A file whose connections close for good, so that it can be moved afterwards.</summary>
    internal static RegistryPlace Unpooled(string file)
    {
        var full = Path.GetFullPath(file);
        return new(Dialect.Sqlite, file, full, new SqliteConnectionStringBuilder { DataSource = full, ForeignKeys = true, DefaultTimeout = LockSeconds, Pooling = false }.ToString());
    }

    /// <summary>Whether a text is meant as a connection string: a file may be called anything, a connection string names its host.</summary>
    public static bool IsServer(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('=')[0].All(letter => char.IsAsciiLetter(letter) || letter == ' ')
            && (text.Contains("Host=", StringComparison.OrdinalIgnoreCase) || text.Contains("Server=", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What messages call a place, even one that cannot be used. Never holds a password.</summary>
    public static string NameOf(string text)
    {
        try
        {
            return Of(text).Name;
        }
        catch (RefusedException)
        {
            return "the connection string";
        }
    }

    /// <summary>Closes the connections to it that lie idle, and no other place's, so that a file can be read, moved or deleted whole.</summary>
    public void CloseIdle()
    {
        if (File is null)
        {
            using var server = new NpgsqlConnection(Connection);
            NpgsqlConnection.ClearPool(server);
            return;
        }
        using var file = new SqliteConnection(Connection);
        SqliteConnection.ClearPool(file);
    }

    public override string ToString() => Name;

    private static RegistryPlace InFile(string text)
    {
        var full = Path.GetFullPath(text);
        return new(Dialect.Sqlite, text, full, new SqliteConnectionStringBuilder { DataSource = full, ForeignKeys = true, DefaultTimeout = LockSeconds }.ToString());
    }

    private static RegistryPlace OnServer(string text)
    {
        NpgsqlConnectionStringBuilder parts;
        try
        {
            parts = new(text);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            throw Unreadable("It has a key that is not known, or a value that does not fit.");
        }
        if (string.IsNullOrWhiteSpace(parts.Database)) throw Unreadable("It names no database.");
        parts.ApplicationName ??= "Sarcoscope";
        parts.Options ??= FormattableString.Invariant($"-c lock_timeout={LockSeconds}s");
        // What one unit of work may read is a setting of its connection: a connection is never shared, and is reset before the next.
        parts.Multiplexing = false;
        parts.NoResetOnClose = false;
        parts.PersistSecurityInfo = false;
        return new(Dialect.Postgres, FormattableString.Invariant($"{parts.Database} on {parts.Host}:{parts.Port}"), null, parts.ToString());
    }

    private static RefusedException Unreadable(string why) =>
        new(Issue.Error("STORE-006", "db", $"The connection string cannot be used. {why} Write Host=…;Port=5432;Database=…;Username=…;Password=…"));
}
