using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Duplicates;
using Sarcoscope.Registry.Entry.FollowUps;
using Sarcoscope.Registry.Entry.Identities;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Copying;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Storage;
using Sarcoscope.Tests.Databases;

namespace Sarcoscope.Registry.Tests.Entry.Duplicates;

public sealed class TransferPatientTests
{
    private static readonly PartialDate On = PartialDate.Parse("2010-09-01");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task The_new_centre_writes_under_its_own_pseudonym_and_reads_what_was_before(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), AResemblingPatient.Of("C02-003", sex: Sex.Male));
        await using (var centre = registry.Store.CreateDbContext(ReadScope.Of(["C01"])))
            await new IdentityList(centre).Write((await centre.Patients.SingleAsync(Cancel)).Id, "C01", new("Martin, Anne", null), Cancel);

        var transfer = await new TransferPatient(registry.Db, new(registry.Db)).Handle("C01-001", "C02", On, AResemblingPatient.Coordination, Cancel);

        Assert.Equal("C02-004", transfer.Pseudonym);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C02"]));
        var former = (await new Casebook(db).Find("C01-001", Cancel))!;
        Assert.Equal(("C02", On, 1), (former.TransferredTo, former.TransferredOn, former.Lines.Count));
        Assert.Null(await new IdentityList(db).Find(former.Id, "C01", Cancel));
        Assert.Empty(await db.PatientIdentities.ToListAsync(Cancel));
        var own = (await new Casebook(db).Find("C02-004", Cancel))!;
        Assert.Equal(("LMS", former.BornIn, former.Person, 0), (own.Tumours[0].Histology, own.BornIn, own.Person, own.Lines.Count));
        Assert.NotNull((await new Casebook(db).Revise("C02-004", new("doctor@c02.example"), patient =>
        {
            patient.KnownOn(PartialDate.Parse("2012-02-02"));
            return [];
        }, Cancel))!.Saved);
        Assert.Null(await Write(db, "doctor@c02.example")); // read, never written
        using var work = new DueWork();
        Assert.Equal(["C02-003"], (await work.Read(registry.Db, db.Scope, null, new(2012, 1, 1), Cancel)).Overdue.Select(item => item.Pseudonym));

        await using var old = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        Assert.NotNull(await new Casebook(old).Find("C01-001", Cancel));
        Assert.Null(await new Casebook(old).Find("C02-004", Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(old, "doctor@c01.example"));
        var set = await AnalysisSource.Live(registry.Store, Vocabulary.Load(), Cancel);
        Assert.Equal(PartialDate.Parse("2012-02-02").Earliest - PartialDate.Parse("2009-05-04").Earliest, set.Patients.Single(patient => patient.Centre == "C01").LastDay);

        static Task<Revision?> Write(RegistryDb db, string actor) => new Casebook(db).Revise("C01-001", new(actor), patient =>
        {
            patient.InformationLetter = "v9";
            return [];
        }, Cancel);
    }

    [Theory, Databases]
    public async Task A_transfer_is_undone_and_goes_back_to_a_record_that_is_there(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"));
        var transfer = new TransferPatient(registry.Db, new(registry.Db));
        Assert.Equal("DUP-011", Assert.Single((await transfer.Handle("C01-001", "C01", On, AResemblingPatient.Coordination, Cancel)).Issues).Code);
        Assert.Equal("DUP-011", Assert.Single((await transfer.Handle("C01-001", "C99", On, AResemblingPatient.Coordination, Cancel)).Issues).Code);
        Assert.Equal("C02-001", (await transfer.Handle("C01-001", "C02", On, AResemblingPatient.Coordination, Cancel)).Pseudonym);

        Assert.Equal("C01-001", (await transfer.Handle("C02-001", "C01", On, AResemblingPatient.Coordination, Cancel)).Pseudonym);
        Assert.Equal([("C01-001", null), ("C02-001", "C01")], (await registry.Db.Patients.AsNoTracking().ToListAsync(Cancel)).OrderBy(patient => patient.Pseudonym, StringComparer.Ordinal).Select(patient => (patient.Pseudonym, patient.TransferredTo)));

        Assert.Empty(await transfer.Return("C02-001", AResemblingPatient.Coordination, Cancel));
        Assert.Equal(0, await registry.Db.Patients.CountAsync(patient => patient.TransferredTo != null, Cancel));
    }

    [Theory, Databases]
    public async Task Links_judgements_and_former_pseudonyms_are_in_exports_snapshots_and_copies(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), AResemblingPatient.Of("C01-004", "2011-01-01"), AResemblingPatient.Of("C02-003"));
        await new TransferPatient(registry.Db, new(registry.Db)).Handle("C01-001", "C03", On, AResemblingPatient.Coordination, Cancel);
        await new PairDecision(registry.Db).Distinguish(Registry.Cases.Duplicates.PatientPair.Of("C01-001", "C02-003"), AResemblingPatient.Coordination, Cancel);
        registry.Db.FormerPseudonyms.Add(new() { PatientId = (await registry.Db.Patients.SingleAsync(patient => patient.Pseudonym == "C02-003", Cancel)).Id, Number = 1, Pseudonym = "C02-001", MergedOn = On });
        registry.Db.Author = AResemblingPatient.Coordination;
        await registry.Db.SaveChangesAsync(Cancel);

        var (first, second) = (registry.Folder.File("first"), registry.Folder.File("second"));
        await NativeExport.ToFolder(registry.Store, first, Cancel);
        await using var other = await TestRegistry.Create(Engine.Sqlite);
        var report = await NativeImport.Run(first, other.Store, new ImportOptions { SourceName = "test", Clock = TimeProvider.System }, null, _ => { }, Cancel);
        Assert.Equal(ImportOutcome.Written, report.Outcome);
        await NativeExport.ToFolder(other.Store, second, Cancel);
        foreach (var file in new[] { "patients.csv", "former_pseudonyms.csv", "distinct_patients.csv" })
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(first, file), Cancel), await File.ReadAllTextAsync(Path.Combine(second, file), Cancel));
        Assert.Equal(2, (await File.ReadAllLinesAsync(Path.Combine(second, "distinct_patients.csv"), Cancel)).Length);

        await SnapshotArchive.Create(registry.Store, "lock", null, "test", TimeProvider.System, Cancel);
        var frozen = await AnalysisSource.Frozen(registry.Store, "lock", Vocabulary.Load(), Cancel);
        var live = await AnalysisSource.Live(registry.Store, Vocabulary.Load(), Cancel);
        Assert.Equal(live.Patients, frozen.Patients);
        await using var target = await TestRegistry.Create(Engine.Sqlite);
        Assert.Contains(await RegistryCopy.Run(registry.Store, target.Store, CarriedKeys.Rewrapped, Cancel), table => table is { Table: "distinct_patients", Rows: 1 });
    }
}
