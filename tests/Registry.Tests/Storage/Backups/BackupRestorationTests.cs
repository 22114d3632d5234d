using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Backups;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Registry.Tests.Storage.Backups;

public sealed class BackupRestorationTests : IDisposable
{
    private static readonly RestoreRules Careful = new(TakenTarget.Refused, UnfitKey.Refused);
    private static readonly RestoreRules Replacing = new(TakenTarget.KeptBeside, UnfitKey.Said);
    private readonly TestFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, Engine> Ways => new() { { Engine.Sqlite, Engine.Sqlite }, { Engine.Postgres, Engine.Postgres }, { Engine.Postgres, Engine.Sqlite } };

    [Theory, MemberData(nameof(Ways))]
    public async Task A_restored_registry_goes_on_where_the_backup_ended_and_opens_what_is_sealed(Engine from, Engine to)
    {
        SkipWithoutServer(from, to);
        var (made, key) = await ABackup(from);
        var place = folder.Place(to, "target.db");
        if (to == Engine.Sqlite) File.Copy(key, place + ".key");

        var restored = await BackupRestoration.Run(made.Place, RegistryPlace.Of(place), Careful, TimeProvider.System, Cancel);

        Assert.Equal((KeyFit.Fits, null, null), (restored.Key, restored.Notice, restored.Kept));
        await using var db = (await RegistryStore.Open(place, MissingFile.Refuse, Cancel)).CreateDbContext(ReadScope.Of(["C01"]));
        var patient = await db.Patients.AsNoTracking().SingleAsync(Cancel);
        Assert.NotEmpty(Assert.Single(await CaseAudit.HistoryOf(db, patient.Id, patient.Pseudonym, Cancel)).Records);
        var last = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstAsync(Cancel);
        Assert.Equal((AuditAction.Restored, made.Seal.AuditHead, made.Seal.AuditEntries + 1), (last.Action, last.PreviousHash, last.Number));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
        if (to == Engine.Sqlite) Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync(Cancel));
    }

    [Theory]
    [InlineData("UPDATE patient SET pseudonym = 'C01-777'")]
    [InlineData("UPDATE backup_seal SET made_at = '2031-01-01T00:00:00.0000000Z'")]
    [InlineData("UPDATE backup_seal SET audit_entries = audit_entries + 1")]
    [InlineData("UPDATE tumour SET size_tenths_mm = 626")]
    [InlineData("DELETE FROM alteration")]
    [InlineData("DROP INDEX \"IX_audit_entry_previous_hash\"")]
    [InlineData("CREATE TRIGGER quiet AFTER INSERT ON patient BEGIN DELETE FROM patient; END")]
    public async Task An_altered_backup_is_refused_and_the_target_stays_as_it_was(string alteration)
    {
        var (made, _) = await ABackup(Engine.Sqlite);
        await Alter(made.Place, alteration);

        Assert.Equal("BACKUP-003", await RefusedAndUntouched(made.Place));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(4096)]
    [InlineData(-1)]
    [InlineData(-4096)]
    public async Task A_truncated_backup_is_refused_and_the_target_stays_as_it_was(int length)
    {
        var (made, _) = await ABackup(Engine.Sqlite);
        await using (var file = File.OpenWrite(made.Place)) file.SetLength(length < 0 ? file.Length + length : length);

        Assert.Contains(await RefusedAndUntouched(made.Place), (string[])["BACKUP-002", "BACKUP-003"]);
    }

    [Fact]
    public async Task Something_else_than_a_backup_is_refused()
    {
        await using var registry = await ABackedUpRegistry.Create(Engine.Sqlite);
        registry.Store.Place.CloseIdle();

        Assert.Equal("BACKUP-002", await RefusedAndUntouched(registry.Store.Place.File!));
        Assert.Equal("BACKUP-002", await RefusedAndUntouched(folder.File("no-such-file")));
    }

    [Theory]
    [InlineData(KeyFit.Missing)]
    [InlineData(KeyFit.Foreign)]
    public async Task A_key_that_does_not_fit_is_said_before_anything_is_written(KeyFit state)
    {
        var (made, _) = await ABackup(Engine.Sqlite);
        var place = folder.File("target.db");
        if (state == KeyFit.Foreign) await File.WriteAllTextAsync(place + ".key", Convert.ToBase64String(new byte[32]), Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => BackupRestoration.Run(made.Place, RegistryPlace.Of(place), Careful, TimeProvider.System, Cancel));
        Assert.Equal(("BACKUP-007", Severity.Error, false), (refused.Issue.Code, refused.Issue.Severity, File.Exists(place)));

        var restored = await BackupRestoration.Run(made.Place, RegistryPlace.Of(place), Careful with { Key = UnfitKey.Said }, TimeProvider.System, Cancel);
        Assert.Equal((state, "BACKUP-007", Severity.Warning), (restored.Key, restored.Notice?.Code, restored.Notice?.Severity));
        Assert.Equal(state == KeyFit.Foreign, File.Exists(place + ".key"));
    }

    [Fact]
    public async Task A_registry_that_is_replaced_is_kept_beside()
    {
        var (made, _) = await ABackup(Engine.Sqlite);
        var place = await AnotherRegistry();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => BackupRestoration.Run(made.Place, RegistryPlace.Of(place), Careful, TimeProvider.System, Cancel));
        Assert.Equal("BACKUP-005", refused.Issue.Code);

        var restored = await BackupRestoration.Run(made.Place, RegistryPlace.Of(place), Replacing, TimeProvider.System, Cancel);

        Assert.Equal(["C01"], await Centres(place));
        Assert.Equal(["C09"], await Centres(restored.Kept!));
    }

    [Fact]
    public async Task A_registry_that_somebody_has_open_is_not_replaced()
    {
        var (made, _) = await ABackup(Engine.Sqlite);
        var place = await AnotherRegistry();
        await using (var reader = (await RegistryStore.Open(place, MissingFile.Refuse, Cancel)).CreateDbContext())
        {
            await using var moment = await reader.ReadMoment(Cancel);
            Assert.Equal(1, await reader.Centres.CountAsync(Cancel));

            var refused = await Assert.ThrowsAsync<RefusedException>(() => BackupRestoration.Run(made.Place, RegistryPlace.Of(place), Replacing, TimeProvider.System, Cancel));

            Assert.Equal("BACKUP-006", refused.Issue.Code);
        }
        Assert.Equal(["C09"], await Centres(place));
    }

    [Fact]
    public async Task A_registry_that_is_damaged_can_be_replaced()
    {
        var (made, _) = await ABackup(Engine.Sqlite);
        var place = folder.File("damaged.db");
        await File.WriteAllTextAsync(place, new string('x', 9000), Cancel);

        var restored = await BackupRestoration.Run(made.Place, RegistryPlace.Of(place), Replacing, TimeProvider.System, Cancel);

        Assert.Equal(["C01"], await Centres(place));
        Assert.StartsWith("xxx", await File.ReadAllTextAsync(restored.Kept!, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_ahead_log_that_was_left_over_is_not_taken_for_that_of_the_restored_registry()
    {
        var (made, _) = await ABackup(Engine.Sqlite);
        var place = folder.File("gone.db");
        await File.WriteAllTextAsync(place + "-wal", "left over", Cancel);

        await BackupRestoration.Run(made.Place, RegistryPlace.Of(place), Careful with { Key = UnfitKey.Said }, TimeProvider.System, Cancel);

        Assert.Equal(["C01"], await Centres(place));
        Assert.Equal("left over", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder.Path, "gone.db.before-*-wal")), Cancel));
    }

    [Fact]
    public async Task A_database_of_a_server_is_restored_into_only_while_it_is_empty()
    {
        SkipWithoutServer(Engine.Postgres);
        var (made, _) = await ABackup(Engine.Postgres);
        await using var target = await ABackedUpRegistry.Create(Engine.Postgres);
        foreach (var rules in new[] { Careful, Replacing })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => BackupRestoration.Run(made.Place, target.Store.Place, rules, TimeProvider.System, Cancel));
            Assert.Equal("BACKUP-005", refused.Issue.Code);
        }
        Assert.DoesNotContain(AuditAction.Restored, await target.Db.AuditEntries.Select(entry => entry.Action).ToListAsync(Cancel));
    }

    public void Dispose() => folder.Dispose();

    private static void SkipWithoutServer(params Engine[] engines) =>
        Assert.SkipWhen(engines.Contains(Engine.Postgres) && PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");

    private async Task<(Backup Made, string KeyFile)> ABackup(Engine engine)
    {
        await using var registry = await ABackedUpRegistry.Create(engine);
        var key = folder.File("kept-apart.key");
        File.Copy(RegistryStore.KeyFileOf(registry.Store.Place), key);
        return (await Backup.Create(registry.Store, folder.File("made.backup"), "operator", TimeProvider.System, Cancel), key);
    }

    private async Task<string> AnotherRegistry()
    {
        var place = folder.File("another.db");
        await using (var db = (await RegistryStore.Open(place, MissingFile.Create, Cancel)).CreateDbContext())
        {
            db.Add(new Centre { Code = "C09", Name = "Nine" });
            await db.SaveChangesAsync(Cancel);
        }
        RegistryPlace.Of(place).CloseIdle();
        return place;
    }

    private async Task<string> RefusedAndUntouched(string backup)
    {
        var place = await AnotherRegistry();
        var (before, files) = (await File.ReadAllBytesAsync(place, Cancel), Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).ToList());

        var refused = await Assert.ThrowsAsync<RefusedException>(() => BackupRestoration.Run(backup, RegistryPlace.Of(place), Replacing, TimeProvider.System, Cancel));

        Assert.Equal(before, await File.ReadAllBytesAsync(place, Cancel));
        Assert.Equal(files, Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
        File.Delete(place);
        return refused.Issue.Code;
    }

    private static async Task Alter(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<List<string>> Centres(string place)
    {
        await using var db = (await RegistryStore.Open(place, MissingFile.Refuse, Cancel)).CreateDbContext();
        return await db.Centres.Select(centre => centre.Code).ToListAsync(Cancel);
    }
}
