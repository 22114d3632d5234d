using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Answers as JSON; the keys are a contract (docs/guideline.md).</summary>
public static class GuidelineJson
{
    /// <summary>Writes one answer as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="language">Of the texts; keys and codes are the same in every language.</param>
    public static void Write(Utf8JsonWriter json, GuidelineAnswer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        json.WriteStartObject();
        json.WriteString("outcome", GuidelineWords.Of(answer.Outcome));
        json.WriteString("primary", answer.Primary?.Id);
        Write(json, "alsoConsider", answer.AlsoConsider.Select(group => group.Id));
        json.WriteString("nearest", answer.Nearest?.Id);
        Write(json, "missing", answer.Missing);
        Write(json, "candidates", answer.Candidates.Select(group => group.Id));
        Write(json, "why", answer.Why.Select(why => why.In(language)));
        WriteFacts(json, answer);
        Write(json, "warnings", answer.Warnings.Select(warning => warning.In(language)));
        json.WriteStartArray("options");
        foreach (var option in answer.Options) Write(json, option, language);
        json.WriteEndArray();
        json.WriteString("guideline", answer.Guideline.Key);
        json.WriteString("version", answer.Guideline.Version);
        json.WriteString("date", answer.Guideline.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("source", answer.Guideline.Source);
        json.WriteString("notice", answer.Guideline.Notice.In(language));
        json.WriteEndObject();
    }

    // The facts that the entry of the group was answered by, each with where it comes from.
    private static void WriteFacts(Utf8JsonWriter json, GuidelineAnswer answer)
    {
        json.WriteStartArray("because");
        foreach (var fact in answer.Primary is { } group ? Used(group.Entry.Explain(answer.Facts)).Distinct() : [])
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Key);
            json.WriteString("value", fact.Value.Text);
            json.WriteString("source", fact.Source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static IEnumerable<CaseFact> Used(Explanation part) => part.Facts.Select(used => used.Fact).OfType<CaseFact>().Concat(part.Parts.SelectMany(Used));

    private static void Write(Utf8JsonWriter json, JudgedOption judged, Language language)
    {
        var option = judged.Option;
        json.WriteStartObject();
        json.WriteString("group", judged.Group.Id);
        json.WriteString("source", GuidelineWords.Of(judged.Source));
        json.WriteString("step", StepText(judged, language));
        if (judged.Step.Pathway is { } pathway) json.WriteNumber("pathway", pathway);
        else json.WriteNull("pathway");
        json.WriteString("for", GuidelineWords.Of(judged.Step.For));
        json.WriteString("modality", GuidelineWords.Of(option.Modality));
        if (option.Drugs is { } drugs) Write(json, "drugs", drugs);
        else json.WriteNull("drugs");
        json.WriteString("tier", option.Tier is { } tier ? GuidelineWords.Of(tier) : null);
        json.WriteString("status", GuidelineWords.Of(judged.Status));
        json.WriteString("why", string.Join(' ', judged.Reasons.Concat(judged.Notes).Select(text => Sentence(text.In(language)))));
        Write(json, "needs", judged.Needs);
        Write(json, "references", judged.References);
        json.WriteEndObject();
    }

    private static string StepText(JudgedOption judged, Language language)
    {
        var title = judged.Step.Title.In(language);
        if (judged.Option.Label is not { } label || label.In(language) == title) return title;
        return title + (language == Language.French ? "\u00A0: " : ": ") + label.In(language);
    }

    // Reasons to choose are listed as parts of sentences.
    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
