using System.CommandLine;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli;

/// <summary><c>account create | list | grant | revoke | reset</c>: who may sign in, and what they may do.</summary>
internal static class AccountCommand
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    public static Command Create() => new("account", "Accounts of people who sign in.") { Make(), List(), Grant(), Revoke(), Reset() };

    private static Command Make()
    {
        var (database, email, role, centre) = (DatabaseOption.Required(), Email(), RoleOption(), Centre());
        var reason = new Option<string?>("--reason") { Description = "Why the person has the role." };
        var create = new Command("create", "Make an account; the password is generated, printed once, and must be changed at the first sign-in.") { database, email, role, centre, reason };
        create.SetAction((parsed, cancel) => Run(parsed, database, async db =>
        {
            var wanted = new NewAccount(parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), parsed.GetValue(centre), PasswordOrigin.OneTime) { Reason = parsed.GetValue(reason) };
            var password = await AccountCreation.Create(db, wanted, AuditedChange.CommandLine, Clock, cancel);
            Print(
                parsed,
                json =>
                {
                    Write(json, wanted.Email, new(wanted.Role, wanted.CentreCode));
                    json.WriteString("password", password);
                },
                $"{wanted.Email} ({Name(new(wanted.Role, wanted.CentreCode))}) signs in with {password} — shown once; to be changed at the first sign-in.");
        }, cancel));
        return create;
    }

    private static Command List()
    {
        var database = DatabaseOption.Required();
        var list = new Command("list", "Every account with its roles, last sign-in and state.") { database };
        list.SetAction((parsed, cancel) => Run(parsed, database, async db => AccountTable.Print(parsed, await AccountList.Read(db, Clock, cancel)), cancel));
        return list;
    }

    private static Command Grant()
    {
        var (database, email, role, centre, reason) = (DatabaseOption.Required(), Email(), RoleOption(), Centre(), Reason());
        var grant = new Command("grant", "Give an account a role.") { database, email, role, centre, reason };
        grant.SetAction((parsed, cancel) => Run(parsed, database, async db =>
        {
            var (id, right) = (await AccountList.IdOf(db, parsed.GetRequiredValue(email), cancel), new Right(parsed.GetRequiredValue(role), parsed.GetValue(centre)));
            await RoleGrants.Grant(db, id, right, parsed.GetRequiredValue(reason), AuditedChange.CommandLine, Clock, cancel);
            Print(parsed, json => Write(json, parsed.GetRequiredValue(email), right), $"{parsed.GetRequiredValue(email)} is {Name(right)} now.");
        }, cancel));
        return grant;
    }

    private static Command Revoke()
    {
        var (database, email, role, centre, reason) = (DatabaseOption.Required(), Email(), RoleOption(), Centre(), Reason());
        var revoke = new Command("revoke", "Take a role from an account; the last administrator keeps theirs.") { database, email, role, centre, reason };
        revoke.SetAction((parsed, cancel) => Run(parsed, database, async db =>
        {
            var (id, right) = (await AccountList.IdOf(db, parsed.GetRequiredValue(email), cancel), new Right(parsed.GetRequiredValue(role), parsed.GetValue(centre)));
            await RoleGrants.Revoke(db, id, right, parsed.GetRequiredValue(reason), AuditedChange.CommandLine, Clock, cancel);
            Print(parsed, json => Write(json, parsed.GetRequiredValue(email), right), $"{parsed.GetRequiredValue(email)} is no longer {Name(right)}.");
        }, cancel));
        return revoke;
    }

    private static Command Reset()
    {
        var (database, email) = (DatabaseOption.Required(), Email());
        var site = new Option<Uri?>("--site")
        {
            Description = "Address of the site, such as https://registry.example, to print the whole link.",
            HelpName = "ADDRESS",
            CustomParser = argument =>
            {
                if (Uri.TryCreate(argument.Tokens.Single().Value, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http")) return address;
                argument.AddError($"'{argument.Tokens.Single().Value}' is no address of a site. Write it as https://registry.example.");
                return null;
            },
        };
        var factor = new Option<bool>("--remove-second-factor") { Description = "Also take the authenticator and its recovery codes away when the link is used." };
        var reset = new Command("reset", "Make a link with which the person sets a password: once, within 24 hours.") { database, email, site, factor };
        reset.SetAction((parsed, cancel) => Run(parsed, database, async db =>
        {
            var id = await AccountList.IdOf(db, parsed.GetRequiredValue(email), cancel);
            var key = await PasswordLink.Make(db, id, parsed.GetValue(factor) ? FactorAfterLink.Removed : FactorAfterLink.Kept, AuditedChange.CommandLine, Clock, cancel);
            var link = parsed.GetValue(site) is { } address ? new Uri(address, PasswordLink.PathOf(key)).AbsoluteUri : PasswordLink.PathOf(key);
            Print(
                parsed,
                json =>
                {
                    json.WriteString("email", parsed.GetRequiredValue(email));
                    json.WriteString("link", link);
                },
                $"{parsed.GetRequiredValue(email)} sets a password at {link} — shown once; works once, for 24 hours.");
        }, cancel));
        return reset;
    }

    internal static string Name(Right right) => right.CentreCode is { } centre ? $"{Words.Of(right.Role)} at {centre}" : Words.Of(right.Role);

    private static Option<string> Email() => new("--email") { Description = "The person's e-mail address, which is the name to sign in with.", Required = true };

    private static Option<string?> Centre() => new("--centre") { Description = "Code of the centre, for an investigator." };

    private static Option<string> Reason() => new("--reason") { Description = "Why; kept in the audit trail.", Required = true };

    private static Option<Role> RoleOption() => new("--role")
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

    private static Task<int> Run(ParseResult parsed, Option<string> database, Func<RegistryDb, Task> work, CancellationToken cancel) =>
        RegistryVerb.Run(parsed, parsed.GetRequiredValue(database), MissingFile.Refuse, async store =>
        {
            await using var db = store.CreateDbContext();
            await work(db);
            return ExitCode.Done;
        }, cancel);

    private static void Write(Utf8JsonWriter json, string email, Right right)
    {
        json.WriteString("email", email);
        json.WriteString("role", Words.Of(right.Role));
        json.WriteString("centre", right.CentreCode);
    }

    private static void Print(ParseResult parsed, Action<Utf8JsonWriter> write, string text)
    {
        if (!parsed.GetValue(Output.Json))
        {
            parsed.InvocationConfiguration.Output.WriteLine(text);
            return;
        }
        Output.WriteJson(parsed, json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        });
    }
}
