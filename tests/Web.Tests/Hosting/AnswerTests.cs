using System.Net;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Hosting;

public sealed class AnswerTests(DemoSite demo)
{
    public static TheoryData<string> Pages => ["/", "/evidence", "/evidence?therapy=sorafenib&histology=GIST", "/evidence/report/lock-2011-10", "/sign-in", "/nope", "/evidence/files/table-1.csv"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_answer_forbids_inline_code_framing_and_sniffing(string address)
    {
        using var client = demo.Site.Open();
        using var response = await client.Visit(address);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task No_page_holds_a_style_or_script_that_the_policy_would_stop(string address)
    {
        using var client = demo.Site.Open();
        var page = await client.Read(address);

        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" onclick=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/?lang=fr", "fr", "Patients synthétiques")]
    [InlineData("/?lang=en", "en", "Synthetic patients")]
    [InlineData("/nope?lang=fr", "fr", "Page introuvable")]
    public async Task The_address_chooses_the_language(string address, string tag, string words)
    {
        using var client = demo.Site.Open();
        var page = await client.Read(address);

        Assert.Contains($"<html lang=\"{tag}\"", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_once_chosen_stays()
    {
        using var client = demo.Site.Open();
        await client.Read("/?lang=fr");

        Assert.Contains("<html lang=\"fr\"", await client.Read("/evidence"), StringComparison.Ordinal);
    }

    [Theory]
    [Databases("/nope")]
    [Databases("/status/500")]
    [Databases("/evidence?snapshot=../../etc/passwd")]
    public async Task An_error_page_tells_nothing_about_the_inside(Engine engine, string address)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();
        using var response = await client.Visit(address);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.False(response.IsSuccessStatusCode);
        foreach (var word in (string[])["Exception", "   at ", "Sarcoscope.Web.", ".cs:", "sqlite", "registry.db", "root:"])
            Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_site_without_its_registry_says_what_to_do_and_is_not_healthy()
    {
        await using var site = await RunningSite.Start(Engine.Sqlite, prepare: null);
        using var client = site.Open();
        using var front = await client.Visit("/");
        using var health = await client.Visit("/healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, front.StatusCode);
        Assert.Contains("STORE-001", await front.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Theory, Databases]
    public async Task An_empty_registry_shows_zeros_and_no_curve(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, _ => Task.CompletedTask);
        using var client = site.Open();
        var front = await client.Read("/");

        Assert.Contains("<p class=\"figure\">0</p>", front, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", front, StringComparison.Ordinal);
        Assert.Contains("No line of treatment yet", await client.Read("/evidence"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_healthy_site_says_so(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();

        Assert.Equal("ok", await client.Read("/healthz"));
    }
}
