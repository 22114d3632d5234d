using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients;

public sealed partial class VisitPagesTests : IAsyncLifetime
{
    private RunningSite site = null!;
    private string pseudonym = "";
    private int line;

    private string Path => $"/patients/{pseudonym}/lines/{line}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start(RunningSite.InstallDemo, "--Registry:SignInsPerMinute", "1000");
        await using var db = await site.Connect();
        await foreach (var patient in db.StreamPatients(Cancel))
        {
            if (patient.CentreCode != "C01" || patient.DiedOn is not null || patient.Lines.Find(one => one.Assessments.Count == 0 && one.StartedOn is { IsRelative: false }) is not { } found) continue;
            (pseudonym, line) = (patient.Pseudonym, found.Number);
            return;
        }
        Assert.Fail("The demo has no patient of C01 who is alive and has a line without assessments.");
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task An_assessment_is_derived_before_it_is_saved_and_a_different_statement_is_refused_with_what_was_typed()
    {
        using var client = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var third = await Post(client, Path + "/assessments/new", [.. Date(2030, 1), .. Row(0, "liver", "40"), .. Row(1, "liver", "60"), .. Row(2, "liver", "20")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, third.StatusCode);
        Assert.Contains("Third target in liver", await third.Text(), StringComparison.Ordinal);
        using var baseline = await Post(client, Path + "/assessments/new", [.. Date(2030, 1), .. Row(0, "liver", "40"), .. Row(1, "lung", "60,5")]);
        Assert.StartsWith($"/patients/{pseudonym}?saved=", baseline.LeadsTo(), StringComparison.Ordinal);

        (string, string)[] now = [.. Date(2030, 3), ("Lesions[0].TenthsMm", "20"), ("Lesions[1].State", "too-small"), ("NewLesion", "no")];
        using var tried = await Post(client, Path + "/assessments/new", [.. now, ("_action", "recalculate")]);
        var shown = await tried.Text();
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        Assert.Contains("−75% from baseline 100.5", WebUtility.HtmlDecode(shown), StringComparison.Ordinal);
        Assert.Contains("name=\"Lesions[0].TenthsMm\" value=\"20\"", shown, StringComparison.Ordinal);
        await using (var db = await site.Connect())
            Assert.Equal(1, await db.Assessments.CountAsync(one => db.Lines.Any(l => l.Id == one.TreatmentLineId && l.Number == line && db.Patients.Any(p => p.Id == l.PatientId && p.Pseudonym == pseudonym)), Cancel));

        using var refused = await Post(client, Path + "/assessments/new?lang=fr", [.. now, ("StatedResponse", "stable-disease")]);
        var page = WebUtility.HtmlDecode(await refused.Text());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Vous indiquez MS", page, StringComparison.Ordinal);
        Assert.Contains("ASM-005", page, StringComparison.Ordinal);
        using var saved = await Post(client, Path + "/assessments/new", [.. now, ("StatedResponse", "partial-response")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("T1", await client.Read(Path + "/assessments/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_are_refused_at_their_row_and_a_serious_one_opens_its_form_and_the_list_of_coordination()
    {
        using var client = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var coordination = await site.OpenAs(await site.AddAccount("coordination@tests.example", Role.DataManager));
        (string, string)[] nausea = [("Answer", "some"), .. Asked, ("Events[0].TermAsTyped", "Nausea"), ("Events[0].Serious", "yes"), ("Events[0].Relation", "probable")];

        using var refused = await Post(client, Path + "/events/new", [.. nausea, ("Events[0].Grade", "4")]);
        var page = await refused.Text();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Nausea has no grade 4 in CTCAE 5. Choose 1 to 3.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-Events-0--Grade\"", page, StringComparison.Ordinal);

        using var saved = await Post(client, Path + "/events/new", [.. nausea, ("Events[0].Grade", "3")]);
        var serious = saved.LeadsTo()!.Split('?')[0];
        Assert.Matches($"^{Path}/events/[0-9]+/serious$", serious);
        Assert.Contains(serious, await coordination.Read("/serious-events"), StringComparison.Ordinal);
        Assert.Contains("fill in the form", await coordination.Read("/serious-events"), StringComparison.Ordinal);

        using var written = await Post(client, serious, [("Admission", "yes"), ("KnownOn.Day", "1"), ("KnownOn.Month", "3"), ("KnownOn.Year", "2024")]);
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var list = await coordination.Read("/serious-events");
        Assert.Contains("report to pharmacovigilance", list, StringComparison.Ordinal);
        Assert.Contains("2 Mar 2024", list, StringComparison.Ordinal);
        Assert.Contains("overdue by", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_narrative_of_a_serious_event_is_read_by_the_centre_and_coordination_only_and_an_upgrade_restarts_the_clock()
    {
        const string Told = "Collapsed at the pharmacy";
        using var client = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var saved = await Post(client, Path + "/events/new", [("Answer", "some"), .. Asked, ("Events[0].TermAsTyped", "Myocarditis"), ("Events[0].Serious", "yes"), ("Events[0].Relation", "probable"), ("Events[0].Grade", "3")]);
        var serious = saved.LeadsTo()!.Split('?')[0];
        (string, string)[] form =
        [
            ("Admission", "yes"), ("LifeThreatening", "no"), ("Death", "yes"), ("Narrative", Told), ("Investigational", "yes"), ("Listing", "not-listed"), ("Reference", "IB 7"),
            .. On("KnownOn", 1), .. On("ReportedOn", 1), .. On("SubmittedOn", 10), .. On("UpgradedOn", 12),
        ];
        using var tried = await Post(client, serious + "?lang=fr", [.. form, ("_action", "recalculate")]);
        Assert.Contains("déclarer la nouvelle information à l'autorité", WebUtility.HtmlDecode(await tried.Text()), StringComparison.Ordinal);
        using var refused = await Post(client, serious + "?lang=fr", [.. form.Where(one => one.Item1 != "Death"), ("Death", "no")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("SAE-009", await refused.Text(), StringComparison.Ordinal);
        Assert.Contains(Told, await refused.Text(), StringComparison.Ordinal);
        using var written = await Post(client, serious, form);
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);

        using var coordination = await site.OpenAs(await site.AddAccount("coordination@tests.example", Role.DataManager));
        var list = await coordination.Read("/serious-events");
        Assert.Contains("report the new information to the authority", list, StringComparison.Ordinal);
        Assert.Contains("19 Mar 2024", list, StringComparison.Ordinal);
        Assert.Contains(Told, await coordination.Read(serious), StringComparison.Ordinal);
        Assert.Contains(Told, await coordination.Read($"/patients/{pseudonym}/history"), StringComparison.Ordinal);
        using var monitor = await site.OpenAs(await site.AddAccount("monitor@tests.example", Role.Monitor));
        var history = await monitor.Read($"/patients/{pseudonym}/history");
        Assert.Contains("read by the centre and coordination only", history, StringComparison.Ordinal);
        foreach (var page in new[] { history, await monitor.Read(serious), await monitor.Read($"/patients/{pseudonym}"), await monitor.Read("/serious-events") })
            Assert.DoesNotContain(Told, page, StringComparison.Ordinal);
        using var statistician = await site.OpenAs(await site.AddAccount("statistics@tests.example", Role.Statistician));
        foreach (var address in new[] { serious, $"/patients/{pseudonym}", $"/patients/{pseudonym}/history", "/evidence/lines" })
            Assert.DoesNotContain(Told, await statistician.Read(address), StringComparison.Ordinal);
        await using var db = await site.Connect();
        Assert.All(await db.AuditEntries.AsNoTracking().ToListAsync(Cancel), entry => Assert.DoesNotContain(Told, entry.Detail + (entry.Sealed is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : ""), StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_event_is_saved_at_once_as_an_answer()
    {
        using var client = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var saved = await Post(client, Path + "/events/new", [("Answer", "none"), .. Asked]);

        Assert.StartsWith($"/patients/{pseudonym}?saved=", saved.LeadsTo(), StringComparison.Ordinal);
        Assert.Contains("since 3 May 2030", await client.Read(Path + "/events/new"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_centre_finds_nothing_and_a_monitor_may_not_write()
    {
        using var other = await site.OpenAs(await site.AddAccount("other@tests.example", Role.Investigator, "C02"));
        using var monitor = await site.OpenAs(await site.AddAccount("monitor@tests.example", Role.Monitor));
        foreach (var page in (string[])["/assessments/new", "/events/new"])
        {
            using var unseen = await other.Visit(Path + page);
            using var forbidden = await monitor.Visit(Path + page);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (unseen.StatusCode, forbidden.StatusCode));
        }
        using var statistician = await site.OpenAs(await site.AddAccount("statistics@tests.example", Role.Statistician));
        using var list = await statistician.Visit("/serious-events");
        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
    }

    private static (string, string)[] Asked => [("AdverseEventsAskedOn.Day", "3"), ("AdverseEventsAskedOn.Month", "5"), ("AdverseEventsAskedOn.Year", "2030")];

    private static (string, string)[] On(string field, int day) => [(field + ".Day", $"{day}"), (field + ".Month", "3"), (field + ".Year", "2024")];

    private static (string, string)[] Date(int year, int month) => [("AssessedOn.Month", $"{month}"), ("AssessedOn.Year", $"{year}")];

    private static (string, string)[] Row(int row, string organ, string mm) =>
        [($"Lesions[{row}].Label", $"T{row + 1}"), ($"Lesions[{row}].Organ", organ), ($"Lesions[{row}].TenthsMm", mm), ($"Lesions[{row}].Category", "target")];

    private static async Task<HttpResponseMessage> Post(HttpClient client, string address, params (string Name, string Value)[] typed)
    {
        var form = Form().Match(await client.Read(address)).Value;
        Assert.NotEmpty(form);
        using var content = new FormUrlEncodedContent(
        [
            .. Hidden().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value))),
            .. typed.Select(one => KeyValuePair.Create(one.Name, one.Value)),
        ]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
    }

    [GeneratedRegex("<form class=\"case-form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
