using System.CommandLine;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>export native FOLDER --db FILE</c>: everything in the registry as CSV files.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A new or empty folder." };
        var database = DatabaseOption.Required();
        var native = new Command("native", "Write the registry as a folder of CSV files, which import takes back without loss.") { folder, database };
        native.SetAction((parsed, cancel) => RegistryVerb.Run(parsed, parsed.GetRequiredValue(database), MissingFile.Refuse, async store =>
        {
            var files = await NativeExport.ToFolder(store, parsed.GetRequiredValue(folder), cancel);
            Print(parsed, files);
            return ExitCode.Done;
        }, cancel));
        return new Command("export", "Write the registry to files.") { native, ExportLines.Create() };
    }

    private static void Print(ParseResult parsed, IReadOnlyList<ExportedFile> files)
    {
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("files");
                foreach (var file in files)
                {
                    json.WriteStartObject();
                    json.WriteString("file", file.File);
                    json.WriteNumber("rows", file.Rows);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumn("file").AddColumn(new TableColumn("rows").RightAligned());
        foreach (var file in files) table.AddRow(file.File, file.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Output.Console(parsed).Write(table);
    }
}
