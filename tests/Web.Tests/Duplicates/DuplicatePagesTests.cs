using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Duplicates;

/// <summary>Coordination judges who is one person; a centre learns no more than that its patient has another record.</summary>
public sealed class DuplicatePagesTests : IAsyncLifetime
{
    private const string Pair = "/duplicates/C01-901/C02-901";

    private RunningSite site = null!;
    private Credentials manager = null!;
    private Credentials first = null!;
    private Credentials second = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start(RunningSite.InstallDemo, "--Registry:SignInsPerMinute", "1000");
        manager = await site.AddAccount("dm@tests.example", Role.DataManager);
        first = await site.AddAccount("one@tests.example", Role.Investigator, "C01");
        second = await site.AddAccount("two@tests.example", Role.Investigator, "C02");
        await using var db = await site.Connect();
        db.Author = new("test");
        db.AddRange(Of("C01-901"), Of("C01-902"), Of("C02-901"));
        await db.SaveChangesAsync(Cancel);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Coordination_sees_a_pair_until_it_is_judged_and_must_say_why()
    {
        using var client = await site.OpenAs(manager);
        Assert.Contains(Pair, await client.Read("/duplicates"), StringComparison.Ordinal);
        var page = await client.Read(Pair + "?lang=fr");
        Assert.Contains("identique", page, StringComparison.Ordinal);
        Assert.Contains("La même personne", page, StringComparison.Ordinal);

        using var silent = await client.Fill(Pair, ("_action", "distinct"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Contains("DUP-008", await silent.Text(), StringComparison.Ordinal);
        using var judged = await client.Fill(Pair, ("_action", "distinct"), ("Reason", "born in other towns"));
        Assert.Equal((HttpStatusCode.Redirect, "/duplicates?saved=yes"), (judged.StatusCode, judged.LeadsTo()));

        var list = FilledForm.Parse(await client.Read("/duplicates"));
        Assert.DoesNotContain(list.QuerySelectorAll("tbody a"), link => link.GetAttribute("href") == Pair);
        Assert.Contains("born in other towns", list.Body!.TextContent, StringComparison.Ordinal);
        await using var db = await site.Connect();
        Assert.Equal("dm@tests.example", (await db.AuditEntries.SingleAsync(entry => entry.Action == AuditAction.PairJudged, Cancel)).Actor);
    }

    [Fact]
    public async Task A_centre_reads_that_its_patient_is_treated_elsewhere_and_not_which_one_it_is()
    {
        using var client = await site.OpenAs(manager);
        using var shared = await client.Fill(Pair, ("_action", "same"), ("Reason", "told by the doctor of C02-901"));
        Assert.Equal(HttpStatusCode.Redirect, shared.StatusCode);
        Assert.Contains("C02-901", await client.Read("/patients/C01-901"), StringComparison.Ordinal);

        using var own = await site.OpenAs(first);
        var page = await own.Read("/patients/C01-901");
        Assert.Contains("also treated at another centre", page, StringComparison.Ordinal);
        Assert.Contains("aussi traité dans un autre centre", await own.Read("/patients/C01-901?lang=fr"), StringComparison.Ordinal);
        foreach (var address in new[] { "/patients/C01-901", "/patients/C01-901/history", "/patients", "/worklist", "/patients/C01-901/edit" })
            Assert.DoesNotMatch(@"\bC02\b", await own.Read(address));
        using var theirs = await own.Visit("/patients/C02-901");
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);

        using var undone = await client.Fill(Pair, ("_action", "distinct"), ("Reason", "not the same after all"));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.DoesNotContain("another centre", await own.Read("/patients/C01-901"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Investigator, "C01")]
    [InlineData(Role.Monitor, null)]
    [InlineData(Role.Statistician, null)]
    [InlineData(Role.Administrator, null)]
    public async Task Nobody_but_coordination_opens_the_pages_or_decides(Role role, string? centre)
    {
        using var client = await site.OpenAs(await site.AddAccount($"{role}@roles.example", role, centre));
        foreach (var address in new[] { "/duplicates", Pair, "/duplicates/C01-901/C99-001", "/duplicates/C01-901/C01-902/merge", "/patients/C01-901/transfer", "/patients/C02-901/transfer" })
        {
            using var there = await client.Visit(address);
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, there.StatusCode));
            Assert.DoesNotMatch(@"\b1960\b", await there.Text());
        }
        using var coordination = await site.OpenAs(manager);
        var form = await coordination.Read(Pair);
        using var sent = await client.FillIn(form, Pair, ("_action", "same"), ("Reason", "mine"));
        Assert.NotEqual(HttpStatusCode.Redirect, sent.StatusCode);
        await using var db = await site.Connect();
        Assert.Equal(0, await db.Patients.CountAsync(patient => patient.Person != null, Cancel));
    }

    [Fact]
    public async Task Registration_warns_of_the_own_centre_s_patients_only_and_the_centre_may_go_on()
    {
        using var other = await site.OpenAs(await site.AddAccount("three@tests.example", Role.Investigator, "C03"));
        using var included = await other.Fill("/patients/new", Answers("C03"));
        Assert.Equal(HttpStatusCode.Redirect, included.StatusCode); // C01 and C02 have such patients: no hint of them

        using var own = await site.OpenAs(second);
        using var warned = await own.Fill("/patients/new", Answers("C02"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        var page = await warned.Text();
        Assert.Contains("DUP-013", page, StringComparison.Ordinal);
        Assert.Contains("C02-901", page, StringComparison.Ordinal);
        Assert.DoesNotContain("C01-", page, StringComparison.Ordinal);
        using var gone = await own.FillIn(page, "/patients/new", ("AnotherPerson", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
    }

    [Fact]
    public async Task Two_records_of_a_centre_are_merged_and_the_other_pseudonym_leads_to_the_one_that_stays()
    {
        using var client = await site.OpenAs(manager);
        const string merge = "/duplicates/C01-901/C01-902/merge?keep=C01-902";
        Assert.Contains("Merge C01-901 into C01-902", await client.Read(merge), StringComparison.Ordinal);
        using var saved = await client.Fill(merge, ("Reason", "registered twice"), ("Leave.1", "yes"));
        Assert.Equal((HttpStatusCode.Redirect, "/patients/C01-902?saved=yes"), (saved.StatusCode, saved.LeadsTo()));

        using var own = await site.OpenAs(first);
        using var old = await own.Visit("/patients/C01-901");
        Assert.Equal((HttpStatusCode.Redirect, "/patients/C01-902"), (old.StatusCode, old.LeadsTo()));
        using var elsewhere = await site.OpenAs(second);
        using var nothing = await elsewhere.Visit("/patients/C01-901");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task After_a_transfer_the_former_centre_reads_and_the_new_one_writes_its_own_record()
    {
        await using (var writing = await site.Connect())
        {
            await new Casebook(writing).Revise("C01-901", new("one@tests.example"), patient =>
            {
                patient.Lines[0].AdverseEvents.Add(new() { Number = 1, TermAsTyped = "Fatigue", Term = "Fatigue", Grade = 4, Serious = Answer.Yes });
                return [];
            }, Cancel);
        }
        const string form = "href=\"/patients/C01-901/lines/1/events/1/serious\"";
        using var former = await site.OpenAs(first);
        Assert.Contains(form, await former.Read("/serious-events"), StringComparison.Ordinal);
        using var client = await site.OpenAs(manager);
        using var empty = await client.Fill("/patients/C01-901/transfer", ("Reason", "moved"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using var moved = await client.Fill("/patients/C01-901/transfer", ("Centre", "C02"), ("TransferredOn.Year", "2011"), ("TransferredOn.Month", "3"), ("Reason", "moved"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);

        Assert.Contains("Followed by C02", await former.Read("/patients/C01-901"), StringComparison.Ordinal);
        var duties = await former.Read("/serious-events");
        Assert.Contains("C01-901", duties, StringComparison.Ordinal);
        Assert.DoesNotContain(form, duties, StringComparison.Ordinal);
        var history = await former.Read("/patients/C01-901/history");
        Assert.Contains("Transferred to", history, StringComparison.Ordinal);
        Assert.Contains("Person with several records", history, StringComparison.Ordinal);
        Assert.Empty(FilledForm.Parse(await former.Read("/patients/C01-901/edit")).QuerySelectorAll("form.case-form"));
        using var closed = await former.Visit("/patients/C01-901/lines/new");
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);

        using var next = await site.OpenAs(second);
        Assert.Contains("Followed by C02", await next.Read("/patients/C01-901"), StringComparison.Ordinal);
        using var notTheirs = await next.Visit("/patients/C01-901/lines/new");
        Assert.Equal(HttpStatusCode.Forbidden, notTheirs.StatusCode);
        using var own = await next.Visit("/patients/C02-902/edit");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        await using var db = await site.Connect();
        Assert.Contains("two@tests.example", await db.AuditEntries.Where(entry => entry.Action == AuditAction.CaseRead && entry.Subject == "C01-901").Select(entry => entry.Actor).ToListAsync(Cancel));

        using var back = await client.Fill("/patients/C01-901/transfer", ("Reason", "stays after all"));
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        using var open = await former.Visit("/patients/C01-901/edit");
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    private static (string, string)[] Answers(string centre) =>
    [
        ("Centre", centre), ("Sex", "female"), ("BornIn.Month", "3"), ("BornIn.Year", "1960"), ("InformedOn.Day", "1"), ("InformedOn.Month", "6"), ("InformedOn.Year", "2011"), ("InformedPerson", "patient"),
        ("HistologyAsTyped", "leiomyosarcoma"), ("DiagnosedOn.Month", "5"), ("DiagnosedOn.Year", "2009"),
    ];

    private static Patient Of(string pseudonym)
    {
        var patient = new Patient { Pseudonym = pseudonym, CentreCode = pseudonym[..3], Sex = Sex.Female, BornIn = PartialDate.InMonth(1960, 3), VitalStatus = VitalStatus.Alive };
        patient.Tumours.Add(new() { Number = 1, HistologyAsTyped = "Leiomyosarcoma", Histology = "LMS", DiagnosedOn = PartialDate.InMonth(2009, 5) });
        patient.Lines.Add(new() { Number = 1, Scope = LineScope.InProgramme, StartedOn = PartialDate.Parse("2010-01-05"), Drugs = { new() { Number = 1, DrugAsTyped = "sorafenib", Drug = "sorafenib" } } });
        return patient;
    }
}
