using Microsoft.Data.Sqlite;

namespace Sarcoscope.Registry.Storage;

/// <summary>Settings of an SQLite connection that writes a whole registry in one transaction. Nothing here weakens what a commit promises.</summary>
internal static class BulkSettings
{
    // KiB of pages kept in memory; the default of 2 MB would write each page of an index out and read it back many times.
    private const int PageCache = 32_768;

    public static void Apply(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant($"PRAGMA cache_size=-{PageCache};");
        command.ExecuteNonQuery();
    }
}
