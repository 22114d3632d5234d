using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Evidence;

public sealed partial class DrillDownTests(DemoSite demo)
{
    [Theory, Databases]
    public async Task The_lines_behind_a_number_ask_the_public_to_sign_in(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();
        using var response = await client.Visit("/evidence/lines?cell=orr");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/sign-in?return=", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_cell_of_the_response_table_opens_its_lines_counted_and_not(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = new HtmlParser().ParseDocument(await client.Read("/evidence/lines?cell=SS,sunitinib"));

        Assert.Equal(8, page.QuerySelectorAll("table.data tbody tr").Length);
        Assert.Equal(4, page.QuerySelectorAll("table.data tbody td:last-child").Count(cell => cell.TextContent.Trim() == "counted"));
        Assert.Contains("derived", page.QuerySelector("table.data tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Every_linked_number_of_the_page_opens_as_many_lines_as_it_says(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        var page = new HtmlParser().ParseDocument(await client.Read("/evidence?histology=GIST"));
        var links = page.QuerySelectorAll("#table-1 a.number-link").Take(12).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var shown = link.ChildNodes.OfType<AngleSharp.Dom.IText>().Last().TextContent.Trim();
            var list = await client.Read(link.GetAttribute("href")!);
            if (int.TryParse(shown, System.Globalization.CultureInfo.InvariantCulture, out var count))
                Assert.Contains($"{count} ", new HtmlParser().ParseDocument(list).QuerySelector("main p.prose")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, Databases]
    public async Task An_investigator_sees_only_lines_of_their_own_centre(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Investigator);
        var page = await client.Read("/evidence/lines");

        var centres = Pseudonym().Matches(page).Select(match => match.Groups["centre"].Value).Distinct(StringComparer.Ordinal);
        Assert.Equal(["C01"], centres);
        Assert.Contains("belong to other centres", page, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task An_administrator_has_no_cases(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Administrator);
        using var response = await client.Visit("/evidence/lines");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotMatch(Pseudonym(), await client.Read("/evidence"));
    }

    [Theory]
    [Databases("/evidence/lines?cell=no-such-cell")]
    [Databases("/evidence/lines?snapshot=none")]
    public async Task What_is_not_there_is_not_found(Engine engine, string address)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        using var response = await client.Visit(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [Databases("page=abc")]
    [Databases("page=-3")]
    [Databases("page=999999")]
    [Databases("sort=nothing")]
    public async Task A_page_or_order_that_is_none_shows_the_list(Engine engine, string query)
    {
        var on = await demo.On(engine);
        using var client = await on.Site.OpenAs(on.Statistician);
        using var response = await client.Visit("/evidence/lines?" + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [GeneratedRegex(@"(?<centre>C\d\d)-\d{3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pseudonym();
}
