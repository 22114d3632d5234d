using System.CommandLine;
using System.Globalization;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Storage;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary>
/// <c>import native FOLDER --db FILE [--accept-good-rows]</c>: a folder of the native exchange format. docs/fields.md. With <c>--update</c> the files
/// change cases that are there.
/// </summary>
internal static class ImportNative
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder with the CSV files of the native format." };
        var database = DatabaseOption.Required("The registry to import into; it is created when it is not there.");
        var accept = new Option<bool>("--accept-good-rows") { Description = "Import the good rows, and save the others to a folder to be corrected and imported again." };
        var refused = new Option<string>("--refused") { Description = "Where refused rows are saved. Default: FOLDER-refused-1, the first free number.", HelpName = "FOLDER" };
        var update = new Option<bool>("--update") { Description = "Change cases that are there: only what the files say, nothing is deleted, an empty cell keeps what is recorded." };
        var preview = new Option<bool>("--preview") { Description = "With --update: show what would change and save nothing." };
        var reason = new Option<string>("--reason") { Description = "With --update: why, for the audit trail.", HelpName = "TEXT" };
        var command = new Command("native", "Import a folder of the native exchange format. Without --update an import adds records and never changes one.") { folder, database, accept, refused, update, preview, reason };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(update) && (result.GetValue(preview) || result.GetValue(reason) is not null)) result.AddError("--preview and --reason go with --update.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var policy = parsed.GetValue(accept) ? ImportPolicy.AcceptGoodRows : ImportPolicy.AllOrNothing;
            return parsed.GetValue(update)
                ? ImportUpdate.Run(
                    parsed, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(database),
                    new(parsed.GetValue(preview) ? Saving.Preview : Saving.Import, policy, parsed.GetValue(reason), parsed.GetValue(refused)), cancel)
                : Run(parsed, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(database), policy, parsed.GetValue(refused), cancel);
        });
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string folder, string path, ImportPolicy policy, string? refused, CancellationToken cancel)
    {
        using var issues = new IssuePrinter(parsed, folder);
        return await RegistryVerb.Run(parsed, path, MissingFile.Create, async store =>
        {
            var options = new ImportOptions { SourceName = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), Policy = policy };
            var report = await ImportProgressBar.Show(parsed, progress => NativeImport.Run(folder, store, options with { Progress = progress }, refused, issues.Tell, cancel));
            if (parsed.GetValue(Output.Json)) WriteJson(report, issues);
            else WriteText(parsed, report);
            return report.Outcome == ImportOutcome.Refused ? ExitCode.Refused : ExitCode.Done;
        }, cancel);
    }

    private static void WriteJson(ImportReport report, IssuePrinter issues) => issues.WriteJson(json =>
    {
        json.WriteString("outcome", Words.Of(report.Outcome));
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteStartArray("files");
        foreach (var count in report.Counts)
        {
            json.WriteStartObject();
            json.WriteString("file", count.File);
            json.WriteNumber("good", count.Good);
            json.WriteNumber("alreadyThere", count.AlreadyThere);
            json.WriteNumber("refused", count.Refused);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("refusedFolder", report.RefusedFolder);
    });

    private static void WriteText(ParseResult parsed, ImportReport report)
    {
        var console = Output.Console(parsed);
        var table = new Table().AddColumns("File", "Good", "Already there", "Refused");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var count in report.Counts)
            table.AddRow([count.File, .. new[] { count.Good, count.AlreadyThere, count.Refused }.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        console.Write(table);
        console.WriteLine(report.Outcome switch
        {
            ImportOutcome.Refused => string.Create(CultureInfo.InvariantCulture, $"Nothing was imported: {report.Errors} errors. Correct them, or import the good rows with --accept-good-rows."),
            ImportOutcome.WrittenInPart => $"The good rows were imported. The others are in {report.RefusedFolder} with issues.csv: correct them and import that folder.",
            _ => "Everything was imported.",
        });
    }
}
