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

    /// <summary>What a walk sees, on a phone and on a desk.</summary>
    public static async Task Take(IPage page, string name)
    {
        if (Folder is null) return;
        foreach (var width in new[] { Reading.Phone, Reading.Desk }) await Take(page, name, width, 900);
        await page.SetViewportSizeAsync(Reading.Desk, 900);
    }

    /// <summary>What stands on a projector, without what lies below the fold.</summary>
    public static async Task Project(IPage page, string name)
    {
        if (Folder is null) return;
        await Take(page, name, width: 1920, height: 1080, whole: false);
        await page.SetViewportSizeAsync(Reading.Desk, 900);
    }

    private static async Task Take(IPage page, string name, int width, int height, bool whole = true)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, FormattableString.Invariant($"{name}-{width}.png")), FullPage = whole });
    }
}
