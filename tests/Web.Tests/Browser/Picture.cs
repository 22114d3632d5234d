using Microsoft.Playwright;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>Pictures of the visited pages for somebody to look at, in the folder that SARCOSCOPE_SCREENSHOTS names; none without it.</summary>
internal static class Picture
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SARCOSCOPE_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public static async Task Take(IPage page, VisitedPage visited, Reading reading)
    {
        if (Folder is null) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{visited.Name}-{reading}.png"), FullPage = true });
    }
}
