using System.CommandLine;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Cli;

/// <summary><c>label</c>: whether a regimen is on- or off-label for a case; <c>label lines</c>: for every line of a registry.</summary>
internal static class LabelCommand
{
    public static Command Create()
    {
        var drugs = new Option<string>("--drugs") { Description = "Every drug of the regimen, separated by commas.", Required = true, HelpName = "DRUG,DRUG" };
        var file = FactsInput.Required();
        var jurisdiction = Jurisdictions();
        jurisdiction.Required = true;
        var date = new Option<string>("--date") { Description = "First day of the line: 2010-06-01, or 2010-06, or 2010.", Required = true, HelpName = "DATE" };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && Date(text) is null) result.AddError($"'{text}' is no date such as 2010-06-01, 2010-06 or 2010.");
        });
        var command = new Command("label", "Say whether a regimen is on- or off-label for a case, by which approval, and what fails or is missing. It informs the board and does not replace it.") { drugs, file, jurisdiction, date };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(drugs), parsed.GetRequiredValue(file), Read(parsed.GetValue(jurisdiction)!), Date(parsed.GetRequiredValue(date))!.Value));
        command.Subcommands.Add(LabelLinesCommand.Create());
        return command;
    }

    public static Option<string?> Jurisdictions()
    {
        var option = new Option<string?>("--jurisdiction") { Description = "Whose label: EMA (with national labels of the European Union) or FDA." };
        option.AcceptOnlyFromAmong("EMA", "FDA");
        return option;
    }

    public static Jurisdiction Read(string word) => word == "FDA" ? Jurisdiction.Fda : Jurisdiction.Ema;

    /// <summary>ON_LABEL, OFF_LABEL or UNDETERMINED.</summary>
    public static string Name(LabelStatus status) => Words.Of(status).Replace('-', '_').ToUpperInvariant();

    private static int Run(ParseResult parsed, string typed, string file, Jurisdiction jurisdiction, DateSpan date)
    {
        var catalogue = AttributeCatalogue.Load();
        if (Drugs(parsed, typed, catalogue.Vocabulary) is not { } drugs || FactsInput.Read(parsed, file, catalogue) is not { } facts) return ExitCode.Refused;
        var answer = new LabelRule(ApprovalCatalogue.Load()).Judge(drugs, facts, jurisdiction, date);
        if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, answer));
        else Print(parsed.InvocationConfiguration.Output, answer);
        return ExitCode.Done;
    }

    private static DateSpan? Date(string text) => DateSpan.TryParse(text, out var date) ? date : null;

    private static List<string>? Drugs(ParseResult parsed, string typed, Vocabulary vocabulary)
    {
        List<string> keys = [];
        foreach (var name in typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (vocabulary.Drugs.Find(name) is { } drug) keys.Add(drug.Key);
            else
            {
                var near = vocabulary.Drugs.Suggest(name).Select(suggestion => suggestion.Key).ToList();
                Output.Refuse(parsed, [new(Issue.Error("LABEL-001", "drugs", $"'{name}' is no drug of the vocabulary.{(near.Count > 0 ? $" Near: {string.Join(", ", near)}." : "")}"), "", null)]);
                return null;
            }
        }
        if (keys.Count > 0) return keys;
        Output.Refuse(parsed, [new(Issue.Error("LABEL-001", "drugs", "No drug is given."), "", null)]);
        return null;
    }

    private static void Write(Utf8JsonWriter json, LabelAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("status", Name(answer.Status));
        if (answer.Approval is { } approval)
        {
            json.WriteStartObject("approval");
            json.WriteStrings("drugs", approval.Drugs);
            json.WriteString("jurisdiction", Authority(approval));
            json.WriteString("from", approval.From?.ToString());
            json.WriteString("approvedTo", approval.ApprovedTo?.ToString());
            json.WriteString("marketedTo", approval.MarketedTo?.ToString());
            json.WriteString("indication", approval.Indication.Text);
            json.WriteString("certainty", approval.Certainty switch { Certainty.Verified => "v", Certainty.FromKnowledge => "k", _ => "?" });
            json.WriteStrings("sources", approval.Sources);
            json.WriteString("note", approval.Note);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("approval");
        }
        json.WriteStrings("fails", answer.Fails);
        json.WriteStrings("missing", answer.Missing);
        json.WriteStrings("reasons", answer.Reasons);
        json.WriteString("approvals", answer.Approvals);
        json.WriteEndObject();
    }

    private static void Print(TextWriter output, LabelAnswer answer)
    {
        output.WriteLine(Name(answer.Status));
        if (answer.Approval is { } approval)
        {
            var end = approval.ApprovedTo is { } to ? $" until {to}" : "";
            output.WriteLine($"{(answer.Status == LabelStatus.OnLabel ? "Approval" : "Nearest approval")}: {string.Join(" + ", approval.Drugs)}, {Authority(approval)}, from {approval.From?.ToString() ?? "a date not known"}{end}, for {approval.Indication.Text}");
            if (approval.MarketedTo is { } sold) output.WriteLine($"No longer marketed since {sold}.");
        }
        foreach (var fail in answer.Fails) output.WriteLine($"Fails: {fail}");
        foreach (var reason in answer.Reasons) output.WriteLine(reason);
        if (answer.Missing.Count > 0) output.WriteLine($"To settle it, find out: {string.Join(", ", answer.Missing)}.");
        output.WriteLine($"Approvals version {answer.Approvals}. This informs the board and does not replace it.");
    }

    private static string Authority(Approval approval) => approval.Jurisdiction switch
    {
        ApprovalJurisdiction.Fda => "FDA",
        ApprovalJurisdiction.Ema => "EMA",
        _ => "EU-national",
    };
}
