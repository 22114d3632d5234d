using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Weighting;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>A result as JSON, numbers in full; times in days. The same result gives the same bytes.</summary>
public static class ComparisonJson
{
    public static byte[] Text(ComparisonResult result, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Write(json, result, language);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    public static void Write(Utf8JsonWriter json, ComparisonResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject();
        json.WritePropertyName("definition");
        ComparisonWriter.Write(json, result.Definition);
        Source(json, result);
        json.WriteStartArray("attrition");
        foreach (var step in result.Attrition)
        {
            json.WriteStartObject();
            json.WriteString("label", step.Label.In(language));
            json.WriteNumber("left", step.Left);
            json.WriteNumber("leftOut", step.LeftOut);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var group in result.Groups) Write(json, group);
        json.WriteEndArray();
        ComparisonBiasJson.Write(json, result.Bias, language);
        json.WriteStartArray("tests");
        foreach (var test in result.Tests) Write(json, test, language);
        json.WriteEndArray();
        json.WriteStartArray("models");
        foreach (var model in result.Models) Write(json, model, language);
        json.WriteEndArray();
        if (result.Means is { } means) Write(json, means, language);
        ComparisonSubgroupJson.Write(json, result.Subgroups, language);
        if (result.Stops is { } stops) ComparisonStopJson.Write(json, result, stops, language);
        json.WriteStartArray("landmarks");
        foreach (var landmark in result.Landmarks) Write(json, landmark, language);
        json.WriteEndArray();
        if (result.Weighting is { } weighting) Write(json, weighting, language);
        json.WriteStartArray("bootstrap");
        foreach (var draws in result.Draws)
        {
            json.WriteStartObject();
            json.WriteString("key", draws.Key);
            Number(json, "lower", draws.Limits?.Lower);
            Number(json, "upper", draws.Limits?.Upper);
            Number(json, "draws", draws.Limits?.Draws);
            Number(json, "without", draws.Limits?.Without);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A number; null where there is none or it is too large to be written.</summary>
    internal static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known && double.IsFinite(known)) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static void Source(Utf8JsonWriter json, ComparisonResult result)
    {
        var from = result.Source;
        json.WriteStartObject("source");
        json.WriteString("registry", from.Registry);
        json.WriteBoolean("synthetic", from.Patients == PatientReality.Synthetic);
        json.WriteString("snapshot", from.Origin.Snapshot);
        json.WriteString("sha256", from.Origin.Sha256);
        if (from.Origin.Erased > 0) json.WriteNumber("erasedSince", from.Origin.Erased);
        json.WriteString("cutOff", from.CutOff);
        json.WriteString("rules", result.Definition.Rules.Label);
        json.WriteString("vocabulary", from.VocabularyVersion);
        json.WriteString("software", from.SoftwareVersion);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparedGroup group)
    {
        json.WriteStartObject();
        json.WriteString("name", group.Name);
        json.WriteNumber("subjects", group.Subjects);
        json.WriteNumber("patients", group.Patients);
        json.WriteNumber("events", group.Events);
        json.WriteNumber("enteredLate", group.EnteredLate);
        json.WriteNumber("joinedLate", group.JoinedLate);
        Write(json, "median", group.Curve.Median);
        Write(json, "followUp", group.FollowUp);
        Curve(json, group.Curve);
        json.WriteEndObject();
    }

    private static void Curve(Utf8JsonWriter json, SurvivalCurve curve)
    {
        json.WriteStartArray("curve");
        foreach (var step in curve.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("time", step.Time);
            json.WriteNumber("atRisk", step.AtRisk);
            json.WriteNumber("events", step.Events);
            json.WriteNumber("censored", step.Censored);
            json.WriteNumber("survival", step.Survival);
            Number(json, "standardError", step.StandardError);
            Number(json, "lower", step.Lower);
            Number(json, "upper", step.Upper);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, TimeEstimate estimate)
    {
        json.WriteStartObject(name);
        Number(json, "estimate", estimate.Estimate);
        Number(json, "lower", estimate.Lower);
        Number(json, "upper", estimate.Upper);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparisonTestResult test, Language language)
    {
        json.WriteStartObject();
        json.WriteString("test", Words.Of(test.Test));
        json.WriteString("method", Words.Of(test.Method));
        Number(json, "chiSquare", test.ChiSquare);
        Number(json, "df", test.DegreesOfFreedom);
        Number(json, "p", test.P);
        json.WriteString("absence", test.Absence?.In(language));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparisonModel model, Language language)
    {
        json.WriteStartObject();
        json.WriteString("key", model.Key);
        json.WriteNumber("subjects", model.Subjects);
        json.WriteNumber("events", model.Events);
        json.WriteNumber("dropped", model.Dropped);
        Write(json, "cohort", model.Cohort);
        json.WriteStartArray("covariates");
        foreach (var ratio in model.Covariates) Write(json, ratio);
        json.WriteEndArray();
        json.WriteStartArray("zph");
        foreach (var (variable, test) in model.ProportionalHazards)
        {
            json.WriteStartObject();
            json.WriteString("name", variable);
            Number(json, "chiSquare", test.ChiSquare);
            json.WriteNumber("df", test.DegreesOfFreedom);
            Number(json, "p", test.P);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("absence", model.Absence?.In(language));
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, string name, HazardRatio? ratio)
    {
        json.WritePropertyName(name);
        if (ratio is null) json.WriteNullValue();
        else Write(json, ratio);
    }

    private static void Write(Utf8JsonWriter json, HazardRatio ratio)
    {
        json.WriteStartObject();
        json.WriteString("name", ratio.Name);
        Number(json, "hr", ratio.Estimate);
        Number(json, "lower", ratio.Lower);
        Number(json, "upper", ratio.Upper);
        Number(json, "logSe", ratio.LogStandardError);
        json.WriteBoolean("robust", ratio.IsRobust);
        Number(json, "p", ratio.P);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparisonMeans means, Language language)
    {
        json.WriteStartObject("means");
        json.WriteNumber("horizonDays", means.HorizonDays);
        Write(json, "first", means.First);
        Write(json, "second", means.Second);
        Write(json, "difference", means.Difference);
        Write(json, "ratio", means.Ratio);
        json.WriteString("absence", means.Absence?.In(language));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, GroupMean? mean)
    {
        if (mean is not { } known)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("mean", known.Mean);
        json.WriteNumber("standardError", known.StandardError);
        json.WriteNumber("lower", known.Lower);
        json.WriteNumber("upper", known.Upper);
        json.WriteBoolean("beyondLastTime", known.BeyondLastTime);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Contrast? contrast)
    {
        if (contrast is not { } known)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("estimate", known.Estimate);
        json.WriteNumber("standardError", known.StandardError);
        json.WriteNumber("lower", known.Lower);
        json.WriteNumber("upper", known.Upper);
        Number(json, "p", known.P);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparisonLandmark landmark, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("day", landmark.Day);
        ComparisonSubgroupJson.Counts(json, landmark.First, landmark.Second);
        json.WriteNumber("eventsBefore", landmark.EventsBefore);
        json.WriteNumber("censoredBefore", landmark.CensoredBefore);
        json.WriteNumber("notYetIn", landmark.NotYetIn);
        Write(json, "cohort", landmark.Cohort);
        json.WritePropertyName("logRank");
        if (landmark.LogRank is { } test) Write(json, test, language);
        else json.WriteNullValue();
        json.WriteString("absence", landmark.Absence?.In(language));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparisonWeighting weighting, Language language)
    {
        json.WriteStartObject("weighting");
        json.WriteNumber("subjects", weighting.Subjects);
        json.WriteNumber("dropped", weighting.Dropped);
        Number(json, "concordance", weighting.Concordance);
        json.WriteNumber("truncated", weighting.Truncated);
        Write(json, "first", weighting.First);
        Write(json, "second", weighting.Second);
        ComparisonBiasJson.Balance(json, weighting.Balance);
        json.WriteStartArray("curves");
        foreach (var curve in weighting.Curves)
        {
            json.WriteStartObject();
            Curve(json, curve);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("absence", weighting.Absence?.In(language));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, WeightedGroup? group)
    {
        if (group is not { } known)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("subjects", known.Subjects);
        json.WriteNumber("sum", known.Sum);
        json.WriteNumber("effectiveSize", known.EffectiveSize);
        json.WriteNumber("least", known.Least);
        json.WriteNumber("largest", known.Largest);
        json.WriteEndObject();
    }
}
