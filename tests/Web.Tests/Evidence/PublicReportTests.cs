using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

public sealed partial class PublicReportTests(DemoSite demo)
{
    private const string Lock = "/evidence/report/lock-2011-10";

    [Theory]
    [InlineData(Lock)]
    [InlineData(Lock + "?mode=printed")]
    public async Task The_public_report_names_no_line_and_links_to_none(string address)
    {
        using var client = demo.Site.Open();
        var text = await client.Read(address);
        var page = new HtmlParser().ParseDocument(text);

        Assert.DoesNotMatch(Pseudonym(), text);
        Assert.Empty(page.QuerySelectorAll("a.number-link, #figure-swimmer, #figure-waterfall, #exceptional-responders"));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("/files/report", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Lock)]
    [InlineData(Lock + "?mode=printed")]
    public async Task No_count_of_one_to_four_stands_in_a_table_of_the_public_report(string address)
    {
        using var client = demo.Site.Open();
        var page = new HtmlParser().ParseDocument(await client.Read(address));
        // A median of times or of earlier treatments is no count of lines.
        var cells = page.QuerySelectorAll("#tables table.data tbody td.number, #supplement table.data tbody td.number")
            .Where(cell => !cell.ParentElement!.FirstElementChild!.TextContent.StartsWith("Me", StringComparison.Ordinal));
        var counts = cells.SelectMany(cell => Counts().Matches(Spaces().Replace(cell.TextContent, " ")).Select(match => match.Groups["count"].Value)).ToList();

        Assert.True(counts.Count > 200);
        Assert.DoesNotContain(counts, count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) is > 0 and < 5);
        Assert.NotEmpty(page.QuerySelectorAll("#tables td.absent"));
    }

    [Fact]
    public async Task What_is_left_out_in_public_is_left_out_with_a_word()
    {
        using var client = demo.Site.Open();
        var page = new HtmlParser().ParseDocument(await client.Read(Lock));

        Assert.All(
            ["publication", "results", "figures", "literature", "who", "responders", "supplement"],
            section => Assert.Contains(page.QuerySelectorAll($"#{section} .absent"), word => word.TextContent.Contains("public", StringComparison.Ordinal)));
        Assert.Contains("published figures reproduced", page.QuerySelector(".report-finding")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#publication table"));
        Assert.DoesNotContain(page.QuerySelectorAll("#literature thead th"), header => header.TextContent == "Here");
    }

    [Fact]
    public async Task Tables_and_results_are_those_that_the_evidence_page_shows_to_the_public()
    {
        using var client = demo.Site.Open();
        var report = new HtmlParser().ParseDocument(await client.Read(Lock));
        var evidence = new HtmlParser().ParseDocument(await client.Read("/evidence"));

        Assert.All(["table-1", "table-2", "table-3", "table-4", "table-4-worst", "table-s5"], id =>
            Assert.Equal(evidence.QuerySelector($"#{id} table")!.TextContent, report.QuerySelector($"#{id} table")!.TextContent));
    }

    [Fact]
    public async Task Every_download_offered_to_the_public_is_public()
    {
        using var client = demo.Site.Open();
        var page = new HtmlParser().ParseDocument(await client.Read(Lock));
        foreach (var link in page.QuerySelectorAll(".downloads a"))
        {
            using var response = await client.Visit(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.json")]
    [InlineData("report.zip")]
    [InlineData("tables/exceptional-responders.csv")]
    [InlineData("figures/figure-swimmer-standard.svg")]
    public async Task Files_of_the_report_ask_to_sign_in_and_need_a_role_that_reads_evidence(string file)
    {
        using var anybody = demo.Site.Open();
        using var administrator = await demo.Site.OpenAs(demo.Administrator);
        using var asked = await anybody.Visit($"{Lock}/files/{file}");
        using var refused = await administrator.Visit($"{Lock}/files/{file}");

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("/sign-in", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_snapshot_that_is_not_released_is_to_the_public_as_none()
    {
        await using var site = await RunningSite.Start(async store =>
        {
            await RunningSite.InstallDemo(store);
            await SnapshotArchive.Create(store, "unreleased", note: null, "tests", TimeProvider.System, TestContext.Current.CancellationToken);
        });
        using var client = site.Open();
        using var kept = await client.Visit("/evidence/report/unreleased");
        using var none = await client.Visit("/evidence/report/no-such");

        Assert.Equal(HttpStatusCode.NotFound, kept.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Equal(
            (await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("no-such", "unreleased", StringComparison.Ordinal),
            await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"C\d\d-\d{3}", RegexOptions.None, 1000)]
    private static partial Regex Pseudonym();

    // A count: at the start, or numerator and denominator of 3/31.
    [GeneratedRegex(@"(^\s*|/)(?<count>\d+)(?![\d.%])|(?<count>\d+)(?=/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counts();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
