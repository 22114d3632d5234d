using System.CommandLine;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli;

/// <summary><c>demo create --db FILE</c>: a registry of synthetic patients to try everything on.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Required("The file to create the demo registry in; one that holds it already is kept.");
        var create = new Command("create", "Create the demo registry: 249 synthetic patients that reproduce the published OUTC'S numbers.") { database };
        create.SetAction((parsed, cancel) => Run(parsed, parsed.GetRequiredValue(database), cancel));
        return new Command("demo", "A registry of synthetic patients.") { create };
    }

    private static async Task<int> Run(ParseResult parsed, string path, CancellationToken cancel)
    {
        try
        {
            var store = await RegistryStore.Open(path, MissingFile.Create, cancel);
            var state = await DemoInstallation.Install(store, cancel);
            var profile = DemoRegistry.Profile;
            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(parsed, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("state", state == DemoState.Created ? "created" : "already there");
                    json.WriteString("name", profile.Name);
                    json.WriteEndObject();
                });
            }
            else
            {
                var output = parsed.InvocationConfiguration.Output;
                await output.WriteLineAsync(state == DemoState.Created ? $"Created: {profile.Name}." : $"Kept: {profile.Name} is there already.");
            }
            return ExitCode.Done;
        }
        catch (RefusedException refused)
        {
            return Output.Refuse(parsed, [new FileIssue(refused.Issue, path, null)]);
        }
    }
}
