using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage.Copying;

namespace Sarcoscope.Registry.Storage.Backups;

/// <summary>Puts a registry back from a backup, after everything about the backup was checked.</summary>
public static class BackupRestoration
{
    /// <summary>Checks the backup, then makes it the registry of a place: all of it, or nothing.</summary>
    /// <param name="file">The backup; only read.</param>
    /// <param name="target">A file, or a server's database without a row.</param>
    /// <param name="rules">What may be replaced, and whether a key file must fit.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="cancel">Stops; the target is as it was then.</param>
    /// <exception cref="RefusedException">
    /// What <see cref="StagedBackup.Open(string, CancellationToken)"/> refuses; BACKUP-005 the target is not empty; BACKUP-006 somebody has it open;
    /// BACKUP-007 the key file does not belong to the backup; BACKUP-009 a file cannot be written.
    /// </exception>
    public static async Task<Restored> Run(string file, RegistryPlace target, RestoreRules rules, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        RefuseTaken(target, rules);
        await using var staged = await StagedBackup.Open(file, target.File ?? file, cancel);
        var keyFile = KeyFileOf(target);
        var key = await staged.Try(keyFile, cancel);
        var about = About(key, keyFile);
        if (about is not null && rules.Key == UnfitKey.Refused) throw new RefusedException(about with { Severity = Severity.Error });
        await Record(staged, file, clock, cancel);
        try
        {
            return new(staged.Seal, key, about, target.File is { } path ? await Replace(staged, target, path, clock, cancel) : await Fill(staged, target, cancel));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw BackupIssues.Unwritable(failure.Message);
        }
    }

    private static void RefuseTaken(RegistryPlace target, RestoreRules rules)
    {
        if (target.File is null && rules.Taken == TakenTarget.KeptBeside)
            throw BackupIssues.NotEmpty("A database of a server is not replaced. Make an empty one, restore into it, and let the site use that.");
        if (target.File is not { } path) return;
        if (File.Exists(path) && rules.Taken == TakenTarget.Refused)
            throw BackupIssues.NotEmpty($"{target} is there already. With --replace it is kept beside under another name.");
        if (!Directory.Exists(Path.GetDirectoryName(path))) throw BackupIssues.NoPlace($"The folder of {target} does not exist. Create it first.");
    }

    // Without the setting a server's registry has no key file yet.
    private static string? KeyFileOf(RegistryPlace target) =>
        target.File is null && Environment.GetEnvironmentVariable(RegistryStore.KeyFileSetting) is null ? null : RegistryStore.KeyFileOf(target);

    private static Issue? About(KeyFit key, string? keyFile) => key switch
    {
        KeyFit.Missing => Unfit($"There is no key file {keyFile ?? $"(set {RegistryStore.KeyFileSetting})"}."),
        KeyFit.Foreign => Unfit($"The key file {keyFile} does not belong to this backup."),
        _ => null,
    };

    private static Issue Unfit(string what) => Issue.Warning("BACKUP-007", "key",
        $"{what} Names, values before and after a change, and snapshots cannot be read without the one the registry was used with. Put it back before the site starts; --without-key restores all the same.");

    private static async Task Record(StagedBackup staged, string file, TimeProvider clock, CancellationToken cancel)
    {
        var seal = staged.Seal;
        await using var db = staged.Store.CreateDbContext();
        await using var turn = await db.BeginWriting(cancel);
        var detail = JsonSerializer.Serialize(new { asOf = seal.MadeAt, entries = seal.AuditEntries, sha256 = seal.Sha256 });
        await AuditTrail.Append(db, new(AuditedChange.CommandLine, AuditAction.Restored, Path.GetFileName(file), detail), clock.GetUtcNow(), cancel);
        await turn.CommitAsync(cancel);
    }

    private static async Task<string?> Fill(StagedBackup staged, RegistryPlace target, CancellationToken cancel)
    {
        try
        {
            await RegistryCopy.Run(staged.Store, await RegistryStore.Open(target, MissingFile.Create, cancel), CarriedKeys.AsTheyAre, cancel);
            return null;
        }
        catch (RefusedException refused) when (refused.Issue.Code == "COPY-001")
        {
            throw BackupIssues.NotEmpty($"{target} is not empty. Make an empty database and restore into it.");
        }
    }

    // One rename puts the new file in the place of the old one, which has got a second name before.
    private static async Task<string?> Replace(StagedBackup staged, RegistryPlace target, string path, TimeProvider clock, CancellationToken cancel)
    {
        await BackupFile.MakeShared(staged.Path, cancel);
        var kept = KeptName(path, clock);
        var replaces = File.Exists(path);
        if (replaces) await Release(target, path, cancel);
        BackupFile.MoveCompanions(path, kept);
        if (replaces) File.Replace(staged.Path, path, kept);
        else File.Move(staged.Path, path, overwrite: false);
        return replaces ? kept : null;
    }

    // Only a file that nobody else has open can give up its write-ahead log. One that is damaged is moved as it is.
    private static async Task Release(RegistryPlace target, string path, CancellationToken cancel)
    {
        try
        {
            await BackupFile.MakeSingle(path, cancel);
        }
        catch (SqliteException failure)
        {
            if (BackupFile.IsInUse(failure)) throw BackupIssues.InUse(target);
        }
    }

    private static string KeptName(string path, TimeProvider clock)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{path}.before-{clock.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        return File.Exists(name) ? $"{name}-{Guid.NewGuid():N}" : name;
    }
}

/// <summary>What may happen when a backup is restored.</summary>
public sealed record RestoreRules(TakenTarget Taken, UnfitKey Key);

/// <summary>What happens to a file that is there already.</summary>
public enum TakenTarget
{
    Refused = 0,
    KeptBeside,
}

/// <summary>What happens when the key file does not belong to the backup, or is missing.</summary>
public enum UnfitKey
{
    Refused = 0,
    Said,
}

/// <summary>What was put back.</summary>
/// <param name="Seal">What the backup says of itself.</param>
/// <param name="Key">Whether the key file of the target belongs to it.</param>
/// <param name="Notice">What is to be said about the key; null when it fits or is not needed.</param>
/// <param name="Kept">Where the registry of before lies; null when there was none.</param>
public sealed record Restored(BackupSeal Seal, KeyFit Key, Issue? Notice, string? Kept);
