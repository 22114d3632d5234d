using System.CommandLine;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli;

/// <summary><c>account create --db FILE --email ADDRESS --role ROLE [--centre CODE]</c>.</summary>
internal static class AccountCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Required();
        var email = new Option<string>("--email") { Description = "The person's e-mail address, which is the name to sign in with.", Required = true };
        var role = new Option<Role>("--role")
        {
            Description = $"One of {string.Join(", ", Words.All<Role>())}.",
            Required = true,
            CustomParser = argument =>
            {
                if (Words.TryRead<Role>(argument.Tokens.Single().Value, out var value)) return value;
                argument.AddError($"'{argument.Tokens.Single().Value}' is no role. Roles are {string.Join(", ", Words.All<Role>())}.");
                return default;
            },
        };
        var centre = new Option<string?>("--centre") { Description = "Code of the centre, for an investigator." };
        var create = new Command("create", "Make an account; the password is generated and printed once.") { database, email, role, centre };
        create.SetAction((parsed, cancel) => RegistryVerb.Run(parsed, parsed.GetRequiredValue(database), MissingFile.Refuse, async store =>
        {
            var wanted = new NewAccount(parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), parsed.GetValue(centre), PasswordOrigin.OneTime);
            await using var db = store.CreateDbContext();
            await Print(parsed, wanted, await AccountCreation.Create(db, wanted, AuditedChange.CommandLine, TimeProvider.System, cancel));
            return ExitCode.Done;
        }, cancel));
        return new Command("account", "Accounts of people who sign in.") { create };
    }

    private static async Task Print(ParseResult parsed, NewAccount account, string password)
    {
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteString("email", account.Email);
                json.WriteString("role", Words.Of(account.Role));
                json.WriteString("centre", account.CentreCode);
                json.WriteString("password", password);
                json.WriteEndObject();
            });
            return;
        }
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{account.Email} ({Words.Of(account.Role)}) signs in with {password} — shown once; change it at the first sign-in.");
    }
}
