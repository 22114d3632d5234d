using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

public sealed partial class ReportPageTests(DemoSite demo)
{
    private const string Lock = "/evidence/report/lock-2011-10";

    [Fact]
    public async Task The_first_screen_says_which_data_how_counted_and_how_much_of_the_publication_is_met()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = await Page(client, Lock);

        Assert.Matches(@"lock-2011-10 \([0-9a-f]{7}\)", page.QuerySelector(".context")!.TextContent);
        Assert.Matches(@"^\d+ of \d+ published figures reproduced, \d+ under a stated reading, \d+ contradictory in the publication and shown as such, 0 different\.$", page.QuerySelector(".report-finding")!.TextContent);
        Assert.Equal("Corrected", page.QuerySelector(".report-modes [aria-current]")!.TextContent);
        Assert.Contains("/evidence?snapshot=lock-2011-10", page.QuerySelectorAll(".trail a").Select(link => link.GetAttribute("href")));
        Assert.Matches("SHA-256 [0-9a-f]{64}", page.QuerySelector("#methods")!.TextContent);
    }

    [Fact]
    public async Task The_mode_in_the_address_changes_the_denominators()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var corrected = await Page(client, Lock);
        var printed = await Page(client, Lock + "?mode=printed");

        Assert.Contains("12.6%", corrected.QuerySelector("#result-orr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("35 complete or partial responses of 278", Squeezed(corrected.QuerySelector("#result-orr")!), StringComparison.Ordinal);
        Assert.Contains("15.0%", printed.QuerySelector("#result-orr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("35 complete or partial responses of 234", Squeezed(printed.QuerySelector("#result-orr")!), StringComparison.Ordinal);
        Assert.NotEmpty(printed.QuerySelectorAll("#table-1 .differs"));
        Assert.Empty(corrected.QuerySelectorAll("#table-1 .differs"));
    }

    [Fact]
    public async Task Every_difference_from_the_publication_has_its_denominator_and_its_reason()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = await Page(client, Lock);
        var finding = Numbers().Matches(page.QuerySelector(".report-finding")!.TextContent).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var rows = page.QuerySelectorAll("#publication > .table-responsive tbody tr:not(.block)").ToList();

        Assert.Equal(finding[2] + finding[3] + finding[4], rows.Count);
        Assert.All(rows, row => Assert.All(row.Children, cell => Assert.NotEqual("", cell.TextContent.Trim())));
        var ratio = rows.Single(row => row.TextContent.Contains("deaths %", StringComparison.Ordinal)).Children;
        Assert.Equal(["20%", "48/235 = 20.43%"], [ratio[2].TextContent, ratio[3].TextContent]);
    }

    [Fact]
    public async Task Every_anchor_of_the_page_leads_somewhere_and_every_table_and_figure_has_one()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = await Page(client, Lock);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(
            ["table-1", "table-2", "table-3", "table-4", "table-4-worst", "table-s1", "table-s5", "attrition", "exceptional-responders", "figure-1a", "figure-os-diagnosis", "figure-swimmer", "figure-waterfall", "literature"],
            id => Assert.Contains(id, ids));
    }

    [Fact]
    public async Task Every_download_of_the_page_is_there_and_the_archive_is_what_the_command_line_writes()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = await Page(client, Lock + "?mode=printed");
        var files = page.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")!).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(files.Count > 20);
        foreach (var file in files)
        {
            using var response = await client.Visit(file);
            Assert.True(response.IsSuccessStatusCode, file);
        }
        await using var packed = await client.GetStreamAsync(new Uri(Lock + "/files/report.zip?mode=printed", UriKind.Relative), TestContext.Current.CancellationToken);
        await using var archive = new ZipArchive(packed);

        Assert.All(["report.html", "report.json", "tables/table-3.csv", "figures/figure-1a-journal-single.svg"], path => Assert.Contains(archive.Entries, entry => entry.FullName == path));
        Assert.Contains("Lines of treatment in sarcoma", await client.Read(Lock + "/files/report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_supplementary_tables_open_their_lines()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = await Page(client, Lock);
        var links = page.QuerySelectorAll("#table-s1 a.number-link, #table-s3 a.number-link, #result-orr a.number-link").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);

        foreach (var link in links)
        {
            using var response = await client.Visit(link);
            Assert.True(response.IsSuccessStatusCode, link);
        }
    }

    [Fact]
    public async Task The_live_registry_has_a_report_with_a_tag_for_people_of_the_network_only()
    {
        using var reader = await demo.Site.OpenAs(demo.Statistician);
        using var anybody = demo.Site.Open();
        using var refused = await anybody.Visit("/evidence/report/live");

        Assert.Contains("live", (await Page(reader, "/evidence/report/live")).QuerySelector(".context .tag")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("/evidence/report/no-such")]
    [InlineData("/evidence/report/lock-2011-10/files/tables/none.csv")]
    [InlineData("/evidence/report/lock-2011-10/files/../../appsettings.json")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        using var response = await client.Visit(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task One_report_has_one_address_and_a_mode_that_is_none_is_refused()
    {
        using var client = demo.Site.Open();
        using var same = await client.Visit(Lock + "?mode=corrected&therapy=sorafenib");
        using var none = await client.Visit(Lock + "?mode=%3Cb%3E");

        Assert.Equal(HttpStatusCode.Redirect, same.StatusCode);
        Assert.EndsWith(Lock, same.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Contains("EVID-001", await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_speaks_french_with_french_numbers()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = await Page(client, Lock + "?lang=fr");

        Assert.Contains("chiffres publiés reproduits", page.QuerySelector(".report-finding")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12,6\u202F%", page.QuerySelector("#result-orr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Écarts avec la publication", page.QuerySelector("#publication-title")!.TextContent);
    }

    private static async Task<IDocument> Page(HttpClient client, string address) => new HtmlParser().ParseDocument(await client.Read(address));

    private static string Squeezed(IElement element) => Spaces().Replace(element.TextContent, " ");

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
