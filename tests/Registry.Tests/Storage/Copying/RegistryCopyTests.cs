using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Copying;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Tests.Exchange;
using Sarcoscope.Registry.Tests.Storage.Snapshots;

namespace Sarcoscope.Registry.Tests.Storage.Copying;

public sealed class RegistryCopyTests(DemoOnDisk demo) : IClassFixture<DemoOnDisk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, Engine> Ways => new() { { Engine.Sqlite, Engine.Postgres }, { Engine.Postgres, Engine.Sqlite }, { Engine.Sqlite, Engine.Sqlite } };

    [Theory, MemberData(nameof(Ways))]
    public async Task A_copy_holds_the_same_cases_snapshots_accounts_and_audit_trail(Engine from, Engine to)
    {
        SkipWithoutServer(from, to);
        var source = await demo.On(from);
        await using var target = await TestRegistry.Create(to);

        var tables = await RegistryCopy.Run(source, target.Store, CarriedKeys.Rewrapped, Cancel);

        Assert.Equal(249, tables.Single(table => table.Table == "patient").Rows);
        Assert.True(tables.Single(table => table.Table == "snapshot_case").Rows > 200);
        Assert.True(tables.Single(table => table.Table == "account").Rows > 0);
        await using var db = source.CreateDbContext();
        Assert.Equal(await AuditTrail.Verify(db, Cancel), await AuditTrail.Verify(target.Db, Cancel));
        Assert.True((await SnapshotVerification.Verify(target.Db, DemoRegistry.LockName, Cancel)).Intact);
        Assert.Equal(await Export(source), await Export(target.Store));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_copy_goes_on_like_the_original(Engine from, Engine to)
    {
        SkipWithoutServer(from, to);
        await using var source = await TestRegistry.Create(from);
        source.Db.Add(new Centre { Code = "C01", Name = "One" });
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01" };
        source.Db.Add(patient);
        await source.Db.SaveChangesAsync(Cancel);
        source.Db.Scope = ReadScope.Of(["C01"]);
        source.Db.Add(new PatientIdentity { PatientId = patient.Id, Sealed = [1, 2, 3] });
        await source.Db.SaveChangesAsync(Cancel);
        source.Db.Scope = ReadScope.Everything;
        await AccountCreation.Create(source.Db, new("a@b.example", Role.Investigator, "C01", PasswordOrigin.Own), "test", TimeProvider.System, Cancel);
        var account = await source.Db.Accounts.SingleAsync(Cancel);
        source.Db.AddRange(Claim(account, "first"), Claim(account, "second"));
        source.Db.Add(new Draft { AccountId = account.Id, Address = "/patients/C01-001/edit", CentreCode = "C01", PatientId = patient.Id, KeptAt = DateTimeOffset.UnixEpoch, Sealed = [4, 5] });
        account.LockoutEnd = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.FromHours(2)).AddTicks(7);
        await source.Db.SaveChangesAsync(Cancel);
        await using var target = await TestRegistry.Create(to);

        await RegistryCopy.Run(source.Store, target.Store, CarriedKeys.Rewrapped, Cancel);

        await using var own = target.Store.CreateDbContext(ReadScope.Of(["C01"]));
        Assert.Equal([1, 2, 3], (await own.PatientIdentities.AsNoTracking().SingleAsync(Cancel)).Sealed);
        Assert.Equal([4, 5], (await own.Drafts.AsNoTracking().SingleAsync(Cancel)).Sealed);
        Assert.Equal(account.LockoutEnd, (await target.Db.Accounts.SingleAsync(Cancel)).LockoutEnd);
        target.Db.Add(Claim(account, "third"));
        await AccountCreation.Create(target.Db, new("c@d.example", Role.Monitor, null, PasswordOrigin.Own), "test", TimeProvider.System, Cancel);
        Assert.Equal((3L, null), (await AuditTrail.Verify(target.Db, Cancel)) is var verdict ? (verdict.Entries, verdict.BrokenAt) : default);
        Assert.Equal(3, await target.Db.Set<IdentityUserClaim<Guid>>().CountAsync(Cancel));
    }

    [Theory, Databases]
    public async Task A_target_that_holds_anything_is_refused_and_left_as_it_is(Engine engine)
    {
        await using var target = await TestRegistry.Create(engine);
        target.Db.Add(new Centre { Code = "C01", Name = "Mine" });
        await target.Db.SaveChangesAsync(Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await RegistryCopy.Run(await demo.On(engine), target.Store, CarriedKeys.Rewrapped, Cancel));

        Assert.Equal("COPY-001", refused.Issue.Code);
        Assert.Equal("Mine", (await target.Db.Centres.AsNoTracking().SingleAsync(Cancel)).Name);
        Assert.False(await target.Db.Patients.AnyAsync(Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite, "CREATE TRIGGER damage AFTER INSERT ON lesion BEGIN UPDATE lesion SET tenths_mm = tenths_mm + 1 WHERE id = NEW.id; END")]
    [InlineData(Engine.Postgres, "CREATE FUNCTION damage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.tenths_mm = NEW.tenths_mm + 1; RETURN NEW; END $$; CREATE TRIGGER damage BEFORE INSERT ON lesion FOR EACH ROW EXECUTE FUNCTION damage()")]
    public async Task A_copy_that_does_not_hold_the_same_is_not_kept(Engine engine, string damage)
    {
        SkipWithoutServer(engine);
        await using var target = await TestRegistry.Create(engine);
        await target.Db.Database.ExecuteSqlRawAsync(damage, Cancel);

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await RegistryCopy.Run(await demo.On(Engine.Sqlite), target.Store, CarriedKeys.Rewrapped, Cancel));

        Assert.Equal("COPY-002", refused.Issue.Code);
        Assert.Contains("lesion", refused.Message, StringComparison.Ordinal);
        Assert.False(await target.Db.Centres.AnyAsync(Cancel));
    }

    private static IdentityUserClaim<Guid> Claim(Account account, string value) => new() { UserId = account.Id, ClaimType = "test", ClaimValue = value };

    private static void SkipWithoutServer(params Engine[] engines) =>
        Assert.SkipWhen(engines.Contains(Engine.Postgres) && PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");

    private async Task<Dictionary<string, string>> Export(RegistryStore store)
    {
        var folder = demo.NewFolder();
        await NativeExport.ToFolder(store, folder, Cancel);
        return NativeFolder.Files(folder);
    }
}
