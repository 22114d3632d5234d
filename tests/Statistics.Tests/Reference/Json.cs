using System.Text.Json;

namespace Sarcoscope.Statistics.Tests.Reference;

/// <summary>Short ways into a reference file.</summary>
internal static class Json
{
    public static double? Number(this JsonElement element, string name) => Value(element.GetProperty(name));

    public static double? Value(this JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : null;

    public static double?[] Numbers(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(Value)];

    public static string[] Texts(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
