using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Registry.Tests.Storage;
using Sarcoscope.Tests.Databases;

namespace Sarcoscope.Registry.Tests.Entry;

public sealed class CasebookTests
{
    private static readonly Author Investigator = new("doctor@c01.example");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_change_is_in_the_audit_trail_with_who_when_from_to_and_why(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));

        var revision = await new Casebook(db).Revise("C01-001", Investigator with { Reason = "typed from the file" }, patient =>
        {
            patient.BornIn = PartialDate.InMonth(1960, 3);
            patient.Tumours[0].Depth = TumourDepth.Deep;
            return [];
        }, Cancel);

        Assert.NotNull(revision!.Saved);
        var change = (await CaseAudit.HistoryOf(db, revision.Saved.Id, "C01-001", Cancel))[^1];
        Assert.Equal(("doctor@c01.example", "typed from the file"), (change.Actor, change.Reason));
        Assert.Equal(
            [("patient", "", "born_in", "1950", "1960-03"), ("tumour", "1", "depth", null, "deep")],
            change.Records.OrderBy(record => record.Record, StringComparer.Ordinal).Select(record => (record.Record, record.Key, Assert.Single(record.Fields).Field, record.Fields[0].From, record.Fields[0].To)));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task Values_in_the_trail_are_sealed_and_the_trail_verifies_without_the_key(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var revision = await new Casebook(db).Revise("C01-001", Investigator, patient =>
        {
            patient.InformationLetter = "a telling word";
            return [];
        }, Cancel);

        var entry = await db.AuditEntries.AsNoTracking().OrderBy(one => one.Number).LastAsync(Cancel);
        Assert.DoesNotContain("telling", entry.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("telling", System.Text.Encoding.UTF8.GetString(entry.Sealed!), StringComparison.Ordinal);
        Assert.Contains("information_letter", entry.Detail, StringComparison.Ordinal);

        await db.PatientKeys.ExecuteUpdateAsync(key => key.SetProperty(one => one.Wrapped, (byte[]?)null), Cancel);
        db.ChangeTracker.Clear();
        Assert.All(await CaseAudit.HistoryOf(db, revision!.Saved!.Id, "C01-001", Cancel), change => Assert.Empty(change.Records));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task A_change_that_breaks_a_rule_saves_nothing(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var before = await db.AuditEntries.CountAsync(Cancel);

        var revision = await new Casebook(db).Revise("C01-001", Investigator, patient =>
        {
            patient.DiedOn = PartialDate.InYear(2012);
            patient.InformationLetter = "v2";
            return [];
        }, Cancel);

        Assert.Null(revision!.Saved);
        Assert.Equal("PAT-004", Assert.Single(revision.Issues).Issue.Code);
        await using var again = registry.Store.CreateDbContext();
        Assert.Null((await again.Patients.AsNoTracking().SingleAsync(patient => patient.Pseudonym == "C01-001", Cancel)).InformationLetter);
        Assert.Equal(before, await again.AuditEntries.CountAsync(Cancel));
    }

    [Theory, Databases]
    public async Task Another_centres_case_does_not_exist(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));

        Assert.Null(await new Casebook(db).Find("C02-001", Cancel));
        Assert.Null(await new Casebook(db).Revise("C02-001", Investigator, _ => throw new InvalidOperationException("It was opened."), Cancel));
        Assert.Equal("C01-001", Assert.Single(await db.Patients.AsNoTracking().Select(patient => patient.Pseudonym).ToListAsync(Cancel)));
        Assert.Single(await db.Tumours.AsNoTracking().ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task A_context_that_was_not_told_who_reads_sees_no_case(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Nothing);

        Assert.Empty(await db.Patients.ToListAsync(Cancel));
        Assert.Empty(await db.Tumours.ToListAsync(Cancel));
        Assert.Empty(await db.Lines.ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task A_case_cannot_be_changed_without_an_author_or_outside_the_scope(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext();
        (await db.Patients.FirstAsync(patient => patient.CentreCode == "C02", Cancel)).InformationLetter = "v2";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));

        db.WrittenBy("somebody").Scope = ReadScope.Of(["C01"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Theory, Databases]
    public async Task Patients_are_numbered_within_their_centre_and_a_number_is_not_given_twice(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var book = new Casebook(db);

        var second = await Register();
        Assert.Equal("C01-002", second);
        await book.Revise(second, Investigator, patient =>
        {
            db.Remove(patient);
            return [];
        }, Cancel);
        Assert.Equal("C01-003", await Register());

        async Task<string> Register() => (await book.Register("C01", Investigator, pseudonym => (APatient(pseudonym, "C01"), []), Cancel)).Saved!.Pseudonym;
    }

    [Theory, Databases]
    public async Task A_reason_for_a_missing_answer_needs_a_field_without_an_answer(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));

        var revision = await new Casebook(db).Revise("C01-001", Investigator, patient =>
        {
            patient.Missing = patient.Missing.With("born_in", MissingReason.Refused).With("shoe_size", MissingReason.NotDone);
            return [];
        }, Cancel);

        Assert.Equal(["MISS-001", "MISS-002"], revision!.Issues.Select(one => one.Issue.Code).Order(StringComparer.Ordinal));
    }

    private static async Task<TestRegistry> TwoCentres(Engine engine)
    {
        var registry = await TestRegistry.Create(engine);
        foreach (var centre in new[] { "C01", "C02" })
        {
            registry.Db.Add(new Registry.Cases.Centres.Centre { Code = centre, Name = centre });
            registry.Db.Add(APatient($"{centre}-001", centre));
        }
        await registry.Db.SaveChangesAsync(Cancel);
        return registry;
    }

    private static Patient APatient(string pseudonym, string centre) => new()
    {
        Pseudonym = pseudonym,
        CentreCode = centre,
        BornIn = PartialDate.InYear(1950),
        Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } },
    };
}
