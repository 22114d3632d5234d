using System.Text.Json;

namespace Sarcoscope.Web.Tests.CdsHooks;

/// <summary>What CDS Hooks 2.0 allows an answer to hold, as its tables of attributes say.</summary>
internal static class CdsShape
{
    private static readonly Member[] Coding = [new("code"), new("system"), new("display")];

    private static readonly Member[] Source = [new("label"), new("url", Required: false, IsAddress), new("icon", Required: false, IsAddress), new("topic", Required: false, value => Object(value, Coding))];

    private static readonly Member[] Link = [new("label"), new("url", Check: IsAddress), new("type", Check: OneOf("absolute", "smart")), new("appContext", Required: false)];

    private static readonly Member[] Card =
    [
        new("uuid", Required: false), new("summary", Check: value => Text(value) ?? (value.GetString()!.Length < 140 ? null : "has 140 characters or more")), new("detail", Required: false),
        new("indicator", Check: OneOf("info", "warning", "critical")), new("source", Check: value => Object(value, Source)),
        new("links", Required: false, value => List(value, Link)), new("overrideReasons", Required: false, value => List(value, Coding)), new("extension", Required: false, value => Object(value, [])),
    ];

    private static readonly Member[] Service = [new("hook"), new("title", Required: false), new("description"), new("id"), new("prefetch", Required: false, Queries)];

    /// <summary>What does not fit in an answer with cards that suggest no action; null where all fits.</summary>
    public static string? OfCards(JsonElement answer) => List(answer.GetProperty("cards"), Card, mayBeEmpty: true);

    /// <summary>What does not fit in the answer of discovery; null where all fits.</summary>
    public static string? OfServices(JsonElement answer) => List(answer.GetProperty("services"), Service, mayBeEmpty: true);

    private static string? Object(JsonElement value, Member[] members)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.EnumerateObject().Any()) return "is no object, or an empty one";
        // Without members named, any may stand there: extensions.
        if (members.Length == 0) return null;
        foreach (var member in members.Where(member => member.Required && !value.TryGetProperty(member.Name, out _))) return $"lacks {member.Name}";
        foreach (var found in value.EnumerateObject())
        {
            if (members.FirstOrDefault(member => member.Name == found.Name) is not { } known) return $"has {found.Name}, which is not of the specification";
            if ((known.Check ?? Text)(found.Value) is { } fault) return $"{found.Name}: {fault}";
        }
        return null;
    }

    private static string? List(JsonElement value, Member[] members, bool mayBeEmpty = false) =>
        value.ValueKind != JsonValueKind.Array ? "is no list"
        : value.GetArrayLength() == 0 && !mayBeEmpty ? "is empty and should be left out"
        : value.EnumerateArray().Select(one => Object(one, members)).FirstOrDefault(fault => fault is not null);

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0 ? null : "is no text, or an empty one";

    private static string? IsAddress(JsonElement value) => Text(value) ?? (Uri.TryCreate(value.GetString(), UriKind.Absolute, out _) ? null : "is no absolute address");

    private static Func<JsonElement, string?> OneOf(params string[] allowed) => value => Text(value) ?? (allowed.Contains(value.GetString(), StringComparer.Ordinal) ? null : "is none of " + string.Join(", ", allowed));

    private static string? Queries(JsonElement value) => Object(value, []) ?? value.EnumerateObject().Select(query => Text(query.Value)).FirstOrDefault(fault => fault is not null);

    private sealed record Member(string Name, bool Required = true, Func<JsonElement, string?>? Check = null);
}
