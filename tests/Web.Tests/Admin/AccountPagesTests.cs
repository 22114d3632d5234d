using System.Net;
using System.Text.RegularExpressions;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Admin;

public sealed partial class AccountPagesTests(DemoSite demo)
{
    public static TheoryData<string> Pages =>
        ["/admin/accounts", "/admin/accounts/new", "/admin/rights", "/admin/rights/grant", "/admin/rights/revoke", $"/admin/accounts/{Guid.Empty}", $"/admin/accounts/{Guid.Empty}/close"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Only_administrators_open_these_pages(string address)
    {
        using var stranger = demo.Site.Open();
        using var asked = await stranger.Visit(address);
        Assert.StartsWith("/sign-in?return=", asked.LeadsTo(), StringComparison.Ordinal);

        foreach (var person in (Credentials[])[demo.Statistician, demo.Investigator])
        {
            using var client = await demo.Site.OpenAs(person);
            using var forbidden = await client.Visit(address);
            Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
            Assert.DoesNotContain(demo.Administrator.Email, await forbidden.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_administrator_finds_accounts_and_rights_and_sees_no_cases()
    {
        using var client = demo.Site.Open();
        using var signedIn = await client.SignIn(demo.Administrator.Email, demo.Administrator.Password);
        Assert.Equal("/admin/accounts", signedIn.LeadsTo());

        var page = await client.Read("/admin/accounts");
        var navigation = Navigation().Match(page).Value;
        Assert.Contains("/admin/rights", navigation, StringComparison.Ordinal);
        Assert.DoesNotContain("/evidence", navigation, StringComparison.Ordinal);
        Assert.Contains(demo.Statistician.Email, page, StringComparison.Ordinal);
        using var lines = await client.Visit("/evidence/lines?cell=x");
        Assert.Equal(HttpStatusCode.Forbidden, lines.StatusCode);
    }

    [Fact]
    public async Task The_navigation_of_others_has_no_page_for_administrators()
    {
        using var client = await demo.Site.OpenAs(demo.Statistician);
        using var stranger = demo.Site.Open();

        foreach (var page in (string[])[await client.Read("/evidence"), await stranger.Read("/evidence")])
        {
            Assert.Contains("/evidence", Navigation().Match(page).Value, StringComparison.Ordinal);
            Assert.DoesNotContain("/admin", Navigation().Match(page).Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_new_account_gets_a_link_that_lets_the_person_in()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        using var made = await Create(client, "invited@tests.example", "investigator", "C02", "link");
        var link = Secret().Match(await made.Text()).Groups["secret"].Value;
        Assert.StartsWith(demo.Site.Address + "set-password/", link, StringComparison.Ordinal);
        Assert.DoesNotContain(link, await client.Read("/admin/accounts"), StringComparison.Ordinal);

        using var person = demo.Site.Open();
        using var set = await person.Send(new Uri(link).PathAndQuery, "set-password", ("Password", "four words in a row"), ("Repeated", "four words in a row"));
        using var signedIn = await person.SignIn("invited@tests.example", "four words in a row");
        Assert.Equal("/worklist", signedIn.LeadsTo());
        Assert.Contains("Investigator, centre C02", await person.Read("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_one_time_password_must_be_changed_at_once()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        using var made = await Create(client, "given@tests.example", "monitor", "", "password");
        var password = Secret().Match(await made.Text()).Groups["secret"].Value;

        using var person = await demo.Site.OpenAs(new("given@tests.example", password));
        using var page = await person.Visit("/evidence");
        Assert.Equal("/account/password", page.LeadsTo());
    }

    [Theory]
    [InlineData("no-address", "monitor", "", "new", "ACC-001", "email")]
    [InlineData("reader@tests.example", "monitor", "", "new", "ACC-002", "email")]
    [InlineData("x@tests.example", "investigator", "", "new", "ACC-003", "centre")]
    [InlineData("x@tests.example", "", "", "new", "ACC-013", "role")]
    [InlineData("x@tests.example", "monitor", "", " ", "ACC-007", "reason")]
    public async Task A_refused_account_keeps_what_was_typed(string email, string role, string centre, string reason, string code, string field)
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        using var refused = await client.Send("/admin/accounts/new", "new-account", ("Email", email), ("Role", role), ("Centre", centre), ("Reason", reason));
        var page = await refused.Text();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"<a href=\"#{field}\">", page, StringComparison.Ordinal);
        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{email}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_an_account_needs_a_reason_and_ends_its_session_at_once()
    {
        var person = await demo.Site.AddAccount("closed@tests.example", Role.Statistician);
        using var theirs = await demo.Site.OpenAs(person);
        using var client = await demo.Site.OpenAs(demo.Administrator);
        var path = await PathOf(client, person.Email);

        using var without = await client.Send(path + "/close", "close", ("Reason", ""));
        using var closed = await client.Send(path + "/close", "close", ("Reason", "has left the network"));
        using var ended = await theirs.Visit("/account");
        using var again = await theirs.SignIn(person.Email, person.Password);

        Assert.Contains("ACC-007", await without.Text(), StringComparison.Ordinal);
        Assert.Equal(path + "?done=closed", closed.LeadsTo());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (ended.StatusCode, again.StatusCode));
        using var opened = await client.Send(path + "/open", "close", ("Reason", "is back"));
        using var back = await theirs.SignIn(person.Email, person.Password);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    [Fact]
    public async Task Signing_a_person_out_ends_their_session_and_a_link_is_shown_once()
    {
        var person = await demo.Site.AddAccount("signed-out@tests.example", Role.Statistician);
        using var theirs = await demo.Site.OpenAs(person);
        using var client = await demo.Site.OpenAs(demo.Administrator);
        var path = await PathOf(client, person.Email);

        using var done = await client.Send(path, "everywhere");
        using var ended = await theirs.Visit("/account");
        using var linked = await client.Send(path, "link");

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        var link = Secret().Match(await linked.Text()).Groups["secret"].Value;
        using var works = await theirs.Visit(new Uri(link).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, works.StatusCode);
        Assert.DoesNotContain("set-password", await client.Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_do_not_close_their_own_account()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        using var refused = await client.Send(await PathOf(client, demo.Administrator.Email) + "/close", "close", ("Reason", "enough"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("ACC-011", await refused.Text(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Create(HttpClient client, string email, string role, string centre, string way) =>
        client.Send("/admin/accounts/new", "new-account", ("Email", email), ("Role", role), ("Centre", centre), ("Reason", "joins the network"), ("Way", way));

    internal static async Task<string> PathOf(HttpClient client, string email) =>
        Regex.Match(await client.Read("/admin/accounts"), $"<a href=\"(/admin/accounts/[0-9a-f-]+)\">{Regex.Escape(email)}</a>", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

    [GeneratedRegex("<nav class=\"nav-wide\".*?</nav>", RegexOptions.Singleline, 1000)]
    private static partial Regex Navigation();

    [GeneratedRegex("<code class=\"secret\">(?<secret>[^<]+)</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();
}
