using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Guidelines.Checking;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary>Answers, checks and comparisons of guidelines as tables and as JSON.</summary>
internal static class GuidelinePrint
{
    public static void Answer(IAnsiConsole console, GuidelineAnswer answer)
    {
        console.MarkupLineInterpolated($"[bold]{GuidelineWords.Of(answer.Outcome)}[/] {answer.Primary?.Id} {answer.Primary?.Name.English}");
        if (answer.AlsoConsider.Count > 0) console.WriteLine("Also consider: " + string.Join(", ", answer.AlsoConsider.Select(group => group.Id)));
        if (answer.Nearest is { } nearest) console.WriteLine($"Nearest: {nearest.Id} {nearest.Name.English}");
        foreach (var why in answer.Why) console.WriteLine(why.English);
        foreach (var warning in answer.Warnings) console.WriteLine("Warning: " + warning.English);
        if (answer.Missing.Count > 0) console.WriteLine("Missing, best first: " + string.Join(", ", answer.Missing));
        if (answer.Options.Count > 0)
        {
            var table = new Table { Border = TableBorder.Simple };
            foreach (var header in (string[])["group", "step", "option", "status", "why", "sources"]) table.AddColumn(header);
            foreach (var judged in answer.Options) table.AddRow([.. Row(judged).Select(Markup.Escape)]);
            console.Write(table);
        }
        console.WriteLine($"{answer.Guideline.Key} {answer.Guideline.Version}, {Day(answer.Guideline)}. {answer.Guideline.Notice.English}");
    }

    public static void Report(IAnsiConsole console, CheckReport report)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Guideline.Key} {report.Guideline.Version}: {report.Guideline.Groups.Count} groups, {report.Options} options, {report.Cases} kinds of cases."));
        foreach (var overlap in report.Overlaps) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"overlap {overlap.First} {overlap.Second} ({overlap.Cases}): {overlap.Why?.English ?? "not listed"}"));
        foreach (var gap in report.Gaps) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gap {(gap.Id.Length > 0 ? gap.Id : "not listed")} ({gap.Cases}), nearest {gap.Nearest ?? "none"}: {gap.Why?.English}"));
        foreach (var finding in report.Findings) console.WriteLine($"FINDING {finding.Message}{(finding.Example is { } example ? " " + Facts(example) : "")}");
        console.WriteLine(report.Passed ? "Nothing but what is listed." : string.Create(CultureInfo.InvariantCulture, $"{report.Findings.Count} findings."));
    }

    public static void Report(IAnsiConsole console, DiffReport report)
    {
        console.WriteLine($"{report.From.Key} {report.From.Version} → {report.To.Version}");
        foreach (var change in report.Changes)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{change.Subject}: {change.Before} → {change.After} ({change.Cases}) always {string.Join(", ", change.Always.Select(fact => $"{fact.Key}: {fact.Value}"))}; for example {Facts(change.Example)}"));
        foreach (var added in report.Added) console.WriteLine("added " + added);
        foreach (var removed in report.Removed) console.WriteLine("removed " + removed);
        if (report.IsEmpty) console.WriteLine("Every case is answered alike.");
    }

    public static void Write(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject();
        json.WriteString("guideline", report.Guideline.Key);
        json.WriteString("version", report.Guideline.Version);
        json.WriteBoolean("passed", report.Passed);
        json.WriteNumber("cases", report.Cases);
        json.WriteNumber("options", report.Options);
        json.WriteStartArray("overlaps");
        foreach (var overlap in report.Overlaps)
        {
            json.WriteStartObject();
            json.WriteStartArray("groups");
            json.WriteStringValue(overlap.First);
            json.WriteStringValue(overlap.Second);
            json.WriteEndArray();
            json.WriteString("why", overlap.Why?.English);
            WriteExample(json, overlap.Example, overlap.Cases);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in report.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("id", gap.Id);
            json.WriteString("nearest", gap.Nearest);
            json.WriteString("why", gap.Why?.English);
            WriteExample(json, gap.Example, gap.Cases);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Kind.ToString());
            json.WriteString("message", finding.Message);
            if (finding.Example is { } example) WriteFacts(json, "example", example);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DiffReport report)
    {
        json.WriteStartObject();
        json.WriteString("guideline", report.From.Key);
        json.WriteString("from", report.From.Version);
        json.WriteString("to", report.To.Version);
        json.WriteStartArray("changes");
        foreach (var change in report.Changes)
        {
            json.WriteStartObject();
            json.WriteString("subject", change.Subject);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteStartObject("always");
            foreach (var (key, value) in change.Always) json.WriteString(key, value);
            json.WriteEndObject();
            WriteExample(json, change.Example, change.Cases);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteTexts(json, "added", report.Added);
        WriteTexts(json, "removed", report.Removed);
        json.WriteEndObject();
    }

    private static IEnumerable<string> Row(JudgedOption judged)
    {
        yield return judged.Group.Id;
        yield return $"{judged.Step.Title.English} ({GuidelineWords.Of(judged.Step.For)}{(judged.Step.Pathway is { } pathway ? string.Create(CultureInfo.InvariantCulture, $", way {pathway}") : "")})";
        yield return judged.Option.Drugs is { } drugs ? string.Join(" + ", drugs) : judged.Option.Label?.English ?? GuidelineWords.Of(judged.Option.Modality);
        yield return GuidelineWords.Of(judged.Status);
        yield return string.Join(' ', judged.Reasons.Concat(judged.Notes).Select(text => text.English)) + (judged.Source == OptionSource.Extrapolated ? " (extrapolated)" : "");
        yield return string.Join(", ", judged.References);
    }

    private static void WriteExample(Utf8JsonWriter json, CaseFacts example, int cases)
    {
        json.WriteNumber("cases", cases);
        WriteFacts(json, "example", example);
    }

    private static void WriteFacts(Utf8JsonWriter json, string name, CaseFacts facts)
    {
        json.WriteStartObject(name);
        foreach (var fact in facts.AllGiven) json.WriteString(fact.Key, fact.Value.Text);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Facts(CaseFacts facts) => string.Join(", ", facts.AllGiven.Select(fact => $"{fact.Key}: {fact.Value.Text}"));

    private static string Day(Guideline guideline) => guideline.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
