using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

public sealed partial class SingleLineTests(DemoSite demo)
{
    private const string Lock = "/evidence/report/lock-2011-10";

    [Fact]
    public async Task The_public_has_no_plot_or_list_of_single_lines()
    {
        using var client = demo.Site.Open();
        var page = new HtmlParser().ParseDocument(await client.Read("/evidence"));
        using var plot = await client.Visit("/evidence/files/figure-swimmer.svg");
        using var list = await client.Visit("/evidence/files/exceptional-responders.csv");

        Assert.Empty(page.QuerySelectorAll("#single-lines, a[href='#single-lines']"));
        Assert.Equal(HttpStatusCode.NotFound, plot.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, list.StatusCode);
    }

    [Fact]
    public async Task A_statistician_sees_the_responders_of_every_centre_and_the_filters_count()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var all = await client.Read("/evidence/files/figure-swimmer.svg?snapshot=lock-2011-10");
        var filtered = await client.Read("/evidence/files/figure-swimmer.svg?therapy=sorafenib&snapshot=lock-2011-10");

        Assert.True(Centres(all).Count > 1);
        Assert.Contains("35 of 278 lines", all, StringComparison.Ordinal);
        Assert.Contains("14 of 125 lines", filtered, StringComparison.Ordinal);
        Assert.Contains("drug = sorafenib", filtered, StringComparison.Ordinal);
    }

    public static TheoryData<string> WithSingleLines =>
    [
        "/evidence", "/evidence?therapy=sorafenib", Lock, Lock + "?mode=printed", "/evidence/report/live",
        "/evidence/files/figure-swimmer.svg", "/evidence/files/figure-waterfall.svg", "/evidence/files/exceptional-responders.csv", "/evidence/files/exceptional-responders.json",
        "/evidence/files/table-1.json", "/evidence/files/table-3.json",
        Lock + "/files/report.html", Lock + "/files/report.json", Lock + "/files/tables/exceptional-responders.csv", Lock + "/files/figures/figure-waterfall-board.svg",
    ];

    [Theory, MemberData(nameof(WithSingleLines))]
    public async Task Nothing_an_investigator_reads_names_a_line_of_another_centre(string address)
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        using var response = await client.Visit(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(Centres(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), centre => centre != "C01");
    }

    [Theory]
    [InlineData("/evidence/files/figure-waterfall.svg", "lines of C01 only")]
    [InlineData("/evidence/files/figure-swimmer.svg", "lines of C01 only")]
    [InlineData("/evidence/files/figure-swimmer.svg?lang=fr", "lignes de C01 seulement")]
    [InlineData("/evidence", "Listed: lines of C01 only")]
    public async Task What_shows_the_lines_of_one_centre_says_so(string address, string words)
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        var text = Tags().Replace(await client.Read(address), " ");

        Assert.Contains(words, Spaces().Replace(text, " "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_investigator_sees_the_counts_of_all_centres_and_single_lines_of_their_own()
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        var page = new HtmlParser().ParseDocument(await client.Read(Lock));

        Assert.Contains("35 complete or partial responses of 278", Spaces().Replace(page.QuerySelector("#result-orr")!.TextContent, " "), StringComparison.Ordinal);
        Assert.Equal(["C01"], Centres(page.QuerySelector("#figure-swimmer")!.InnerHtml));
    }

    [Fact]
    public async Task A_board_member_has_no_single_lines_and_is_told_why()
    {
        var credentials = await demo.Site.AddAccount("single-lines-board@tests.example", Role.BoardMember);
        using var client = await demo.Site.OpenAs(credentials);
        var page = await client.Read("/evidence");
        using var plot = await client.Visit("/evidence/files/figure-waterfall.svg");

        Assert.Empty(Centres(page));
        Assert.Contains("none of these lines is yours to see one by one", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, plot.StatusCode);
        Assert.Empty(Centres(await client.Read(Lock + "/files/report.html")));
    }

    private static List<string> Centres(string text) =>
        [.. Pseudonym().Matches(text).Select(match => match.Groups["centre"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<centre>C\d\d)-\d{3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pseudonym();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
