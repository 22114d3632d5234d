using Microsoft.Data.Sqlite;
using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Registry.Storage.Backups;

/// <summary>A copy of a backup that was found good, opened as a registry of this version; deleted when it is disposed. The backup itself is only read.</summary>
public sealed class StagedBackup : IAsyncDisposable
{
    private StagedBackup(string path, RegistryStore store, BackupSeal seal) => (Path, Store, Seal) = (path, store, seal);

    /// <summary>What the backup says of itself.</summary>
    public BackupSeal Seal { get; }

    internal string Path { get; }

    internal RegistryStore Store { get; }

    /// <summary>Copies a backup beside itself and checks the copy: the hash of its content, its pages, its references, its audit trail.</summary>
    /// <exception cref="RefusedException">
    /// BACKUP-002 not a backup, or cut; BACKUP-003 altered or damaged; BACKUP-004 its audit trail is broken; BACKUP-009 it cannot be read;
    /// STORE-003 a newer version wrote it.
    /// </exception>
    public static Task<StagedBackup> Open(string file, CancellationToken cancel) => Open(file, file, cancel);

    /// <summary>Whether a key file, kept apart, belongs to it.</summary>
    /// <param name="keyFile">Where it should lie; null where nobody says. It is never made.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<KeyFit> Try(string? keyFile, CancellationToken cancel)
    {
        await using var db = Store.CreateDbContext();
        return await KeyFitting.Try(db, keyFile, cancel);
    }

    public ValueTask DisposeAsync()
    {
        BackupFile.Delete(Path);
        return ValueTask.CompletedTask;
    }

    internal static async Task<StagedBackup> Open(string file, string beside, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw BackupIssues.NotABackup(file);
        var staged = BackupFile.NameBeside(beside);
        StagedBackup? opened = null;
        try
        {
            await BackupFile.Copy(file, staged, cancel);
            var seal = await Unseal(staged, file, cancel);
            var store = await RegistryStore.Open(RegistryPlace.Unpooled(staged), MissingFile.Refuse, cancel);
            await using var db = store.CreateDbContext();
            var verdict = await AuditTrail.Verify(db, cancel);
            if (verdict.BrokenAt is { } broken) throw BackupIssues.BrokenTrail(file, broken);
            if (verdict.Entries != seal.AuditEntries || verdict.Head != seal.AuditHead) throw BackupIssues.Altered(file, "its audit trail does not end where its seal says");
            return opened = new(staged, store, seal);
        }
        catch (SqliteException failure)
        {
            throw BackupIssues.Damaged(file, failure);
        }
        catch (FormatException failure)
        {
            throw BackupIssues.Altered(file, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw BackupIssues.Unwritable(failure.Message);
        }
        finally
        {
            if (opened is null) BackupFile.Delete(staged);
        }
    }

    private static async Task<BackupSeal> Unseal(string staged, string name, CancellationToken cancel)
    {
        await using var connection = await BackupFile.Open(staged, SqliteOpenMode.ReadWrite, cancel);
        var seal = await BackupSeal.Check(connection, name, cancel);
        await BackupSeal.Remove(connection, cancel);
        return seal;
    }
}
