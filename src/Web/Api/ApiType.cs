using Sarcoscope.Figures.Text;
using System.Text.Json.Nodes;

namespace Sarcoscope.Web.Api;

/// <summary>An object of the JSON API, as the document and the page describe it.</summary>
/// <param name="Name">In the document.</param>
/// <param name="About">What it is.</param>
/// <param name="Fields">Its properties.</param>
internal sealed record ApiType(string Name, Phrase About, IReadOnlyList<ApiField> Fields)
{
    /// <summary>Whether properties that are not listed may stand in it.</summary>
    public Others Others { get; init; } = Others.None;

    /// <summary>As JSON Schema.</summary>
    public JsonObject Schema(Language language)
    {
        var properties = new JsonObject();
        foreach (var field in Fields) properties[field.Name] = field.Schema(language);
        var schema = new JsonObject { ["type"] = "object", ["description"] = About.In(language), ["properties"] = properties };
        if (Fields.Any(field => field.Presence == Presence.Always)) schema["required"] = new JsonArray([.. Fields.Where(field => field.Presence == Presence.Always).Select(field => (JsonNode)field.Name)]);
        if (Others == Others.None) schema["additionalProperties"] = false;
        return schema;
    }
}

/// <summary>A property.</summary>
/// <param name="Name">As written.</param>
/// <param name="Type">Its type in short: <c>string</c>, <c>number[]</c>, <c>string?</c> (or null), <c>A|B</c> (one of these), the name of another object.</param>
/// <param name="About">What it says, with its unit.</param>
/// <param name="Presence">Whether it always stands there.</param>
internal sealed record ApiField(string Name, string Type, Phrase About, Presence Presence = Presence.Always)
{
    public JsonObject Schema(Language language)
    {
        var schema = Of(Type);
        schema["description"] = About.In(language);
        return schema;
    }

    private static JsonObject Of(string type)
    {
        if (type == "any") return [];
        if (type.Length > 1 && type.EndsWith('?') && !type.EndsWith("|?", StringComparison.Ordinal)) return new() { ["anyOf"] = new JsonArray(Of(type[..^1]), new JsonObject { ["type"] = "null" }) };
        if (type.EndsWith("[]", StringComparison.Ordinal)) return new() { ["type"] = "array", ["items"] = Of(type[..^2]) };
        if (type.Contains('|', StringComparison.Ordinal)) return new() { ["type"] = "string", ["enum"] = new JsonArray([.. type.Split('|').Select(word => (JsonNode)word)]) };
        return char.IsAsciiLetterUpper(type[0]) ? new() { ["$ref"] = "#/components/schemas/" + type } : new() { ["type"] = type };
    }
}

/// <summary>Whether a property always stands in an object.</summary>
internal enum Presence
{
    Always = 0,
    Sometimes,
}

/// <summary>What an object may hold beside its listed properties.</summary>
internal enum Others
{
    None = 0,
    Allowed,
}
