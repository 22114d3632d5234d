using System.CommandLine;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli;

/// <summary><c>demo create --db FILE</c>: a registry of synthetic patients to try everything on.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Required("Where to create the demo registry: a file, or an empty PostgreSQL database; one that holds it already is kept.");
        var create = new Command("create", "Create the demo registry: 249 synthetic patients that reproduce the published OUTC'S numbers.") { database };
        create.SetAction((parsed, cancel) => RegistryVerb.Run(parsed, parsed.GetRequiredValue(database), MissingFile.Create, async store =>
        {
            var (state, signIns) = await DemoInstallation.Install(store, TimeProvider.System, cancel);
            await Print(parsed, state, signIns);
            return ExitCode.Done;
        }, cancel));
        return new Command("demo", "A registry of synthetic patients.") { create };
    }

    private static async Task Print(ParseResult parsed, DemoState state, IReadOnlyList<DemoSignIn> signIns)
    {
        var profile = DemoRegistry.Profile;
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteString("state", state == DemoState.Created ? "created" : "already there");
                json.WriteString("name", profile.Name);
                json.WriteString("snapshot", DemoRegistry.LockName);
                json.WriteStartArray("signIns");
                foreach (var signIn in signIns)
                {
                    json.WriteStartObject();
                    json.WriteString("email", signIn.Email);
                    json.WriteString("role", signIn.Role);
                    json.WriteString("password", signIn.Password);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            state == DemoState.Created ? $"Created: {profile.Name}, with snapshot {DemoRegistry.LockName}." : $"Kept: {profile.Name} is there already.");
        foreach (var signIn in signIns)
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"  sign in as {signIn.Role}: {signIn.Email}  {signIn.Password}");
    }
}
