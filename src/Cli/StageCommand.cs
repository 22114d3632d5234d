using System.CommandLine;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Cli;

/// <summary><c>stage --facts FILE</c>: grade, stages and risks that follow from the facts of a case.</summary>
internal static class StageCommand
{
    private static readonly string[] OfSarcoma = ["seedStage", "grade", "ajcc8"];
    private static readonly string[] OfGist = ["ajcc8", "afipRisk", "modifiedNih"];

    public static Command Create()
    {
        var file = FactsInput.Required();
        var command = new Command("stage", "FNCLCC grade, AJCC 8 stage, the stage of the treatment algorithm and the risks of a GIST; what cannot be known yet is empty, and what is missing is named.") { file };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Run(ParseResult parsed, string file)
    {
        if (FactsInput.Read(parsed, file, AttributeCatalogue.Load()) is not { } facts) return ExitCode.Refused;
        var asked = facts.Truth("gist") == Verdict.True ? OfGist : OfSarcoma;
        var missing = asked.SelectMany(key => MissingFacts.ToKnow(key, facts)).Distinct(StringComparer.Ordinal).ToList();
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteString("seedStage", facts.Word("seedStage"));
                json.WriteString("ajcc8", facts.Word("ajcc8"));
                if (facts.Number("fnclcc") is { } grade) json.WriteNumber("fnclcc", grade);
                else json.WriteNull("fnclcc");
                json.WriteString("grade", facts.Word("grade"));
                json.WriteStartObject("gistRisk");
                json.WriteString("afip", facts.Word("afipRisk"));
                json.WriteString("modifiedNih", facts.Word("modifiedNih"));
                json.WriteEndObject();
                json.WriteStrings("missing", missing);
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }
        var output = parsed.InvocationConfiguration.Output;
        foreach (var (name, key) in new[] { ("Stage of the algorithm", "seedStage"), ("AJCC 8", "ajcc8"), ("FNCLCC", "fnclcc"), ("Grade", "grade"), ("AFIP risk", "afipRisk"), ("Modified NIH risk", "modifiedNih") })
            output.WriteLine($"{name,-24}{facts[key] switch { null => Open(facts, key), var fact => $"{fact.Value} ({fact.Source})" }}");
        if (missing.Count > 0) output.WriteLine($"To know more, find out: {string.Join(", ", missing)}.");
        return ExitCode.Done;
    }

    private static string Open(CaseFacts facts, string key) => facts.Possible(key) is { } possible ? "one of " + string.Join(", ", possible.Select(value => value.Text)) : "not known, or does not apply";
}
