using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Web.Patients.History;

namespace Sarcoscope.Web.Admin.Trail;

/// <summary>The figures of an entry as a line of text: names and values as they are kept, without what is empty; records of a case in the words of its forms.</summary>
internal static class DetailText
{
    /// <summary>Whether the entry is about records of a case, whose line is in words.</summary>
    public static bool IsInWords(string detail)
    {
        using var json = JsonDocument.Parse(detail);
        return HasRecords(json.RootElement);
    }

    /// <summary>The line; empty when nothing is kept.</summary>
    public static string Of(string detail, Language language)
    {
        using var json = JsonDocument.Parse(detail);
        return Text(json.RootElement, language);
    }

    private static string Text(JsonElement value, Language language) => value.ValueKind switch
    {
        JsonValueKind.Object when HasRecords(value) => string.Join(Punctuation.Semicolon(language), value.GetProperty("records").EnumerateArray().Select(record => Record(record, language))),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject()
            .Select(part => (part.Name, Text: Text(part.Value, language)))
            .Where(part => part.Text.Length > 0)
            .Select(part => part.Name + Punctuation.Colon(language) + part.Text)),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(part => Text(part, language))),
        JsonValueKind.Null => "",
        _ => value.ToString(),
    };

    private static bool HasRecords(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("records", out var records) && records.ValueKind == JsonValueKind.Array;

    // Tumour 1 changed: Depth, Regional lymph nodes.
    private static string Record(JsonElement record, Language language)
    {
        var name = record.GetProperty("record").GetString()!;
        var key = record.GetProperty("key").GetString();
        var word = record.GetProperty("kind").GetString()!;
        var kind = Words.TryRead<ChangeKind>(word, out var change) ? HistoryWords.Of(change).In(language) : word;
        var head = string.Join(' ', ((string?[])[RecordWords.Of(name).In(language), key, kind]).Where(part => !string.IsNullOrEmpty(part)));
        var fields = string.Join(", ", record.GetProperty("fields").EnumerateArray().Select(field => RecordWords.Field(name, field.GetString()!).In(language)));
        return fields.Length == 0 ? head : head + Punctuation.Colon(language) + fields;
    }
}
