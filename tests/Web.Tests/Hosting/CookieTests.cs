using System.Net;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Hosting;

/// <summary>Cookies: no script reads them, no other site sends them along with a post, and over HTTPS they never travel otherwise.</summary>
public sealed class CookieTests(DemoSite demo)
{
    private static readonly string[] Expected = ["sarcoscope", "sarcoscope-form", "sarcoscope-language"];

    [Fact]
    public async Task No_script_reads_a_cookie_and_each_stays_with_its_site()
    {
        var cookies = await All(demo.Site, _ => { });

        Assert.Equal(Expected, cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
        });
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_HTTPS_every_cookie_is_secure()
    {
        await using var site = await RunningSite.Start(_ => Task.CompletedTask, "--ForwardedHeaders_Enabled", "true");
        var cookies = await All(site, client => client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https"));

        Assert.Equal(Expected, cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, cookie => Assert.Matches("(?i); secure(;|$)", cookie));
    }

    // The browser's part is done by hand: over plain HTTP it would not send back a cookie that is secure.
    private static async Task<Dictionary<string, string>> All(RunningSite site, Action<HttpClient> prepare)
    {
        var person = await site.AddAccount($"cookies-{Guid.NewGuid():N}@tests.example", Role.Statistician);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        prepare(client);
        using var page = await client.Visit("/sign-in?lang=en");
        var text = await page.Text();
        List<string> set = [.. page.Headers.GetValues("Set-Cookie")];
        var token = set.Single(cookie => cookie.StartsWith("sarcoscope-form=", StringComparison.Ordinal)).Split(';')[0];
        client.DefaultRequestHeaders.Add("Cookie", token);
        using var signedIn = await client.SendFrom(text, "/sign-in", "sign-in", ("Email", person.Email), ("Password", person.Password));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        set.AddRange(signedIn.Headers.GetValues("Set-Cookie"));
        return set.DistinctBy(cookie => cookie.Split('=')[0], StringComparer.Ordinal).ToDictionary(cookie => cookie.Split('=')[0], StringComparer.Ordinal);
    }
}
