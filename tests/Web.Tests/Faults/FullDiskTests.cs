using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Entry.Identities;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Faults;

/// <summary>Issue 5, section 4: the disk is full. A file is kept from growing; a server says that it has no room, as it does then.</summary>
public sealed class FullDiskTests
{
    private const string Registration = "/patients/new";
    private const string Typed = "typed while the disk was full";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_full_disk_is_said_on_the_form_nothing_is_saved_nothing_typed_is_lost_and_with_room_it_goes_on(Engine engine)
    {
        using var folder = new TestFolder();
        var registry = folder.Place(engine);
        var store = await RegistryStore.Open(registry, MissingFile.Create, Cancel);
        await SmallRegistry.Fill(store, patients: 1);
        var investigator = await SmallRegistry.AddInvestigator(store, "investigator@tests.example");
        await using var site = await SiteProcess.Start(SiteProcess.Pooled(engine, registry), folder.File("keys"));
        using var client = site.Open(new());
        using (var signedIn = await client.SignIn(investigator.Email, investigator.Password)) Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        using (var first = await client.Fill(SmallRegistry.Form(1), SmallRegistry.Typing("before"))) Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var before = await Entries(store);

        await UseUpTheDisk(engine, site, store);
        var refused = await Refused(await client.Fill(SmallRegistry.Form(1), SmallRegistry.Typing(Typed)), "Nothing was saved");
        Assert.All(SmallRegistry.Typing(Typed), typed => Assert.Equal(typed.Value, FilledForm.Shown(refused)[typed.Name]));
        await Refused(await client.FillIn(refused, SmallRegistry.Form(1) + "?lang=fr", SmallRegistry.Typing(Typed)), "Rien n'a été enregistré");
        var kept = await Refused(await client.Fill(SmallRegistry.Form(1) + "?lang=en", [.. SmallRegistry.Typing(Typed), ("_action", "keep")]), "Nothing was saved");
        Assert.True(FilledForm.Parse(kept).QuerySelector(".draft-strip")!.HasAttribute("hidden"));
        var registration = await Refused(await client.Fill(Registration, ("Identity.Name", "Dupont, Jeanne"), ("HistologyAsTyped", "Leiomyosarcoma"), ("InformedPerson", "patient")), "Nothing was saved");
        Assert.Equal("Dupont, Jeanne", FilledForm.Shown(registration)["Identity.Name"]);
        using (var stranger = site.Open(new())) await Refused(await stranger.SignIn(investigator.Email, investigator.Password), "Nothing can be saved now");
        using (var page = await client.Visit("/patients/C01-001")) Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        await using (var db = store.CreateDbContext())
        {
            Assert.All(SmallRegistry.Words((await db.FindPatient("C01-001", Cancel))!), words => Assert.Equal("before", words));
            Assert.Equal((1, 0, 0), (await db.Patients.CountAsync(Cancel), await db.PatientIdentities.CountAsync(Cancel), await db.Drafts.CountAsync(Cancel)));
            Assert.Equal(before, await Entries(store));
            await SmallRegistry.AssertWhole(db);
        }

        await MakeRoom(engine, site, store);
        using (var saved = await client.FillIn(refused, SmallRegistry.Form(1))) Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using (var registered = await client.FillIn(registration, Registration)) Assert.Equal("/patients/C01-002?saved=yes", registered.LeadsTo());
        await using var after = store.CreateDbContext(ReadScope.Of(["C01"]));
        Assert.All(SmallRegistry.Words((await after.FindPatient("C01-001", Cancel))!), words => Assert.Equal(Typed, words));
        Assert.Equal("Dupont, Jeanne", (await new IdentityList(after).Find((await after.Patients.SingleAsync(patient => patient.Pseudonym == "C01-002", Cancel)).Id, "C01", Cancel))?.Name);
        await SmallRegistry.AssertWhole(after);
    }

    private static async Task<string> Refused(HttpResponseMessage answer, string words)
    {
        using (answer)
        {
            var page = await answer.Text();
            Assert.Equal((HttpStatusCode.InsufficientStorage, true), (answer.StatusCode, page.Contains("STORE-013", StringComparison.Ordinal)));
            Assert.Contains(words, FilledForm.Parse(page).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            return page;
        }
    }

    private static async Task<long> Entries(RegistryStore store)
    {
        await using var db = store.CreateDbContext();
        return await db.AuditEntries.LongCountAsync(Cancel);
    }

    // Where a server really has no room left it says so with this code, from whichever statement meets it: here from the last of a save.
    private static async Task UseUpTheDisk(Engine engine, SiteProcess site, RegistryStore store)
    {
        if (engine == Engine.Sqlite)
        {
            await site.UseUpTheDisk();
            return;
        }
        await using var db = store.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION no_room();
            CREATE TRIGGER no_room BEFORE INSERT ON draft FOR EACH ROW EXECUTE FUNCTION no_room();
            """,
            Cancel);
    }

    private static async Task MakeRoom(Engine engine, SiteProcess site, RegistryStore store)
    {
        if (engine == Engine.Sqlite)
        {
            await site.MakeRoom();
            return;
        }
        await using var db = store.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("DROP FUNCTION no_room() CASCADE;", Cancel);
    }
}
