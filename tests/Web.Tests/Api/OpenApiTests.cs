using System.Net;
using System.Text;
using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Web.Api;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Api;

/// <summary>The document of the JSON API, held against what the server answers.</summary>
public sealed class OpenApiTests(DemoSite demo)
{
    [Fact]
    public async Task The_document_is_served_at_a_stable_address_in_both_languages()
    {
        using var client = demo.Site.Open();
        var english = await Document(client);
        var french = JsonDocument.Parse(await client.Read("/api/openapi.json?lang=fr")).RootElement;
        Assert.Equal("3.1.0", english.GetProperty("openapi").GetString());
        Assert.Equal(
            english.GetProperty("paths").EnumerateObject().Select(path => path.Name),
            french.GetProperty("paths").EnumerateObject().Select(path => path.Name));
        Assert.NotEqual(english.GetProperty("info").GetProperty("description").GetString(), french.GetProperty("info").GetProperty("description").GetString());
    }

    [Fact]
    public async Task Every_reference_in_the_document_leads_somewhere()
    {
        using var client = demo.Site.Open();
        var text = await client.Read("/api/openapi.json");
        var schemas = JsonDocument.Parse(text).RootElement.GetProperty("components").GetProperty("schemas");
        var references = System.Text.RegularExpressions.Regex.Matches(text, "#/components/schemas/(?<name>[A-Za-z]+)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(schemas.TryGetProperty(reference.Groups["name"].Value, out _), reference.Value));
    }

    [Fact]
    public async Task The_server_accepts_every_example_and_answers_as_documented()
    {
        using var client = demo.Site.Open();
        var document = await Document(client);
        var shape = new JsonShape(document);
        foreach (var operation in ApiOperations.All)
        {
            if (operation.Question is { } question) Assert.Empty(shape.Differences(Schema(document, question), JsonDocument.Parse(operation.Example!).RootElement));
            using var response = await Ask(client, operation.Method, operation.ExamplePath, operation.Example);
            var text = await response.Text();
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{operation.Id}: {response.StatusCode} {text}");
            if (operation.Answer is not { } answer)
            {
                Assert.Empty(text);
                continue;
            }
            Assert.Equal(ApiAnswer.Json, response.Content.Headers.ContentType?.MediaType);
            Assert.Empty(shape.Differences(Schema(document, answer), JsonDocument.Parse(text).RootElement));
        }
    }

    [Fact]
    public async Task The_server_refuses_as_documented_with_code_and_place()
    {
        using var client = demo.Site.Open();
        var document = await Document(client);
        var shape = new JsonShape(document);
        foreach (var refusal in ApiOperations.All.SelectMany(operation => operation.Refusals))
        {
            using var response = await Ask(client, "POST", refusal.Path, refusal.Body);
            var text = await response.Text();
            Assert.True((int)response.StatusCode == refusal.Status, $"{refusal.Code}: {response.StatusCode} {text}");
            Assert.Equal(ApiAnswer.Problem, response.Content.Headers.ContentType?.MediaType);
            var problem = JsonDocument.Parse(text).RootElement;
            Assert.Empty(shape.Differences(Schema(document, "Problem"), problem));
            Assert.Equal(refusal.Code, problem.GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task Every_fact_is_accepted_with_the_value_given_for_it()
    {
        using var client = demo.Site.Open();
        var attributes = FactsType.Attributes.ToList();
        Assert.NotEmpty(attributes);
        foreach (var attribute in attributes)
        {
            using var response = await Ask(client, "POST", ApiOperations.Evaluate.Path, $"{{\"{attribute.Key}\": {FactsType.Example(attribute).ToJsonString()}}}");
            Assert.True(response.StatusCode == HttpStatusCode.OK, attribute.Key + ": " + await response.Text());
        }
    }

    [Fact]
    public async Task The_page_shows_every_operation_object_and_fact_in_both_languages()
    {
        using var client = demo.Site.Open();
        var pages = new[] { Language.English, Language.French };
        foreach (var language in pages)
        {
            var page = WebUtility.HtmlDecode(await client.Read("/api?lang=" + (language == Language.French ? "fr" : "en")));
            foreach (var operation in ApiOperations.All)
            {
                Assert.Contains(operation.Path, page, StringComparison.Ordinal);
                foreach (var refusal in operation.Refusals) Assert.Contains(refusal.Code, page, StringComparison.Ordinal);
            }
            foreach (var type in ApiTypes.All) Assert.Contains($"id=\"object-{type.Name}\"", page, StringComparison.Ordinal);
            foreach (var attribute in FactsType.Attributes) Assert.Contains($"<code>{attribute.Key}</code>", page, StringComparison.Ordinal);
        }
    }

    private static async Task<JsonElement> Document(HttpClient client) => JsonDocument.Parse(await client.Read("/api/openapi.json?lang=en")).RootElement;

    private static JsonElement Schema(JsonElement document, string name) => document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private static async Task<HttpResponseMessage> Ask(HttpClient client, string method, string address, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
