using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients;

public sealed class PatientPageTests(DemoSite demo)
{
    private const string Page = "/patients/C01-001";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_centre_sees_the_timeline_in_two_sizes_and_links_to_every_form()
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        var page = await client.Read(Page);
        Assert.Contains("id=\"timeline-wide\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"timeline-narrow\"", page, StringComparison.Ordinal);
        Assert.Contains("Course of patient C01-001", page, StringComparison.Ordinal);
        foreach (var path in new[] { "edit", "tumours/1", "tumours/new", "local-therapies/new", "lines/1", "lines/new", "follow-ups/new", "death", "withdrawal" })
            Assert.Contains($"href=\"{Page}/{path}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}/history?record=line&amp;key=1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_monitor_reads_the_list_and_opens_what_is_recorded_but_nothing_new()
    {
        using var client = await demo.Site.OpenAs(await demo.Site.AddAccount("course-monitor@tests.example", Role.Monitor));
        var page = await client.Read(Page);
        Assert.Contains("Start of line 1", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}/lines/1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/new\"", page, StringComparison.Ordinal);
        Assert.Empty(FilledForm.Parse(await client.Read(Page + "/lines/1")).QuerySelectorAll("form.case-form"));
    }

    [Fact]
    public async Task The_page_speaks_French()
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        var page = await client.Read(Page + "?lang=fr");
        Assert.Contains("Parcours du patient C01-001", page, StringComparison.Ordinal);
        Assert.Contains("Début de la ligne 1", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c01-001 ", "/patients/C01-001")]
    [InlineData("C01-0", "/patients?find=C01-0")]
    [InlineData("C02-001", "/patients?find=C02-001")]
    [InlineData("", "/patients?find=")]
    public async Task The_box_on_every_page_leads_to_the_patient_or_to_the_list(string typed, string leadsTo)
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        Assert.Contains("action=\"/patients/find\"", await client.Read("/evidence"), StringComparison.Ordinal);
        using var answer = await client.Visit("/patients/find?find=" + Uri.EscapeDataString(typed));
        Assert.Equal(leadsTo, answer.LeadsTo());
    }

    [Fact]
    public async Task Who_reads_no_cases_finds_no_box_and_no_patient()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        Assert.DoesNotContain("/patients/find", await client.Read("/evidence"), StringComparison.Ordinal);
        using var answer = await client.Visit("/patients/find?find=C01-001");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/patients/C02-001")]
    [InlineData("/patients/C02-001/history")]
    [InlineData("/patients/C01-999/history")]
    public async Task Another_centres_patient_and_none_at_all_are_not_found(string address)
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        using var answer = await client.Visit(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_case_of_another_centre_leaves_a_trace_and_ones_own_does_not()
    {
        var monitor = await demo.Site.AddAccount("trace-monitor@tests.example", Role.Monitor);
        using var theirs = await demo.Site.OpenAs(monitor);
        await theirs.Read(Page);
        using var own = await demo.Site.OpenAs(demo.Investigator);
        await own.Read(Page);
        await using var db = await demo.Site.Connect();
        var read = await db.AuditEntries.AsNoTracking().Where(entry => entry.Action == AuditAction.CaseRead && entry.Subject == "C01-001").Select(entry => entry.Actor).ToListAsync(Cancel);
        Assert.Contains(monitor.Email, read);
        Assert.DoesNotContain(demo.Investigator.Email, read);
    }

    [Fact]
    public async Task A_change_is_in_the_history_with_who_what_and_why_in_words()
    {
        await using (var db = await demo.Site.Connect())
        {
            db.Scope = ReadScope.Everything;
            var revision = await new Casebook(db).Revise("C01-002", new("editor@tests.example", "letter found"), patient =>
            {
                patient.InformedOn = PartialDate.InMonth(2010, 3);
                patient.InformationMode = InformationMode.Written;
                return [];
            }, Cancel);
            Assert.NotNull(revision!.Saved);
        }
        using var client = await demo.Site.OpenAs(demo.Investigator);
        var page = await client.Read("/patients/C01-002/history?lang=en");
        foreach (var part in new[] { "editor@tests.example", "letter found", "Information given on", "March 2010, day unknown", "How it was given", "in writing" })
            Assert.Contains(part, page, StringComparison.Ordinal);
        var one = await client.Read("/patients/C01-002/history?record=patient&field=informed_on");
        Assert.Contains("March 2010, day unknown", one, StringComparison.Ordinal);
        Assert.DoesNotContain("in writing", one, StringComparison.Ordinal);
        var line = await client.Read("/patients/C01-002/history?record=line&key=1");
        Assert.DoesNotContain("March 2010", line, StringComparison.Ordinal);
        Assert.Contains("No change by hand", line, StringComparison.Ordinal);
        Assert.Contains("Information donnée le", await client.Read("/patients/C01-002/history?lang=fr"), StringComparison.Ordinal);
    }
}
