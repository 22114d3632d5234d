using Microsoft.Playwright;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>A tab, and everything the browser complained about in it: script errors, breaches of the content policy, files that did not come.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public OpenedPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            // Chromium also says that the page itself is a 404 or a 422; those are asked for.
            if (message.Type is "error" or "warning" && !message.Location.StartsWith(page.Url.Split('#')[0], StringComparison.Ordinal)
                || message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"script: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A page that turns out to be a file to keep is "aborted".
            if (!(request.IsNavigationRequest && request.Failure == "net::ERR_ABORTED")) complaints.Add($"request: {request.Url} {request.Failure}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest) complaints.Add($"file: {response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    /// <summary>Fails with every offence on a line of its own.</summary>
    public static void AssertNone(IEnumerable<string> offences)
    {
        var all = offences.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
