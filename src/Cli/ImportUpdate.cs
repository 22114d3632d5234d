using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Registry.Storage;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>import native FOLDER --db FILE --update</c>: files change cases that are there. docs/decisions/0022-files-of-a-centre.md.</summary>
internal static class ImportUpdate
{
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">With the files; not every one need be there.</param>
    /// <param name="path">The registry.</param>
    /// <param name="choice">What to do with the plan.</param>
    /// <param name="cancel">Stops; nothing is saved then.</param>
    public static async Task<int> Run(ParseResult parsed, string folder, string path, UpdateChoice choice, CancellationToken cancel)
    {
        using var issues = new IssuePrinter(parsed, folder);
        return await RegistryVerb.Run(parsed, path, MissingFile.Refuse, async store =>
        {
            RefusedZip.HoldToEmpty(choice.RefusedFolder);
            var files = CentreFiles.OfFolder(folder);
            await using var db = store.CreateDbContext();
            var updates = new CaseUpdates(db);
            var plan = await updates.Preview(files, cancel);
            var outcome = choice.Saving == Saving.Preview ? "preview" : await Save(updates, files, plan, folder, choice, cancel);
            var refused = choice.Saving == Saving.Import && outcome == "written-in-part" ? RefusedZip.SaveBeside(folder, choice.RefusedFolder, files, plan, cancel) : null;
            foreach (var found in plan.Issues) issues.Tell(found);
            if (parsed.GetValue(Output.Json)) WriteJson(plan, outcome, refused, issues);
            else WriteText(parsed, plan, outcome, refused);
            return outcome == "refused" ? ExitCode.Refused : ExitCode.Done;
        }, cancel);
    }

    private static async Task<string> Save(CaseUpdates updates, CentreFiles files, UpdatePlan plan, string folder, UpdateChoice choice, CancellationToken cancel)
    {
        if (plan.Sound == FileSound.Broken || (plan.RefusedRows > 0 && choice.Policy == ImportPolicy.AllOrNothing)) return "refused";
        var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        await updates.Import(files, new(AuditedChange.CommandLine, choice.Reason), source, plan.Stamp, cancel);
        return plan.RefusedRows > 0 ? "written-in-part" : "written";
    }

    private static void WriteJson(UpdatePlan plan, string outcome, string? refused, IssuePrinter issues) => issues.WriteJson(json =>
    {
        json.WriteString("outcome", outcome);
        json.WriteStartArray("files");
        foreach (var file in plan.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteNumber("rows", file.Rows);
            json.WriteNumber("new", file.New);
            json.WriteNumber("changed", file.Changed);
            json.WriteNumber("unchanged", file.Unchanged);
            json.WriteNumber("refused", file.Refused);
            json.WriteNumber("held", file.Held);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("patients");
        foreach (var patient in plan.Patients) Write(json, patient);
        json.WriteEndArray();
        json.WriteString("refusedFolder", refused);
    });

    private static void Write(Utf8JsonWriter json, PatientUpdate patient)
    {
        json.WriteStartObject();
        json.WriteString("patient", patient.Pseudonym);
        json.WriteString("fate", Words.Of(patient.Fate));
        json.WriteStartArray("changes");
        foreach (var record in patient.Records)
        {
            foreach (var field in record.Fields)
            {
                json.WriteStartObject();
                json.WriteString("record", record.Place.Table);
                json.WriteString("key", record.Place.Key);
                json.WriteString("column", field.Name);
                json.WriteString("from", field.From.Length > 0 ? field.From : null);
                json.WriteString("to", field.To.Length > 0 ? field.To : null);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
        json.WriteStrings("raised", patient.Raised.Select(finding => finding.Code));
        json.WriteStrings("resolved", patient.Resolved.Select(finding => finding.Code));
        json.WriteEndObject();
    }

    private static void WriteText(ParseResult parsed, UpdatePlan plan, string outcome, string? refused)
    {
        var console = Output.Console(parsed);
        var table = new Table().AddColumns("File", "Rows", "New", "Changed", "Unchanged", "Refused", "Held back");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var file in plan.Files)
            table.AddRow([file.File, .. new[] { file.Rows, file.New, file.Changed, file.Unchanged, file.Refused, file.Held }.Select(count => count.ToString(CultureInfo.InvariantCulture))]);
        console.Write(table);
        foreach (var patient in plan.Good)
            foreach (var record in patient.Records)
                foreach (var field in record.Fields)
                    console.WriteLine($"{patient.Pseudonym} {record.Place.Table} {record.Place.Key} {field.Name}: {Said(field.From)} -> {Said(field.To)}");
        console.WriteLine(outcome switch
        {
            "preview" => "Nothing was saved. Import with --reason and without --preview.",
            "refused" => "Nothing was imported. Correct the rows, or import the patients without a refused row with --accept-good-rows.",
            "written-in-part" => $"The good patients were imported. The other rows are in {refused} with issues.csv: correct them and import that folder.",
            _ => "Everything was imported.",
        });
    }

    private static string Said(string value) => value.Length > 0 ? value : "not recorded";
}

/// <summary>What to do with what files would change.</summary>
/// <param name="Saving">Whether anything is saved.</param>
/// <param name="Policy">What happens to good patients beside refused ones.</param>
/// <param name="Reason">Why, for the audit trail.</param>
/// <param name="RefusedFolder">Where rows that stay out are saved; null takes the first free name beside the folder.</param>
internal sealed record UpdateChoice(Saving Saving, ImportPolicy Policy, string? Reason, string? RefusedFolder);

/// <summary>Whether a plan is saved.</summary>
internal enum Saving
{
    Import = 0,
    Preview,
}
