using System.Text;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Erasure;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Withdrawals;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Registry.Storage.Dialects;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Entry.FollowUps;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.Erasure;

public sealed class ErasePatientTests
{
    private const string FreeText = "Zyxwvut liposarcoma seen at Quuxbridge";
    private const string EarlierText = "Plugh words that were corrected later";
    private static readonly Author Doctor = new("doctor@c01.example");
    private static readonly Author Manager = new("manager@network.example", "letter of 3 March");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Erasing_leaves_a_tombstone_a_trail_that_verifies_and_snapshots_that_say_why_they_no_longer_reproduce(Engine engine)
    {
        await using var registry = await Asked(engine);
        var before = await Verify(registry, "before");
        Assert.True(before.Reproduces);

        var left = await Erase(registry, Manager);

        Assert.Equal(engine == Engine.Sqlite ? Leftovers.None : Leftovers.Server, left);
        await using var db = registry.Store.CreateDbContext();
        Assert.Null(await new Casebook(db).Find("C01-001", Cancel));
        Assert.Equal((0, 0), (await db.Tumours.CountAsync(tumour => tumour.HistologyAsTyped == FreeText, Cancel), await db.PatientIdentities.IgnoreQueryFilters().CountAsync(Cancel)));
        var tombstone = await db.Tombstones.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("C01-001", "C01", "2011-05"), (tombstone.Pseudonym, tombstone.CentreCode, tombstone.WithdrawnOn.ToString()));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(one => one.Action == AuditAction.PatientErased, Cancel);
        Assert.Equal((Manager.Actor, "C01-001", Manager.Reason, null), (entry.Actor, entry.Subject, entry.Reason, entry.Sealed));

        var after = await Verify(registry, "before");
        Assert.True(after.Intact);
        Assert.False(after.Reproduces);
        Assert.Equal((1, null, before.Snapshot.Sha256), (after.Erased.Patients, after.ExportSha256, after.Snapshot.Sha256));
        Assert.Equal(tombstone.ErasedAt, after.Erased.Last);
        var set = await AnalysisSource.Frozen(registry.Store, "before", Vocabulary.Load(), Cancel);
        Assert.Equal((1, "C01-002"), (set.Origin.Erased, Assert.Single(set.Lines).Patient));
        Assert.Equal(["C01-002"], await SnapshotCases.Patients(db, "before", Cancel).Select(patient => patient.Pseudonym).ToListAsync(Cancel));
        await SnapshotArchive.Create(registry.Store, "after", null, "test", TimeProvider.System, Cancel);
        Assert.Empty(await SnapshotDifference.Between(db, "before", "after", Cancel).ToListAsync(Cancel));
        Assert.True((await Verify(registry, "after")).Reproduces);
    }

    [Theory, Databases]
    public async Task Nothing_sealed_under_the_destroyed_key_can_be_read_and_nobody_seals_under_it_again(Engine engine)
    {
        await using var registry = await Asked(engine);
        await using var db = registry.Store.CreateDbContext();
        var id = await db.Patients.Where(patient => patient.Pseudonym == "C01-001").Select(patient => patient.Id).SingleAsync(Cancel);
        Assert.Contains(await CaseAudit.HistoryOf(db, id, "C01-001", Cancel), save => save.Records.Any(record => record.Fields.Any(field => field.From == EarlierText)));

        await Erase(registry, Manager);

        var history = await CaseAudit.HistoryOf(db, id, "C01-001", Cancel);
        Assert.NotEmpty(history);
        Assert.All(history, save => Assert.Empty(save.Records));
        Assert.Null(await PatientSeal.Find(db, id, Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => PatientSeal.Of(db, id, Cancel));
    }

    [Fact]
    public async Task The_bytes_of_the_file_and_its_write_ahead_log_no_longer_hold_text_or_key()
    {
        await using var registry = await Asked(Engine.Sqlite);
        byte[] key;
        await using (var db = registry.Store.CreateDbContext())
        {
            var id = await db.Patients.Where(patient => patient.Pseudonym == "C01-001").Select(patient => patient.Id).SingleAsync(Cancel);
            key = (await db.PatientKeys.AsNoTracking().SingleAsync(one => one.PatientId == id, Cancel)).Wrapped!;
        }
        Assert.True(Holds(Bytes(registry), Encoding.UTF8.GetBytes(FreeText)));
        Assert.True(Holds(Bytes(registry), key));

        Assert.Equal(Leftovers.None, await Erase(registry, Manager));

        Assert.False(Holds(Bytes(registry), Encoding.UTF8.GetBytes(FreeText)));
        Assert.False(Holds(Bytes(registry), Encoding.UTF8.GetBytes(EarlierText)));
        Assert.False(Holds(Bytes(registry), key));
        Assert.True(Holds(Bytes(registry), Encoding.UTF8.GetBytes("C01-002")));
    }

    [Theory, Databases]
    public async Task The_number_is_never_given_again_by_form_or_import(Engine engine)
    {
        await using var registry = await Asked(engine, "C01-003");
        var folder = registry.Folder.File("export");
        await using (var db = registry.Store.CreateDbContext()) await Undo(db, "C01-003");
        await NativeExport.ToFolder(registry.Store, folder, Cancel);
        await using (var db = registry.Store.CreateDbContext()) await Withdraw(db, "C01-003", WithdrawalScope.Erasure);
        await Erase(registry, Manager, "C01-003");

        await using var fresh = registry.Store.CreateDbContext();
        var registered = await new Casebook(fresh).Register("C01", Doctor, pseudonym => (AFollowedPatient.Of(pseudonym, "2012-01-10"), []), Cancel);
        Assert.Equal("C01-004", registered.Saved!.Pseudonym);
        await using var session = await ImportSession.Begin(registry.Store, new() { SourceName = "test", Clock = TimeProvider.System }, Cancel);
        await session.Accept(AFollowedPatient.Of("C01-003", "2012-01-10"), _ => new("patients.csv", 2), Cancel);
        Assert.Contains(session.Issues(), issue => issue.Issue.Code == "KEY-008");
    }

    [Theory, Databases]
    public async Task Numbers_as_printed_before_are_kept_and_compared_with_those_of_today(Engine engine)
    {
        await using var registry = await Asked(engine);
        var printed = PublishedNumber.Of(await AnalysisSource.Frozen(registry.Store, "before", Vocabulary.Load(), Cancel));
        await using var db = registry.Store.CreateDbContext();
        Assert.Null(await FrozenNumbers.Find(db, "before", Cancel));

        await Erase(registry, Manager);

        var kept = await FrozenNumbers.Find(db, "before", Cancel);
        Assert.Equal(printed, kept);
        var changes = NumberChange.Between(kept!, PublishedNumber.Of(await AnalysisSource.Frozen(registry.Store, "before", Vocabulary.Load(), Cancel)));
        var lines = changes.Single(change => change.Named.Key == "lines");
        Assert.Equal(("2", "1"), (lines.Before!.English.Value, lines.After!.French.Value));
    }

    [Theory, Databases]
    public async Task Only_who_asked_is_erased_with_a_reason_and_by_somebody_else(Engine engine)
    {
        await using var registry = await Asked(engine);

        Assert.Equal("ERASE-001", (await Refused(registry, Manager, "C01-002")).Code);
        Assert.Equal("ERASE-002", (await Refused(registry, Manager with { Reason = null })).Code);
        Assert.Equal("ERASE-002", (await Refused(registry, Manager with { Reason = new('x', 201) })).Code);
        Assert.Equal("ERASE-003", (await Refused(registry, Doctor with { Reason = "asked" })).Code);
        Assert.Null(await Erase(registry, Manager, "C01-999"));
        await using var elsewhere = registry.Store.CreateDbContext(ReadScope.Of(["C02"]));
        Assert.Null(await new ErasePatient(elsewhere).CarryOut("C01-001", Manager, Cancel));
        await using var db = registry.Store.CreateDbContext();
        Assert.NotNull(await new Casebook(db).Find("C01-001", Cancel));
        Assert.Empty(await db.Tombstones.ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task A_tombstone_is_seen_by_its_centre_and_by_nobody_else(Engine engine)
    {
        await using var registry = await Asked(engine);
        await Erase(registry, Manager);

        await using var own = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        await using var other = registry.Store.CreateDbContext(ReadScope.Of(["C02"]));
        Assert.Single(await own.Tombstones.ToListAsync(Cancel));
        Assert.Empty(await other.Tombstones.ToListAsync(Cancel));
    }

    private static bool Holds(byte[] all, byte[] part) => all.AsSpan().IndexOf(part) >= 0;

    private static byte[] Bytes(TestRegistry registry)
    {
        registry.Store.Place.CloseIdle();
        return [.. Directory.EnumerateFiles(registry.Folder.Path, "registry.db*").Where(file => !file.EndsWith(".key", StringComparison.Ordinal)).SelectMany(Shared)];
    }

    private static byte[] Shared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<SnapshotVerdict> Verify(TestRegistry registry, string snapshot)
    {
        await using var db = registry.Store.CreateDbContext();
        return await SnapshotVerification.Verify(db, snapshot, Cancel);
    }

    private static async Task<Leftovers?> Erase(TestRegistry registry, Author author, string pseudonym = "C01-001")
    {
        await using var db = registry.Store.CreateDbContext();
        return await new ErasePatient(db).CarryOut(pseudonym, author, Cancel);
    }

    private static async Task<Issue> Refused(TestRegistry registry, Author author, string pseudonym = "C01-001") =>
        (await Assert.ThrowsAsync<RefusedException>(() => Erase(registry, author, pseudonym))).Issue;

    private static async Task Withdraw(RegistryDb db, string pseudonym, WithdrawalScope scope) => Assert.NotNull((await new Casebook(db).Revise(pseudonym, Doctor, patient =>
    {
        (patient.WithdrawnOn, patient.WithdrawalScope) = (PartialDate.Parse("2011-05"), scope);
        return [];
    }, Cancel))!.Saved);

    private static async Task Undo(RegistryDb db, string pseudonym) => Assert.NotNull((await new Casebook(db).Revise(pseudonym, Doctor, patient =>
    {
        Registry.Entry.FollowUps.WithdrawalForm.Undo(patient);
        return [];
    }, Cancel))!.Saved);

    // Two patients in a snapshot; one has a history and an identity, and asked to be erased.
    private static async Task<TestRegistry> Asked(Engine engine, string asking = "C01-001")
    {
        var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new RegistryProfile { Name = "Test" });
        registry.Db.AddRange(new Centre { Code = "C01", Name = "C01" }, new Centre { Code = "C02", Name = "C02" });
        var one = AFollowedPatient.Of(asking, "2010-01-10");
        one.Tumours[0].HistologyAsTyped = EarlierText;
        registry.Db.AddRange(one, AFollowedPatient.Of("C01-002", "2010-01-10"));
        await registry.Db.SaveChangesAsync(Cancel);
        await using (var own = registry.Store.CreateDbContext(ReadScope.Of(["C01"])))
        {
            await new Casebook(own).Revise(asking, Doctor, patient =>
            {
                patient.Tumours[0].HistologyAsTyped = FreeText;
                return [];
            }, Cancel);
            own.PatientIdentities.Add(new() { PatientId = one.Id, Sealed = [1, 2, 3] });
            await own.SaveChangesAsync(Cancel);
        }
        await SnapshotArchive.Create(registry.Store, "before", null, "test", TimeProvider.System, Cancel);
        await using var db = registry.Store.CreateDbContext();
        await Withdraw(db, asking, WithdrawalScope.Erasure);
        return registry;
    }
}
