using System.Text.Json;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Admin.Trail;

/// <summary>The figures of an entry as a line of text: names and values as they are kept, without what is empty.</summary>
internal static class DetailText
{
    /// <summary>The line; empty when nothing is kept.</summary>
    public static string Of(string detail, Language language)
    {
        using var json = JsonDocument.Parse(detail);
        return Text(json.RootElement, language);
    }

    private static string Text(JsonElement value, Language language) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject()
            .Select(part => (part.Name, Text: Text(part.Value, language)))
            .Where(part => part.Text.Length > 0)
            .Select(part => part.Name + Punctuation.Colon(language) + part.Text)),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(part => Text(part, language))),
        JsonValueKind.Null => "",
        _ => value.ToString(),
    };
}
