using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.FollowUps;

public sealed partial class FollowUpPagesTests
{
    private const string Visit = "/patients/C01-001/follow-ups/new";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_visit_is_closed_from_the_worklist_and_leaves_it(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, Fill);
        var person = await site.AddAccount("doctor@tests.example", Role.Investigator, "C01");
        using var client = site.Open();
        using var signedIn = await client.SignIn(person.Email, person.Password);
        Assert.Equal("/worklist", signedIn.LeadsTo());
        var list = await client.Read("/worklist");
        Assert.Contains($"href=\"{Visit}\"", list, StringComparison.Ordinal);
        Assert.Contains("overdue by", list, StringComparison.Ordinal);
        Assert.Contains("Inform again", list, StringComparison.Ordinal);
        var waiting = await client.Read("/patients/C01-001");
        Assert.Contains($"<a class=\"btn btn-primary\" href=\"{Visit}\">", waiting, StringComparison.Ordinal);
        Assert.Contains("follow-up overdue by", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("C02-001", list, StringComparison.Ordinal);

        var page = await client.Read(Visit);
        Assert.Contains("Next follow-up due on", page, StringComparison.Ordinal);
        using var refused = await Send(client, Visit, ("State", "missed"), ("Ecog", "2"));
        var again = await refused.Text();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("FU-005", again, StringComparison.Ordinal);
        Assert.Contains("name=\"Ecog\" value=\"2\"", again, StringComparison.Ordinal);

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2);
        using var saved = await Send(client, Visit, ("State", "done"), ("DoneOn.Day", $"{today.Day}"), ("DoneOn.Month", $"{today.Month}"), ("DoneOn.Year", $"{today.Year}"), ("VitalStatus", "alive"), ("VitalSource", "phone"), ("DiseaseStatus", "stable"));
        Assert.Equal("/patients/C01-001?saved=yes", saved.LeadsTo());
        Assert.DoesNotContain($"href=\"{Visit}\"", await client.Read("/worklist"), StringComparison.Ordinal);
        var followed = await client.Read("/patients/C01-001");
        Assert.DoesNotContain("follow-up overdue by", followed, StringComparison.Ordinal);
        Assert.Contains("follow-up due ", followed, StringComparison.Ordinal);
        await using var db = await site.Connect();
        var patient = await db.Patients.AsNoTracking().Include(one => one.FollowUps).SingleAsync(one => one.Pseudonym == "C01-001", Cancel);
        Assert.Equal(PartialDate.OnDay(today), patient.LastContactOn);
        Assert.Equal((1, FollowUpState.Done, VitalSource.Phone), (patient.FollowUps.Single().Number, patient.FollowUps[0].State, patient.FollowUps[0].VitalSource));
        using var opened = await client.Visit("/patients/C01-001/follow-ups/1");
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        using var none = await client.Visit("/patients/C01-001/follow-ups/9");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory, Databases]
    public async Task A_death_on_treatment_and_a_withdrawal_are_recorded(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, Fill);
        using var client = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));

        using var dead = await Send(client, "/patients/C01-001/death", ("VitalStatus", "dead"), ("DiedOn.Year", "2021"), ("CauseOfDeath", "sarcoma"));
        Assert.Equal("/patients/C01-001?saved=DEATH-003", dead.LeadsTo());
        using var judged = await Send(client, "/patients/C01-001/death?lang=fr", ("VitalStatus", "dead"), ("DiedOn.Year", "2021"), ("DeathToxic", "no"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, judged.StatusCode);
        Assert.Contains("qui l'a jugée et pourquoi", WebUtility.HtmlDecode(await judged.Text()), StringComparison.Ordinal);

        Assert.Contains("lines that leave every table, curve, report, export and later snapshot: 1", await client.Read("/patients/C01-002/withdrawal?lang=en"), StringComparison.Ordinal);
        using var unscoped = await Send(client, "/patients/C01-002/withdrawal", ("WithdrawnOn.Year", "2022"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unscoped.StatusCode);
        Assert.Contains("FORM-007", await unscoped.Text(), StringComparison.Ordinal);
        using var withdrawn = await Send(client, "/patients/C01-002/withdrawal", ("WithdrawnOn.Year", "2022"), ("WithdrawalScope", "all-use"));
        Assert.Equal("/patients/C01-002?saved=yes", withdrawn.LeadsTo());
        await using var db = await site.Connect();
        Assert.Equal(WithdrawalScope.AllUse, (await db.Patients.AsNoTracking().SingleAsync(one => one.Pseudonym == "C01-002", Cancel)).WithdrawalScope);
        Assert.DoesNotContain("C01-00", await client.Read("/worklist"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Another_centre_finds_no_page_a_monitor_is_refused_and_coordination_sees_every_centre(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, Fill);
        using var stranger = await site.OpenAs(await site.AddAccount("other@tests.example", Role.Investigator, "C02"));
        using var monitor = await site.OpenAs(await site.AddAccount("monitor@tests.example", Role.Monitor));
        using var manager = await site.OpenAs(await site.AddAccount("manager@tests.example", Role.DataManager));

        foreach (var address in (string[])[Visit, "/patients/C01-001/death", "/patients/C01-001/withdrawal"])
        {
            using var unknown = await stranger.Visit(address);
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
            using var forbidden = await monitor.Visit(address);
            Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        }
        var reading = await monitor.Read("/worklist");
        Assert.Contains("C01-001", reading, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Visit}\"", reading, StringComparison.Ordinal);
        var every = await manager.Read("/worklist");
        Assert.Contains("C01-001", every, StringComparison.Ordinal);
        Assert.Contains("C02-001", every, StringComparison.Ordinal);
        var one = await manager.Read("/worklist?what=overdue&centre=C02");
        Assert.DoesNotContain("C01-001", one, StringComparison.Ordinal);
        Assert.Contains("C02-001", one, StringComparison.Ordinal);
        Assert.Contains("Rien", WebUtility.HtmlDecode(await manager.Read("/worklist?what=due&lang=fr")), StringComparison.Ordinal);
    }

    private static async Task Fill(RegistryStore store)
    {
        await using var db = store.CreateDbContext();
        db.Author = new("test");
        db.Add(new Registry.RegistryProfile { Name = "Test" });
        foreach (var centre in new[] { "C01", "C02" }) db.Add(new Centre { Code = centre, Name = centre });
        foreach (var pseudonym in new[] { "C01-001", "C01-002", "C02-001" })
        {
            var patient = new Patient { Pseudonym = pseudonym, CentreCode = pseudonym[..3], VitalStatus = VitalStatus.Alive, Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } } };
            if (pseudonym == "C01-002") (patient.BornIn, patient.InformedPerson) = (PartialDate.Parse("2001-05"), InformedPerson.Parents);
            patient.Lines.Add(new() { Number = 1, Scope = LineScope.InProgramme, StartedOn = PartialDate.Parse("2020-01-10"), Drugs = { new() { Number = 1, DrugAsTyped = "sorafenib" } } });
            db.Add(patient);
        }
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string address, params (string Field, string Value)[] typed)
    {
        var form = CaseForm().Match(await client.Read(address)).Value;
        Assert.NotEqual("", form);
        using var content = new FormUrlEncodedContent(
        [
            .. Hidden().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value))),
            .. typed.Select(field => KeyValuePair.Create(field.Field, field.Value)),
        ]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
    }

    [GeneratedRegex("<form class=\"case-form\".*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex CaseForm();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
