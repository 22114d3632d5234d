using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Weighting;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Findings and balance of a comparison as JSON.</summary>
internal static class ComparisonBiasJson
{
    public static void Write(Utf8JsonWriter json, BiasReport bias, Language language)
    {
        json.WriteStartObject("bias");
        json.WriteString("withheld", bias.Withheld);
        json.WriteStartArray("findings");
        foreach (var finding in bias.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Words.Of(finding.Severity));
            json.WriteString("title", finding.Title.In(language));
            json.WriteStartArray("evidence");
            foreach (var evidence in finding.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("key", evidence.Key);
                json.WriteString("label", evidence.Label.In(language));
                ComparisonJson.Number(json, "value", evidence.Value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("advice", finding.Advice.In(language));
            json.WritePropertyName("remedy");
            if (finding.Remedy is { } remedy) ComparisonWriter.Write(json, remedy);
            else json.WriteNullValue();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Notes(json, "passed", bias.Passed, language);
        Notes(json, "notJudged", bias.NotJudged, language);
        json.WriteEndObject();
    }

    public static void Balance(Utf8JsonWriter json, IReadOnlyList<BalanceRow> rows)
    {
        json.WriteStartArray("balance");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("variable", row.Variable);
            json.WriteString("level", row.Level);
            json.WriteNumber("missing", row.Missing);
            Side(json, "before", row.Before);
            Side(json, "after", row.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Side(Utf8JsonWriter json, string name, GroupBalance side)
    {
        json.WriteStartObject(name);
        json.WriteNumber("first", side.First);
        json.WriteNumber("second", side.Second);
        ComparisonJson.Number(json, "standardisedDifference", side.StandardisedDifference);
        ComparisonJson.Number(json, "varianceRatio", side.VarianceRatio);
        json.WriteEndObject();
    }

    private static void Notes(Utf8JsonWriter json, string name, IReadOnlyList<BiasCheckNote> notes, Language language)
    {
        json.WriteStartArray(name);
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("code", note.Code);
            json.WriteString("text", note.Text.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
