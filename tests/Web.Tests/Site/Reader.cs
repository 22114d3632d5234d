using System.Net;
using System.Text.RegularExpressions;

namespace Sarcoscope.Web.Tests.Site;

/// <summary>What a person does with a browser, without one: reads pages, sends forms.</summary>
internal static partial class Reader
{
    /// <summary>Reads a page whatever its status.</summary>
    public static async Task<string> Read(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public static Task<HttpResponseMessage> Visit(this HttpClient client, string address) =>
        client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Sends the sign-in form as the page gives it.</summary>
    public static async Task<HttpResponseMessage> SignIn(this HttpClient client, string email, string password, string address = "/sign-in")
    {
        var page = await client.Read(address);
        using var form = new FormUrlEncodedContent(
        [
            .. Hidden().Matches(page).Select(match => KeyValuePair.Create(match.Groups["name"].Value, match.Groups["value"].Value)),
            KeyValuePair.Create("Form.Email", email),
            KeyValuePair.Create("Form.Password", password),
        ]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends one form of a page as the page gives it, with what was typed.</summary>
    /// <param name="client">Who sends it.</param>
    /// <param name="address">The page.</param>
    /// <param name="name">The form's name.</param>
    /// <param name="typed">Fields and values.</param>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, string address, string name, params (string Field, string Value)[] typed) =>
        await client.SendFrom(await client.Read(address), address, name, typed);

    /// <summary>Sends one form of a page already read.</summary>
    public static async Task<HttpResponseMessage> SendFrom(this HttpClient client, string page, string address, string name, params (string Field, string Value)[] typed)
    {
        var forms = Form().Matches(page).Select(form => form.Value).Where(form => form.Contains($"value=\"{name}\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(forms);
        var form = forms[0]; // the account menu stands twice, for wide and for narrow windows
        using var content = new FormUrlEncodedContent(
        [
            .. Hidden().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value))),
            .. typed.Select(field => KeyValuePair.Create("Form." + field.Field, field.Value)),
        ]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>The text of an answer.</summary>
    public static Task<string> Text(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>Where an answer leads, as path and query.</summary>
    public static string? LeadsTo(this HttpResponseMessage response) =>
        response.Headers.Location is { } location ? location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString : null;

    /// <summary>A client that has signed in.</summary>
    public static async Task<HttpClient> OpenAs(this RunningSite site, Credentials credentials)
    {
        var client = site.Open();
        using var response = await client.SignIn(credentials.Email, credentials.Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return client;
    }

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
