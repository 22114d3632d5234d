using System.Text.Json;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Subgroups of a comparison as JSON.</summary>
internal static class ComparisonSubgroupJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ComparisonSubgroups> variables, Language language)
    {
        json.WriteStartArray("subgroups");
        foreach (var variable in variables)
        {
            json.WriteStartObject();
            json.WriteString("variable", variable.Variable);
            json.WriteNumber("missing", variable.Missing);
            Interaction(json, variable.Interaction, language);
            json.WriteStartArray("levels");
            foreach (var level in variable.Levels) Level(json, level, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Subjects and events of both cohorts.</summary>
    public static void Counts(Utf8JsonWriter json, params ReadOnlySpan<CohortCount> groups)
    {
        json.WriteStartArray("groups");
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteNumber("subjects", group.Subjects);
            json.WriteNumber("events", group.Events);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Interaction(Utf8JsonWriter json, ComparisonInteraction interaction, Language language)
    {
        json.WriteStartObject("interaction");
        json.WriteString("method", Words.Of(interaction.Method));
        json.WriteNumber("subgroups", interaction.Subgroups);
        ComparisonJson.Number(json, "chiSquare", interaction.ChiSquare);
        ComparisonJson.Number(json, "df", interaction.DegreesOfFreedom);
        ComparisonJson.Number(json, "p", interaction.P);
        json.WriteString("absence", interaction.Absence?.In(language));
        json.WriteEndObject();
    }

    private static void Level(Utf8JsonWriter json, ComparisonSubgroup level, Language language)
    {
        json.WriteStartObject();
        json.WriteString("level", level.Level);
        Counts(json, level.First, level.Second);
        ComparisonJson.Write(json, "cohort", level.Cohort);
        json.WriteString("absence", level.Absence?.In(language));
        json.WriteEndObject();
    }
}
