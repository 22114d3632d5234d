using System.Text;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Entry.Drafts;
using Sarcoscope.Registry.Entry.Erasure;
using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Access;

namespace Sarcoscope.Registry.Tests.Exchange.Updates;

/// <summary>Files between their preview and their import.</summary>
public sealed class WaitingFilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Files_wait_sealed_for_their_account_and_not_for_long(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        var (own, other) = (await Account(centre.Store, "one@c01.example"), await Account(centre.Store, "two@c01.example"));
        var clock = new MovedClock();
        await using var db = centre.Connect();
        var waiting = new WaitingFiles(db, clock);
        await waiting.Keep(own, "C01", ACentre.Files(("patients.csv", "pseudonym,sex\nC01-001,telling\n")), Cancel);
        await waiting.Keep(own, "C01", ACentre.Files(("patients.csv", "pseudonym,sex\nC01-001,revealing\n")), Cancel);

        var held = await db.Drafts.AsNoTracking().SingleAsync(Cancel);
        Assert.DoesNotContain("patients", Encoding.Latin1.GetString(held.Sealed), StringComparison.Ordinal);
        Assert.Null(await waiting.Find(other, "C01", Cancel));
        Assert.Empty(await new DraftBook(db, clock).Of(own, Cancel));
        Assert.Equal(["C01"], await waiting.CentresOf(own, Cancel));
        var found = await waiting.Find(own, "C01", Cancel);
        Assert.Contains("revealing", (await new CaseUpdates(db).Preview(found!.Files, Cancel)).Issues.Select(issue => issue.Value));
        await using (var elsewhere = centre.Store.CreateDbContext(ReadScope.Of(["C02"]))) Assert.Null(await new WaitingFiles(elsewhere, clock).Find(own, "C01", Cancel));

        clock.Now += WaitingFiles.KeptFor + TimeSpan.FromSeconds(1);
        Assert.Null(await waiting.Find(own, "C01", Cancel));
        await waiting.Keep(other, "C01", ACentre.Files(("patients.csv", "pseudonym\n")), Cancel);
        Assert.Equal(other, (await db.Drafts.AsNoTracking().SingleAsync(Cancel)).AccountId);
        await waiting.Discard(other, "C01", Cancel);
        Assert.Empty(await db.Drafts.ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task Erasing_a_patient_removes_what_waits_at_the_centre(Engine engine)
    {
        using var centre = await ACentre.Create(engine, native => native.Write(
            "patients.csv", "pseudonym,centre,sex,vital_status,withdrawn_on,withdrawal_scope\nC01-001,C01,female,alive,2011-05,erasure\nC01-002,C01,male,alive,,\nC02-001,C02,female,alive,,\n"));
        var account = await Account(centre.Store, "one@c01.example");
        await using var db = centre.Store.CreateDbContext();
        await new WaitingFiles(db, new MovedClock()).Keep(account, "C01", ACentre.Files(("patients.csv", "pseudonym\nC01-001\n")), Cancel);
        await new ErasePatient(db).CarryOut("C01-001", new("manager@network.example", "asked"), Cancel);
        Assert.Empty(await db.Drafts.ToListAsync(Cancel));
    }

    private static async Task<Guid> Account(RegistryStore store, string email)
    {
        await using var db = store.CreateDbContext();
        await AccountCreation.Create(db, new(email, Role.Investigator, "C01", PasswordOrigin.Own), AuditedChange.CommandLine, TimeProvider.System, Cancel);
        return (await db.Accounts.SingleAsync(account => account.Email == email, Cancel)).Id;
    }
}
