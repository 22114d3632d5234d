using System.Text;
using System.Text.Json;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>A JSON value that knows where it stands, so that what is wrong with it can be pointed at.</summary>
/// <param name="Kind">Object, array, text, number, true, false or null.</param>
/// <param name="Path">Such as cohorts[0].where; empty for the whole.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record PlacedJson(JsonTokenType Kind, string Path, int Line, int Column)
{
    private const int Deepest = 16;

    public string Text { get; private init; } = "";

    public double Number { get; private init; }

    public IReadOnlyList<PlacedJson> Items { get; private init; } = [];

    public IReadOnlyList<(string Key, PlacedJson Value)> Members { get; private init; } = [];

    /// <summary>Reads one value and nothing after it.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static PlacedJson Read(byte[] text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Deepest });
        reader.Read();
        var found = Value(ref reader, text, "");
        if (reader.Read()) throw new JsonException("Something follows the end of the document.");
        return found;
    }

    public Issue Issue(string code, string message) => Registry.Issue.Error(code, Path, message) with { Line = Line, Column = Column };

    private static PlacedJson Value(ref Utf8JsonReader reader, byte[] text, string path)
    {
        var (line, column) = PlaceOf(text, (int)reader.TokenStartIndex);
        var found = new PlacedJson(reader.TokenType, path, line, column);
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return found with { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return found with { Number = reader.GetDouble() };
            case JsonTokenType.StartArray:
                List<PlacedJson> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader, text, FormattableString.Invariant($"{path}[{items.Count}]")));
                return found with { Items = items };
            case JsonTokenType.StartObject:
                List<(string, PlacedJson)> members = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = reader.GetString()!;
                    var (keyLine, keyColumn) = PlaceOf(text, (int)reader.TokenStartIndex);
                    reader.Read();
                    members.Add((key, Value(ref reader, text, path.Length == 0 ? key : $"{path}.{key}") with { Line = keyLine, Column = keyColumn }));
                }
                return found with { Members = members };
            default:
                return found;
        }
    }

    // Columns count characters, not bytes.
    private static (int Line, int Column) PlaceOf(byte[] text, int position)
    {
        var before = text.AsSpan(0, position);
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
