using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

/// <summary>The stop of treatment by reason, and the PFS ratio, on the evidence page.</summary>
public sealed partial class StopAndRatioTests(DemoSite demo)
{
    private static readonly string[] Files =
    [
        "figure-stops.svg", "figure-stops.csv", "figure-stops.json", "stop-reasons.csv", "stop-reasons.json",
        "figure-pfs-ratio.svg", "pfs-ratio.csv", "pfs-ratio.json", "pfs-ratio-tests.csv", "pfs-ratio-lines.csv",
    ];

    [Theory, Databases]
    public async Task The_public_has_neither_on_the_page_nor_as_files(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();
        var page = Parse(await client.Read("/evidence"));

        Assert.Empty(page.QuerySelectorAll("#stops, #figure-pfs-ratio"));
        foreach (var file in Files)
        {
            using var response = await client.Visit("/evidence/files/" + file);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory, Databases]
    public async Task Reasons_and_what_goes_on_add_up_to_the_lines_of_the_denominator(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = Parse(await client.Read("/evidence?therapy=sorafenib"));
        var table = page.QuerySelectorAll("#stops table")[0];
        var denominator = Number().Match(page.QuerySelector("#stops .denominator")!.TextContent).Value;
        var counts = table.QuerySelectorAll("tbody tr:not(.part)").Select(row => int.Parse(Number().Match(row.QuerySelector("td .number-link")?.LastChild?.TextContent ?? row.QuerySelector("td")!.TextContent).Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(5, counts.Count);
        Assert.Equal(denominator, counts.Sum().ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotNull(page.QuerySelector("#stops svg desc"));
        var link = table.QuerySelector("a.number-link")!;
        Assert.Contains($"{counts[0]} counted of {denominator} lines", Parse(await client.Read(link.GetAttribute("href")!)).QuerySelector("main p.prose")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Every_file_of_both_is_there_for_a_statistician(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        foreach (var file in Files)
        {
            using var response = await client.Visit("/evidence/files/" + file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        Assert.Contains("width=\"174mm\"", await client.Read("/evidence/files/figure-stops.svg?size=journal-double"), StringComparison.Ordinal);
        Assert.Contains("width=\"85mm\"", await client.Read("/evidence/files/figure-pfs-ratio.svg?size=journal-single"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_five_lines_reasons_are_counted_and_nothing_is_drawn()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var section = Parse(await client.Read("/evidence?therapy=masitinib")).QuerySelector("#stops")!;
        using var drawing = await client.Visit("/evidence/files/figure-stops.svg?therapy=masitinib");

        Assert.Empty(section.QuerySelectorAll("svg"));
        Assert.DoesNotContain("%", section.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(section.QuerySelectorAll("table"));
        Assert.Equal(HttpStatusCode.NotFound, drawing.StatusCode);
    }

    [Fact]
    public async Task The_ratio_stands_with_its_counts_and_both_paired_tests()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var section = Parse(await client.Read("/evidence")).QuerySelector("#figure-pfs-ratio")!;

        Assert.Contains("strictly above 1.3", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("Known to be above 1.3", section.QuerySelectorAll("table")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(["Sign test, exact", "Paired Prentice–Wilcoxon test"], section.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Skip(1).Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Contains("OUTCS_DEFAULT", section.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figure-pfs-ratio.svg")]
    [InlineData("pfs-ratio-lines.csv")]
    public async Task An_investigator_sees_the_ratios_of_their_own_centre_and_a_board_member_none(string file)
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        using var member = await demo.Site.OpenAs(demo.BoardMember);
        var centres = Pseudonym().Matches(await client.Read("/evidence/files/" + file)).Select(match => match.Groups["centre"].Value).Distinct(StringComparer.Ordinal);
        using var none = await member.Visit("/evidence/files/" + file);

        Assert.Equal(["C01"], centres);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<centre>C\d\d)-\d{3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pseudonym();
}
