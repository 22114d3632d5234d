using System.CommandLine;
using System.Globalization;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>export lines FILE --db FILE</c>: the programme lines as statisticians get them, with ages instead of birth months and days instead of dates.</summary>
internal static class ExportLines
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The CSV file to write; it must not be there yet." };
        var database = DatabaseOption.Required();
        var snapshot = new Option<string?>("--snapshot") { Description = "The snapshot to read; without it the registry as it stands.", HelpName = "NAME" };
        var where = new Option<string?>("--where") { Description = "Only lines that meet a condition, such as 'histology = GIST'.", HelpName = "CONDITION" };
        var rules = new Option<string>("--rules") { Description = "When a progression counts.", DefaultValueFactory = _ => RuleSets.OutcsDefault.Code };
        rules.AcceptOnlyFromAmong([.. RuleSets.All.Select(one => one.Code)]);
        var command = new Command("lines", "Write the programme lines for statistics, one row each, without names, birth months or dates.") { file, database, snapshot, where, rules };
        command.SetAction((parsed, cancel) =>
        {
            var vocabulary = Vocabulary.Load();
            Criterion<AnalysisLine>? condition = null;
            if (parsed.GetValue(where) is { } text)
            {
                var read = CriterionParser.Parse(text, LineFacts.Of(vocabulary));
                if (!read.Accepted) return Task.FromResult(Output.Refuse(parsed, [.. read.Issues.Select(issue => new FileIssue(issue, "", Line: null))]));
                condition = read.Value;
            }
            return RegistryVerb.Run(parsed, parsed.GetRequiredValue(database), MissingFile.Refuse, async store =>
            {
                var path = parsed.GetRequiredValue(file);
                var set = parsed.GetValue(snapshot) is { } name ? await AnalysisSource.Frozen(store, name, vocabulary, cancel) : await AnalysisSource.Live(store, vocabulary, cancel);
                var kept = Cohort.Of(KnownNames.In(set, vocabulary), condition).Set;
                if (NewFile.Write(path, LineFile.Write(kept.Lines, RuleSets.Find(parsed.GetRequiredValue(rules))!, kept.Origin, vocabulary)) is { } refused) throw new RefusedException(refused);
                Print(parsed, kept, set);
                return ExitCode.Done;
            }, cancel);
        });
        return command;
    }

    private static void Print(ParseResult parsed, AnalysisSet kept, AnalysisSet whole)
    {
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteNumber("lines", kept.Lines.Count);
                json.WriteNumber("of", whole.Lines.Count);
                json.WriteNumber("patients", kept.Patients.Count);
                json.WriteString("snapshot", kept.Origin.Snapshot);
                json.WriteEndObject();
            });
            return;
        }
        Output.Console(parsed).WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{kept.Lines.Count} of {whole.Lines.Count} programme lines, {kept.Patients.Count} patients, {kept.Origin.Snapshot ?? "live registry"}"));
    }
}
