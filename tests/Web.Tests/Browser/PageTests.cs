using Microsoft.Playwright;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>Every page, at both widths, against the rules of <see cref="PageRule"/>. A class for each language, so that both run at the same time.</summary>
public abstract class PageTests(SiteBrowser site, Language language) : IClassFixture<SiteBrowser>
{
    public static TheoryData<string, int> Visits =>
        new(from page in VisitedPage.All from width in new[] { Reading.Phone, Reading.Desk } select (page.Name, width));

    [Theory, MemberData(nameof(Visits))]
    public async Task A_page_fits_its_window_says_where_its_numbers_come_from_and_speaks_one_language(string name, int width)
    {
        var (visited, reading) = (VisitedPage.All.Single(page => page.Name == name), Reading.All.Single(one => one.Language == language && one.Width == width));
        await using var opened = await site.Visit(visited, reading);

        var offences = new List<string>();
        foreach (var rule in PageRule.OnScreen) offences.AddRange(await rule.Offences(opened.Page, reading));
        if (visited.IsRefused && !await opened.Page.Locator("#errors").IsVisibleAsync()) offences.Add("refused: nothing says so");
        await Picture.Take(opened.Page, visited, reading);
        if (reading.Language == Language.English) offences.AddRange(await PageRule.Focus.Offences(opened.Page, reading));
        if (reading.Width == Reading.Desk)
        {
            await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
            offences.AddRange(await PageRule.Print.Offences(opened.Page, reading));
        }

        OpenedPage.AssertNone(offences.Concat(opened.Complaints));
    }
}

public sealed class EnglishPageTests(SiteBrowser site) : PageTests(site, Language.English);

public sealed class FrenchPageTests(SiteBrowser site) : PageTests(site, Language.French);
