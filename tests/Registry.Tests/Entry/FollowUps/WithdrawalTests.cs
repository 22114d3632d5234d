using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.FollowUps;

public sealed class WithdrawalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Whoever_withdrew_from_all_use_is_in_no_evidence_export_or_later_snapshot(Engine engine)
    {
        await using var registry = await Two(engine);
        await SnapshotArchive.Create(registry.Store, "before", null, "test", TimeProvider.System, Cancel);
        await Withdraw(registry, WithdrawalScope.AllUse);
        await SnapshotArchive.Create(registry.Store, "after", null, "test", TimeProvider.System, Cancel);

        Assert.Equal(["C01-002"], (await AnalysisSource.Live(registry.Store, Vocabulary.Load(), Cancel)).Lines.Select(line => line.Patient));
        Assert.Equal(["C01-002"], await InSnapshot(registry, "after"));
        Assert.Equal(["C01-001", "C01-002"], await InSnapshot(registry, "before"));
        var folder = registry.Folder.File("export");
        await NativeExport.ToFolder(registry.Store, folder, Cancel);
        foreach (var file in Directory.EnumerateFiles(folder))
            Assert.DoesNotContain("C01-001", await File.ReadAllTextAsync(file, Cancel), StringComparison.Ordinal);
        Assert.Contains("C01-002", await File.ReadAllTextAsync(Path.Combine(folder, "lines.csv"), Cancel), StringComparison.Ordinal);
        await using var db = registry.Store.CreateDbContext();
        Assert.NotNull(await new Casebook(db).Find("C01-001", Cancel));
    }

    [Theory, Databases]
    public async Task Whoever_withdrew_from_follow_up_alone_stays_in_use(Engine engine)
    {
        await using var registry = await Two(engine);
        await Withdraw(registry, WithdrawalScope.FurtherFollowUp);

        Assert.Equal(["C01-001", "C01-002"], (await AnalysisSource.Live(registry.Store, Vocabulary.Load(), Cancel)).Lines.Select(line => line.Patient));
    }

    private static async Task<List<string>> InSnapshot(TestRegistry registry, string name)
    {
        await using var db = registry.Store.CreateDbContext();
        return await SnapshotCases.Patients(db, name, Cancel).Select(patient => patient.Pseudonym).ToListAsync(Cancel);
    }

    private static async Task Withdraw(TestRegistry registry, WithdrawalScope scope)
    {
        await using var db = registry.Store.CreateDbContext();
        var revision = await new Casebook(db).Revise("C01-001", new("doctor@c01.example"), patient =>
        {
            (patient.WithdrawnOn, patient.WithdrawalScope) = (PartialDate.Parse("2010-04"), scope);
            return [];
        }, Cancel);
        Assert.NotNull(revision!.Saved);
    }

    private static async Task<TestRegistry> Two(Engine engine)
    {
        var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new RegistryProfile { Name = "Test" });
        registry.Db.Add(new Centre { Code = "C01", Name = "C01" });
        registry.Db.AddRange(AFollowedPatient.Of("C01-001", "2010-01-10"), AFollowedPatient.Of("C01-002", "2010-01-10"));
        await registry.Db.SaveChangesAsync(Cancel);
        return registry;
    }
}
