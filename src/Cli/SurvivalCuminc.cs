using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>survival cuminc</c>: cumulative incidence of competing causes, and Gray's test between groups.</summary>
internal static class SurvivalCuminc
{
    private static readonly string[] Variances = ["jackknife", "aalen"];

    public static Command Create()
    {
        var data = SurvivalColumnNames.DataOption();
        var time = SurvivalColumnNames.TimeOption();
        var state = CompetingColumnNames.StateOption();
        var censor = CompetingColumnNames.CensorOption();
        Option<string?> by = new("--by") { Description = "Column with the group: curves for each, and Gray's test between them." };
        Option<string?> strata = new("--strata") { Description = "Column with strata; Gray's test compares groups within each." };
        Option<string?> entry = new("--entry") { Description = "Column with the time from which the subject was watched (delayed entry)." };
        Option<string?> weights = new("--weights") { Description = "Column with case weights, above 0." };
        Option<string> variance = new("--variance") { Description = "Standard errors: the infinitesimal jackknife (as survfit) or Aalen's (as cmprsk).", DefaultValueFactory = _ => "jackknife" };
        variance.AcceptOnlyFromAmong(Variances);
        var transform = CommandNumbers.TransformOption("log");
        var at = new Option<double[]>("--at") { Description = "Times at which to print the incidence, separated by commas.", CustomParser = CommandNumbers.ParseList };
        var level = CommandNumbers.LevelOption();
        var command = new Command("cuminc", "Cumulative incidence of competing causes (Aalen–Johansen), and Gray's test.") { data, time, state, censor, by, strata, entry, weights, variance, transform, at, level };
        command.SetAction(parsed =>
        {
            var names = new CompetingColumnNames(parsed.GetValue(time)!, parsed.GetValue(state)!, parsed.GetValue(censor)!)
            {
                By = parsed.GetValue(by),
                Strata = parsed.GetValue(strata),
                Entry = parsed.GetValue(entry),
                Weights = parsed.GetValue(weights),
            };
            var options = new CumulativeIncidenceOptions
            {
                Variance = parsed.GetValue(variance) == "aalen" ? IncidenceVariance.Aalen : IncidenceVariance.InfinitesimalJackknife,
                Transform = CommandNumbers.TransformNamed(parsed.GetValue(transform)!),
                Level = parsed.GetValue(level),
            };
            return Run(parsed, parsed.GetValue(data)!, names, options, parsed.GetValue(at) ?? []);
        });
        return command;
    }

    private static int Run(ParseResult parsed, string file, CompetingColumnNames names, CumulativeIncidenceOptions options, double[] at)
    {
        var log = new IssueLog(file);
        var columns = CompetingColumns.Read(file, names, log);
        if (log.Issues.Count > 0) return Output.Refuse(parsed, log.Issues);
        try
        {
            var data = columns.Data;
            var groups = columns.Groups;
            IReadOnlyList<GroupIncidence> found = groups is null ? [AalenJohansen.Estimate(data, options)] : AalenJohansen.EstimateByGroup(data, groups, options);
            var tests = groups is null ? [] : Tests(data, groups, columns.Strata);
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, found, tests, names.By is not null, at, columns.Dropped));
            else Draw(Output.Console(parsed), found, tests, at, columns.Dropped);
            return ExitCode.Done;
        }
        catch (CompetingRisksException refused)
        {
            log.Add("CLI-016", refused.Message);
            return Output.Refuse(parsed, log.Issues);
        }
    }

    private static List<GrayAnswer> Tests(CompetingRisksData data, Grouping groups, Grouping? strata)
    {
        var tests = new List<GrayAnswer>();
        foreach (var cause in data.Outcomes.Causes)
        {
            try
            {
                tests.Add(new(cause, GrayTest.Compare(data, groups, cause, new() { Strata = strata }), null));
            }
            catch (CompetingRisksException refused)
            {
                // The curves stand without a test; the answer says why there is none.
                tests.Add(new(cause, null, refused.Message));
            }
        }
        return tests;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<GroupIncidence> found, List<GrayAnswer> tests, bool grouped, double[] at, long dropped)
    {
        json.WriteStartObject();
        json.WriteStartArray("curves");
        foreach (var group in found)
        {
            foreach (var cause in group.Causes)
            {
                json.WriteStartObject();
                json.WriteString("group", grouped ? group.Group : null);
                json.WriteString("cause", cause.Cause);
                json.WriteNumber("n", group.Subjects);
                json.WriteNumber("events", cause.Events);
                json.WriteStartArray("steps");
                foreach (var step in cause.Steps) WritePoint(json, step.Time, step.AtRisk, new(step.Time, step.Incidence, step.StandardError, step.Lower, step.Upper, BeyondLastTime: false));
                json.WriteEndArray();
                json.WriteStartArray("at");
                foreach (var time in at) WritePoint(json, time, null, cause.At(time));
                json.WriteEndArray();
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
        json.WriteStartArray("gray");
        foreach (var (cause, test, reason) in tests)
        {
            json.WriteStartObject();
            json.WriteString("cause", cause);
            json.WriteNumber("chiSquare", test?.ChiSquare);
            json.WriteNumber("df", (double?)test?.DegreesOfFreedom);
            json.WriteNumber("p", test?.P);
            if (reason is not null) json.WriteString("reason", reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("dropped", dropped);
        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, double time, double? atRisk, IncidenceAtTime point)
    {
        json.WriteStartObject();
        json.WriteNumber("time", time);
        if (atRisk is { } n) json.WriteNumber("atRisk", n);
        json.WriteNumber("incidence", point.Incidence);
        json.WriteNumber("standardError", point.StandardError);
        json.WriteNumber("lower", point.Lower);
        json.WriteNumber("upper", point.Upper);
        if (atRisk is null) json.WriteBoolean("beyondLastTime", point.BeyondLastTime);
        json.WriteEndObject();
    }

    private static void Draw(IAnsiConsole console, IReadOnlyList<GroupIncidence> found, List<GrayAnswer> tests, double[] at, long dropped)
    {
        foreach (var group in found)
        {
            foreach (var cause in group.Causes)
            {
                console.MarkupLineInterpolated($"[bold]{(group.Group.Length > 0 ? group.Group + ", " : "")}{cause.Cause}[/]");
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n {group.Subjects}, events {cause.Events}"));
                var table = new Table { Border = TableBorder.Simple };
                foreach (var header in (string[])["time", "at risk", "incidence", "s.e.", "lower", "upper"]) table.AddColumn(new TableColumn(header).RightAligned());
                foreach (var step in cause.Steps) table.AddRow(Shown(step.Time), Shown(step.AtRisk), Shown(step.Incidence), Shown(step.StandardError), Shown(step.Lower), Shown(step.Upper));
                foreach (var point in at.Select(cause.At)) table.AddRow($"at {Shown(point.Time)}", "", Shown(point.Incidence), Shown(point.StandardError), Shown(point.Lower), Shown(point.Upper));
                console.Write(table);
            }
        }
        foreach (var (cause, test, reason) in tests)
        {
            console.WriteLine(test is null
                ? $"Gray's test, {cause}: none. {reason}"
                : string.Create(CultureInfo.InvariantCulture, $"Gray's test, {cause}: χ² {test.ChiSquare:0.####} on {test.DegreesOfFreedom} degrees of freedom, p {test.P:G3}"));
        }
        if (dropped > 0) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows dropped because a used column is missing: {dropped}"));
    }

    private static string Shown(double? value) => value?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "none";

    private sealed record GrayAnswer(string Cause, GrayResult? Test, string? Reason);
}
