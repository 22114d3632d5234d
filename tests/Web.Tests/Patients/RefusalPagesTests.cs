using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients;

/// <summary>A patient who refuses is counted by centre, month and reason.</summary>
public sealed class RefusalPagesTests : IAsyncLifetime
{
    private RunningSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await RunningSite.Start(RunningSite.InstallDemo, "--Registry:SignInsPerMinute", "1000");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_refusal_is_counted_seen_by_its_centre_and_coordination_and_taken_back()
    {
        using var client = await site.OpenAs(await site.AddAccount("one@tests.example", Role.Investigator, "C01"));
        foreach (var _ in new[] { 1, 2 })
        {
            using var sent = await client.Fill("/patients/refusals/new", ("RefusedIn.Month", "3"), ("RefusedIn.Year", "2011"), ("Reason", "data-use"));
            Assert.Equal("/patients/refusals?saved=yes", sent.LeadsTo());
        }
        Assert.Equal(["C01", "Mar 2011", "does not want the data to be used", "2"], Cells(await client.Read("/patients/refusals")));
        Assert.Equal(["C01", "mars 2011", "ne souhaite pas que ses données soient utilisées", "2"], Cells(await client.Read("/patients/refusals?lang=fr")));

        using var coordination = await site.OpenAs(await site.AddAccount("dm@tests.example", Role.DataManager));
        var seen = FilledForm.Parse(await coordination.Read("/patients/refusals"));
        var first = seen.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent == "C01");
        Assert.Equal("2", first.QuerySelectorAll("td")[2].TextContent);
        Assert.Empty(seen.QuerySelectorAll("button[name=row]"));
        using var elsewhere = await site.OpenAs(await site.AddAccount("two@tests.example", Role.Investigator, "C02"));
        Assert.DoesNotContain("C01", FilledForm.Parse(await elsewhere.Read("/patients/refusals")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await TakeBack(elsewhere, "C01/2011-03/data-use"));
        Assert.Equal(HttpStatusCode.OK, await TakeBack(coordination, "C01/2011-03/data-use"));
        Assert.Equal(HttpStatusCode.Redirect, await TakeBack(client, "C01/2011-03/data-use"));
        await using var db = await site.Connect();
        Assert.Equal(1, (await db.Refusals.SingleAsync(Cancel)).Patients);
    }

    [Theory]
    [InlineData("en", "There is a problem")]
    [InlineData("fr", "Il y a un problème")]
    public async Task A_refused_form_keeps_what_was_typed(string language, string message)
    {
        using var client = await site.OpenAs(await site.AddAccount("one@tests.example", Role.Investigator, "C01"));
        using var sent = await client.Fill($"/patients/refusals/new?lang={language}", ("RefusedIn.Year", "2011"), ("Reason", "visits"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await sent.Text();
        Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains("REF-001", Assert.Single(FilledForm.Parse(page).QuerySelectorAll(".field-wrong")).TextContent, StringComparison.Ordinal);
        Assert.Equal(("2011", "visits"), (FilledForm.Shown(page)["RefusedIn.Year"], FilledForm.Shown(page)["Reason"]));
        using var other = await client.Fill("/patients/refusals/new", ("Centre", "C02"), ("RefusedIn.Month", "3"), ("RefusedIn.Year", "2011"), ("Reason", "visits"));
        Assert.Contains("FORM-012", await other.Text(), StringComparison.Ordinal);
        await using var db = await site.Connect();
        Assert.Empty(await db.Refusals.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_monitor_reads_and_does_not_count_and_who_reads_no_cases_sees_nothing()
    {
        using var monitor = await site.OpenAs(await site.AddAccount("monitor@tests.example", Role.Monitor));
        using var list = await monitor.Visit("/patients/refusals");
        using var form = await monitor.Visit("/patients/refusals/new");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (list.StatusCode, form.StatusCode));
        using var statistician = await site.OpenAs(await site.AddAccount("stat@tests.example", Role.Statistician));
        foreach (var address in new[] { "/patients/refusals", "/patients/refusals/new" })
        {
            using var closed = await statistician.Visit(address);
            Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        }
    }

    // The first cells of the only row that counts refusals by month.
    private static List<string> Cells(string page) =>
        [.. FilledForm.Parse(page).QuerySelectorAll("table")[^1].QuerySelectorAll("tbody tr").Single().Children.Take(4).Select(cell => cell.TextContent.Trim())];

    private static async Task<HttpStatusCode> TakeBack(HttpClient client, string row)
    {
        var page = await client.Read("/patients/refusals");
        var form = FilledForm.Parse(page).QuerySelectorAll("form[action='/patients/refusals']").Single();
        var hidden = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!, StringComparer.Ordinal);
        using var content = new FormUrlEncodedContent([.. hidden, new("row", row)]);
        using var sent = await client.PostAsync(new Uri("/patients/refusals", UriKind.Relative), content, Cancel);
        return sent.StatusCode;
    }
}
