using System.Net;
using System.Text.RegularExpressions;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Admin;

public sealed class RightsPagesTests(DemoSite demo)
{
    [Fact]
    public async Task A_role_is_granted_seen_with_its_centre_and_revoked_and_both_stay_in_the_history()
    {
        var person = await demo.Site.AddAccount("rights@tests.example", Role.Monitor);
        using var client = await demo.Site.OpenAs(demo.Administrator);

        using var granted = await Grant(client, person, "investigator", "C07", "covers for a colleague");
        Assert.Equal("/admin/rights?done=granted", granted.LeadsTo());
        var page = await client.Read("/admin/rights");
        Assert.Contains($">C07<span class=\"visually-hidden\">, Investigator, centre C07: revoke from {person.Email}</span></a>", page, StringComparison.Ordinal);
        Assert.Contains("covers for a colleague", page, StringComparison.Ordinal);

        var revoke = WebUtility.HtmlDecode(Regex.Match(page, $"href=\"([^\"]+)\">C07<span class=\"visually-hidden\">, Investigator, centre C07: revoke from {Regex.Escape(person.Email)}<", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);
        using var without = await client.Send(revoke, "revoke", ("Reason", ""));
        using var revoked = await client.Send(revoke, "revoke", ("Reason", "colleague is back"));
        Assert.Contains("ACC-007", await without.Text(), StringComparison.Ordinal);
        Assert.Equal("/admin/rights?done=revoked", revoked.LeadsTo());
        var after = await client.Read("/admin/rights");
        Assert.DoesNotContain($"centre C07: revoke from {person.Email}", after, StringComparison.Ordinal);
        Assert.Contains("colleague is back", after, StringComparison.Ordinal);
        Assert.Contains(demo.Administrator.Email, after, StringComparison.Ordinal);
        using var gone = await client.Visit(revoke);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_role_that_is_taken_is_felt_with_the_next_click()
    {
        var person = await demo.Site.AddAccount("second-administrator@tests.example", Role.Administrator);
        using var theirs = await demo.Site.OpenAs(person);
        Assert.Contains("Rights", await theirs.Read("/admin/rights"), StringComparison.Ordinal);
        await using (var db = await demo.Site.Connect())
        {
            var cancel = TestContext.Current.CancellationToken;
            await RoleGrants.Revoke(db, await AccountList.IdOf(db, person.Email, cancel), new(Role.Administrator, null), "test", demo.Administrator.Email, TimeProvider.System, cancel);
        }

        using var next = await theirs.Visit("/admin/rights");
        Assert.Equal(HttpStatusCode.Forbidden, next.StatusCode);
    }

    [Theory]
    [InlineData("monitor", "", "again", "ACC-009")]
    [InlineData("statistician", "C01", "why", "ACC-005")]
    [InlineData("statistician", "", "", "ACC-007")]
    public async Task A_grant_that_does_not_fit_is_refused_in_the_readers_language(string role, string centre, string reason, string code)
    {
        var person = await demo.Site.AddAccount($"{Guid.NewGuid():N}@tests.example", Role.Monitor);
        using var client = await demo.Site.OpenAs(demo.Administrator);
        await client.Read("/admin/rights?lang=fr");

        using var refused = await Grant(client, person, role, centre, reason);
        var page = await refused.Text();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains("Il y a un problème", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_do_not_revoke_their_own_role()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        var id = (await AccountPagesTests.PathOf(client, demo.Administrator.Email)).Split('/')[^1];

        using var refused = await client.Send($"/admin/rights/revoke?account={id}&role=administrator", "revoke", ("Reason", "enough"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("ACC-011", await refused.Text(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Grant(HttpClient client, Credentials person, string role, string centre, string reason)
    {
        var id = (await AccountPagesTests.PathOf(client, person.Email)).Split('/')[^1];
        return await client.Send("/admin/rights/grant", "grant", ("Account", id), ("Role", role), ("Centre", centre), ("Reason", reason));
    }
}
