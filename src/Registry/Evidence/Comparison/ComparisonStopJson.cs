using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.TreatmentStops;
using Sarcoscope.Statistics.CompetingRisks;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>The stop of treatment by reason as JSON.</summary>
internal static class ComparisonStopJson
{
    public static void Write(Utf8JsonWriter json, ComparisonResult result, ComparisonStops stops, Language language)
    {
        json.WriteStartObject("stops");
        json.WriteStartArray("groups");
        foreach (var (group, found) in result.Groups.Zip(stops.Groups)) Write(json, group.Name, found);
        json.WriteEndArray();
        json.WriteStartArray("tests");
        foreach (var test in stops.Tests)
        {
            json.WriteStartObject();
            json.WriteString("cause", Words.Of(test.Cause));
            ComparisonJson.Number(json, "chiSquare", test.ChiSquare);
            ComparisonJson.Number(json, "df", test.DegreesOfFreedom);
            ComparisonJson.Number(json, "p", test.P);
            json.WriteString("absence", test.Absence?.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, CohortStops found)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("subjects", found.Stops.Count);
        json.WriteNumber("undated", found.Undated.Count);
        json.WriteNumber("withoutFollowUp", found.NoFollowUp.Count);
        json.WriteNumber("endedBeforeWatched", found.Before.Count);
        json.WriteStartArray("causes");
        foreach (var cause in found.Incidence?.Causes ?? [])
        {
            json.WriteStartObject();
            json.WriteString("cause", cause.Cause);
            json.WriteNumber("events", cause.Events);
            json.WriteStartArray("steps");
            foreach (var step in cause.Steps.Where(step => step.Events > 0)) Write(json, step);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IncidenceStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("time", step.Time);
        json.WriteNumber("atRisk", step.AtRisk);
        json.WriteNumber("events", step.Events);
        json.WriteNumber("incidence", step.Incidence);
        ComparisonJson.Number(json, "standardError", step.StandardError);
        ComparisonJson.Number(json, "lower", step.Lower);
        ComparisonJson.Number(json, "upper", step.Upper);
        json.WriteEndObject();
    }
}
