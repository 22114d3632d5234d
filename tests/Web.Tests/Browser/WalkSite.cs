using Microsoft.Playwright;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>A site of its own over a new demo registry, for walks that change it, with the accounts and the board of the demo.</summary>
public sealed class WalkSite(BrowserFixture browser) : IAsyncLifetime
{
    private IReadOnlyList<DemoSignIn> signIns = [];

    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await RunningSite.Start(
        async store => signIns = (await DemoInstallation.Install(store, TimeProvider.System, TestContext.Current.CancellationToken)).SignIns,
        "--Registry:SignInsPerMinute", "1000");

    /// <summary>What somebody of the demo signs in with.</summary>
    public Credentials Of(string name) => new($"{name}@demo.example", signIns.Single(one => one.Email == $"{name}@demo.example").Password);

    /// <summary>A window in which somebody of the demo has signed in.</summary>
    public async Task<WalkWindow> Open(string name, Language language, bool runsScripts)
    {
        var window = await browser.OpenContext(new()
        {
            BaseURL = Site.Address.AbsoluteUri,
            Locale = language == Language.French ? "fr-FR" : "en-GB",
            ViewportSize = new() { Width = Reading.Desk, Height = 900 },
            JavaScriptEnabled = runsScripts,
        });
        var opened = new OpenedPage(await window.NewPageAsync());
        await opened.Page.GotoAsync("/sign-in");
        await opened.Page.SignIn(Of(name));
        return new(window, opened);
    }

    public async ValueTask DisposeAsync()
    {
        if (Site is not null) await Site.DisposeAsync();
    }
}

/// <summary>Somebody's window with its one page.</summary>
public sealed class WalkWindow(IBrowserContext window, OpenedPage opened) : IAsyncDisposable
{
    public IPage Page => opened.Page;

    public IReadOnlyList<string> Complaints => opened.Complaints;

    public async ValueTask DisposeAsync()
    {
        await opened.DisposeAsync();
        await window.DisposeAsync();
    }
}
