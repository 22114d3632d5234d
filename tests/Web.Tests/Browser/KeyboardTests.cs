using Microsoft.Playwright;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>Reading without a mouse.</summary>
public sealed class KeyboardTests(SiteBrowser site) : IClassFixture<SiteBrowser>
{
    private static readonly Reading Phone = new(Reading.Phone, Language.French, RunsScripts: false);

    [Theory, InlineData("front"), InlineData("sign-in"), InlineData("registry-empty")]
    public async Task The_first_stop_skips_to_the_content(string name)
    {
        await using var opened = await site.Visit(VisitedPage.All.Single(page => page.Name == name), Phone);

        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await opened.Page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('href')"));
        Assert.True(await opened.Page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().left >= 0"));
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await opened.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task A_refused_sign_in_starts_reading_at_the_problem_and_keeps_the_address_typed()
    {
        await using var opened = await site.Visit(VisitedPage.All.Single(page => page.Name == "sign-in-refused"), Phone);

        Assert.Equal("errors", await opened.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(VisitedPage.Typed, await opened.Page.Locator("#email").InputValueAsync());
        Assert.Equal("", await opened.Page.Locator("#password").InputValueAsync());
        Assert.StartsWith("Erreur", await opened.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_filter_is_marked_where_it_was_chosen_and_the_others_stay()
    {
        await using var opened = await site.Visit(VisitedPage.All.Single(page => page.Name == "evidence-refused"), Phone);

        await opened.Page.Locator("#errors a:visible").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        var therapy = opened.Page.Locator("#narrow-therapy");
        Assert.True(await therapy.IsVisibleAsync());
        Assert.Equal("true", await therapy.GetAttributeAsync("aria-invalid"));
        Assert.Contains("moonshine", await opened.Page.Locator($"#{await therapy.GetAttributeAsync("aria-describedby")}").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("GIST", await opened.Page.Locator("#narrow-histology").InputValueAsync());
    }
}
