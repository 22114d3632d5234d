using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Everything of a report as one JSON file, numbers in full. Shares are 0 to 1, times in days unless a unit is named.</summary>
public static class ReportJson
{
    public static byte[] Write(EvidenceReport report, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Provenance(json, report, language);
            json.WriteStartArray("headlines");
            foreach (var headline in report.Headlines) Write(json, headline, language);
            json.WriteEndArray();
            Literature(json, report, language);
            json.WriteStartArray("tables");
            // The lines behind a count are named only to those who see them all.
            var lines = report.Shown.AreOfEveryCentre ? Audience.Registry : Audience.Public;
            foreach (var table in report.AllTables) TableJson.Write(json, table, language, lines);
            json.WriteEndArray();
            json.WriteStartArray("figures");
            foreach (var figure in report.Figures) Write(json, figure, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>One headline.</summary>
    public static void Write(Utf8JsonWriter json, Headline headline, Language language)
    {
        json.WriteStartObject();
        json.WriteString("key", headline.Key);
        json.WriteString("group", Words.Of(headline.Group));
        json.WriteString("label", headline.Label.Text(language));
        json.WriteString("unit", Words.Of(headline.Unit));
        Number(json, "value", headline.Value);
        if (headline.Absent is { } absent) json.WriteString("absence", absent.In(language));
        if (headline.Interval is { } interval)
        {
            Number(json, "lower", interval.Lower);
            Number(json, "upper", interval.Upper);
            json.WriteNumber("level", interval.Level);
            json.WriteString("method", interval.Method.Text(language));
        }
        if (headline.Range is { } range)
        {
            json.WriteNumber("least", range.Least);
            json.WriteNumber("greatest", range.Greatest);
        }
        Counted(json, "numerator", headline.Numerator, headline.NumeratorMeaning, language);
        Counted(json, "denominator", headline.Denominator, headline.DenominatorMeaning, language);
        if (headline.AtRisk is { } atRisk) json.WriteNumber("atRisk", atRisk);
        Counted(json, "leftOut", headline.LeftOut, headline.LeftOutMeaning, language);
        if (headline.Rules is { } rules) json.WriteString("rules", rules.Label);
        json.WriteStartArray("notes");
        foreach (var note in headline.Notes)
        {
            json.WriteStartObject();
            json.WriteString("code", note.Code);
            json.WriteString("text", note.Text.Text(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Provenance(Utf8JsonWriter json, EvidenceReport report, Language language)
    {
        var from = report.Provenance;
        json.WriteStartObject("provenance");
        json.WriteString("registry", from.Registry);
        json.WriteString("source", from.Source);
        json.WriteBoolean("synthetic", from.Patients == PatientReality.Synthetic);
        json.WriteString("snapshot", from.Origin.Snapshot);
        json.WriteString("sha256", from.Origin.Sha256);
        if (from.Origin.Erased > 0) json.WriteNumber("erasedSince", from.Origin.Erased);
        if (from.Origin.Snapshot is not null)
        {
            json.WriteStartArray("signatures");
            foreach (var signature in from.Origin.Signatures) json.WriteStringValue(signature.Text.English);
            json.WriteEndArray();
        }
        json.WriteString("frozenOn", from.Origin.FrozenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("cutOff", from.CutOff);
        json.WriteString("condition", from.Condition);
        json.WriteString("rules", from.Rules.Label);
        json.WriteString("mode", from.Mode.Word());
        json.WriteString("language", language.Code());
        json.WriteString("vocabulary", from.VocabularyVersion);
        json.WriteString("software", from.SoftwareVersion);
        json.WriteNumber("lines", report.Cohort.Set.Lines.Count);
        json.WriteNumber("patients", report.Cohort.Set.Patients.Count);
        json.WriteEndObject();
    }

    private static void Literature(Utf8JsonWriter json, EvidenceReport report, Language language)
    {
        json.WriteStartArray("literature");
        foreach (var (comparator, here) in report.Literature)
        {
            json.WriteStartObject();
            json.WriteString("key", comparator.Key);
            json.WriteString("compares", Words.Of(comparator.Compares));
            json.WriteString("population", comparator.Population.Text(language));
            json.WriteString("published", ComparatorText.Value(comparator, language));
            json.WriteString("reference", ComparatorText.Reference(comparator.Reference));
            json.WritePropertyName("here");
            if (here is null) json.WriteNullValue();
            else Write(json, here, language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReportFigure figure, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("number", figure.Number.Text(language));
        json.WriteString("title", figure.Title.Text(language));
        json.WriteStartArray("curves");
        foreach (var (label, curve) in figure.Curves)
        {
            json.WriteStartObject();
            json.WriteString("label", label.Text(language));
            json.WriteNumber("n", curve.Subjects);
            json.WriteNumber("events", curve.Events);
            Number(json, "median", curve.Median.Estimate);
            Number(json, "lower", curve.Median.Lower);
            Number(json, "upper", curve.Median.Upper);
            json.WriteStartArray("steps");
            foreach (var step in curve.Steps)
            {
                json.WriteStartObject();
                json.WriteNumber("time", step.Time);
                json.WriteNumber("atRisk", step.AtRisk);
                json.WriteNumber("events", step.Events);
                json.WriteNumber("censored", step.Censored);
                json.WriteNumber("survival", step.Survival);
                Number(json, "lower", step.Lower);
                Number(json, "upper", step.Upper);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Counted(Utf8JsonWriter json, string name, int? count, Phrase? meaning, Language language)
    {
        if (count is not { } known)
            return;
        json.WriteNumber(name, known);
        if (meaning is { } words) json.WriteString(name + "Meaning", words.Text(language));
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
