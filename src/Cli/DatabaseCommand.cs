using System.CommandLine;
using System.Globalization;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Copying;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>database copy --from PLACE --to PLACE</c>: moves a registry between a file and a PostgreSQL server.</summary>
internal static class DatabaseCommand
{
    public static Command Create()
    {
        var from = Place("--from", "The registry to copy; it is only read.");
        var to = Place("--to", "A new file, or an empty PostgreSQL database.");
        var copy = new Command("copy", "Copy a registry with its snapshots, accounts and audit trail, and prove it by comparing content hashes. All or nothing.") { from, to };
        copy.SetAction((parsed, cancel) => RegistryVerb.Run(parsed, parsed.GetRequiredValue(from), MissingFile.Refuse, source =>
            RegistryVerb.Run(parsed, parsed.GetRequiredValue(to), MissingFile.Create, async target =>
            {
                Print(parsed, source, target, await RegistryCopy.Run(source, target, CarriedKeys.Rewrapped, cancel));
                return ExitCode.Done;
            }, cancel), cancel));
        return new Command("database", "The database a registry lies in.") { copy };
    }

    private static Option<string> Place(string name, string description) => new(name)
    {
        Description = $"{description} A file, or Host=…;Database=…;Username=… of a PostgreSQL server.",
        Required = true,
        HelpName = "FILE|CONNECTION",
    };

    private static void Print(ParseResult parsed, RegistryStore source, RegistryStore target, IReadOnlyList<CopiedContent> tables)
    {
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteString("from", source.Place.Name);
                json.WriteString("to", target.Place.Name);
                json.WriteStartArray("tables");
                foreach (var table in tables)
                {
                    json.WriteStartObject();
                    json.WriteString("table", table.Table);
                    json.WriteNumber("rows", table.Rows);
                    json.WriteString("sha256", table.Sha256);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }
        var console = Output.Console(parsed);
        var shown = new Table().Border(TableBorder.Simple).AddColumn("table").AddColumn(new TableColumn("rows").RightAligned()).AddColumn("sha256");
        foreach (var table in tables) shown.AddRow(table.Table, table.Rows.ToString(CultureInfo.InvariantCulture), table.Sha256);
        console.Write(shown);
        console.WriteLine($"{source.Place} was copied to {target.Place}: every table has the same content hash on both sides.");
        if (RegistryStore.KeyFileOf(target.Place) is var key && File.Exists(key)) console.WriteLine($"Keep the key file of the copy, without it identity lists, audited values and snapshots cannot be read: {key}");
    }
}
