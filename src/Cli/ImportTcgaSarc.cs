using System.CommandLine;
using System.Globalization;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Exchange;
using Sarcoscope.Registry.Exchange.TcgaSarc;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>import tcga-sarc FOLDER --db FILE</c>: the public clinical release of TCGA-SARC. docs/methods/tcga-lines.md.</summary>
internal static class ImportTcgaSarc
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder with the release's five CSV files." };
        var database = DatabaseOption.Required("The registry to import into; it is created when it is not there.");
        var accept = new Option<bool>("--accept-good-rows") { Description = "Import the patients without an error, and save the rows of the others beside the registry." };
        var command = new Command("tcga-sarc", "Import the public clinical release of TCGA-SARC: regimens are rebuilt into lines.") { folder, database, accept };
        command.SetAction((parsed, cancel) => Run(
            parsed,
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(database),
            parsed.GetValue(accept) ? Faulty.LeftOut : Faulty.RefuseAll,
            cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string folder, string path, Faulty faulty, CancellationToken cancel)
    {
        var read = TcgaSarcImport.Read(folder, Vocabulary.Load());
        var issues = read.Issues.Select(issue => new FileIssue(issue.Issue, Path.Combine(folder, issue.File), issue.Line == 0 ? null : issue.Line)).ToList();
        if (read.FilesAreBroken || (read.HasErrors && faulty == Faulty.RefuseAll)) return Output.Refuse(parsed, issues);
        try
        {
            var store = await RegistryStore.Open(path, MissingFile.Create, cancel);
            await TcgaSarcInstallation.Install(store, read, cancel);
            var rest = read.HasErrors ? RestOf(store.Path) : null;
            if (rest is not null) read.WriteRefused(rest);
            foreach (var issue in issues) await parsed.InvocationConfiguration.Error.WriteLineAsync(issue.ToString());
            if (parsed.GetValue(Output.Json)) WriteJson(parsed, read, issues, rest);
            else WriteText(parsed, read, rest);
            return ExitCode.Done;
        }
        catch (RefusedException refused)
        {
            return Output.Refuse(parsed, [new FileIssue(refused.Issue, path, null)]);
        }
    }

    private static string RestOf(string database) =>
        Path.Combine(Path.GetDirectoryName(database)!, Path.GetFileNameWithoutExtension(database) + "-refused");

    private static void WriteJson(ParseResult parsed, TcgaSarcCases read, IReadOnlyList<FileIssue> issues, string? rest) => Output.WriteJson(parsed, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("patients", read.Patients.Count);
        json.WriteNumber("lines", read.Patients.Sum(patient => patient.Lines.Count));
        json.WriteStartArray("files");
        foreach (var tally in read.Tallies)
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
        json.WriteString("refusedFolder", rest);
        Output.WriteIssues(json, issues);
        json.WriteEndObject();
    });

    private static void WriteText(ParseResult parsed, TcgaSarcCases read, string? rest)
    {
        var console = Output.Console(parsed);
        var table = new Table().AddColumns("File", "Rows", "Recorded", "Repeated", "Not recorded", "Refused");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var tally in read.Tallies)
            table.AddRow([tally.File, .. new[] { tally.Rows, tally.Recorded, tally.Repeated, tally.NotRecorded, tally.Refused }.Select(count => count.ToString(CultureInfo.InvariantCulture))]);
        console.Write(table);
        var output = parsed.InvocationConfiguration.Output;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Imported {read.Patients.Count} patients with {read.Patients.Sum(patient => patient.Lines.Count)} lines."));
        if (rest is not null) output.WriteLine($"The rows of refused patients are in {rest}: correct them and import that folder.");
    }

    /// <summary>What happens when patients have errors.</summary>
    private enum Faulty
    {
        RefuseAll = 0,
        LeftOut,
    }
}
