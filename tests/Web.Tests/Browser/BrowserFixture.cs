using Microsoft.Playwright;
using Sarcoscope.Web.Tests.Browser;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>One Chromium for all tests of the assembly. Where none is installed, tests that need it are skipped with the reason.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // The shell has no window of its own, which takes a third of the work.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why there is no browser; null when there is one.</summary>
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } executable)
        {
            Missing = "Chromium is not installed (Debian: apt-get install chromium); ./run test installs it.";
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }

    /// <summary>A new context of its own, so that tests share no cookies; skips the test where no browser is installed.</summary>
    /// <param name="options">Viewport, language, script on or off; default Playwright's.</param>
    public async Task<IBrowserContext> OpenContext(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, Missing ?? string.Empty);
        return await browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Find()
    {
        string[] folders = ["/usr/bin", .. (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
