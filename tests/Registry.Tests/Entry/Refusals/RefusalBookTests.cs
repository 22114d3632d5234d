using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Refusals;
using Sarcoscope.Registry.Entry.Refusals;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.Refusals;

public sealed class RefusalBookTests
{
    private static readonly Author Doctor = new("doctor@c01.example");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_refusal_is_kept_as_centre_month_and_reason_and_counted(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var book = new RefusalBook(db);

        foreach (var reason in new[] { "data-use", "data-use", "unknown" }) Assert.Empty(await Count(db, ("RefusedIn.Month", "3"), ("RefusedIn.Year", "2011"), ("Reason", reason)));

        Assert.Equal([(RefusalReason.Unknown, 1), (RefusalReason.DataUse, 2)], (await book.All(Cancel)).Select(one => (one.Reason, one.Patients)));
        Assert.Equal([new Participation("C01", 1, 3)], await book.ByCentre(Cancel));
        Assert.Equal(4, (await book.ByCentre(Cancel))[0].Offered);
        Assert.Equal(["centre_code", "patients", "reason", "refused_in"], db.Model.FindEntityType(typeof(RefusalCount))!.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal));
        var entry = await db.AuditEntries.AsNoTracking().Where(one => one.Action == AuditAction.RefusalCounted).OrderBy(one => one.Number).FirstAsync(Cancel);
        Assert.Equal(("doctor@c01.example", "C01", """{"month":"2011-03","reason":"data-use"}"""), (entry.Actor, entry.Subject, entry.Detail));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task A_refusal_with_a_day_without_a_month_or_of_another_centre_is_not_counted(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));

        Assert.Equal(["REF-001"], await Count(db, ("RefusedIn.Day", "2"), ("RefusedIn.Month", "3"), ("RefusedIn.Year", "2011"), ("Reason", "other")));
        Assert.Equal(["REF-001"], await Count(db, ("RefusedIn.Year", "2011"), ("Reason", "other")));
        Assert.Equal(["REF-003"], await Count(db, ("RefusedIn.Month", "1"), ("RefusedIn.Year", "2199"), ("Reason", "other")));
        Assert.Equal(["FORM-007", "FORM-007"], await Count(db));
        Assert.Equal(["FORM-012"], await Count(db, ("Centre", "C02"), ("RefusedIn.Month", "3"), ("RefusedIn.Year", "2011"), ("Reason", "other")));
        Assert.Empty(await db.Refusals.IgnoreQueryFilters().ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task A_centre_sees_and_takes_back_its_own_refusals_only(Engine engine)
    {
        await using var registry = await TwoCentres(engine);
        foreach (var centre in new[] { "C01", "C02" }) registry.Db.Add(new RefusalCount { CentreCode = centre, RefusedIn = PartialDate.InMonth(2011, 3), Reason = RefusalReason.Visits, Patients = 1 });
        await registry.Db.SaveChangesAsync(Cancel);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var book = new RefusalBook(db);
        var own = Assert.Single(await book.All(Cancel));

        await book.TakeBack(new RefusalCount { CentreCode = "C02", RefusedIn = own.RefusedIn, Reason = own.Reason, Patients = 1 }, Doctor, Cancel);
        await book.TakeBack(own, Doctor, Cancel);

        await using var every = registry.Store.CreateDbContext();
        Assert.Equal("C02", Assert.Single(await new RefusalBook(every).All(Cancel)).CentreCode);
        Assert.Equal("C01", Assert.Single(await every.AuditEntries.AsNoTracking().Where(one => one.Action == AuditAction.RefusalTakenBack).ToListAsync(Cancel)).Subject);
        await using var nobody = registry.Store.CreateDbContext(ReadScope.Nothing);
        Assert.Empty(await nobody.Refusals.ToListAsync(Cancel));
    }

    private static async Task<IEnumerable<string>> Count(RegistryDb db, params (string Name, string Value)[] typed)
    {
        var entry = new FormEntry { ["Centre"] = "C01" };
        foreach (var (name, value) in typed) entry[name] = value;
        List<Issue> issues = [];
        var counted = await new RefusalBook(db).Count(entry, ["C01"], Doctor, issues, Cancel);
        Assert.Equal(issues.Count == 0, counted is not null);
        Assert.All(issues, issue => Assert.NotEqual(issue.Message, issue.French));
        return issues.Select(issue => issue.Code);
    }

    private static async Task<TestRegistry> TwoCentres(Engine engine)
    {
        var registry = await TestRegistry.Create(engine);
        foreach (var centre in new[] { "C01", "C02" }) registry.Db.Add(new Centre { Code = centre, Name = centre });
        registry.Db.Add(new Registry.Cases.Patients.Patient { Pseudonym = "C01-001", CentreCode = "C01", Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } } });
        await registry.Db.SaveChangesAsync(Cancel);
        return registry;
    }
}
