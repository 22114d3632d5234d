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

    /// <summary>A client that has signed in.</summary>
    public static async Task<HttpClient> OpenAs(this RunningSite site, Credentials credentials)
    {
        var client = site.Open();
        using var response = await client.SignIn(credentials.Email, credentials.Password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return client;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
