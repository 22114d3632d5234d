using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.Locks;

/// <summary>The lock of a record as its centre, coordination and others meet it.</summary>
public sealed class RecordLockPagesTests(DemoSite demo)
{
    private const string Patient = "/patients/C01-030";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_investigator_locks_a_record_every_form_says_so_and_either_side_unlocks_it_with_a_reason()
    {
        using var centre = await demo.Site.OpenAs(demo.Investigator);
        using var coordination = await demo.Site.OpenAs(demo.DataManager);
        var edit = await centre.Read(Patient + "/edit");
        var before = WebUtility.HtmlDecode(await centre.Read(Patient + "/lock"));
        foreach (var said in new[] { "What stands open", "Findings of the checks", "Follow-ups overdue", "None of it stops the lock." }) Assert.Contains(said, before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(coordination, Patient + "/lock")); // the investigator stands for the record

        using (var unsaid = await centre.Fill(Patient + "/lock")) Assert.Contains("FORM-010", await unsaid.Text(), StringComparison.Ordinal);
        using (var locked = await centre.Fill(Patient + "/lock", ("_reason", "verified against the source"))) Assert.Equal(Patient + "?saved=yes", locked.LeadsTo());

        var page = WebUtility.HtmlDecode(await centre.Read(Patient));
        Assert.Contains("<span class=\"tag tag-info\">locked</span>", page, StringComparison.Ordinal);
        Assert.Contains("by investigator@tests.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Patient}/lines/new", page, StringComparison.Ordinal);
        Assert.Contains($"{Patient}/unlock", page, StringComparison.Ordinal);
        Assert.Contains("verrouillé</span> depuis le", WebUtility.HtmlDecode(await centre.Read(Patient + "?lang=fr")), StringComparison.Ordinal);
        await centre.Read(Patient + "?lang=en");
        foreach (var form in new[] { "/edit", "/tumours/1", "/tumours/new", "/lines/1", "/lines/new", "/lines/1/stop", "/lines/1/assessments/new", "/lines/1/events/new", "/follow-ups/new", "/local-therapies/new", "/death" })
        {
            var shown = await centre.Read(Patient + form);
            Assert.Contains("Nothing of this record can be changed until it is unlocked.", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"save\"", shown, StringComparison.Ordinal);
        }
        foreach (var form in new[] { "/withdrawal", "/board-cases/new" }) Assert.Contains("value=\"save\"", await centre.Read(Patient + form), StringComparison.Ordinal);
        Assert.Contains("value=\"save\"", await coordination.Read(Patient + "/queries/new?record=patient"), StringComparison.Ordinal);

        // A form that was open before the lock: refused, and what was typed is there still.
        using (var late = await centre.FillIn(edit, Patient + "/edit", ("InformationLetter", "letter typed too late")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
            var answer = WebUtility.HtmlDecode(await late.Text());
            Assert.Contains("LOCK-001", answer, StringComparison.Ordinal);
            Assert.Contains("letter typed too late", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"save\"", answer, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("letter typed too late", await centre.Read(Patient + "/edit"), StringComparison.Ordinal); // kept as a draft, shown once it can be saved

        using (var again = await centre.Fill(Patient + "/lock", ("_reason", "twice"))) Assert.Contains("LOCK-002", await again.Text(), StringComparison.Ordinal);
        using (var unsaid = await coordination.Fill(Patient + "/unlock")) Assert.Contains("FORM-010", await unsaid.Text(), StringComparison.Ordinal);
        using (var unlocked = await coordination.Fill(Patient + "/unlock", ("_reason", "the letter was replaced"))) Assert.Equal(Patient + "?saved=yes", unlocked.LeadsTo());

        Assert.Contains("letter typed too late", await centre.Read(Patient + "/edit"), StringComparison.Ordinal);
        using (var saved = await centre.Fill(Patient + "/edit")) Assert.Equal(Patient + "?saved=yes", saved.LeadsTo());
        Assert.DoesNotContain("tag tag-info\">locked", await centre.Read(Patient), StringComparison.Ordinal);
        var history = WebUtility.HtmlDecode(await centre.Read(Patient + "/history"));
        foreach (var said in new[] { "verified against the source", "the letter was replaced", "Locked since" }) Assert.Contains(said, history, StringComparison.Ordinal);
        using (var none = await centre.Fill(Patient + "/unlock", ("_reason", "again"))) Assert.Contains("LOCK-003", await none.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.Statistician)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Investigator)]
    public async Task The_lock_of_another_centre_is_not_there(Role role)
    {
        using var client = await demo.Site.OpenAs(demo.Of(role));
        foreach (var address in new[] { "/patients/C02-020/lock", "/patients/C02-020/unlock", "/patients/C02-999/lock" }) Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, address));
        using var form = new FormUrlEncodedContent([new("_handler", "case"), new("antiforgery", FilledForm.Parse(await client.Read("/account")).QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!), new("_reason", "not mine")]);
        using var sent = await client.PostAsync(new Uri("/patients/C02-020/lock", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode); // the page has no form for them
        await using var db = await demo.Site.Connect();
        Assert.Null((await db.Patients.AsNoTracking().SingleAsync(patient => patient.Pseudonym == "C02-020", Cancel)).LockedAt);
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string address)
    {
        using var response = await client.Visit(address);
        return response.StatusCode;
    }
}
