using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Worklist;

public sealed class WorklistByCentreTests(DemoSite demo)
{
    [Fact]
    public async Task Coordination_counts_what_is_due_at_each_centre_and_opens_its_list()
    {
        using var client = await demo.Site.OpenAs(await demo.Site.AddAccount("by-centre@tests.example", Role.DataManager));
        var page = new HtmlParser().ParseDocument(await client.Read("/worklist?what=centres"));
        var links = page.QuerySelectorAll("table.data tbody a.number-link").ToList();
        Assert.NotEmpty(links);

        var first = links[0];
        var list = new HtmlParser().ParseDocument(await client.Read(first.GetAttribute("href")!));
        Assert.Equal(int.Parse(first.LastChild!.TextContent, CultureInfo.InvariantCulture), list.QuerySelectorAll("table.data tbody tr").Length);
    }

    [Fact]
    public async Task The_demo_counts_delays_to_the_end_of_its_study()
    {
        using var client = await demo.Site.OpenAs(await demo.Site.AddAccount("as-of-the-end@tests.example", Role.DataManager));
        var page = new HtmlParser().ParseDocument(await client.Read("/worklist"));
        var late = page.QuerySelectorAll("table.data tbody td:last-child").Select(cell => int.Parse(cell.TextContent.Split(' ')[2], CultureInfo.InvariantCulture)).ToList();

        Assert.Contains("31 October 2011", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(late);
        // The study ran from October 2008.
        Assert.All(late, days => Assert.InRange(days, 1, 1125));
        Assert.Contains(late, days => days <= 31);
    }

    [Fact]
    public async Task The_page_of_a_patient_says_the_same_delay_and_leads_to_the_visit_that_is_due()
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        var rows = new HtmlParser().ParseDocument(await client.Read("/worklist")).QuerySelectorAll("table.data tbody tr").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var link = row.QuerySelector("td a")!.GetAttribute("href")!;
            var (late, on) = (row.QuerySelector("td:last-child")!.TextContent, row.QuerySelector("td:nth-last-child(2)")!.TextContent);
            var patient = new HtmlParser().ParseDocument(await client.Read(link[..link.IndexOf("/follow-ups", StringComparison.Ordinal)]));
            Assert.EndsWith($"follow-up {late} (due {on})", patient.QuerySelector(".case-status")!.TextContent, StringComparison.Ordinal);
            Assert.StartsWith(link[..link.LastIndexOf('/')], patient.QuerySelector(".page-action a")!.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_centre_has_no_view_by_centre()
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);

        Assert.DoesNotContain("what=centres", await client.Read("/worklist"), StringComparison.Ordinal);
        using var asked = await client.Visit("/worklist?what=centres");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
    }
}
