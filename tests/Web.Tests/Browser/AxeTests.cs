using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>WCAG 2.2 A and AA as far as a machine can tell, and axe's good practice.</summary>
public sealed class AxeTests(SiteBrowser site) : IClassFixture<SiteBrowser>
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = new HashSet<ResultType> { ResultType.Violations },
    };

    public static TheoryData<string> Pages => [.. VisitedPage.All.Select(page => page.Name)];

    // axe takes seconds on a long page: English on the desk, French on the phone would double them for the same markup.
    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_to_object_to(string name)
    {
        var place = VisitedPage.All.Index().Single(page => page.Item.Name == name);
        var reading = new Reading(place.Index % 2 == 0 ? Reading.Desk : Reading.Phone, place.Index % 2 == 0 ? Language.English : Language.French, RunsScripts: true);
        await using var opened = await site.Visit(place.Item, reading);

        var result = await opened.Page.RunAxe(Options);

        OpenedPage.AssertNone(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
    }
}
