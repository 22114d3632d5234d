using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Hosting;

/// <summary>A post that another site made somebody's browser send: it has the cookies, and not the token of a form.</summary>
public sealed partial class ForgedPostTests(DemoSite demo)
{
    /// <summary>Answer anybody from what is sent, read no cookie and keep nothing.</summary>
    private static readonly string[] WithoutAccount = ["/api/v1/guideline/evaluate", "/api/v1/label", "/cds-services/1", "/cds-services/1/feedback"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_that_takes_a_post_refuses_one_without_the_token_of_a_form()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        using var other = await demo.Site.OpenAs(demo.DataManager);
        var borrowed = FilledForm.Parse(await other.Read("/account")).QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!;
        var addresses = Posts().ToList();
        Assert.InRange(addresses.Count, 40, int.MaxValue);
        Assert.Contains("/sign-out", addresses);
        Assert.Contains("/patients/C01-001/edit", addresses);
        var before = await Entries();

        var taken = new List<string>();
        foreach (var address in addresses)
        {
            foreach (var token in (string?[])[null, borrowed])
            {
                KeyValuePair<string, string>[] fields = token is null ? [new("_handler", "case")] : [new("_handler", "case"), new("antiforgery", token)];
                using var form = new FormUrlEncodedContent(fields);
                using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form, Cancel);
                if (answer.StatusCode != HttpStatusCode.BadRequest) taken.Add($"{address} with {(token is null ? "nothing" : "the token of another session")}: {answer.StatusCode}");
            }
        }

        Assert.Empty(taken);
        Assert.Equal(before, await Entries());
    }

    // Pages answer both methods; a pattern without methods answers every one.
    private IEnumerable<string> Posts() => demo.Site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: var methods } ? methods.Contains("POST") : endpoint.Order < int.MaxValue)
        .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), Example))
        .Where(address => !WithoutAccount.Contains(address, StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private static string Example(Match parameter) => parameter.Groups["name"].Value switch
    {
        "Pseudonym" => "C01-001",
        "Code" => "B002",
        _ when parameter.Groups["kind"].Value == "guid" => Guid.Empty.ToString(),
        _ => 1.ToString(CultureInfo.InvariantCulture),
    };

    private async Task<int> Entries()
    {
        await using var db = await demo.Site.Connect();
        return await db.AuditEntries.CountAsync(entry => entry.Actor == demo.Administrator.Email, Cancel);
    }

    [GeneratedRegex("\\{\\**(?<name>[A-Za-z]+)(:(?<kind>[a-z]+))?\\??\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
