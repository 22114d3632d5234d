using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.Withdrawals;

public sealed class WithdrawalPagesTests
{
    private const string Withdrawal = "/patients/C01-002/withdrawal";
    private const string Erasing = "/patients/C01-002/erase";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_centre_asks_and_coordination_erases_with_consequences_in_numbers(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, Fill);
        using var doctor = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var manager = await site.OpenAs(await site.AddAccount("manager@tests.example", Role.DataManager));
        using var asked = await doctor.Fill(Withdrawal, ("WithdrawnOn.Year", "2022"), ("WithdrawalScope", "erasure"));
        Assert.Equal("/patients/C01-002?saved=yes", asked.LeadsTo());
        Assert.Contains("waiting for coordination", await doctor.Read("/patients/C01-002"), StringComparison.Ordinal);
        using var forbidden = await doctor.Visit(Erasing);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Contains("2 patients", await manager.Read("/evidence?snapshot=lock"), StringComparison.Ordinal);

        var waiting = await manager.Read("/withdrawals");
        Assert.Contains("Waiting to be erased", waiting, StringComparison.Ordinal);
        Assert.Contains("Only the centre opens the case", await manager.Read("/patients/C01-002"), StringComparison.Ordinal);
        var page = await manager.Read(Erasing);
        Assert.Contains("tumours: 1, lines: 1", page, StringComparison.Ordinal);
        Assert.Contains("cannot be undone", page, StringComparison.Ordinal);
        Assert.Contains("There is no way back", page, StringComparison.Ordinal);
        Assert.Contains("Programme lines", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("est irréversible", WebUtility.HtmlDecode(await manager.Read(Erasing + "?lang=fr")), StringComparison.Ordinal);
        using var unreasoned = await manager.Send(Erasing + "?lang=en", "erase");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.StatusCode);
        Assert.Contains("ERASE-002", await unreasoned.Text(), StringComparison.Ordinal);

        using var erased = await manager.Send(Erasing, "erase", ("Reason", "letter of the patient"));
        Assert.StartsWith("/withdrawals?erased=C01-002", erased.LeadsTo(), StringComparison.Ordinal);
        Assert.Contains("C01-002 is erased", await manager.Read(erased.LeadsTo()!), StringComparison.Ordinal);
        foreach (var reader in (HttpClient[])[doctor, manager])
            foreach (var address in (string[])["/patients/C01-002", "/patients/C01-002/history"])
                Assert.Contains("Erased at the patient", await reader.Read(address), StringComparison.Ordinal);
        using var gone = await doctor.Visit("/patients/C01-002/edit");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("C01-002", await doctor.Read("/patients"), StringComparison.Ordinal);
        var evidence = await manager.Read("/evidence?snapshot=lock");
        Assert.Contains("1 patient erased since", evidence, StringComparison.Ordinal);
        Assert.Contains("1 patient", evidence, StringComparison.Ordinal);
        Assert.Contains("1 patient effacé depuis", WebUtility.HtmlDecode(await manager.Read("/evidence/report/lock?lang=fr")), StringComparison.Ordinal);
        Assert.Contains("As printed", await manager.Read("/withdrawals/lock?lang=en"), StringComparison.Ordinal);
        await using var db = await site.Connect();
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task A_withdrawal_is_undone_with_a_reason_and_not_narrowed_in_passing(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, Fill);
        using var client = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var none = await client.Visit(Withdrawal + "/undo");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using var withdrawn = await client.Fill(Withdrawal, ("WithdrawnOn.Year", "2022"), ("WithdrawalScope", "all-use"));
        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);

        using var narrowed = await client.Fill(Withdrawal, ("WithdrawnOn.Year", "2022"), ("WithdrawalScope", "further-follow-up"));
        Assert.Contains("WDR-001", await narrowed.Text(), StringComparison.Ordinal);
        using var silent = await client.Fill(Withdrawal + "/undo?lang=fr");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Contains("Dites pourquoi le retrait est annulé", WebUtility.HtmlDecode(await silent.Text()), StringComparison.Ordinal);
        using var undone = await client.Fill(Withdrawal + "/undo", ("_reason", "wrong patient"));
        Assert.Equal("/patients/C01-002?saved=yes", undone.LeadsTo());

        await using var db = await site.Connect();
        var patient = await db.Patients.AsNoTracking().SingleAsync(one => one.Pseudonym == "C01-002", Cancel);
        Assert.Equal((null, null), (patient.WithdrawnOn, patient.WithdrawalScope));
        Assert.Equal("wrong patient", (await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == "C01-002" && entry.Reason != null).SingleAsync(Cancel)).Reason);
    }

    [Theory]
    [InlineData("all-use")]
    [InlineData("erasure")]
    public async Task Whoever_withdrew_from_all_use_is_on_the_pages_of_the_centre_alone(string scope)
    {
        await using var site = await RunningSite.Start(Fill);
        using var doctor = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var manager = await site.OpenAs(await site.AddAccount("manager@tests.example", Role.DataManager));
        using var monitor = await site.OpenAs(await site.AddAccount("monitor@tests.example", Role.Monitor));
        using var statistician = await site.OpenAs(await site.AddAccount("statistician@tests.example", Role.Statistician));
        Assert.Contains("C01-002", await manager.Read("/serious-events"), StringComparison.Ordinal);
        using var withdrawn = await doctor.Fill(Withdrawal, ("WithdrawnOn.Year", "2022"), ("WithdrawalScope", scope));
        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);

        Assert.Contains("C01-002", await doctor.Read("/patients"), StringComparison.Ordinal);
        Assert.Contains("Consent withdrawn on", await doctor.Read("/patients/C01-002"), StringComparison.Ordinal);
        Assert.DoesNotContain("C01-002", await doctor.Read("/worklist"), StringComparison.Ordinal);
        foreach (var reader in (HttpClient[])[manager, monitor])
        {
            foreach (var list in (string[])["/patients", "/serious-events"]) Assert.DoesNotContain("C01-002", await reader.Read(list), StringComparison.Ordinal);
            foreach (var page in (string[])["/patients/C01-002", "/patients/C01-002/history"])
            {
                var shown = await reader.Read(page);
                Assert.Contains("Only the centre opens the case", shown, StringComparison.Ordinal);
                Assert.DoesNotContain("sorafenib", shown, StringComparison.Ordinal);
            }
            using var form = await reader.Visit("/patients/C01-002/edit");
            Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
        }
        foreach (var reader in (HttpClient[])[doctor, manager, statistician])
            foreach (var file in (string[])["/evidence/lines", "/evidence/files/table-1.json", "/evidence/report/live/files/report.json", "/evidence/report/live/files/report.html"])
            {
                using var sent = await reader.Visit(file);
                if (sent.StatusCode == HttpStatusCode.OK) Assert.DoesNotContain("C01-002", await sent.Text(), StringComparison.Ordinal);
            }
        Assert.Contains("C01-002", await manager.Read("/evidence/lines?snapshot=lock"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_withdrew_from_follow_up_stays_in_use_and_nothing_is_due()
    {
        await using var site = await RunningSite.Start(Fill);
        using var doctor = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var manager = await site.OpenAs(await site.AddAccount("manager@tests.example", Role.DataManager));
        Assert.Contains("C01-002", await doctor.Read("/worklist"), StringComparison.Ordinal);
        using var withdrawn = await doctor.Fill(Withdrawal, ("WithdrawnOn.Year", "2022"), ("WithdrawalScope", "further-follow-up"));
        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);

        Assert.DoesNotContain("C01-002", await doctor.Read("/worklist"), StringComparison.Ordinal);
        foreach (var page in (string[])["/patients", "/serious-events", "/evidence/lines", "/patients/C01-002"])
            Assert.Contains("C01-002", await manager.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_withdrawal_changes_in_printed_numbers_is_listed_before_it_and_after()
    {
        await using var site = await RunningSite.Start(Fill);
        using var doctor = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));

        var before = FilledForm.Parse(await doctor.Read(Withdrawal + "/numbers"));
        using var withdrawn = await doctor.Fill(Withdrawal, ("WithdrawnOn.Year", "2022"), ("WithdrawalScope", "all-use"));
        var after = FilledForm.Parse(await doctor.Read(Withdrawal + "/numbers"));

        foreach (var page in new[] { before, after })
        {
            Assert.Equal(2, page.QuerySelectorAll("main table").Length);
            foreach (var table in page.QuerySelectorAll("main table"))
            {
                var row = table.QuerySelectorAll("tbody tr").First(one => one.QuerySelector("th")!.TextContent == "Patients");
                Assert.Equal(["2", "1"], row.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent.Trim()));
            }
        }
    }

    [Theory, Databases]
    public async Task Another_centre_finds_no_page_and_a_monitor_is_refused(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, Fill);
        using var doctor = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var stranger = await site.OpenAs(await site.AddAccount("other@tests.example", Role.Investigator, "C02"));
        using var monitor = await site.OpenAs(await site.AddAccount("monitor@tests.example", Role.Monitor));
        using var statistician = await site.OpenAs(await site.AddAccount("statistician@tests.example", Role.Statistician));
        using var withdrawn = await doctor.Fill(Withdrawal, ("WithdrawnOn.Year", "2022"), ("WithdrawalScope", "erasure"));

        foreach (var address in (string[])[Erasing, Withdrawal + "/undo", Withdrawal + "/numbers"])
        {
            using var unknown = await stranger.Visit(address);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, unknown.StatusCode));
            using var forbidden = await monitor.Visit(address);
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, forbidden.StatusCode));
        }
        Assert.DoesNotContain("C01-002", await stranger.Read("/withdrawals"), StringComparison.Ordinal);
        Assert.Contains("C01-002", await monitor.Read("/withdrawals"), StringComparison.Ordinal);
        using var noList = await statistician.Visit("/withdrawals");
        Assert.Equal(HttpStatusCode.Forbidden, noList.StatusCode);
        using var noNumbers = await monitor.Visit("/withdrawals/lock");
        Assert.Equal(HttpStatusCode.Forbidden, noNumbers.StatusCode);
        using var nobodyErased = await doctor.Visit("/withdrawals/lock");
        Assert.Equal(HttpStatusCode.NotFound, nobodyErased.StatusCode);
    }

    private static async Task Fill(RegistryStore store)
    {
        await using var db = store.CreateDbContext();
        db.Author = new("test");
        db.Add(new Registry.RegistryProfile { Name = "Test" });
        foreach (var centre in new[] { "C01", "C02" }) db.Add(new Centre { Code = centre, Name = centre });
        foreach (var pseudonym in new[] { "C01-001", "C01-002" })
        {
            var patient = new Patient { Pseudonym = pseudonym, CentreCode = pseudonym[..3], VitalStatus = VitalStatus.Alive, Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } } };
            var line = new TreatmentLine { Number = 1, Scope = LineScope.InProgramme, StartedOn = PartialDate.Parse("2020-01-10"), Drugs = { new() { Number = 1, DrugAsTyped = "sorafenib" } } };
            line.AdverseEvents.Add(new() { Number = 1, TermAsTyped = "Fatigue", Grade = 3, Serious = Answer.Yes });
            patient.Lines.Add(line);
            db.Add(patient);
        }
        await db.SaveChangesAsync(Cancel);
        await SnapshotArchive.Create(store, "lock", null, "test", TimeProvider.System, Cancel);
    }
}
