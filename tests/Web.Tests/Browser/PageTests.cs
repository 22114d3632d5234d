using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>Every page, opened once in a language and looked at in both widths, against the rules of <see cref="PageRule"/>. A class for each language, so that both run at the same time.</summary>
public abstract class PageTests(SiteBrowser site, Language language) : IClassFixture<SiteBrowser>
{
    /// <summary>WCAG 2.2 A and AA as far as a machine can tell, and axe's good practice.</summary>
    private static readonly AxeRunOptions Axe = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = new HashSet<ResultType> { ResultType.Violations },
    };

    public static TheoryData<string> Pages => [.. VisitedPage.All.Select(page => page.Name)];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_fits_its_window_says_where_its_numbers_come_from_speaks_one_language_and_is_accessible(string name)
    {
        var place = VisitedPage.All.Index().Single(page => page.Item.Name == name);
        var visited = place.Item;
        // Every page is read with scripts in one language and without in the other, by turns, so that both classes take as long.
        var scripts = place.Index % 2 == 0 == (language == Language.English);
        List<Reading> readings = [.. Reading.All.Where(one => one.Language == language).Select(one => one with { RunsScripts = scripts })];
        await using var opened = await site.Visit(visited, readings[0]);

        var offences = new List<string>();
        foreach (var (index, reading) in readings.Index())
        {
            await opened.Page.SetViewportSizeAsync(reading.Width, reading.Height);
            var found = new List<string>();
            foreach (var rule in PageRule.OnScreen) found.AddRange(await rule.Offences(opened.Page, reading));
            if (visited.IsRefused && !await opened.Page.Locator("#errors").IsVisibleAsync()) found.Add("refused: nothing says so");
            await Picture.Take(opened.Page, visited, reading);
            // Both take seconds on a long page, so each runs in one language: axe in the one with scripts, whose clock it needs. The markup is the
            // same in every window, so axe looks at each page in one.
            if (!reading.RunsScripts) found.AddRange(await PageRule.Focus.Offences(opened.Page, reading));
            else if (place.Index % readings.Count == index)
                found.AddRange((await opened.Page.RunAxe(Axe)).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
            offences.AddRange(found.Select(offence => $"{reading}: {offence}"));
        }
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        offences.AddRange(await PageRule.Print.Offences(opened.Page, readings[^1]));

        OpenedPage.AssertNone(offences.Concat(opened.Complaints));
    }
}

public sealed class EnglishPageTests(SiteBrowser site) : PageTests(site, Language.English);

public sealed class FrenchPageTests(SiteBrowser site) : PageTests(site, Language.French);
