using System.CommandLine;
using System.Globalization;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli;

/// <summary><c>audit verify --db FILE</c>: whether the record of what changed the registry is whole.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Required();
        var verify = new Command("verify", "Recompute the chain of the audit trail; leaves with 1 when an entry was changed or removed.") { database };
        verify.SetAction((parsed, cancel) => RegistryVerb.Run(parsed, parsed.GetRequiredValue(database), MissingFile.Refuse, async store =>
        {
            await using var db = store.CreateDbContext();
            var verdict = await AuditTrail.Verify(db, cancel);
            if (verdict.BrokenAt is { } broken)
                throw new RefusedException(Issue.Error("AUDIT-001", "db", string.Create(CultureInfo.InvariantCulture, $"The audit trail does not hold from entry {broken} on: an entry was changed, removed or added. Compare with a backup.")));
            await Print(parsed, verdict);
            return ExitCode.Done;
        }, cancel));
        return new Command("audit", "The record of what changed the registry.") { verify };
    }

    private static async Task Print(ParseResult parsed, AuditVerdict verdict)
    {
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("whole", true);
                json.WriteNumber("entries", verdict.Entries);
                json.WriteString("head", verdict.Head);
                json.WriteEndObject();
            });
            return;
        }
        await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The audit trail is whole: {verdict.Entries} entries, head {verdict.Head}. Keep the head elsewhere to notice a trail that was cut."));
    }
}
