using System.Text.RegularExpressions;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Hosting;

/// <summary>What the content policy forbids is in no page, also of those that no test opens.</summary>
public sealed partial class InlineCodeTests
{
    [Fact]
    public void No_page_is_written_with_inline_code_or_styles()
    {
        var pages = Directory.EnumerateFiles(RunningSite.ContentRoot, "*.razor", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        Assert.InRange(pages.Count, 100, int.MaxValue);

        Assert.Empty(pages.SelectMany(page => Forbidden().Matches(File.ReadAllText(page)).Select(found => $"{Path.GetFileName(page)}: {found.Value}")));
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<script>go()</script>")]
    [InlineData("<a href=\"javascript:go()\">")]
    [InlineData("<style>p {}</style>")]
    public void The_rule_finds_what_it_looks_for(string written) => Assert.Matches(Forbidden(), written);

    // Blazor's own events begin with @on.
    [GeneratedRegex("(?<=\\s)style=|(?<=\\s)on[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:|<style", RegexOptions.None, 1000)]
    private static partial Regex Forbidden();
}
