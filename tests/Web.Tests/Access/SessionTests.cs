using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Web.Tests.Browser;
using Sarcoscope.Web.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace Sarcoscope.Web.Tests.Access;

public sealed class SessionTests(DemoSite demo, BrowserFixture browser)
{
    [Fact]
    public async Task Every_page_says_since_when_one_is_signed_in_and_when_that_ends_and_asking_does_not_renew_it()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        var page = await client.Read("/evidence");
        Assert.Contains("Signed in since", page, StringComparison.Ordinal);
        Assert.Contains("Ends without use at", page, StringComparison.Ordinal);

        using var asked = await client.Visit("/session");
        Assert.InRange(int.Parse(await asked.Text(), CultureInfo.InvariantCulture), 1500, 1800);
        Assert.False(asked.Headers.Contains("Set-Cookie"));
        using var read = await client.Visit("/account");
        Assert.Contains(read.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("sarcoscope=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_has_no_session_and_a_renewal_needs_the_form_of_a_page()
    {
        using var stranger = demo.Site.Open();
        Assert.Equal("0", await stranger.Read("/session"));
        using var client = await demo.Site.OpenAs(demo.Statistician);
        using var forged = await client.PostAsync(new Uri("/session", UriKind.Relative), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_at_once()
    {
        var person = await demo.Site.AddAccount("everywhere@tests.example", Role.Statistician);
        using var one = await demo.Site.OpenAs(person);
        using var other = await demo.Site.OpenAs(person);

        using var done = await one.Send("/account", "everywhere");
        using var here = await one.Visit("/account");
        using var there = await other.Visit("/account");

        Assert.Equal("/sign-in?after=everywhere", done.LeadsTo());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (here.StatusCode, there.StatusCode));
    }

    [Fact]
    public async Task Signing_in_failing_and_signing_out_are_in_the_audit_trail()
    {
        var person = await demo.Site.AddAccount("audited@tests.example", Role.Statistician);
        using var client = demo.Site.Open();
        (await client.SignIn(person.Email, "not-the-password")).Dispose();
        (await client.SignIn(person.Email, person.Password)).Dispose();
        (await client.SendFrom(await client.Read("/account"), "/sign-out", "sign-out")).Dispose();

        await using var db = await demo.Site.Connect();
        var entries = await db.AuditEntries.Where(entry => entry.Subject == person.Email).OrderBy(entry => entry.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([AuditAction.AccountCreated, AuditAction.SignInFailed, AuditAction.SignedIn, AuditAction.SignedOut], entries.Select(entry => entry.Action));
        Assert.DoesNotContain(entries, entry => entry.Detail.Contains("not-the-password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attempts_at_links_and_codes_are_limited_like_passwords()
    {
        await using var site = await RunningSite.Start(_ => Task.CompletedTask);
        using var client = site.Open();
        var statuses = new List<HttpStatusCode>();
        foreach (var path in Enumerable.Repeat((string[])["/set-password/x", "/sign-in/code"], 6).SelectMany(paths => paths))
        {
            using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content: null, TestContext.Current.CancellationToken);
            statuses.Add(response.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses.Take(10));
        Assert.All(statuses.Skip(10), status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
    }

    [Fact]
    public async Task Two_minutes_before_the_end_a_strip_offers_to_stay_and_staying_works()
    {
        // A session of 123 seconds: its last two minutes begin three seconds after a page is read.
        await using var site = await RunningSite.Start(_ => Task.CompletedTask, "--Registry:SessionMinutes", "2.05");
        var person = await site.AddAccount("stays@tests.example", Role.Statistician);
        await using var context = await browser.OpenContext(new() { BaseURL = site.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#email", person.Email);
        await page.FillAsync("#password", person.Password);
        await page.ClickAsync("main button");

        var strip = page.Locator(".session-strip");
        await Expect(strip).ToBeHiddenAsync();
        await Expect(strip).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(strip).ToContainTextAsync("You will be signed out in less than 2 min");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).ClickAsync();
        await Expect(strip).ToBeHiddenAsync();
    }
}
