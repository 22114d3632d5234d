using Microsoft.Data.Sqlite;

namespace Sarcoscope.Registry.Storage.Backups;

/// <summary>What can be wrong with a backup, or with the place it is restored to.</summary>
internal static class BackupIssues
{
    private const int NotADatabase = 26; // SQLITE_NOTADB

    public static RefusedException NoPlace(string message) => Refused("BACKUP-001", "out", message);

    public static RefusedException NotABackup(string file) =>
        Refused("BACKUP-002", "file", $"{file} is not a whole backup of this program. It was cut, or is something else. Take another one.");

    public static RefusedException Altered(string file, string what) =>
        Refused("BACKUP-003", "file", $"{file} is not as it was written: {what}. Take another backup; nothing was changed.");

    public static RefusedException BrokenTrail(string place, long entry) =>
        Refused("BACKUP-004", "db", FormattableString.Invariant($"The audit trail of {place} does not hold from entry {entry} on. Nothing was written: keep the last good backup, and compare."));

    public static RefusedException NotEmpty(string message) => Refused("BACKUP-005", "db", message);

    public static RefusedException InUse(RegistryPlace place) =>
        Refused("BACKUP-006", "db", $"{place} is in use. Stop the site and every other program that has it open, then restore.");

    public static RefusedException Different(RegistryPlace place, string table) =>
        Refused("BACKUP-008", "out", $"{table} in the backup is not the same as in {place}. Nothing was kept. Please report this.");

    public static RefusedException Unwritable(string why) => Refused("BACKUP-009", "out", $"A file cannot be read or written: {why} Nothing was changed.");

    /// <summary>What a failure of SQLite says about a backup.</summary>
    public static RefusedException Damaged(string file, SqliteException failure) =>
        failure.SqliteErrorCode == NotADatabase ? NotABackup(file) : Altered(file, failure.Message);

    private static RefusedException Refused(string code, string field, string message) => new(Issue.Error(code, field, message));
}
