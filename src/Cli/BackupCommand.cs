using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Backups;

namespace Sarcoscope.Cli;

/// <summary><c>backup create|verify|restore</c>: a registry in one file that proves what it holds, made while the site runs.</summary>
internal static class BackupCommand
{
    public static Command Create() => new("backup", "Keep a registry in a file that proves what it holds, and put it back.") { CreateVerb(), VerifyVerb(), RestoreVerb() };

    private static Command CreateVerb()
    {
        var database = DatabaseOption.Required();
        var place = new Option<string>("--out") { Description = "A new file, or a folder; there the name says when.", Required = true, HelpName = "FILE|FOLDER" };
        var verb = new Command("create", "Write a backup while others work, check it, and note it in the audit trail. The key file is not in it: keep it apart.") { database, place };
        verb.SetAction((parsed, cancel) => RegistryVerb.Run(parsed, parsed.GetRequiredValue(database), MissingFile.Refuse, async store =>
        {
            var made = await Backup.Create(store, parsed.GetRequiredValue(place), AuditedChange.CommandLine, TimeProvider.System, cancel);
            Print(parsed, made.Seal, json =>
            {
                json.WriteString("file", made.Place);
                json.WriteNumber("bytes", made.Bytes);
            }, string.Create(CultureInfo.InvariantCulture, $"{made.Place} holds the registry of {Instant(made.Seal)}: {made.Bytes} bytes, {Said(made.Seal)}{Environment.NewLine}The key file is not in it. Keep a copy of the key file in another place."));
            return ExitCode.Done;
        }, cancel));
        return verb;
    }

    private static Command VerifyVerb()
    {
        var file = File();
        var key = new Option<string?>("--key") { Description = "A key file, kept apart: says whether it belongs to this backup.", HelpName = "FILE" };
        var verb = new Command("verify", "Recompute everything a backup says of itself; leaves with 1 when it is not what was written.") { file, key };
        verb.SetAction((parsed, cancel) => Refusing(parsed, async () =>
        {
            await using var staged = await StagedBackup.Open(parsed.GetRequiredValue(file), cancel);
            KeyFit? fit = parsed.GetValue(key) is { } path ? await staged.Try(path, cancel) : null;
            if (fit is KeyFit.Foreign or KeyFit.Missing)
                throw new RefusedException(Issue.Error("BACKUP-007", "key", $"The backup is good, but {parsed.GetValue(key)} is not the key file it was made with. Look for the one of that time."));
            Print(parsed, staged.Seal, json =>
            {
                json.WriteBoolean("good", true);
                json.WriteString("key", fit is { } said ? Words.Of(said) : null);
            }, $"The backup of {Instant(staged.Seal)} is good: {Said(staged.Seal)}{(fit is null ? "" : $"{Environment.NewLine}The key file: {Words.Of(fit.Value)}.")}");
            return ExitCode.Done;
        }));
        return verb;
    }

    private static Command RestoreVerb()
    {
        var file = File();
        var database = DatabaseOption.Required("Where to restore: a file, or an empty database of a PostgreSQL server as Host=…;Database=…;Username=….");
        var replace = new Option<bool>("--replace") { Description = "Where the file is there already: keep it beside under another name. Stop the site before." };
        var withoutKey = new Option<bool>("--without-key") { Description = "Restore although the key file does not belong to the backup or is missing; it is to be put back." };
        var verb = new Command("restore", "Check a backup, then make it the registry of a place: all of it, or nothing.") { file, database, replace, withoutKey };
        verb.SetAction((parsed, cancel) => Refusing(parsed, async () =>
        {
            var target = RegistryPlace.Of(parsed.GetRequiredValue(database));
            var rules = new RestoreRules(parsed.GetValue(replace) ? TakenTarget.KeptBeside : TakenTarget.Refused, parsed.GetValue(withoutKey) ? UnfitKey.Said : UnfitKey.Refused);
            var restored = await BackupRestoration.Run(parsed.GetRequiredValue(file), target, rules, TimeProvider.System, cancel);
            if (restored.Notice is { } notice) await parsed.InvocationConfiguration.Error.WriteLineAsync(new FileIssue(notice, "", null).ToString());
            Print(parsed, restored.Seal, json =>
            {
                json.WriteString("to", target.Name);
                json.WriteString("key", Words.Of(restored.Key));
                json.WriteString("kept", restored.Kept);
            }, $"{target} holds the registry of {Instant(restored.Seal)}: {Said(restored.Seal)}{(restored.Kept is { } kept ? $"{Environment.NewLine}The registry of before: {kept}" : "")}");
            return ExitCode.Done;
        }));
        return verb;
    }

    private static Argument<string> File() => new("FILE") { Description = "A backup; it is only read." };

    private static async Task<int> Refusing(ParseResult parsed, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (RefusedException refused)
        {
            return Output.Refuse(parsed, [new FileIssue(refused.Issue, "", null)]);
        }
        catch (Exception failure) when (StoreFailure.Of(failure) is { } issue)
        {
            return Output.Refuse(parsed, [new FileIssue(issue, "", null)]);
        }
    }

    private static void Print(ParseResult parsed, BackupSeal seal, Action<Utf8JsonWriter> more, string text)
    {
        if (!parsed.GetValue(Output.Json))
        {
            parsed.InvocationConfiguration.Output.WriteLine(text);
            return;
        }
        Output.WriteJson(parsed, json =>
        {
            json.WriteStartObject();
            more(json);
            json.WriteString("asOf", Instant(seal));
            json.WriteString("from", seal.Source);
            json.WriteNumber("entries", seal.AuditEntries);
            json.WriteString("head", seal.AuditHead);
            json.WriteString("sha256", seal.Sha256);
            json.WriteEndObject();
        });
    }

    private static string Said(BackupSeal seal) => string.Create(CultureInfo.InvariantCulture, $"SHA-256 of its content {seal.Sha256}; audit trail whole, {seal.AuditEntries} entries");

    private static string Instant(BackupSeal seal) => seal.MadeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
