using System.Net;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Hosting;

/// <summary>Requests that are longer than any form.</summary>
public sealed class LongRequestTests(DemoSite demo)
{
    private const int TooLong = 3 * 1024 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/patients/C01-001/edit")]
    [InlineData("/api/v1/guideline/evaluate")]
    public async Task A_request_that_is_too_long_is_refused_with_a_page_that_says_so_before_it_is_sent(string address)
    {
        // Asks first whether it may send: else the answer could be lost with the connection.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, Expect100ContinueTimeout = Timeout.InfiniteTimeSpan }) { BaseAddress = demo.Site.Address };
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var content = new ByteArrayContent(new byte[TooLong]);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Too much at once", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_more_fields_than_any_of_ours_is_refused()
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        using var content = new FormUrlEncodedContent(Enumerable.Range(0, 5000).Select(field => KeyValuePair.Create($"Field{field}", "x")));
        using var answer = await client.PostAsync(new Uri("/patients/C01-001/edit", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
