using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage.Copying;

namespace Sarcoscope.Registry.Storage.Backups;

/// <summary>A file that holds a whole registry as it stood at one moment, wherever the registry lies. The key file is not in it.</summary>
/// <param name="Place">Where it lies, as an absolute path.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Seal">What it says of itself.</param>
public sealed record Backup(string Place, long Bytes, BackupSeal Seal)
{
    /// <summary>
    /// Writes a backup while others go on reading and writing. It gets its name only after its content was found to be that of the
    /// registry, its audit trail whole and its pages sound; then the registry's audit trail says so.
    /// </summary>
    /// <param name="store">Only read, but for the entry of the audit trail.</param>
    /// <param name="place">A file that is not there yet, or a folder that is.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="cancel">Stops; nothing is kept then.</param>
    /// <exception cref="RefusedException">
    /// BACKUP-001 the place cannot be used; BACKUP-004 the audit trail is broken; BACKUP-008 or COPY-002 what was written is not the same;
    /// BACKUP-009 it cannot be written; COPY-003 a centre was added at this moment.
    /// </exception>
    public static async Task<Backup> Create(RegistryStore store, string place, string actor, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(clock);
        var madeAt = clock.GetUtcNow();
        var file = FileFor(place, madeAt);
        var draft = BackupFile.NameBeside(file);
        try
        {
            BackupFile.Make(draft);
            await Fill(store, draft, cancel);
            var verdict = await VerifyTrail(draft, store.Place.Name, cancel);
            await BackupFile.MakeSingle(draft, cancel);
            var seal = await Close(draft, new(madeAt, store.Place.Name, verdict.Entries, verdict.Head, ""), cancel);
            var bytes = new FileInfo(draft).Length;
            File.Move(draft, file, overwrite: false);
            await Record(store, new(file, bytes, seal), actor, clock, cancel);
            return new(file, bytes, seal);
        }
        catch (SqliteException failure) when (store.Place.Dialect.Explain(failure, store.Place) is null)
        {
            throw BackupIssues.Unwritable(failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw BackupIssues.Unwritable(failure.Message);
        }
        finally
        {
            BackupFile.Delete(draft);
        }
    }

    private static string FileFor(string place, DateTimeOffset at)
    {
        var full = Path.GetFullPath(place);
        var file = Directory.Exists(full) ? Path.Combine(full, FormattableString.Invariant($"sarcoscope-{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.backup")) : full;
        if (File.Exists(file)) throw BackupIssues.NoPlace($"{file} is there already. Give another name, or a folder.");
        return Directory.Exists(Path.GetDirectoryName(file)) ? file : throw BackupIssues.NoPlace($"The folder of {file} does not exist. Create it first.");
    }

    private static Task Fill(RegistryStore store, string draft, CancellationToken cancel) =>
        store.Place.File is null ? FillFromServer(store, draft, cancel) : FillFromFile(store, draft, cancel);

    private static async Task FillFromServer(RegistryStore store, string draft, CancellationToken cancel) =>
        await RegistryCopy.Run(store, await RegistryStore.Open(RegistryPlace.Unpooled(draft), MissingFile.Create, cancel), CarriedKeys.AsTheyAre, cancel);

    // The content is read first: only a transaction that has read something keeps its moment until the pages are copied.
    private static async Task FillFromFile(RegistryStore store, string draft, CancellationToken cancel)
    {
        var centres = await RegistryCopy.Centres(store, cancel);
        IReadOnlyList<CopiedContent> expected;
        await using (var source = store.CreateDbContext(centres))
        await using (await source.ReadMoment(cancel))
        {
            expected = await RegistryCopy.Contents(source, cancel);
            await using var target = await BackupFile.Open(draft, SqliteOpenMode.ReadWrite, cancel);
            ((SqliteConnection)source.Database.GetDbConnection()).BackupDatabase(target);
        }
        await BackupFile.MakeSingle(draft, cancel);
        await using var written = (await RegistryStore.Open(RegistryPlace.Unpooled(draft), MissingFile.Refuse, cancel)).CreateDbContext(centres);
        foreach (var (found, wanted) in (await RegistryCopy.Contents(written, cancel)).Zip(expected))
            if (found != wanted) throw BackupIssues.Different(store.Place, wanted.Table);
    }

    private static async Task<AuditVerdict> VerifyTrail(string draft, string name, CancellationToken cancel)
    {
        await using var db = (await RegistryStore.Open(RegistryPlace.Unpooled(draft), MissingFile.Refuse, cancel)).CreateDbContext();
        var verdict = await AuditTrail.Verify(db, cancel);
        return verdict.BrokenAt is { } broken ? throw BackupIssues.BrokenTrail(name, broken) : verdict;
    }

    private static async Task<BackupSeal> Close(string draft, BackupSeal open, CancellationToken cancel)
    {
        await using var connection = await BackupFile.Open(draft, SqliteOpenMode.ReadWrite, cancel);
        await BackupSeal.Write(connection, open, cancel);
        return await BackupSeal.Check(connection, draft, cancel);
    }

    private static async Task Record(RegistryStore store, Backup made, string actor, TimeProvider clock, CancellationToken cancel)
    {
        var detail = JsonSerializer.Serialize(new BackupDetail(made.Place, made.Seal.MadeAt, made.Bytes, made.Seal.AuditEntries, made.Seal.Sha256), BackupDetail.Written);
        await using var db = store.CreateDbContext();
        await using var turn = await db.BeginWriting(cancel);
        await AuditTrail.Append(db, new(actor, AuditAction.BackedUp, Path.GetFileName(made.Place), detail), clock.GetUtcNow(), cancel);
        await turn.CommitAsync(cancel);
    }
}
