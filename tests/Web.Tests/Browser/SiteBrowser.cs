using Microsoft.Playwright;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>The demo site in windows of a browser: one window for each reader and way of reading, kept open while a test class runs.</summary>
public sealed class SiteBrowser(BrowserFixture browser, DemoSite demo) : IAsyncDisposable
{
    // Whoever opens a report first waits until it is computed, on a busy machine longer than a browser's usual half minute.
    private const float SlowestMs = 120_000;

    private readonly Dictionary<(Role?, Reading), IBrowserContext> windows = [];
    private readonly Dictionary<Role, string> cookies = [];

    /// <summary>Opens a page as its reader does, and does there what its line in the list says.</summary>
    public async Task<OpenedPage> Visit(VisitedPage page, Reading reading)
    {
        var opened = await Open(page.By, reading);
        var response = await opened.Page.GotoAsync(page.Address);
        Assert.Equal((int)page.Status, response!.Status);
        if (page.Then is { } act) await act(opened.Page);
        return opened;
    }

    /// <summary>An empty tab of a reader.</summary>
    public async Task<OpenedPage> Open(Role? by, Reading reading)
    {
        if (!windows.TryGetValue((by, reading), out var window))
            windows[(by, reading)] = window = await OpenWindow(reading, by is { } role ? await SignedIn(role) : null);
        return new(await window.NewPageAsync());
    }

    /// <summary>What a role signs in with.</summary>
    public Credentials Of(Role role) => demo.Of(role);

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows.Values) await window.DisposeAsync();
    }

    private async Task<IBrowserContext> OpenWindow(Reading reading, string? cookiesOfReader)
    {
        var window = await browser.OpenContext(new()
        {
            BaseURL = demo.Site.Address.AbsoluteUri,
            Locale = reading.Tag == "fr" ? "fr-FR" : "en-GB",
            ViewportSize = new() { Width = reading.Width, Height = reading.Height },
            JavaScriptEnabled = reading.RunsScripts,
            StorageState = cookiesOfReader,
        });
        window.SetDefaultNavigationTimeout(SlowestMs);
        return window;
    }

    // Signs in once for each role, through the form.
    private async Task<string> SignedIn(Role role)
    {
        if (cookies.TryGetValue(role, out var kept)) return kept;
        await using var window = await OpenWindow(Reading.All[0], cookiesOfReader: null);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.SignIn(demo.Of(role));
        return cookies[role] = await window.StorageStateAsync();
    }
}

/// <summary>What a reader's hands do.</summary>
internal static class Hands
{
    /// <summary>Presses a button that sends a form; returns when the page that answers stands, though it may look the same.</summary>
    public static async Task Send(this IPage page, ILocator button)
    {
        await page.EvaluateAsync("document.documentElement.dataset.sent = 'yes'");
        await button.ClickAsync();
        await page.Locator("html:not([data-sent])").WaitForAsync();
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Fills the sign-in form and sends it; returns when the next page stands.</summary>
    public static async Task SignIn(this IPage page, Credentials credentials)
    {
        await page.Locator("#email").FillAsync(credentials.Email);
        await page.Locator("#password").FillAsync(credentials.Password);
        await page.Locator("main button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
    }
}
