using System.CommandLine;
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

    private static int Run(ParseResult parsed, string typed, string file, Jurisdiction jurisdiction, DateSpan date)
    {
        var catalogue = AttributeCatalogue.Load();
        if (Drugs(parsed, typed, catalogue.Vocabulary) is not { } drugs || FactsInput.Read(parsed, file, catalogue) is not { } facts) return ExitCode.Refused;
        var answer = new LabelRule(ApprovalCatalogue.Load()).Judge(drugs, facts, jurisdiction, date);
        if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => LabelJson.Write(json, answer));
        else Print(parsed.InvocationConfiguration.Output, answer);
        return ExitCode.Done;
    }

    private static DateSpan? Date(string text) => DateSpan.TryParse(text, out var date) ? date : null;

    private static IReadOnlyList<string>? Drugs(ParseResult parsed, string typed, Vocabulary vocabulary)
    {
        var read = RegimenNames.Read(typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), vocabulary);
        if (read.Value is null) Output.Refuse(parsed, [.. read.Issues.Select(issue => new FileIssue(issue, "", null))]);
        return read.Value;
    }

    private static void Print(TextWriter output, LabelAnswer answer)
    {
        output.WriteLine(LabelJson.Name(answer.Status));
        if (answer.Approval is { } approval)
        {
            var end = approval.ApprovedTo is { } to ? $" until {to}" : "";
            output.WriteLine($"{(answer.Status == LabelStatus.OnLabel ? "Approval" : "Nearest approval")}: {string.Join(" + ", approval.Drugs)}, {LabelJson.Name(approval.Jurisdiction)}, from {approval.From?.ToString() ?? "a date not known"}{end}, for {approval.Indication.Text}");
            if (approval.MarketedTo is { } sold) output.WriteLine($"No longer marketed since {sold}.");
        }
        foreach (var fail in answer.Fails) output.WriteLine($"Fails: {fail}");
        foreach (var reason in answer.Reasons) output.WriteLine(reason);
        if (answer.Missing.Count > 0) output.WriteLine($"To settle it, find out: {string.Join(", ", answer.Missing)}.");
        output.WriteLine($"Approvals version {answer.Approvals}. This informs the board and does not replace it.");
    }
}
