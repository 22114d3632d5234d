using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Writes a definition in its one canonical form: keys in a fixed order, what was left out at its default left out.</summary>
public static class ComparisonWriter
{
    /// <summary>The definition as indented JSON; two definitions that mean the same are the same text.</summary>
    public static string Text(ComparisonDefinition definition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Write(json, definition);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The definition as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, ComparisonDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(definition);
        json.WriteStartObject();
        json.WriteNumber("version", ComparisonReader.Version);
        json.WriteString("title", definition.Title);
        Optional(json, "snapshot", definition.Snapshot);
        json.WriteString("unit", Words.Of(definition.Unit));
        Unusual(json, "lines", definition.Lines);
        Optional(json, "population", definition.Population);
        json.WriteStartArray("cohorts");
        foreach (var cohort in definition.Cohorts) Write(json, cohort);
        json.WriteEndArray();
        json.WriteString("endpoint", definition.Endpoint.Code);
        json.WriteString("origin", Words.Of(definition.Origin.Kind));
        if (definition.Origin.AfterLine is { } after) json.WriteNumber("afterLine", after);
        json.WriteString("rules", definition.Rules.Code);
        Unusual(json, "entry", definition.Entry);
        Unusual(json, "exposure", definition.Exposure);
        Unusual(json, "clusters", definition.Clusters);
        Texts(json, "covariates", definition.Covariates);
        Texts(json, "subgroups", definition.Subgroups);
        json.WriteStartArray("tests");
        foreach (var test in definition.Tests) json.WriteStringValue(Words.Of(test));
        json.WriteEndArray();
        if (definition.HorizonDays is { } horizon) json.WriteNumber("horizonDays", horizon);
        if (definition.Landmarks.Count > 0)
        {
            json.WriteStartArray("landmarks");
            foreach (var day in definition.Landmarks) json.WriteNumberValue(day);
            json.WriteEndArray();
        }
        if (definition.Weights is { } weights)
        {
            json.WriteStartObject("weights");
            json.WriteString("kind", Words.Of(weights.Kind));
            if (weights.TruncatedShare > 0) json.WriteNumber("truncate", weights.TruncatedShare);
            json.WriteEndObject();
        }
        if (definition.Stops) json.WriteBoolean("stops", true);
        if (definition.Bootstrap is { } bootstrap)
        {
            json.WriteStartObject("bootstrap");
            json.WriteNumber("seed", bootstrap.Seed);
            json.WriteNumber("draws", bootstrap.Draws);
            json.WriteEndObject();
        }
        json.WriteNumber("level", definition.Level);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparisonCohort cohort)
    {
        json.WriteStartObject();
        json.WriteString("name", cohort.Name);
        Optional(json, "where", cohort.Where);
        Optional(json, "regimen", cohort.Regimen);
        Optional(json, "histology", cohort.Histology);
        if (cohort.Listed is { } listed)
        {
            json.WriteStartArray("listed");
            foreach (var name in listed) json.WriteStringValue(name);
            json.WriteEndArray();
        }
        if (cohort.File is { } file)
        {
            json.WriteStartObject("file");
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }
        if (cohort.IsRest) json.WriteBoolean("rest", true);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Unusual<T>(Utf8JsonWriter json, string name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default)) json.WriteString(name, Words.Of(value));
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
