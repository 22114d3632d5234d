using Microsoft.Playwright;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>What readers come for, from the front page to the end, by clicking and without scripts.</summary>
public sealed class WalkTests(SiteBrowser site) : IClassFixture<SiteBrowser>
{
    private static readonly Reading Desk = new(Reading.Desk, Language.English, RunsScripts: false);
    private static readonly Reading Phone = new(Reading.Phone, Language.French, RunsScripts: false);

    [Fact]
    public async Task A_public_reader_finds_sorafenib_takes_its_curve_as_CSV_and_learns_why_GIST_alone_has_none()
    {
        await using var opened = await site.Open(by: null, Desk);
        var page = opened.Page;
        await page.GotoAsync("/");
        await page.Locator(".btn-primary").ClickAsync();
        await page.Locator("#therapy").SelectOptionAsync("sorafenib");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show results" }).ClickAsync();
        await page.WaitForURLAsync("**/evidence?therapy=sorafenib");

        Assert.Equal("278 → 125 lines", (await page.Locator(".attrition summary").InnerTextAsync()).Trim());
        var shown = await page.Locator("main").InnerTextAsync();
        await page.ReloadAsync();
        Assert.Equal(shown, await page.Locator("main").InnerTextAsync());

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".downloads a").GetByText("CSV").First.ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(lines.Length > 5);
        Assert.Contains(lines, line => line.Contains("125", StringComparison.Ordinal));

        await page.Locator("#histology").SelectOptionAsync("GIST");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show results" }).ClickAsync();
        await page.WaitForURLAsync("**/evidence?therapy=sorafenib&histology=GIST");
        Assert.Equal("278 → 125 → 31 lines", (await page.Locator(".attrition summary").InnerTextAsync()).Trim());
        Assert.StartsWith("No curve:", await page.Locator("#figure-pfs .absent").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#figure-pfs svg").CountAsync());
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_reader_on_a_phone_opens_the_filters_and_removes_one_again()
    {
        await using var opened = await site.Open(by: null, Phone);
        var page = opened.Page;
        await page.GotoAsync("/");
        await page.Locator(".nav-fold summary").ClickAsync();
        await page.Locator(".nav-fold a[href='/evidence']").ClickAsync();
        await page.Locator("details.filters-narrow > summary").ClickAsync();
        await page.Locator("#narrow-therapy").SelectOptionAsync("imatinib");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afficher les résultats" }).ClickAsync();
        await page.WaitForURLAsync("**/evidence?therapy=imatinib");
        Assert.Equal("278 → 23 lignes", (await page.Locator(".attrition summary").InnerTextAsync()).Trim());

        await page.Locator(".chip a").ClickAsync();
        await page.WaitForURLAsync("**/evidence");
        Assert.Equal("278 lignes", (await page.Locator(".attrition summary").InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task A_statistician_opens_a_number_of_Table_3_down_to_its_lines_and_goes_back()
    {
        await using var opened = await site.Open(Role.Statistician, Desk);
        var page = opened.Page;
        await page.GotoAsync("/evidence?histology=SS");
        var cell = page.Locator("#table-3 a.number-link").Filter(new() { HasText = "4/8" }).First;
        await cell.ClickAsync();
        await page.WaitForURLAsync("**/evidence/lines?histology=SS&cell=**");

        Assert.Equal(8, await page.Locator("table.data tbody tr").CountAsync());
        Assert.Equal(4, await page.Locator("table.data tbody td:last-child").GetByText("counted", new() { Exact = true }).CountAsync());
        await page.Locator("thead a").GetByText("PFS").ClickAsync();
        await page.WaitForURLAsync("**&sort=**");
        Assert.Equal("ascending", await page.Locator("th[aria-sort]").GetAttributeAsync("aria-sort"));

        await page.Locator("main a.btn").ClickAsync();
        await page.WaitForURLAsync("**/evidence?histology=SS");
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Who_asks_for_lines_is_sent_to_sign_in_and_lands_on_them()
    {
        await using var opened = await site.Open(by: null, Desk with { Language = Language.French });
        var page = opened.Page;
        await page.GotoAsync("/evidence/lines?cell=SS,sunitinib");
        Assert.Contains("/sign-in?return=", page.Url, StringComparison.Ordinal);
        await page.SignIn(site.Of(Role.Statistician));

        Assert.Equal("/evidence/lines?cell=SS,sunitinib", new Uri(page.Url).PathAndQuery);
        await page.Locator(".site-tools .account-menu summary").ClickAsync();
        await page.Locator(".site-tools .link-button").ClickAsync();
        Assert.Equal("Se connecter", (await page.Locator(".site-tools a[href='/sign-in']").InnerTextAsync()).Trim());
    }
}
