using System.CommandLine;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Cli;

/// <summary><c>survival compare</c>: two cohorts of a registry, by a definition; bias checks come before tests.</summary>
internal static class SurvivalCompare
{
    public static Command Create()
    {
        var database = DatabaseOption.Required();
        var definition = new Option<string>("--definition") { Description = "JSON file that says what is compared (docs/comparison.md).", Required = true, HelpName = "FILE" };
        var command = new Command("compare", "Compare two cohorts of a registry: bias checks, curves, tests, models, landmarks, weights.") { definition, database };
        command.SetAction((parsed, cancel) => Run(parsed, parsed.GetRequiredValue(definition), parsed.GetRequiredValue(database), cancel));
        return command;
    }

    private static Task<int> Run(ParseResult parsed, string file, string database, CancellationToken cancel)
    {
        var vocabulary = Vocabulary.Load();
        byte[] text;
        try
        {
            text = Content(file);
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Task.FromResult(Output.Refuse(parsed, [new(Issue.Error("CLI-001", "", $"The file cannot be read: {found.Message}"), file, null)]));
        }
        var read = ComparisonReader.Read(text, vocabulary, name => Beside(file, name));
        if (read.Value is not { } definition) return Task.FromResult(Output.Refuse(parsed, [.. read.Issues.Select(issue => FactsInput.Placed(issue, file))]));
        return RegistryVerb.Run(parsed, database, MissingFile.Refuse, async store =>
        {
            var set = definition.Snapshot is { } snapshot
                ? await AnalysisSource.Frozen(store, snapshot, vocabulary, LineReach.Every, cancel)
                : await AnalysisSource.Live(store, vocabulary, LineReach.Every, cancel);
            var found = ComparisonAnalysis.Run(definition, set, vocabulary, cancel);
            if (found.Value is not { } result) return Output.Refuse(parsed, [.. found.Issues.Select(issue => FactsInput.Placed(issue, file))]);
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => ComparisonJson.Write(json, result, Language.English));
            else CompareReport.Draw(Output.Console(parsed), result);
            return ExitCode.Done;
        }, cancel);
    }

    // One byte more than is read, so that a longer file is refused as such.
    private static byte[] Content(string file)
    {
        using var stream = File.OpenRead(file);
        var buffer = new byte[ComparisonReader.LongestText + 1];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    private static byte[]? Beside(string definition, string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(definition)) ?? "", name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
