using Sarcoscope.Figures.Text;
using Sarcoscope.Web.Hosting;
using Sarcoscope.Web.Layout;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sarcoscope.Web.Api;

/// <summary>The JSON API as an OpenAPI 3.1 document, made from the operations and objects that the page shows too.</summary>
internal static class OpenApiDocument
{
    public const string Address = "/api/openapi.json";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<string> English = new(() => Write(Language.English).ToJsonString(Written));
    private static readonly Lazy<string> French = new(() => Write(Language.French).ToJsonString(Written));

    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) => routes.MapGet(Address, (Visit visit) => Results.Text(
        visit.Language == Language.French ? French.Value : English.Value, "application/json; charset=utf-8")).AllowAnonymous();

    /// <summary>The document.</summary>
    public static JsonObject Write(Language language)
    {
        var paths = new JsonObject();
        foreach (var operation in ApiOperations.All) paths[operation.Path] = new JsonObject { [operation.Method.ToLowerInvariant()] = Write(operation, language) };
        var schemas = new JsonObject { [FactsType.Name] = FactsType.Schema(language) };
        foreach (var type in ApiTypes.All) schemas[type.Name] = type.Schema(language);
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Sarcoscope", ["version"] = SoftwareVersion.Current, ["description"] = ApiWords.Description.In(language) },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static JsonObject Write(ApiOperation operation, Language language)
    {
        var written = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["summary"] = operation.Title.In(language),
            ["description"] = operation.About.In(language),
        };
        if (operation.Parameters.Count > 0) written["parameters"] = new JsonArray([.. operation.Parameters.Select(one => (JsonNode)Write(one, language))]);
        if (operation.Question is { } question)
            written["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [ApiAnswer.Json] = Content(question, JsonNode.Parse(operation.Example!)) } };
        var responses = new JsonObject { ["200"] = new JsonObject { ["description"] = ApiWords.Answer.In(language) } };
        if (operation.Answer is { } answer) responses["200"]!["content"] = new JsonObject { [ApiAnswer.Json] = Content(answer, example: null) };
        foreach (var status in operation.Refusals.GroupBy(refusal => refusal.Status))
        {
            var said = string.Join(' ', status.Select(refusal => $"{refusal.Code} {refusal.About.In(language)}".Trim()));
            responses[status.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = said,
                ["content"] = new JsonObject { [ApiAnswer.Problem] = Content(ApiTypes.Problem.Name, example: null) },
            };
        }
        written["responses"] = responses;
        return written;
    }

    private static JsonObject Write(ApiParameter parameter, Language language) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.In,
        ["required"] = parameter.In == "path",
        ["description"] = parameter.About.In(language),
        ["schema"] = new JsonObject { ["type"] = "string" },
        ["example"] = parameter.Example,
    };

    private static JsonObject Content(string type, JsonNode? example)
    {
        var content = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + type } };
        if (example is not null) content["example"] = example;
        return content;
    }
}
