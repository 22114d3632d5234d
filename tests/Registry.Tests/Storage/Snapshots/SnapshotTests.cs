using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Tests.Storage.Snapshots;

/// <summary>On a demo registry of its own, made once.</summary>
public sealed class SnapshotTests(DemoOnDisk demo) : IClassFixture<DemoOnDisk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_snapshot_gives_the_hash_of_an_export_with_the_same_content(Engine engine)
    {
        var folder = demo.NewFolder();
        var store = await demo.Copy(engine);
        var files = await NativeExport.ToFolder(store, folder, Cancel);
        var list = string.Concat(files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file.File))))}  {file.File}\n"));

        await SnapshotArchive.Create(store, "now", null, "test", TimeProvider.System, Cancel);
        await using var db = store.CreateDbContext();
        var locked = await SnapshotArchive.Find(db, "now", Cancel);
        var verdict = await SnapshotVerification.Verify(db, "now", Cancel);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list))), verdict.ExportSha256);
        Assert.Equal(278, DemoRegistry.Patients().Sum(patient => patient.BoardCases.Count));
        Assert.Equal(278 + 3, locked.Files.Single(file => file.File == "board_cases.csv").Rows); // three wait for the next meeting of the demo
    }

    [Theory, Databases]
    public async Task A_snapshot_gives_back_the_registry_it_froze(Engine engine)
    {
        await using var db = (await demo.On(engine)).CreateDbContext();
        var (profile, centres) = await SnapshotCases.Frame(db, DemoRegistry.LockName, Cancel);

        Assert.Equal(DemoRegistry.Profile.Name, profile.Name);
        Assert.Equal(DemoRegistry.Centres.Select(centre => centre.Name), centres.Select(centre => centre.Name));
        Assert.Equal(
            await Print(DemoRegistry.Patients().ToAsyncEnumerable()),
            await Print(SnapshotCases.Patients(db, DemoRegistry.LockName, Cancel)));

        async Task<string> Print(IAsyncEnumerable<Registry.Cases.Patients.Patient> patients)
        {
            var sheets = NativeFormat.Tables.ToDictionary(table => table, _ => new MemoryStream());
            using (var writer = new CaseSheets(table => sheets[table]))
                await writer.Write(new(profile, centres, [], [], []), patients, Cancel);
            return string.Concat(sheets.Values.Select(sheet => Encoding.UTF8.GetString(sheet.ToArray())));
        }
    }

    [Theory, Databases]
    public async Task An_untouched_snapshot_is_intact_and_equals_itself(Engine engine)
    {
        await using var db = (await demo.On(engine)).CreateDbContext();

        Assert.True((await SnapshotVerification.Verify(db, DemoRegistry.LockName, Cancel)).Intact);
        Assert.True((await SnapshotVerification.Verify(db, DemoRegistry.LockName, Cancel)).Reproduces);
        Assert.Empty(await SnapshotDifference.Between(db, DemoRegistry.LockName, DemoRegistry.LockName, Cancel).ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task The_difference_of_two_snapshots_names_row_field_and_both_values(Engine engine)
    {
        var store = await demo.Copy(engine);
        await using var db = store.CreateDbContext().WrittenBy("test");
        await SnapshotArchive.Create(store, "before", null, "test", TimeProvider.System, Cancel);
        await db.Database.ExecuteSqlAsync($"UPDATE patient SET sex = 'unknown' WHERE pseudonym = 'C01-001'", Cancel);
        await db.Database.ExecuteSqlAsync($"DELETE FROM follow_up WHERE number = 1 AND patient_id = (SELECT id FROM patient WHERE pseudonym = 'C01-002')", Cancel);
        var owner = await db.Patients.SingleAsync(patient => patient.Pseudonym == "C01-003", Cancel);
        owner.FollowUps.Add(new() { Number = 999, State = FollowUpState.Missed });
        await db.SaveChangesAsync(Cancel);
        await SnapshotArchive.Create(store, "later", null, "test", TimeProvider.System, Cancel);

        var differences = await SnapshotDifference.Between(db, "before", "later", Cancel).ToListAsync(Cancel);

        Assert.Collection(differences,
            changed =>
            {
                Assert.Equal(("patients.csv", "C01-001", RowChange.Changed), (changed.File, changed.Key, changed.Change));
                Assert.Equal(new("sex", "female", "unknown"), Assert.Single(changed.Fields));
            },
            removed => Assert.Equal(("follow_ups.csv", "C01-002 / 1", RowChange.Removed), (removed.File, removed.Key, removed.Change)),
            added => Assert.Equal(("follow_ups.csv", "C01-003 / 999", RowChange.Added), (added.File, added.Key, added.Change)));
    }

    [Theory, Databases]
    public async Task A_snapshot_cannot_be_changed_deleted_or_replaced(Engine engine)
    {
        await using var db = (await demo.On(engine)).CreateDbContext();

        await Refuses("UPDATE snapshot SET note = 'x'");
        await Refuses("DELETE FROM snapshot_case");
        await Refuses(engine == Engine.Sqlite ? "INSERT OR REPLACE INTO snapshot_file SELECT * FROM snapshot_file" : "TRUNCATE snapshot_file, snapshot_case");
        var store = await demo.On(engine);
        var taken = await Assert.ThrowsAsync<RefusedException>(() => SnapshotArchive.Create(store, DemoRegistry.LockName, null, "test", TimeProvider.System, Cancel));
        Assert.Equal("SNAP-002", taken.Issue.Code);

        async Task Refuses(string sql) => Assert.Contains("never", (await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancel))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [Databases("UPDATE snapshot_case SET sealed = (SELECT sealed FROM snapshot_case WHERE number = 2) WHERE number = 1", "case 1")]
    [Databases("UPDATE snapshot_file SET content = '[[\"code\"]]' WHERE file = 'centres.csv'", "centres.csv")]
    public async Task Damage_behind_the_triggers_is_found_and_named(Engine engine, string damage, string part)
    {
        var store = await demo.Copy(engine);
        await using var db = store.CreateDbContext();
        await db.DropTriggers("snapshot_case", Cancel);
        await db.DropTriggers("snapshot_file", Cancel);
        await db.Database.ExecuteSqlRawAsync(damage, Cancel);

        var verdict = await SnapshotVerification.Verify(db, DemoRegistry.LockName, Cancel);

        Assert.False(verdict.Intact);
        Assert.Equal(part, Assert.Single(verdict.Broken));
    }

    [Theory]
    [Databases("DELETE FROM snapshot_case WHERE number = 249")]
    [Databases("UPDATE snapshot_file SET rows = rows + 1 WHERE file = 'lines.csv'")]
    [Databases("UPDATE snapshot_case SET sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' WHERE number = 7")]
    public async Task A_part_that_is_missing_or_exchanged_breaks_the_hash_of_the_whole(Engine engine, string damage)
    {
        var store = await demo.Copy(engine);
        await using var db = store.CreateDbContext();
        await db.DropTriggers("snapshot_case", Cancel);
        await db.DropTriggers("snapshot_file", Cancel);
        await db.Database.ExecuteSqlRawAsync(damage, Cancel);

        var verdict = await SnapshotVerification.Verify(db, DemoRegistry.LockName, Cancel);

        Assert.Equal(ListState.Altered, verdict.List);
        Assert.Null(verdict.ExportSha256);
    }

    [Theory, Databases]
    public async Task Nothing_of_a_patient_stands_open_in_a_snapshot(Engine engine)
    {
        await using var db = (await demo.On(engine)).CreateDbContext();
        var first = await db.SnapshotCases.AsNoTracking().SingleAsync(one => one.SnapshotName == DemoRegistry.LockName && one.Number == 1, Cancel);

        Assert.DoesNotContain("C01-001", Encoding.UTF8.GetString(first.Sealed), StringComparison.Ordinal);
        Assert.DoesNotContain("C01-001", string.Concat((await SnapshotArchive.Find(db, DemoRegistry.LockName, Cancel)).Files.Select(file => file.Content)), StringComparison.Ordinal);
        Assert.Equal("C01-001", (await SnapshotCases.Patients(db, DemoRegistry.LockName, Cancel).FirstAsync(Cancel)).Pseudonym);
    }

    [Theory]
    [Databases("")]
    [Databases("../x")]
    [Databases("-rf")]
    [Databases("a b")]
    public async Task A_name_that_could_be_something_else_is_refused(Engine engine, string name)
    {
        var store = await demo.On(engine);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => SnapshotArchive.Create(store, name, null, "test", TimeProvider.System, Cancel));
        Assert.Equal("SNAP-001", refused.Issue.Code);
    }

    [Theory, Databases]
    public async Task An_export_never_overwrites(Engine engine)
    {
        var folder = demo.NewFolder();
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "mine.txt"), "kept", Cancel);

        var store = await demo.On(engine);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => NativeExport.ToFolder(store, folder, Cancel));

        Assert.Equal("EXPORT-001", refused.Issue.Code);
        Assert.Equal(["mine.txt"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }

    [Theory, Databases]
    public async Task An_empty_database_has_nothing_to_freeze(Engine engine)
    {
        var store = await demo.Empty(engine);

        Assert.Equal("STORE-004", (await Assert.ThrowsAsync<RefusedException>(() => SnapshotArchive.Create(store, "a", null, "test", TimeProvider.System, Cancel))).Issue.Code);
    }
}
