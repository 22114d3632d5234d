using System.Text.Json;

namespace Sarcoscope.Registry.Exchange.Fhir;

/// <summary>Reads members of JSON that may be missing or of another kind.</summary>
internal static class FhirJson
{
    /// <summary>A text; null where there is none.</summary>
    public static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    /// <summary>An object; null where there is none.</summary>
    public static JsonElement? Object(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;

    /// <summary>The items of a list; none where there is none. A single object stands for a list of one.</summary>
    public static IEnumerable<JsonElement> List(JsonElement from, string name)
    {
        if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out var member)) return [];
        return member.ValueKind switch
        {
            JsonValueKind.Array => member.EnumerateArray(),
            JsonValueKind.Object => [member],
            _ => [],
        };
    }
}
