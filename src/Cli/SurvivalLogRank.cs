using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.Survival;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>survival logrank</c>: the log-rank test and its weighted family.</summary>
internal static class SurvivalLogRank
{
    private static readonly string[] Weights = ["gehan", "tarone-ware", "peto-peto"];

    public static Command Create()
    {
        var data = SurvivalColumnNames.DataOption();
        var time = SurvivalColumnNames.TimeOption();
        var happened = SurvivalColumnNames.EventOption();
        Option<string> by = new("--by") { Description = "Column with the groups to compare.", Required = true };
        Option<string?> strata = new("--strata") { Description = "Column with strata; groups are compared within each." };
        var rho = PowerOption("--rho", "Fleming–Harrington ρ: above 0, early differences count more.");
        var gamma = PowerOption("--gamma", "Fleming–Harrington γ: above 0, late differences count more.");
        Option<string?> weight = new("--weight") { Description = "Another weight of the event times; not together with --rho or --gamma." };
        weight.AcceptOnlyFromAmong(Weights);
        var command = new Command("logrank", "Log-rank test between groups, with optional strata and weights.") { data, time, happened, by, strata, rho, gamma, weight };
        command.Validators.Add(result =>
        {
            bool Given(Option option) => result.GetResult(option) is { Implicit: false };
            if (Given(weight) && (Given(rho) || Given(gamma)))
                result.AddError("--weight stands for a test of its own; leave out --rho and --gamma.");
        });
        command.SetAction(parsed =>
        {
            var names = new SurvivalColumnNames(parsed.GetValue(time)!, parsed.GetValue(happened)!)
            {
                By = parsed.GetValue(by),
                Strata = parsed.GetValue(strata),
            };
            return Run(parsed, parsed.GetValue(data)!, names, WeightNamed(parsed.GetValue(weight), parsed.GetValue(rho), parsed.GetValue(gamma)));
        });
        return command;
    }

    private static int Run(ParseResult parsed, string file, SurvivalColumnNames names, LogRankWeight weight)
    {
        var log = new IssueLog(file);
        var columns = SurvivalColumns.Read(file, names, log);
        if (log.Issues.Count > 0) return Output.Refuse(parsed, log.Issues);
        try
        {
            var result = LogRank.Test(columns.Data, columns.Groups!, new() { Weight = weight, Strata = columns.Strata });
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, result, columns.Dropped));
            else Draw(Output.Console(parsed), result, columns.Dropped);
            return ExitCode.Done;
        }
        catch (IncomparableGroupsException incomparable)
        {
            log.Add("CLI-016", incomparable.Message, column: names.By!);
            return Output.Refuse(parsed, log.Issues);
        }
    }

    private static void Write(Utf8JsonWriter json, LogRankResult result, long dropped)
    {
        json.WriteStartObject();
        json.WriteNumber("chiSquare", result.ChiSquare);
        json.WriteNumber("df", result.DegreesOfFreedom);
        json.WriteNumber("p", result.P);
        json.WriteStartArray("groups");
        foreach (var group in result.Groups)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Group);
            json.WriteNumber("n", group.Subjects);
            json.WriteNumber("observed", group.Observed);
            json.WriteNumber("expected", group.Expected);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("dropped", dropped);
        json.WriteEndObject();
    }

    private static void Draw(IAnsiConsole console, LogRankResult result, long dropped)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("group");
        foreach (var header in (string[])["n", "observed", "expected"]) table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var group in result.Groups)
        {
            table.AddRow(
                new Text(group.Group),
                new Text(group.Subjects.ToString(CultureInfo.InvariantCulture)),
                new Text(group.Observed.ToString("0.###", CultureInfo.InvariantCulture)),
                new Text(group.Expected.ToString("0.###", CultureInfo.InvariantCulture)));
        }
        console.Write(table);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"χ² {result.ChiSquare:0.####} on {result.DegreesOfFreedom} degrees of freedom, p {result.P:G3}"));
        if (dropped > 0) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows dropped because a used column is missing: {dropped}"));
    }

    private static LogRankWeight WeightNamed(string? name, double rho, double gamma) => name switch
    {
        "gehan" => LogRankWeight.Gehan,
        "tarone-ware" => LogRankWeight.TaroneWare,
        "peto-peto" => LogRankWeight.PetoPeto,
        _ => LogRankWeight.FlemingHarrington(rho, gamma),
    };

    private static Option<double> PowerOption(string name, string description) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => 0,
        CustomParser = CommandNumbers.ParseFromZero,
    };
}
