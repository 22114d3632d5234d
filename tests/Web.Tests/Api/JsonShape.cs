using System.Text.Json;

namespace Sarcoscope.Web.Tests.Api;

/// <summary>Holds JSON against the part of JSON Schema that our document uses.</summary>
internal sealed class JsonShape(JsonElement document)
{
    /// <summary>Where and how a value differs from a schema; empty where it fits.</summary>
    public IReadOnlyList<string> Differences(JsonElement schema, JsonElement value, string at = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference)) return Differences(Find(reference.GetString()!), value, at);
        if (schema.TryGetProperty("anyOf", out var choices))
            return choices.EnumerateArray().Any(choice => Differences(choice, value, at).Count == 0) ? [] : [$"{at} fits none of {choices}"];
        List<string> found = [];
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(Type(value))) found.Add($"{at} is {Type(value)}, not {type}");
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.ToString() == value.ToString())) found.Add($"{at} is '{value}', not of {words}");
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            found.AddRange(value.EnumerateArray().SelectMany((item, index) => Differences(items, item, FormattableString.Invariant($"{at}[{index}]"))));
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties)) found.AddRange(Members(schema, properties, value, at));
        return found;
    }

    private IEnumerable<string> Members(JsonElement schema, JsonElement properties, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _))) yield return $"{at} lacks {name}";
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var expected))
                foreach (var difference in Differences(expected, member.Value, $"{at}.{member.Name}")) yield return difference;
            else if (schema.TryGetProperty("additionalProperties", out _)) yield return $"{at} has {member.Name}, which is not documented";
        }
    }

    private JsonElement Find(string reference) => reference.Split('/').Skip(1).Aggregate(document, (at, name) => at.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static string Type(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
