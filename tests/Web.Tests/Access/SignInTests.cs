using System.Net;
using System.Text.RegularExpressions;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Access;

public sealed partial class SignInTests(DemoSite demo)
{
    [Theory, Databases]
    public async Task A_right_password_signs_in_with_a_hardened_cookie(Engine engine)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();
        using var response = await client.SignIn(on.Statistician.Email, on.Statistician.Password);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), one => one.StartsWith("sarcoscope=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(on.Statistician.Email, await client.Read("/evidence"), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer_and_no_password_back(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, RunningSite.InstallDemo);
        await site.AddAccount("known@tests.example", Role.Statistician);
        using var client = site.Open();

        using var wrong = await client.SignIn("known@tests.example", "not-the-password");
        using var unknown = await client.SignIn("nobody@tests.example", "not-the-password");
        var (one, other) = (await Text(wrong), await Text(unknown));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
        Assert.Equal(Same(one, "known@tests.example"), Same(other, "nobody@tests.example"));
        Assert.DoesNotContain("not-the-password", one, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task After_five_failures_the_right_password_fails_in_the_same_words(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, RunningSite.InstallDemo);
        var account = await site.AddAccount("locked@tests.example", Role.Statistician);
        using var client = site.Open();
        for (var attempt = 0; attempt < 5; attempt++) (await client.SignIn(account.Email, "wrong")).Dispose();

        using var response = await client.SignIn(account.Email, account.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("SIGN-001", await Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_attempts_from_one_address_are_stopped()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var client = site.Open();
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            using var response = await client.SignIn("nobody@tests.example", "wrong");
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Theory]
    [Databases("/evidence?therapy=sorafenib", "/evidence?therapy=sorafenib")]
    [Databases("https://evil.example/", "/evidence")]
    [Databases("//evil.example/", "/evidence")]
    [Databases("/\\evil.example", "/evidence")]
    public async Task One_returns_only_to_a_path_of_this_site(Engine engine, string asked, string reached)
    {
        var on = await demo.On(engine);
        using var client = on.Site.Open();
        using var response = await client.SignIn(on.Statistician.Email, on.Statistician.Password, $"/sign-in?return={Uri.EscapeDataString(asked)}");

        var location = response.Headers.Location!;
        Assert.Equal(reached, location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
        if (location.IsAbsoluteUri) Assert.Equal(on.Site.Address.Authority, location.Authority);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = demo.Site.Open();
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.Email", demo.Statistician.Email), new("Form.Password", demo.Statistician.Password)]);
        using var response = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static Task<string> Text(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    // Tokens differ from page to page, and the address typed is kept.
    private static string Same(string page, string email) => Token().Replace(page, "").Replace(email, "", StringComparison.Ordinal);

    [GeneratedRegex("value=\"CfDJ8[^\"]*\"|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
