using System.CommandLine;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Cli;

/// <summary><c>criteria check|evaluate</c>: reads a criterion, and answers it for a case.</summary>
internal static class CriteriaCommand
{
    public static Command Create()
    {
        var checkedText = Expression();
        var check = new Command("check", "Say whether a criterion can be read, and whether a part of it can never hold.") { checkedText };
        check.SetAction(parsed => Check(parsed, parsed.GetRequiredValue(checkedText)));
        var text = Expression();
        var file = FactsInput.Required();
        var evaluate = new Command("evaluate", "Answer a criterion for a case: true, false or unknown, why, and which facts would settle it.") { text, file };
        evaluate.SetAction(parsed => Evaluate(parsed, parsed.GetRequiredValue(text), parsed.GetRequiredValue(file)));
        return new Command("criteria", "The language of criteria: docs/criteria.md.") { check, evaluate };
    }

    private static Argument<string> Expression() => new("EXPRESSION") { Description = "Such as 'not gist and size > 5 cm'." };

    private static int Check(ParseResult parsed, string text)
    {
        var read = CaseCriterion.Parse(text, AttributeCatalogue.Load());
        if (read.Issues.Count > 0) return Output.Refuse(parsed, Issues(read.Issues));
        var criterion = read.Value!;
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteStrings("attributes", criterion.Attributes);
                Output.WriteIssues(json, []);
                json.WriteEndObject();
            });
        }
        else
        {
            parsed.InvocationConfiguration.Output.WriteLine($"The criterion can be read. It asks about {string.Join(", ", criterion.Attributes)}.");
        }
        return ExitCode.Done;
    }

    private static int Evaluate(ParseResult parsed, string text, string file)
    {
        var catalogue = AttributeCatalogue.Load();
        var read = CaseCriterion.Parse(text, catalogue);
        if (read.Value is not { } criterion) return Output.Refuse(parsed, Issues(read.Issues));
        if (FactsInput.Read(parsed, file, catalogue) is not { } facts) return ExitCode.Refused;
        foreach (var warning in Issues(read.Issues)) parsed.InvocationConfiguration.Error.WriteLine($"warning {warning}");
        var why = criterion.Explain(facts);
        var missing = criterion.Missing(facts);
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteString("verdict", Name(why.Verdict));
                json.WriteStrings("missing", missing.Select(fact => fact.Key));
                json.WritePropertyName("why");
                Write(json, why);
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }
        Print(parsed.InvocationConfiguration.Output, why, depth: 0);
        if (missing.Count > 0) parsed.InvocationConfiguration.Output.WriteLine($"To settle it, find out: {string.Join(", ", missing.Select(fact => fact.Key))}.");
        return ExitCode.Done;
    }

    /// <summary>TRUE, FALSE or UNKNOWN.</summary>
    internal static string Name(Verdict verdict) => verdict.ToString().ToUpperInvariant();

    private static List<FileIssue> Issues(IReadOnlyList<Issue> issues) => [.. issues.Select(issue => FactsInput.Placed(issue, ""))];

    private static void Write(Utf8JsonWriter json, Explanation why)
    {
        json.WriteStartObject();
        json.WriteString("text", why.Text);
        json.WriteString("verdict", Name(why.Verdict));
        json.WriteStartArray("facts");
        foreach (var used in why.Facts)
        {
            json.WriteStartObject();
            json.WriteString("key", used.Key);
            json.WriteString("value", used.Fact?.Value.Text);
            json.WriteString("source", used.Fact?.Source);
            json.WriteString("date", used.Fact?.On?.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("parts");
        foreach (var part in why.Parts) Write(json, part);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Print(TextWriter output, Explanation why, int depth)
    {
        var facts = string.Join("; ", why.Facts.Select(used => used.Fact is { } fact ? $"{used.Key} is {fact.Value} ({fact.Source}{(fact.On is { } on ? $", {on}" : "")})" : $"{used.Key} is not known"));
        output.WriteLine($"{new string(' ', 2 * depth)}{Name(why.Verdict)}  {why.Text}{(facts.Length > 0 ? "  : " + facts : "")}");
        foreach (var part in why.Parts) Print(output, part, depth + 1);
    }
}
