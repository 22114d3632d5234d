using System.Net;
using System.Text.RegularExpressions;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Tests.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Access;

public sealed partial class SecondStepTests(DemoSite demo)
{
    private const string Page = "/account/second-step";

    [Fact]
    public async Task Set_up_with_a_picture_the_policy_allows_then_asked_for_at_the_next_sign_in()
    {
        var person = await demo.Site.AddAccount("enrols@tests.example", Role.Statistician);
        var (key, codes) = await Enrol(person);
        using var client = demo.Site.Open();

        using var first = await client.SignIn(person.Email, person.Password, "/sign-in?return=%2Fevidence%3Fline%3D1");
        Assert.Equal("/sign-in/code?return=%2Fevidence%3Fline%3D1", first.LeadsTo());
        using (var early = await client.Visit("/account")) Assert.StartsWith("/sign-in", early.LeadsTo(), StringComparison.Ordinal);
        var page = await client.Read(first.LeadsTo()!);
        Assert.Contains("autocomplete=\"one-time-code\"", page, StringComparison.Ordinal);
        Assert.Contains("/sign-in/recovery?return=", page, StringComparison.Ordinal);

        using var second = await client.Send(first.LeadsTo()!, "sign-in-code", ("Code", NextCode(key)));
        Assert.Equal("/evidence?line=1", second.LeadsTo());
        Assert.Contains(person.Email, await client.Read("/account"), StringComparison.Ordinal);
        Assert.Equal(RecoveryCode.PerAccount, codes.Count);
        Assert.DoesNotContain(codes[0], await client.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_and_a_used_one_get_the_same_answer()
    {
        var person = await demo.Site.AddAccount("wrong-code@tests.example", Role.Statistician);
        var (key, _) = await Enrol(person);
        var code = NextCode(key);
        using (var used = demo.Site.Open())
        {
            using var first = await used.SignIn(person.Email, person.Password);
            using var second = await used.Send("/sign-in/code", "sign-in-code", ("Code", code));
            Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        }
        using var client = demo.Site.Open();
        using var again = await client.SignIn(person.Email, person.Password);

        using var replayed = await client.Send("/sign-in/code", "sign-in-code", ("Code", code));
        using var wrong = await client.Send("/sign-in/code", "sign-in-code", ("Code", "nothing"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (replayed.StatusCode, wrong.StatusCode));
        Assert.Contains("SIGN-002", await replayed.Text(), StringComparison.Ordinal);
        Assert.Contains("SIGN-002", await wrong.Text(), StringComparison.Ordinal);
        using var account = await client.Visit("/account");
        Assert.StartsWith("/sign-in", account.LeadsTo(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        var person = await demo.Site.AddAccount("recovers@tests.example", Role.Statistician);
        var (_, codes) = await Enrol(person);

        foreach (var expected in (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity])
        {
            using var client = demo.Site.Open();
            using var first = await client.SignIn(person.Email, person.Password);
            using var second = await client.Send("/sign-in/recovery", "sign-in-code", ("Code", codes[2]));
            Assert.Equal(expected, second.StatusCode);
        }
    }

    [Fact]
    public async Task Nobody_types_a_code_before_a_password()
    {
        using var client = demo.Site.Open();
        using var code = await client.Visit("/sign-in/code");

        Assert.Equal("/sign-in", code.LeadsTo());
    }

    [Fact]
    public async Task Setting_up_new_codes_and_turning_off_need_the_password()
    {
        var person = await demo.Site.AddAccount("turns-off@tests.example", Role.Statistician);
        using var client = await demo.Site.OpenAs(person);
        using var without = await client.Send(Page, "set-up", ("Password", "wrong"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.DoesNotContain("otpauth", await without.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"qr\"", await without.Text(), StringComparison.Ordinal);

        var (_, old) = await Enrol(client, person);
        using var refused = await client.Send(Page, "manage", ("Password", "wrong"), ("Code", "remove"));
        using var renewed = await client.Send(Page, "manage", ("Password", person.Password), ("Code", "codes"));
        using var removed = await client.Send(Page, "manage", ("Password", person.Password), ("Code", "remove"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("PASS-005", await refused.Text(), StringComparison.Ordinal);
        var fresh = Codes(await renewed.Text());
        Assert.Equal(RecoveryCode.PerAccount, fresh.Except(old, StringComparer.Ordinal).Count());
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        using var alone = demo.Site.Open();
        using var signedIn = await alone.SignIn(person.Email, person.Password);
        Assert.Equal("/evidence", signedIn.LeadsTo());
    }

    [Fact]
    public async Task A_wrong_code_at_set_up_keeps_the_picture_and_turns_nothing_on()
    {
        var person = await demo.Site.AddAccount("mistypes@tests.example", Role.Statistician);
        using var client = await demo.Site.OpenAs(person);
        using var started = await client.Send(Page, "set-up", ("Password", person.Password));
        var page = await started.Text();

        using var refused = await client.SendFrom(page, Page, "set-up", ("Code", "nothing"));
        var again = await refused.Text();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("TOTP-001", again, StringComparison.Ordinal);
        Assert.Equal(KeyOf(page), KeyOf(again));
        Assert.Contains("name=\"Form.Password\"", await client.Read(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"remove\"", await client.Read(Page), StringComparison.Ordinal);
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> Enrol(Credentials person)
    {
        using var client = await demo.Site.OpenAs(person);
        return await Enrol(client, person);
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> Enrol(HttpClient client, Credentials person)
    {
        using var started = await client.Send(Page, "set-up", ("Password", person.Password));
        var page = await started.Text();
        Assert.Contains("<svg class=\"qr\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        var key = KeyOf(page);
        using var confirmed = await client.SendFrom(page, Page, "set-up", ("Code", AuthenticatorApp.Code(key, DateTimeOffset.FromUnixTimeSeconds(Now - 30))));
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        return (key, Codes(await confirmed.Text()));
    }

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    // Set up used the code of the step before; a code that is not used yet is the one of this step.
    private static string NextCode(string key) => AuthenticatorApp.Code(key, DateTimeOffset.FromUnixTimeSeconds(Now));

    private static string KeyOf(string page) => Key().Match(page).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> Codes(string page) => [.. Code().Matches(page).Select(match => match.Groups["code"].Value)];

    [GeneratedRegex("<code class=\"key\">(?<key>[A-Z2-7 ]+)</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>(?<code>[a-z0-9-]{14})</code></li>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
