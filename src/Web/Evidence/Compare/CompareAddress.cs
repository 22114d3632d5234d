using System.Buffers;
using System.Text;
using System.Text.Json;
using Sarcoscope.Registry.Evidence.Comparison;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>The addresses of a comparison: its definition is in them, so that a link is the whole analysis.</summary>
internal static class CompareAddress
{
    public const string Page = "/evidence/compare";

    /// <summary>The part of the query that holds the definition.</summary>
    public const string Definition = "definition";

    /// <summary>The longest definition an address can hold, as it is written there: servers and browsers cut longer ones.</summary>
    public const int Longest = 6_000;

    /// <summary>The page of a definition.</summary>
    public static string Of(ComparisonDefinition definition) => Of(Compact(definition));

    /// <summary>The page of a definition that may not be one yet.</summary>
    public static string Of(string text) => $"{Page}?{Definition}={Uri.EscapeDataString(text)}";

    /// <summary>A file about a definition.</summary>
    public static string File(string name, ComparisonDefinition definition) => $"{Page}/files/{name}?{Definition}={Uri.EscapeDataString(Compact(definition))}";

    /// <summary>Whether a text fits an address.</summary>
    public static bool Holds(string text) => Uri.EscapeDataString(text).Length <= Longest;

    /// <summary>The canonical definition on one line.</summary>
    public static string Compact(ComparisonDefinition definition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            ComparisonWriter.Write(json, definition);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
