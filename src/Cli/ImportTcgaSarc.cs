using System.CommandLine;
using System.Globalization;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.TcgaSarc;
using Sarcoscope.Registry.Storage;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>import tcga-sarc FOLDER --db FILE [--accept-good-rows]</c>: the public clinical release of TCGA-SARC. docs/methods/tcga-lines.md.</summary>
internal static class ImportTcgaSarc
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder with the release's five CSV files." };
        var database = DatabaseOption.Required("The registry to import into; it is created when it is not there.");
        var accept = new Option<bool>("--accept-good-rows") { Description = "Import the patients without an error, and save the rows of the others to a folder to be corrected and imported again." };
        var refused = new Option<string>("--refused") { Description = "Where the rows of refused patients are saved. Default: FOLDER-refused-1, the first free number.", HelpName = "FOLDER" };
        var command = new Command("tcga-sarc", "Import the public clinical release of TCGA-SARC: regimens are rebuilt into lines.") { folder, database, accept, refused };
        command.SetAction((parsed, cancel) => Run(
            parsed,
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(database),
            parsed.GetValue(accept) ? ImportPolicy.AcceptGoodRows : ImportPolicy.AllOrNothing,
            parsed.GetValue(refused),
            cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string folder, string path, ImportPolicy policy, string? refused, CancellationToken cancel)
    {
        using var issues = new IssuePrinter(parsed, folder);
        try
        {
            var store = await RegistryStore.Open(path, MissingFile.Create, cancel);
            var report = await TcgaSarcInstallation.Run(folder, store, new() { SourceName = "TCGA-SARC", Policy = policy }, refused, issues.Tell, cancel);
            if (parsed.GetValue(Output.Json)) WriteJson(report, issues);
            else WriteText(parsed, report);
            return report.Import.Outcome == ImportOutcome.Refused ? ExitCode.Refused : ExitCode.Done;
        }
        catch (RefusedException exception)
        {
            return Output.Refuse(parsed, [new FileIssue(exception.Issue, exception.Issue.Field == "db" ? RegistryPlace.NameOf(path) : folder, null)]);
        }
        catch (Exception failure) when (StoreFailure.Of(failure) is { } issue)
        {
            return Output.Refuse(parsed, [new FileIssue(issue, RegistryPlace.NameOf(path), null)]);
        }
    }

    private static void WriteJson(TcgaSarcReport report, IssuePrinter issues) => issues.WriteJson(json =>
    {
        json.WriteString("outcome", Words.Of(report.Import.Outcome));
        json.WriteNumber("errors", report.Import.Errors);
        json.WriteNumber("warnings", report.Import.Warnings);
        json.WriteNumber("patients", report.Patients);
        json.WriteNumber("lines", report.Lines);
        json.WriteStartArray("files");
        foreach (var tally in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", tally.File);
            json.WriteNumber("rows", tally.Rows);
            json.WriteNumber("recorded", tally.Recorded);
            json.WriteNumber("repeated", tally.Repeated);
            json.WriteNumber("notRecorded", tally.NotRecorded);
            json.WriteNumber("refused", tally.Refused);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("refusedFolder", report.Import.RefusedFolder);
    });

    private static void WriteText(ParseResult parsed, TcgaSarcReport report)
    {
        var console = Output.Console(parsed);
        var table = new Table().AddColumns("File", "Rows", "Recorded", "Repeated", "Not recorded", "Refused");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var tally in report.Files)
            table.AddRow([tally.File, .. new[] { tally.Rows, tally.Recorded, tally.Repeated, tally.NotRecorded, tally.Refused }.Select(count => count.ToString(CultureInfo.InvariantCulture))]);
        console.Write(table);
        var found = string.Create(CultureInfo.InvariantCulture, $"{report.Patients} patients with {report.Lines} lines");
        console.WriteLine(report.Import.Outcome switch
        {
            ImportOutcome.Refused => string.Create(CultureInfo.InvariantCulture, $"Nothing was imported: {report.Import.Errors} errors. Correct them, or import the good patients with --accept-good-rows."),
            ImportOutcome.WrittenInPart => $"Imported {found}. The rows of the others are in {report.Import.RefusedFolder}: correct them and import that folder.",
            _ => $"Imported {found}.",
        });
    }
}
