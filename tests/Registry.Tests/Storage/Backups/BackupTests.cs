using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Backups;

namespace Sarcoscope.Registry.Tests.Storage.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly TestFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_backup_is_noted_in_the_audit_trail_and_can_be_verified(Engine engine)
    {
        await using var registry = await ABackedUpRegistry.Create(engine);

        var made = await Backup.Create(registry.Store, folder.Path, "operator", TimeProvider.System, Cancel);

        await using var staged = await StagedBackup.Open(made.Place, Cancel);
        Assert.Equal(made.Seal, staged.Seal);
        Assert.Equal(KeyFit.Fits, await staged.Try(RegistryStore.KeyFileOf(registry.Store.Place), Cancel));
        var record = Assert.Single(await BackupRecord.Latest(registry.Db, 5, Cancel));
        Assert.Equal(("operator", made.Place, made.Seal.Sha256, made.Seal.MadeAt, made.Bytes, made.Seal.AuditEntries), (record.Actor, record.Made.File, record.Made.Sha256, record.Made.AsOf, record.Made.Bytes, record.Made.Entries));
        Assert.Null((await AuditTrail.Verify(registry.Db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task Nothing_but_the_backup_is_left_in_its_folder_and_only_its_owner_reads_it(Engine engine)
    {
        await using var registry = await ABackedUpRegistry.Create(engine);

        var made = await Backup.Create(registry.Store, folder.Path, "operator", TimeProvider.System, Cancel);
        await using (await StagedBackup.Open(made.Place, Cancel))
        {
        }

        Assert.Equal([made.Place], Directory.GetFiles(folder.Path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made.Place));
    }

    [Theory, Databases]
    public async Task A_backup_beside_people_who_save_has_no_half_case_and_a_whole_audit_trail(Engine engine)
    {
        await using var registry = await ABackedUpRegistry.Create(engine);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var done = 0;
        var saved = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var people = Enumerable.Range(0, 4).Select(person => Task.Run(async () =>
        {
            while (Volatile.Read(ref done) == 0)
            {
                await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
                var revision = await new Casebook(db).Register("C01", new($"person-{person}"), pseudonym => (ABackedUpRegistry.Case(pseudonym), []), Cancel);
                saved.Enqueue(revision.Saved!.Pseudonym);
                begun.TrySetResult();
            }
        }, Cancel)).ToList();
        await Task.WhenAny([begun.Task, .. people]);
        string[] before = [.. saved];

        var made = await Backup.Create(registry.Store, folder.File("during.backup"), "operator", TimeProvider.System, Cancel);
        Volatile.Write(ref done, 1);
        await Task.WhenAll(people);

        await using var staged = await StagedBackup.Open(made.Place, Cancel);
        var place = folder.File("restored.db");
        await BackupRestoration.Run(made.Place, RegistryPlace.Of(place), new(TakenTarget.Refused, UnfitKey.Said), TimeProvider.System, Cancel);
        await using var restored = (await RegistryStore.Open(place, MissingFile.Refuse, Cancel)).CreateDbContext();
        var cases = await restored.Patients.AsNoTracking().Include(patient => patient.Tumours).ThenInclude(tumour => tumour.Alterations).ToListAsync(Cancel);
        Assert.All(cases, patient => Assert.Equal("KIT", Assert.Single(Assert.Single(patient.Tumours).Alterations).Gene));
        Assert.Superset(before.ToHashSet(StringComparer.Ordinal), cases.Select(patient => patient.Pseudonym).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(cases.Select(patient => patient.Pseudonym).Order(StringComparer.Ordinal), await restored.AuditEntries.Where(entry => entry.Action == AuditAction.CaseChanged).Select(entry => entry.Subject).OrderBy(subject => subject).ToListAsync(Cancel));
        Assert.Equal(cases.Count, await restored.PatientKeys.CountAsync(Cancel));
        Assert.Null((await AuditTrail.Verify(restored, Cancel)).BrokenAt);
        Assert.Null((await AuditTrail.Verify(registry.Db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task A_registry_whose_audit_trail_is_broken_gets_no_backup(Engine engine)
    {
        await using var registry = await ABackedUpRegistry.Create(engine);
        await registry.Db.DropTriggers("audit_entry", Cancel);
        await registry.Db.Database.ExecuteSqlRawAsync("UPDATE audit_entry SET actor = 'somebody else' WHERE number = 1", Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Backup.Create(registry.Store, folder.Path, "operator", TimeProvider.System, Cancel));

        Assert.Equal("BACKUP-004", refused.Issue.Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
        Assert.Empty(await BackupRecord.Latest(registry.Db, 5, Cancel));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await using var registry = await ABackedUpRegistry.Create(Engine.Sqlite);
        var place = folder.File("mine");
        await File.WriteAllTextAsync(place, "mine", Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Backup.Create(registry.Store, place, "operator", TimeProvider.System, Cancel));
        var nowhere = await Assert.ThrowsAsync<RefusedException>(() => Backup.Create(registry.Store, folder.File("no/such"), "operator", TimeProvider.System, Cancel));

        Assert.Equal(("BACKUP-001", "BACKUP-001"), (refused.Issue.Code, nowhere.Issue.Code));
        Assert.Equal("mine", await File.ReadAllTextAsync(place, Cancel));
    }

    public void Dispose() => folder.Dispose();
}
