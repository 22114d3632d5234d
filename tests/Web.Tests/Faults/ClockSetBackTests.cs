using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Faults;

/// <summary>Issue 5, section 4: the clock of the machine is set back between two saves.</summary>
public sealed class ClockSetBackTests
{
    private static readonly string[] Saves = ["first", "second", "third"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task What_is_saved_later_stands_later_though_the_clock_says_otherwise_and_sessions_last(Engine engine)
    {
        var clock = new SettableClock();
        await using var site = await RunningSite.Start(engine, clock, store => SmallRegistry.Fill(store, patients: 1), "--Registry:SignInsPerMinute", "1000");
        var store = await site.OpenStore();
        using var client = await site.OpenAs(await SmallRegistry.AddInvestigator(store, "investigator@tests.example"));
        using var coordination = await site.OpenAs(await site.AddAccount("manager@tests.example", Role.DataManager));
        foreach (var words in Saves)
        {
            using var saved = await client.Fill(SmallRegistry.Form(1), SmallRegistry.Typing(words));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
            await SnapshotArchive.Create(store, $"after-{words}", note: null, "test", clock, Cancel);
            clock.SetBack(TimeSpan.FromHours(26));
        }

        await using var db = store.CreateDbContext();
        await SmallRegistry.AssertWhole(db);
        Assert.Equal(Saves, await SmallRegistry.Trail(db, (await db.FindPatient("C01-001", Cancel))!));
        var times = await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == "C01-001").OrderBy(entry => entry.Number).Select(entry => entry.At).ToListAsync(Cancel);
        Assert.Equal(Saves.Length + 1, times.Count);
        Assert.All(times.Skip(1).Zip(times.Skip(2)), pair => Assert.True(pair.First > pair.Second, "The clock was not set back."));
        Assert.Equal(Saves.Select(words => $"after-{words}"), (await SnapshotArchive.All(db, Cancel)).Select(made => made.Snapshot.Name));

        var history = FilledForm.Parse(await client.Read("/patients/C01-001/history")).QuerySelector("main")!.TextContent;
        AssertOrder(history, Saves.Reverse());
        var trail = FilledForm.Parse(await coordination.Read("/admin/audit")).QuerySelector("main")!.TextContent;
        AssertOrder(trail, Saves.Reverse().Select(words => $"after-{words}"));
        var snapshots = FilledForm.Parse(await coordination.Read("/evidence")).QuerySelector("select[name=snapshot]")!.TextContent;
        AssertOrder(snapshots, Saves.Reverse().Select(words => $"after-{words}"));
    }

    [Theory, Databases]
    public async Task An_account_that_is_closed_is_out_with_the_next_click_also_when_its_cookie_is_from_a_later_hour(Engine engine)
    {
        var clock = new SettableClock();
        await using var site = await RunningSite.Start(engine, clock, store => SmallRegistry.Fill(store, patients: 1));
        using var client = await site.OpenAs(await SmallRegistry.AddInvestigator(await site.OpenStore(), "leaves@tests.example"));
        clock.SetBack(TimeSpan.FromHours(2));
        await using (var db = await site.Connect())
        {
            var account = await db.Accounts.AsNoTracking().SingleAsync(one => one.Email == "leaves@tests.example", Cancel);
            await AccountClosing.Close(db, account.Id, "left", "test", clock, Cancel);
        }
        using var next = await client.Visit("/patients/C01-001");

        Assert.StartsWith("/sign-in", next.LeadsTo(), StringComparison.Ordinal);
    }

    // By the last place of each: a change names what stood before, too.
    private static void AssertOrder(string page, IEnumerable<string> words)
    {
        var places = words.Select(word => page.LastIndexOf(word, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }
}
