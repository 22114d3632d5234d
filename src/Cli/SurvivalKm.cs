using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.Survival;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>survival km</c>: Kaplan–Meier curves, medians, survival at given times, restricted means.</summary>
internal static class SurvivalKm
{
    public static Command Create()
    {
        var data = SurvivalColumnNames.DataOption();
        var time = SurvivalColumnNames.TimeOption();
        var happened = SurvivalColumnNames.EventOption();
        Option<string?> entry = new("--entry") { Description = "Column with the time from which the subject was watched (delayed entry)." };
        Option<string?> by = new("--by") { Description = "Column with the group: one curve for each." };
        Option<string?> weights = new("--weights") { Description = "Column with case weights, above 0." };
        var transform = CommandNumbers.TransformOption("log-log");
        var at = new Option<double[]>("--at") { Description = "Times at which to print survival, separated by commas.", CustomParser = CommandNumbers.ParseList };
        var rmst = new Option<double?>("--rmst") { Description = "Horizon of the restricted mean.", CustomParser = argument => CommandNumbers.ParseOne(argument, above: 0) };
        var level = CommandNumbers.LevelOption();
        Option<string?> svg = new("--svg") { Description = "Also draw the curves with numbers at risk into this SVG file; times must be days, the axis is months." };
        var command = new Command("km", "Kaplan–Meier estimate with Greenwood's standard error.") { data, time, happened, entry, by, weights, transform, at, rmst, level, svg };
        command.SetAction(parsed =>
        {
            var names = new SurvivalColumnNames(parsed.GetValue(time)!, parsed.GetValue(happened)!)
            {
                Entry = parsed.GetValue(entry),
                By = parsed.GetValue(by),
                Weights = parsed.GetValue(weights),
            };
            var options = new KaplanMeierOptions { Transform = CommandNumbers.TransformNamed(parsed.GetValue(transform)!), Level = parsed.GetValue(level) };
            return Run(parsed, parsed.GetValue(data)!, names, options, parsed.GetValue(at) ?? [], parsed.GetValue(rmst), parsed.GetValue(svg));
        });
        return command;
    }

    private static int Run(ParseResult parsed, string file, SurvivalColumnNames names, KaplanMeierOptions options, double[] at, double? horizon, string? svg)
    {
        var log = new IssueLog(file);
        var columns = SurvivalColumns.Read(file, names, log);
        if (log.Issues.Count > 0) return Output.Refuse(parsed, log.Issues);
        var curves = columns.Groups is { } groups
            ? KaplanMeier.EstimateByGroup(columns.Data, groups, options)
            : [new GroupCurve("", KaplanMeier.Estimate(columns.Data, options))];
        if (svg is not null && NewFile.Write(svg, SurvivalPlot.Draw(Path.GetFileName(file), curves)) is { } refused) return Output.Refuse(parsed, [new(refused, svg, Line: null)]);
        if (parsed.GetValue(Output.Json))
            Output.WriteJson(parsed, json => Write(json, curves, names.By is not null, at, horizon, columns.Dropped));
        else
            Draw(Output.Console(parsed), curves, at, horizon, columns.Dropped);
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<GroupCurve> curves, bool grouped, double[] at, double? horizon, long dropped)
    {
        json.WriteStartObject();
        json.WriteStartArray("groups");
        foreach (var (group, curve) in curves)
        {
            json.WriteStartObject();
            json.WriteString("group", grouped ? group : null);
            json.WriteNumber("n", curve.Subjects);
            json.WriteNumber("events", curve.Events);
            json.WriteStartObject("median");
            json.WriteNumber("estimate", curve.Median.Estimate);
            json.WriteNumber("lower", curve.Median.Lower);
            json.WriteNumber("upper", curve.Median.Upper);
            json.WriteEndObject();
            WriteRestrictedMean(json, curve, horizon);
            json.WriteStartArray("at");
            foreach (var time in at) WriteAt(json, curve.At(time));
            json.WriteEndArray();
            json.WriteStartArray("steps");
            foreach (var step in curve.Steps) WriteStep(json, step);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("dropped", dropped);
        json.WriteEndObject();
    }

    private static void WriteRestrictedMean(Utf8JsonWriter json, SurvivalCurve curve, double? horizon)
    {
        if (horizon is null)
        {
            json.WriteNull("rmst");
            return;
        }
        var mean = curve.RestrictedMean(horizon.Value);
        json.WriteStartObject("rmst");
        json.WriteNumber("tau", mean.Horizon);
        json.WriteNumber("estimate", mean.Mean);
        json.WriteNumber("standardError", mean.StandardError);
        json.WriteBoolean("beyondLastTime", mean.BeyondLastTime);
        json.WriteEndObject();
    }

    private static void WriteAt(Utf8JsonWriter json, SurvivalAtTime at)
    {
        json.WriteStartObject();
        json.WriteNumber("time", at.Time);
        json.WriteNumber("atRisk", at.AtRisk);
        json.WriteNumber("survival", at.Survival);
        json.WriteNumber("standardError", at.StandardError);
        json.WriteNumber("lower", at.Lower);
        json.WriteNumber("upper", at.Upper);
        json.WriteBoolean("beyondLastTime", at.BeyondLastTime);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, SurvivalStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("time", step.Time);
        json.WriteNumber("atRisk", step.AtRisk);
        json.WriteNumber("events", step.Events);
        json.WriteNumber("censored", step.Censored);
        json.WriteNumber("survival", step.Survival);
        json.WriteNumber("standardError", step.StandardError);
        json.WriteNumber("lower", step.Lower);
        json.WriteNumber("upper", step.Upper);
        json.WriteEndObject();
    }

    private static void Draw(IAnsiConsole console, IReadOnlyList<GroupCurve> curves, double[] at, double? horizon, long dropped)
    {
        foreach (var (group, curve) in curves)
        {
            if (group.Length > 0) console.MarkupLineInterpolated($"[bold]{group}[/]");
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n {curve.Subjects}, events {curve.Events}, median {Interval(curve.Median)}"));
            if (horizon is { } tau)
            {
                var mean = curve.RestrictedMean(tau);
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"restricted mean to {tau}: {mean.Mean:0.####} (standard error {mean.StandardError:0.####}){(mean.BeyondLastTime ? ", past the last observed time" : "")}"));
            }
            var table = new Table { Border = TableBorder.Simple };
            foreach (var header in (string[])["time", "at risk", "events", "censored", "survival", "s.e.", "lower", "upper"])
                table.AddColumn(new TableColumn(header).RightAligned());
            foreach (var step in curve.Steps)
                table.AddRow(Row(step.Time, step.AtRisk, step.Events, step.Censored, step.Survival, step.StandardError, step.Lower, step.Upper));
            foreach (var point in at.Select(curve.At))
                table.AddRow([$"at {Shown(point.Time)}", Shown(point.AtRisk), "", "", .. Row(point.Survival, point.StandardError, point.Lower, point.Upper)]);
            console.Write(table);
        }
        if (dropped > 0) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows dropped because a used column is missing: {dropped}"));
    }

    private static string[] Row(params double?[] values) => Array.ConvertAll(values, Shown);

    private static string Shown(double? value) => value?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "none";

    private static string Interval(TimeEstimate time) =>
        $"{Reached(time.Estimate)} ({Reached(time.Lower)} to {Reached(time.Upper)})";

    private static string Reached(double? time) => time is null ? "not reached" : Shown(time);
}
