using System.Text;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Guidelines;

/// <summary><c>POST /api/v1/guideline/evaluate</c>: facts as JSON or YAML in, the answer of the command line out. No patient is named, nothing is kept.</summary>
internal static class GuidelineApi
{
    private const string Address = "/api/v1/guideline/evaluate";
    private const string Json = "application/json; charset=utf-8";

    public static void MapGuidelineApi(this IEndpointRouteBuilder routes) => routes.MapPost(Address, Evaluate).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> Evaluate(HttpContext context, Visit visit, string? version)
    {
        if (await Body(context) is not { } text) return Refused([Issue.Error("FACT-001", "", $"The body must be UTF-8 text of at most {FactsFile.LongestText} characters.")]);
        var read = FactsFile.Read(text, AttributeCatalogue.Load());
        if (read.Value is not { } facts) return Refused(read.Issues);
        var library = GuidelineLibrary.Load();
        var engine = version is null ? library.Latest : library.Version(version);
        if (engine is null) return Refused([Issue.Error("GUIDE-005", "version", $"There is no such version. Kept: {string.Join(", ", library.All.Select(one => one.Guideline.Version))}.")]);
        return Results.Bytes(Written(json => GuidelineJson.Write(json, engine.Evaluate(facts), visit.Language)), Json);
    }

    // One character more than is read, so that a longer body is refused as such.
    private static async Task<string?> Body(HttpContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            var buffer = new char[FactsFile.LongestText + 1];
            var length = await reader.ReadBlockAsync(buffer, context.RequestAborted);
            return length > FactsFile.LongestText ? null : new(buffer, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static JsonAnswer Refused(IReadOnlyList<Issue> issues) => new(Written(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("issues");
        foreach (var issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Code);
            json.WriteString("field", issue.Field);
            json.WriteString("message", issue.Message);
            if (issue.Line is { } line) json.WriteNumber("line", line);
            if (issue.Column is { } column) json.WriteNumber("column", column);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }), StatusCodes.Status400BadRequest);

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(json);
        }
        return bytes.ToArray();
    }

    // Written by itself, so that no error page takes its place.
    private sealed class JsonAnswer(byte[] bytes, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = Json;
            await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}
