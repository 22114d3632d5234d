using System.Reflection;
using Microsoft.Playwright;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>Rules for every page, looked at in the browser: each a file in Rules/ that returns its offences as "rule: detail".</summary>
public sealed class PageRule
{
    private static readonly string Seen = Read("seen");

    private PageRule(string name) => (Name, Script) = (name, $"async expected => {{\n{Seen}\nreturn await ({Read(name)})(expected);\n}}");

    public string Name { get; }

    private string Script { get; }

    public static PageRule Frame { get; } = new("frame");

    public static PageRule Layout { get; } = new("layout");

    public static PageRule Numbers { get; } = new("numbers");

    public static PageRule Words { get; } = new("words");

    public static PageRule Focus { get; } = new("focus");

    public static PageRule Print { get; } = new("print");

    /// <summary>The rules for a page on the screen that nobody has touched.</summary>
    public static IReadOnlyList<PageRule> OnScreen { get; } = [Frame, Layout, Numbers, Words];

    public static IReadOnlyList<PageRule> All { get; } = [.. OnScreen, Focus, Print];

    /// <summary>What breaks the rule on this page; empty when nothing does.</summary>
    public async Task<IReadOnlyList<string>> Offences(IPage page, Reading reading) =>
        await page.EvaluateAsync<string[]>(Script, new { lang = reading.Tag, width = reading.Width });

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"rules/{name}.js")
            ?? throw new InvalidOperationException($"Browser/Rules/{name}.js is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim().TrimEnd(';');
    }
}
