using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Drafts;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Access;
using Sarcoscope.Registry.Tests.Storage;
using Sarcoscope.Tests.Databases;

namespace Sarcoscope.Registry.Tests.Entry.Drafts;

public sealed class DraftBookTests
{
    private const string Address = "/patients/C01-001/edit";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task What_was_typed_is_there_again_for_its_writer_alone_and_the_last_word_counts(Engine engine)
    {
        await using var registry = await Prepare(engine);
        var (writer, other) = (await AccountOf(registry, "one@c01.example"), await AccountOf(registry, "two@c01.example"));
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var drafts = new DraftBook(db, new MovedClock());
        var about = await Patient(db, "C01-001");

        Assert.NotNull(await drafts.Keep(writer, Address, about, Typed("a first word"), Cancel));
        var kept = await drafts.Keep(writer, Address, about, Typed("a last word"), Cancel);

        await using var later = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var found = await new DraftBook(later, new MovedClock()).Find(writer, Address, Cancel);
        Assert.Equal(("a last word", "as it was", kept), (found!.Form.Entry["InformationLetter"], found.Form.Begun, found.KeptAt));
        Assert.Equal([KeyValuePair.Create("InformationLetter", "a last word")], found.Form.Entry.Typed);
        Assert.Single(await later.Drafts.ToListAsync(Cancel));
        Assert.Null(await drafts.Find(other, Address, Cancel));
        Assert.Empty(await drafts.Of(other, Cancel));
        Assert.Equal(new ListedDraft(Address, "C01", "C01-001", kept!.Value), Assert.Single(await drafts.Of(writer, Cancel)));

        await drafts.Discard(other, Address, Cancel);
        Assert.NotNull(await drafts.Find(writer, Address, Cancel));
        await drafts.Discard(writer, Address, Cancel);
        Assert.Null(await drafts.Find(writer, Address, Cancel));
    }

    [Theory, Databases]
    public async Task A_draft_is_sealed_and_unreadable_once_the_patients_key_is_destroyed(Engine engine)
    {
        await using var registry = await Prepare(engine);
        var writer = await AccountOf(registry, "one@c01.example");
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var drafts = new DraftBook(db, new MovedClock());
        var about = await Patient(db, "C01-001");
        await drafts.Keep(writer, Address, about, Typed("a telling word"), Cancel);
        Assert.DoesNotContain("telling", System.Text.Encoding.UTF8.GetString((await db.Drafts.AsNoTracking().SingleAsync(Cancel)).Sealed), StringComparison.Ordinal);

        await db.PatientKeys.ExecuteUpdateAsync(key => key.SetProperty(one => one.Wrapped, (byte[]?)null), Cancel);

        Assert.Null(await drafts.Find(writer, Address, Cancel));
        Assert.Null(await drafts.Keep(writer, Address, about, Typed("another word"), Cancel));
    }

    [Theory, Databases]
    public async Task A_draft_goes_with_its_patient_and_changes_no_case(Engine engine)
    {
        await using var registry = await Prepare(engine);
        var writer = await AccountOf(registry, "one@c01.example");
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var audited = await db.AuditEntries.CountAsync(Cancel);
        await new DraftBook(db, new MovedClock()).Keep(writer, Address, await Patient(db, "C01-001"), Typed("a word"), Cancel);
        Assert.Equal(audited, await db.AuditEntries.CountAsync(Cancel));

        await new Casebook(db).Revise("C01-001", new("doctor@c01.example"), patient =>
        {
            db.Remove(patient);
            return [];
        }, Cancel);

        Assert.Empty(await db.Drafts.AsNoTracking().ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task Who_has_no_right_over_the_centre_any_more_neither_opens_nor_keeps_a_draft(Engine engine)
    {
        await using var registry = await Prepare(engine);
        var writer = await AccountOf(registry, "one@c01.example");
        DraftSubject about;
        await using (var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"])))
        {
            about = await Patient(db, "C01-001");
            await new DraftBook(db, new MovedClock()).Keep(writer, Address, about, Typed("a word"), Cancel);
            await new DraftBook(db, new MovedClock()).Keep(writer, "/patients/new", DraftSubject.NewAt("C01"), Typed("a name"), Cancel);
        }

        await using var moved = registry.Store.CreateDbContext(ReadScope.Of(["C02"]));
        var drafts = new DraftBook(moved, new MovedClock());
        Assert.Null(await drafts.Find(writer, Address, Cancel));
        Assert.Null(await drafts.Find(writer, "/patients/new", Cancel));
        Assert.Empty(await drafts.Of(writer, Cancel));
        Assert.Null(await drafts.Keep(writer, Address, about, Typed("another word"), Cancel));

        // The registration begun at the centre before does not stand in the way of one at the new centre.
        Assert.NotNull(await drafts.Keep(writer, "/patients/new", DraftSubject.NewAt("C02"), Typed("another name"), Cancel));
        Assert.Equal("another name", (await drafts.Find(writer, "/patients/new", Cancel))!.Form.Entry["InformationLetter"]);
        Assert.Null(Assert.Single(await drafts.Of(writer, Cancel)).Pseudonym);
    }

    [Theory, Databases]
    public async Task A_draft_is_kept_for_ninety_days_after_its_last_change_and_removed_with_the_next_one(Engine engine)
    {
        await using var registry = await Prepare(engine);
        var writer = await AccountOf(registry, "one@c01.example");
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var clock = new MovedClock();
        var drafts = new DraftBook(db, clock);
        var about = await Patient(db, "C01-001");
        await drafts.Keep(writer, Address, about, Typed("a word"), Cancel);

        clock.Now += DraftBook.KeptFor;
        Assert.NotNull(await drafts.Find(writer, Address, Cancel));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await drafts.Find(writer, Address, Cancel));
        Assert.Empty(await drafts.Of(writer, Cancel));

        await drafts.Keep(writer, "/patients/C01-001/death", about, Typed("a word"), Cancel);
        Assert.Equal("/patients/C01-001/death", (await db.Drafts.AsNoTracking().SingleAsync(Cancel)).Address);
    }

    [Theory, Databases]
    public async Task What_is_longer_than_any_form_is_not_kept_and_leaves_the_draft_before_it(Engine engine)
    {
        await using var registry = await Prepare(engine);
        var writer = await AccountOf(registry, "one@c01.example");
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var drafts = new DraftBook(db, new MovedClock());
        var about = await Patient(db, "C01-001");
        await drafts.Keep(writer, Address, about, Typed("a word"), Cancel);

        Assert.Null(await drafts.Keep(writer, Address, about, Typed(new string('x', TypedForm.MostBytes)), Cancel));
        Assert.Equal("a word", (await drafts.Find(writer, Address, Cancel))!.Form.Entry["InformationLetter"]);
    }

    private static async Task<TestRegistry> Prepare(Engine engine)
    {
        var registry = await TestRegistry.Create(engine);
        foreach (var centre in new[] { "C01", "C02" })
            registry.Db.Add(new Registry.Cases.Centres.Centre { Code = centre, Name = centre });
        registry.Db.Add(new Patient { Pseudonym = "C01-001", CentreCode = "C01", Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } } });
        await registry.Db.SaveChangesAsync(Cancel);
        return registry;
    }

    private static async Task<Guid> AccountOf(TestRegistry registry, string email)
    {
        await AccountCreation.Create(registry.Db, new(email, Role.Investigator, "C01", PasswordOrigin.Own), "test", TimeProvider.System, Cancel);
        return (await registry.Db.Accounts.SingleAsync(account => account.Email == email, Cancel)).Id;
    }

    private static async Task<DraftSubject> Patient(RegistryDb db, string pseudonym) =>
        DraftSubject.Of(await db.Patients.AsNoTracking().SingleAsync(patient => patient.Pseudonym == pseudonym, Cancel));

    private static TypedForm Typed(string letter) => new(new([KeyValuePair.Create("InformationLetter", letter)]), "as it was");
}
