using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>snapshot create|list|verify|diff</c>: the database lock.</summary>
internal static class SnapshotCommand
{
    private static readonly Option<string> Database = DatabaseOption.Required();

    public static Command Create() => new("snapshot", "Freeze the registry, check and compare what was frozen.")
    {
        CreateVerb(),
        ListVerb(),
        VerifyVerb(),
        DiffVerb(),
    };

    private static Command CreateVerb()
    {
        var name = Name("NAME", "Unique: letters, digits, dots, hyphens, underscores.");
        var note = new Option<string?>("--note") { Description = "What it is for." };
        var verb = new Command("create", "Freeze the registry as it stands.") { name, Database, note };
        verb.SetAction((parsed, cancel) => On(parsed, async store =>
        {
            Print(parsed, ListedSnapshots.Unsigned([await SnapshotArchive.Create(store, parsed.GetRequiredValue(name), parsed.GetValue(note), AuditedChange.CommandLine, TimeProvider.System, cancel)]));
            return ExitCode.Done;
        }, cancel));
        return verb;
    }

    private static Command ListVerb()
    {
        var verb = new Command("list", "Name every snapshot with its hash.") { Database };
        verb.SetAction((parsed, cancel) => On(parsed, async store =>
        {
            await using var db = store.CreateDbContext();
            Print(parsed, await ListedSnapshots.Read(db, cancel));
            return ExitCode.Done;
        }, cancel));
        return verb;
    }

    private static Command VerifyVerb()
    {
        var name = Name("NAME", "The snapshot to check.");
        var verb = new Command("verify", "Recompute the hashes of a snapshot; leaves with 1 when it is not what it was.") { name, Database };
        verb.SetAction((parsed, cancel) => On(parsed, async store =>
        {
            await using var db = store.CreateDbContext();
            var verdict = await SnapshotVerification.Verify(db, parsed.GetRequiredValue(name), cancel);
            var broken = verdict.List == ListState.Altered ? [.. verdict.Broken, "the list of its parts"] : verdict.Broken;
            if (!verdict.Intact)
                throw new RefusedException(Issue.Error("SNAP-004", "name", $"Snapshot {verdict.Snapshot.Name} is not what it was when it was made: {string.Join(", ", broken)}. Restore the database from a backup."));
            if (verdict.Signatures.FirstOrDefault(one => one.Integrity == SignatureIntegrity.Altered) is { } forged)
                throw new RefusedException(Issue.Error("SNAP-005", "name", $"Snapshot {verdict.Snapshot.Name} is intact, but {forged.Text.English}: its row, its hash and the audit trail do not agree. Restore the database from a backup."));
            if (parsed.GetValue(Output.Json))
            {
                Output.WriteJson(parsed, json =>
                {
                    json.WriteStartObject();
                    json.WriteString("name", verdict.Snapshot.Name);
                    json.WriteString("sha256", verdict.Snapshot.Sha256);
                    json.WriteBoolean("intact", true);
                    json.WriteBoolean("reproduces", verdict.Reproduces);
                    json.WriteNumber("erasedSince", verdict.Erased.Patients);
                    json.WriteString("lastErasedOn", verdict.Erased.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    json.WriteString("exportSha256", verdict.ExportSha256);
                    Write(json, verdict.Signatures);
                    json.WriteEndObject();
                });
            }
            else
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{Said(verdict)}{Environment.NewLine}{ShownSignature.Of(verdict.Signatures).English}");
            }
            return ExitCode.Done;
        }, cancel));
        return verb;
    }

    private static Command DiffVerb()
    {
        var before = Name("A", "The earlier snapshot.");
        var after = Name("B", "The later snapshot.");
        var verb = new Command("diff", "List the rows that were added, removed or changed from A to B.") { before, after, Database };
        verb.SetAction((parsed, cancel) => On(parsed, async store =>
        {
            await using var db = store.CreateDbContext();
            var (from, to) = (parsed.GetRequiredValue(before), parsed.GetRequiredValue(after));
            await SnapshotArchive.Find(db, from, cancel);
            await SnapshotArchive.Find(db, to, cancel);
            PrintDifferences(parsed, await SnapshotDifference.Between(db, from, to, cancel).ToListAsync(cancel));
            foreach (var name in parsed.GetValue(Output.Json) ? [] : new[] { from, to })
            {
                if (await SnapshotErasure.Of(db, name, cancel) is { Patients: > 0 } erased)
                    await parsed.InvocationConfiguration.Output.WriteLineAsync($"{name}: {SnapshotErasure.Say(erased.Patients).English}. They are in no comparison.");
            }
            return ExitCode.Done;
        }, cancel));
        return verb;
    }

    private static string Said(SnapshotVerdict verdict) => verdict.Reproduces
        ? $"{verdict.Snapshot.Name} is intact: SHA-256 {verdict.Snapshot.Sha256}{Environment.NewLine}An export with the same content has SHA-256 {verdict.ExportSha256}"
        : string.Create(CultureInfo.InvariantCulture, $"{verdict.Snapshot.Name} is intact but no longer reproduces: SHA-256 {verdict.Snapshot.Sha256}{Environment.NewLine}{verdict.Erased.Patients} {(verdict.Erased.Patients == 1 ? "patient was" : "patients were")} erased at their request, the last on {verdict.Erased.LastDay:yyyy-MM-dd}. Their keys are destroyed; everybody else's data are as they were.");

    private static Argument<string> Name(string name, string description) => new(name) { Description = description };

    private static Task<int> On(ParseResult parsed, Func<RegistryStore, Task<int>> work, CancellationToken cancel) =>
        RegistryVerb.Run(parsed, parsed.GetRequiredValue(Database), MissingFile.Refuse, work, cancel);

    private static void Print(ParseResult parsed, ListedSnapshots listed)
    {
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("snapshots");
                foreach (var snapshot in listed.Snapshots) Write(json, snapshot, listed);
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumns("name", "created").AddColumn(new TableColumn("sha256").NoWrap()).AddColumn("note")
            .AddColumn(new TableColumn("rows").RightAligned()).AddColumns("signed", "public");
        foreach (var (snapshot, files) in listed.Snapshots)
        {
            table.AddRow(
                snapshot.Name.EscapeMarkup(), Instant(snapshot), snapshot.Sha256, (snapshot.Note ?? "").EscapeMarkup(), files.Sum(file => file.Rows).ToString(CultureInfo.InvariantCulture),
                ShownSignature.Of([.. listed.Signatures[snapshot.Name]]).English.EscapeMarkup(), snapshot.Name == listed.Released ? "released" : "");
        }
        Output.Console(parsed).Write(table);
    }

    private static void Write(Utf8JsonWriter json, SnapshotContent content, ListedSnapshots listed)
    {
        json.WriteStartObject();
        json.WriteString("name", content.Snapshot.Name);
        json.WriteString("createdAt", Instant(content.Snapshot));
        json.WriteString("note", content.Snapshot.Note);
        json.WriteString("sha256", content.Snapshot.Sha256);
        json.WriteString("softwareVersion", content.Snapshot.SoftwareVersion);
        json.WriteBoolean("released", content.Snapshot.Name == listed.Released);
        Write(json, listed.Signatures[content.Snapshot.Name]);
        json.WriteStartArray("files");
        foreach (var file in content.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteNumber("rows", file.Rows);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<ShownSignature> signatures)
    {
        json.WriteStartArray("signatures");
        foreach (var signature in signatures)
        {
            json.WriteStartObject();
            json.WriteNumber("number", signature.Number);
            json.WriteString("signedAt", signature.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("signedBy", signature.By);
            json.WriteString("meaning", Words.Of(signature.Meaning));
            json.WriteString("integrity", Words.Of(signature.Integrity));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void PrintDifferences(ParseResult parsed, IReadOnlyList<RowDifference> differences)
    {
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("differences");
                foreach (var difference in differences) Write(json, difference);
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }
        var count = 0;
        foreach (var difference in differences)
        {
            count++;
            parsed.InvocationConfiguration.Output.WriteLine($"{Words.Of(difference.Change),-8} {difference.File} {difference.Key}");
            foreach (var field in difference.Fields)
                parsed.InvocationConfiguration.Output.WriteLine($"         {field.Field}: {Shown(field.From)} → {Shown(field.To)}");
        }
        if (count == 0) parsed.InvocationConfiguration.Output.WriteLine("No difference.");
    }

    private static void Write(Utf8JsonWriter json, RowDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("file", difference.File);
        json.WriteString("key", difference.Key);
        json.WriteString("change", Words.Of(difference.Change));
        json.WriteStartArray("fields");
        foreach (var field in difference.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.WriteString("from", field.From.Length == 0 ? null : field.From);
            json.WriteString("to", field.To.Length == 0 ? null : field.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Instant(Snapshot snapshot) => snapshot.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Shown(string cell) => cell.Length == 0 ? "not recorded" : cell;
}
