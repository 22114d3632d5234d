using Sarcoscope.Registry;
using System.Text.Json;

namespace Sarcoscope.Web.Api;

/// <summary>A refusal of the JSON API: RFC 9457, with the code of the first issue, and every issue with its place.</summary>
internal static class ApiProblem
{
    /// <summary>Where the page of the API explains refusals.</summary>
    public const string Type = "/api#problems";

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Issue> issues, int status)
    {
        json.WriteStartObject();
        json.WriteString("type", Type);
        json.WriteString("title", "The request was refused.");
        json.WriteNumber("status", status);
        json.WriteString("detail", issues[0].Message);
        json.WriteString("code", issues[0].Code);
        json.WriteStartArray("issues");
        foreach (var issue in issues) Write(json, issue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Issue issue)
    {
        json.WriteStartObject();
        json.WriteString("code", issue.Code);
        json.WriteString("field", issue.Field);
        json.WriteString("message", issue.Message);
        if (issue.Line is { } line) json.WriteNumber("line", line);
        if (issue.Column is { } column) json.WriteNumber("column", column);
        json.WriteEndObject();
    }
}
