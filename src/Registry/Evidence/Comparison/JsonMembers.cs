using System.Text.Json;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Takes the members of a JSON object one by one and says what is wrong with each.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, PlacedJson> members = new(StringComparer.Ordinal);
    private readonly PlacedJson whole;
    private readonly List<Issue> issues;

    /// <param name="whole">Anything but an object is an issue, and has no members.</param>
    /// <param name="issues">Receives what is wrong.</param>
    /// <param name="known">Every key there may be.</param>
    public JsonMembers(PlacedJson whole, List<Issue> issues, params IReadOnlyList<string> known)
    {
        (this.whole, this.issues) = (whole, issues);
        if (whole.Kind != JsonTokenType.StartObject) Wrong(whole, "an object with members in braces");
        foreach (var (key, value) in whole.Members)
        {
            if (!known.Contains(key, StringComparer.Ordinal)) issues.Add(value.Issue("COMPARE-002", $"There is no key '{key}' here. Known are {string.Join(", ", known)}."));
            else if (!members.TryAdd(key, value)) issues.Add(value.Issue("COMPARE-002", $"The key '{key}' stands here twice."));
        }
    }

    /// <summary>A member that is there and not null.</summary>
    public PlacedJson? Get(string key) => members.TryGetValue(key, out var value) && value.Kind != JsonTokenType.Null ? value : null;

    public PlacedJson? Required(string key)
    {
        var found = Get(key);
        if (found is null && whole.Kind == JsonTokenType.StartObject)
            issues.Add(whole.Issue("COMPARE-003", $"The key '{key}' is missing.") with { Field = whole.Path.Length == 0 ? key : $"{whole.Path}.{key}" });
        return found;
    }

    public string? Text(PlacedJson? value)
    {
        if (value is null) return null;
        if (value.Kind == JsonTokenType.String && value.Text.Trim().Length > 0) return value.Text.Trim();
        Wrong(value, "a text in quotes that is not empty");
        return null;
    }

    /// <summary>A whole number between two bounds.</summary>
    public int? Whole(PlacedJson? value, int least, int most)
    {
        if (Number(value, least, most) is not { } number) return null;
        if (number == Math.Floor(number)) return (int)number;
        issues.Add(value!.Issue("COMPARE-005", $"{value.Path} is a whole number."));
        return null;
    }

    /// <summary>A number between two bounds.</summary>
    public double? Number(PlacedJson? value, double least, double most)
    {
        if (value is null) return null;
        if (value.Kind != JsonTokenType.Number) Wrong(value, "a number");
        else if (value.Number >= least && value.Number <= most) return value.Number;
        else issues.Add(value.Issue("COMPARE-005", FormattableString.Invariant($"{value.Path} lies from {least} to {most}.")));
        return null;
    }

    /// <summary>One word of a list; the first when it is absent or wrong.</summary>
    public T Word<T>(PlacedJson? value)
        where T : struct, Enum
    {
        if (Text(value) is not { } word) return default;
        if (Words.All<T>().Contains(word, StringComparer.Ordinal)) return Words.Read<T>(word);
        issues.Add(value!.Issue("COMPARE-005", $"'{word}' is not one of {string.Join(", ", Words.All<T>())}."));
        return default;
    }

    /// <summary>A key that is true, or is left out.</summary>
    public bool Yes(PlacedJson? value)
    {
        if (value is null) return false;
        if (value.Kind == JsonTokenType.True) return true;
        issues.Add(value.Issue("COMPARE-004", $"{value.Path} is true, or is left out."));
        return false;
    }

    public IReadOnlyList<PlacedJson> List(PlacedJson? value)
    {
        if (value is null) return [];
        if (value.Kind == JsonTokenType.StartArray) return value.Items;
        Wrong(value, "a list in brackets");
        return [];
    }

    /// <summary>A list of texts without doubles.</summary>
    public IReadOnlyList<string> Texts(PlacedJson? value) => Distinct(List(value), item => Text(item) is { } text ? text : null);

    /// <summary>A list without doubles.</summary>
    public IReadOnlyList<T> Distinct<T>(IReadOnlyList<PlacedJson> items, Func<PlacedJson, T?> read)
        where T : class
    {
        List<T> found = [];
        foreach (var item in items)
        {
            if (read(item) is not { } value) continue;
            if (found.Contains(value)) issues.Add(item.Issue("COMPARE-002", $"{item.Path} stands in the list twice."));
            else found.Add(value);
        }
        return found;
    }

    private void Wrong(PlacedJson value, string expected) =>
        issues.Add(value.Issue("COMPARE-004", $"{(value.Path.Length == 0 ? "The definition" : value.Path)} has to be {expected}, not {Name(value.Kind)}."));

    private static string Name(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "this text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
