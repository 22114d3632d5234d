using System.Text.Json;
using Sarcoscope.Figures;
using Sarcoscope.Figures.Tests.Samples;
using Sarcoscope.Figures.Text;
using Sarcoscope.Web.Tests.Browser;

namespace Sarcoscope.Web.Tests.Figures;

/// <summary>A box as the browser drew it, px; for a text also its font size and the sum of its letters' widths.</summary>
public sealed record MeasuredBox(
    double Left, double Top, double Right, double Bottom, string What, string? Part, string? Series, string? Tick,
    double FontSize, double Advance)
{
    public double Middle => (Left + Right) / 2;

    /// <summary>A hundredth of a pixel is rounding, not overlap.</summary>
    public bool Overlaps(MeasuredBox other) =>
        Left < other.Right - 0.01 && other.Left < Right - 0.01 && Top < other.Bottom - 0.01 && other.Top < Bottom - 0.01;
}

/// <summary>The heights of a drawn curve at each tick of its figure; none where the curve does not reach it.</summary>
public sealed record MeasuredCurve(string Series, double Right, IReadOnlyList<IReadOnlyList<double>> AtTicks);

/// <summary>One sample figure, measured in Chromium.</summary>
public sealed record MeasuredFigure(
    string Name,
    double Width,
    double Height,
    IReadOnlyList<MeasuredBox> Texts,
    IReadOnlyList<MeasuredBox> Legends,
    IReadOnlyList<MeasuredBox> Plots,
    IReadOnlyList<MeasuredBox> Axes,
    IReadOnlyList<MeasuredBox> Ticks,
    IReadOnlyList<MeasuredCurve> Curves)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Dictionary<(string Size, Language Language), IReadOnlyList<MeasuredFigure>> Known = [];

    /// <summary>Shows every sample of one size and language in a page, as the site embeds them, and measures them, once.</summary>
    public static async Task<IReadOnlyList<MeasuredFigure>> All(BrowserFixture browser, FigureSize size, Language language)
    {
        if (Known.TryGetValue((size.Name, language), out var known))
            return known;
        await using var context = await browser.OpenContext();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<!DOCTYPE html><meta charset=utf-8>" + string.Concat(
            Sample.All.Select(s => $"<div data-name=\"{s.Name}\">{s.Draw(size, language)}</div>")));
        await SkipWithoutTheFont(page);
        var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Figures", "measure.js"));
        var measured = await page.EvaluateAsync<JsonElement>(script);
        return Known[(size.Name, language)] = measured.Deserialize<List<MeasuredFigure>>(Json)!;
    }

    // Without Arial or its metric twins the browser measures another font than the figures ask for.
    private static async Task SkipWithoutTheFont(Microsoft.Playwright.IPage page)
    {
        const string Probe = "Hamburgefonstiv 0123456789";
        var width = await page.EvaluateAsync<double>(
            "text => { const c = document.createElement('canvas').getContext('2d'); c.fontKerning = 'none'; c.font = '100px Arial, Helvetica, \"Liberation Sans\"'; return c.measureText(text).width; }",
            Probe);
        Assert.SkipUnless(
            Math.Abs(width - TextWidth.Of(Probe, 100)) < 0.01 * width,
            "Neither Arial, Helvetica nor Liberation Sans is installed (Debian: apt-get install fonts-liberation).");
    }
}
