using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary>Prints the list of accounts.</summary>
internal static class AccountTable
{
    public static void Print(ParseResult parsed, IReadOnlyList<ListedAccount> accounts)
    {
        if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, accounts));
        else Output.Console(parsed).Write(Of(accounts));
    }

    private static Table Of(IReadOnlyList<ListedAccount> accounts)
    {
        var table = new Table().AddColumns("account", "roles", "last sign-in", "second factor", "state");
        foreach (var account in accounts)
        {
            table.AddRow(
                Markup.Escape(account.Email),
                Markup.Escape(string.Join(", ", account.Rights.Select(AccountCommand.Name))),
                account.LastSignIn?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "never",
                Words.Of(account.Factor),
                Words.Of(account.State));
        }
        return table;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ListedAccount> accounts)
    {
        json.WriteStartArray();
        foreach (var account in accounts)
        {
            json.WriteStartObject();
            json.WriteString("email", account.Email);
            json.WriteStartArray("roles");
            foreach (var right in account.Rights)
            {
                json.WriteStartObject();
                json.WriteString("role", Words.Of(right.Role));
                json.WriteString("centre", right.CentreCode);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (account.LastSignIn is { } last) json.WriteString("lastSignIn", last.UtcDateTime);
            else json.WriteNull("lastSignIn");
            json.WriteString("secondFactor", Words.Of(account.Factor));
            json.WriteString("state", Words.Of(account.State));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
