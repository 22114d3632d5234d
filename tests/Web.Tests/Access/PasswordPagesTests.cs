using System.Net;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Access;

public sealed class PasswordPagesTests(DemoSite demo)
{
    private const string Chosen = "four words in a row";

    [Theory]
    [InlineData("/")]
    [InlineData("/evidence")]
    [InlineData("/evidence/lines?cell=x")]
    [InlineData("/evidence/files/table-1.csv")]
    [InlineData("/account")]
    [InlineData("/account/second-step")]
    [InlineData("/admin/accounts")]
    [InlineData("/nope")]
    public async Task With_a_one_time_password_every_page_leads_to_its_change(string address)
    {
        var person = await demo.Site.AddNewcomer($"newcomer-{Guid.NewGuid():N}@tests.example", Role.Administrator);
        using var client = await demo.Site.OpenAs(person);

        using var page = await client.Visit(address);

        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("/account/password", page.LeadsTo());
    }

    [Fact]
    public async Task Once_it_is_changed_everything_is_open_and_one_may_sign_out_before()
    {
        var person = await demo.Site.AddNewcomer("newcomer@tests.example", Role.Administrator);
        using (var leaves = await demo.Site.OpenAs(person))
        {
            using var left = await leaves.SendFrom(await leaves.Read("/account/password"), "/sign-out", "sign-out");
            Assert.Equal("/", left.LeadsTo());
        }
        using var client = await demo.Site.OpenAs(person);
        Assert.Contains("At least 12 characters", await client.Read("/account/password"), StringComparison.Ordinal);

        using var changed = await Change(client, person.Password, Chosen, Chosen);

        Assert.Equal("/admin/accounts", changed.LeadsTo());
        using var accounts = await client.Visit("/admin/accounts");
        Assert.Equal(HttpStatusCode.OK, accounts.StatusCode);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_not_this_one()
    {
        var person = await demo.Site.AddAccount("changes@tests.example", Role.Statistician);
        using var here = await demo.Site.OpenAs(person);
        using var elsewhere = await demo.Site.OpenAs(person);

        using var changed = await Change(here, person.Password, Chosen, Chosen);

        Assert.Equal("/account?after=password", changed.LeadsTo());
        using var stays = await here.Visit("/account");
        using var ended = await elsewhere.Visit("/account");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (stays.StatusCode, ended.StatusCode));
    }

    [Theory]
    [InlineData("wrong", Chosen, Chosen, "PASS-005", "current")]
    [InlineData(null, "short", "short", "PASS-001", "password")]
    [InlineData(null, Chosen, "another", "PASS-004", "password")]
    public async Task A_refused_change_says_why_in_both_languages_and_writes_no_password_back(string? current, string password, string repeated, string code, string field)
    {
        var person = await demo.Site.AddAccount($"refused-{Guid.NewGuid():N}@tests.example", Role.Statistician);
        using var client = await demo.Site.OpenAs(person);

        using var english = await Change(client, current ?? person.Password, password, repeated);
        var page = await english.Text();
        await client.Read("/account?lang=fr");
        using var french = await Change(client, current ?? person.Password, password, repeated);
        var translated = await french.Text();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, english.StatusCode);
        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#{field}\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error", page, StringComparison.Ordinal);
        Assert.Contains("<title>Erreur", translated, StringComparison.Ordinal);
        Assert.Contains("mot", translated, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{password}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_sets_a_password_once_and_is_then_like_any_wrong_link()
    {
        var person = await demo.Site.AddAccount("resets@tests.example", Role.Statistician);
        string path;
        await using (var db = await demo.Site.Connect())
        {
            var id = await AccountList.IdOf(db, person.Email, TestContext.Current.CancellationToken);
            path = PasswordLink.PathOf(await PasswordLink.Make(db, id, FactorAfterLink.Kept, AuditedChange.CommandLine, TimeProvider.System, TestContext.Current.CancellationToken));
        }
        using var client = demo.Site.Open();
        using (var page = await client.Visit(path)) Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));

        using var tooShort = await client.Send(path, "set-password", ("Password", "short"), ("Repeated", "short"));
        var kept = await client.Read(path);
        using var set = await client.Send(path, "set-password", ("Password", Chosen), ("Repeated", Chosen));
        using var used = await client.Visit(path);
        using var sentAgain = await client.SendFrom(kept, path, "set-password", ("Password", "another long password"), ("Repeated", "another long password"));
        using var never = await client.Visit(PasswordLink.PathOf("nothing"));

        Assert.Contains("PASS-001", await tooShort.Text(), StringComparison.Ordinal);
        Assert.Equal("/sign-in?after=password", set.LeadsTo());
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (used.StatusCode, never.StatusCode));
        Assert.Contains("LINK-001", await used.Text(), StringComparison.Ordinal);
        Assert.Contains("LINK-001", await sentAgain.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, await used.Text(), StringComparison.Ordinal);
        using var signedIn = await client.SignIn(person.Email, Chosen);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    private static Task<HttpResponseMessage> Change(HttpClient client, string current, string password, string repeated) =>
        client.Send("/account/password", "password", ("Current", current), ("Password", password), ("Repeated", repeated));
}
