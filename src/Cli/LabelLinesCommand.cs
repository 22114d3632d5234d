using System.CommandLine;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Labels;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Cli;

/// <summary><c>label lines</c>: the label status of every line of a registry, and which lines other approvals would change.</summary>
internal static class LabelLinesCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Required();
        var jurisdiction = LabelCommand.Jurisdictions();
        jurisdiction.Description += " Without it, the registry's own.";
        var other = new Option<string?>("--approvals") { Description = "A file like knowledge/approvals/approvals.yaml: also say which lines it would change.", HelpName = "FILE" };
        var command = new Command("lines", "Count the lines of a registry that are on-label, off-label and undetermined; with other approvals, list the lines that change.") { database, jurisdiction, other };
        command.SetAction((parsed, cancel) => Run(parsed, parsed.GetRequiredValue(database), parsed.GetValue(jurisdiction), parsed.GetValue(other), cancel));
        return command;
    }

    private static Task<int> Run(ParseResult parsed, string path, string? authority, string? file, CancellationToken cancel)
    {
        ApprovalCatalogue? others = null;
        if (file is not null)
        {
            if (FactsInput.TextOf(file, out var problem) is not { } text) return Task.FromResult(Output.Refuse(parsed, [problem!]));
            try
            {
                others = ApprovalCatalogue.Read(KnowledgeFiles.Shipped.With(ApprovalCatalogue.Path, text), AttributeCatalogue.Load());
            }
            catch (KnowledgeException wrong)
            {
                return Task.FromResult(Output.Refuse(parsed, [.. wrong.Faults.Select(fault => new FileIssue(Issue.Error(fault.Code, fault.Column, fault.Message), file, fault.Line))]));
            }
        }
        return RegistryVerb.Run(parsed, path, MissingFile.Refuse, async store =>
        {
            await using var db = store.CreateDbContext();
            var profile = db.Profiles.FirstOrDefault();
            var cutOff = profile?.CutOff;
            var jurisdiction = authority is null ? profile?.WhoseLabel() ?? Jurisdiction.Ema : LabelCommand.Read(authority);
            var before = LineLabels.In(jurisdiction);
            var after = others is null ? null : new LineLabels(others, jurisdiction);
            var counts = new SortedDictionary<LabelStatus, int>();
            var changed = new List<(LineLabel Before, LineLabel After)>();
            await foreach (var patient in db.StreamPatients(cancel))
            {
                if (!patient.MayBeUsed) continue;
                List<LineLabel> now = [.. before.Of(patient, cutOff)];
                foreach (var label in now) counts[label.Answer.Status] = counts.GetValueOrDefault(label.Answer.Status) + 1;
                if (after is not null) changed.AddRange(now.Zip(after.Of(patient, cutOff)).Where(pair => pair.First.Answer.Status != pair.Second.Answer.Status));
            }
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, jurisdiction, counts, after is null ? null : changed));
            else Print(parsed.InvocationConfiguration.Output, jurisdiction, counts, after is null ? null : changed);
            return ExitCode.Done;
        }, cancel);
    }

    private static void Write(Utf8JsonWriter json, Jurisdiction jurisdiction, SortedDictionary<LabelStatus, int> counts, List<(LineLabel Before, LineLabel After)>? changed)
    {
        json.WriteStartObject();
        json.WriteString("jurisdiction", LabelJson.Name(jurisdiction));
        foreach (var status in Enum.GetValues<LabelStatus>()) json.WriteNumber(LabelJson.Name(status), counts.GetValueOrDefault(status));
        if (changed is not null)
        {
            json.WriteStartArray("changed");
            foreach (var (before, after) in changed)
            {
                json.WriteStartObject();
                json.WriteString("patient", before.Patient);
                json.WriteNumber("line", before.Line);
                json.WriteString("regimen", before.Regimen);
                json.WriteString("before", LabelJson.Name(before.Answer.Status));
                json.WriteString("after", LabelJson.Name(after.Answer.Status));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Print(TextWriter output, Jurisdiction jurisdiction, SortedDictionary<LabelStatus, int> counts, List<(LineLabel Before, LineLabel After)>? changed)
    {
        output.WriteLine($"By the label of the {LabelJson.Name(jurisdiction)}:");
        foreach (var status in Enum.GetValues<LabelStatus>()) output.WriteLine($"{LabelJson.Name(status),-14}{counts.GetValueOrDefault(status),8}");
        if (changed is null) return;
        output.WriteLine($"{changed.Count} lines would change:");
        foreach (var (before, after) in changed)
            output.WriteLine($"  {before.Patient} line {before.Line}, {before.Regimen}: {LabelJson.Name(before.Answer.Status)} to {LabelJson.Name(after.Answer.Status)}");
    }
}
