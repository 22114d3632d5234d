using System.Net;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Board.Indicators;

public sealed class IndicatorPagesTests(DemoSite demo)
{
    [Theory]
    [InlineData(Role.Investigator, HttpStatusCode.Forbidden)]
    [InlineData(Role.BoardMember, HttpStatusCode.Forbidden)]
    [InlineData(Role.Statistician, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, HttpStatusCode.Forbidden)]
    [InlineData(Role.DataManager, HttpStatusCode.OK)]
    public async Task Coordination_alone_reads_how_boards_are_used(Role role, HttpStatusCode expected)
    {
        using var client = await demo.Site.OpenAs(demo.Of(role));
        using var response = await client.Visit("/board/indicators");
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Every_number_stands_with_its_denominator_in_both_languages()
    {
        using var client = await demo.Site.OpenAs(demo.DataManager);
        var page = FilledForm.Parse(await client.Read("/board/indicators"));
        var all = page.QuerySelector("table tbody tr")!;
        Assert.Equal("All centres", all.QuerySelector("th")!.TextContent);
        Assert.Matches("^[0-9]+/[0-9]+$", all.QuerySelector("td")!.TextContent.Trim());
        Assert.Contains("under 5: no percentage", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Inclusion consécutive", WebUtility.HtmlDecode(await client.Read("/board/indicators?lang=fr")), StringComparison.Ordinal);
        await client.Read("/board/indicators?lang=en");
    }
}
