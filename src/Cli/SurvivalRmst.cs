using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.Survival;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>survival rmst</c>: restricted mean times, their differences and ratios between groups.</summary>
internal static class SurvivalRmst
{
    private static readonly string[] PseudoWords = ["none", "jackknife"];

    public static Command Create()
    {
        var data = SurvivalColumnNames.DataOption();
        var time = SurvivalColumnNames.TimeOption();
        var happened = SurvivalColumnNames.EventOption();
        Option<double?> tau = new("--tau") { Description = "Horizon of the means, above 0, in the unit of the times.", Required = true, CustomParser = argument => CommandNumbers.ParseOne(argument, above: 0) };
        Option<string?> by = new("--by") { Description = "Column with the group; each later group is compared with the first." };
        Option<string?> entry = new("--entry") { Description = "Column with the time from which the subject was watched (delayed entry)." };
        Option<string?> weights = new("--weights") { Description = "Column with case weights, above 0." };
        Option<string> pseudo = new("--pseudo") { Description = "Also print the pseudo-value of each row (jackknife).", DefaultValueFactory = _ => "none" };
        pseudo.AcceptOnlyFromAmong(PseudoWords);
        var level = CommandNumbers.LevelOption();
        var command = new Command("rmst", "Restricted mean time free of the event, with difference and ratio between groups.") { data, time, happened, tau, by, entry, weights, pseudo, level };
        command.SetAction(parsed =>
        {
            var names = new SurvivalColumnNames(parsed.GetValue(time)!, parsed.GetValue(happened)!)
            {
                By = parsed.GetValue(by),
                Entry = parsed.GetValue(entry),
                Weights = parsed.GetValue(weights),
            };
            return Run(parsed, parsed.GetValue(data)!, names, parsed.GetValue(tau)!.Value, parsed.GetValue(level), parsed.GetValue(pseudo) == "jackknife");
        });
        return command;
    }

    private static int Run(ParseResult parsed, string file, SurvivalColumnNames names, double tau, double level, bool withPseudo)
    {
        var log = new IssueLog(file);
        var columns = SurvivalColumns.Read(file, names, log);
        if (log.Issues.Count > 0) return Output.Refuse(parsed, log.Issues);
        try
        {
            var survival = columns.Data;
            var groups = columns.Groups ?? Grouping.OfCodes(new int[survival.Count], [""]);
            var found = RestrictedMeans.Compare(survival, groups, tau, level);
            var values = withPseudo ? PseudoValues.OfRestrictedMean(survival, tau) : null;
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, found, values, names.By is not null, columns.Dropped));
            else Draw(Output.Console(parsed), found, values, columns.Dropped);
            return ExitCode.Done;
        }
        catch (PseudoValueException refused)
        {
            log.Add("CLI-022", refused.Message);
            return Output.Refuse(parsed, log.Issues);
        }
    }

    private static void Write(Utf8JsonWriter json, RestrictedMeanComparison found, double[]? values, bool grouped, long dropped)
    {
        json.WriteStartObject();
        json.WriteNumber("tau", found.Horizon);
        json.WriteStartArray("groups");
        foreach (var mean in found.Groups)
        {
            json.WriteStartObject();
            json.WriteString("group", grouped ? mean.Group : null);
            json.WriteNumber("estimate", mean.Mean);
            json.WriteNumber("standardError", mean.StandardError);
            json.WriteNumber("lower", mean.Lower);
            json.WriteNumber("upper", mean.Upper);
            json.WriteBoolean("beyondLastTime", mean.BeyondLastTime);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("contrasts");
        foreach (var contrast in found.Contrasts)
        {
            json.WriteStartObject();
            json.WriteString("group", contrast.Group);
            json.WriteString("reference", contrast.Reference);
            Write(json, "difference", contrast.Difference);
            if (contrast.Ratio is { } ratio) Write(json, "ratio", ratio);
            else json.WriteNull("ratio");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("test");
        json.WriteNumber("chiSquare", found.ChiSquare);
        json.WriteNumber("df", found.DegreesOfFreedom);
        json.WriteNumber("p", found.P);
        json.WriteEndObject();
        if (values is not null)
        {
            json.WriteStartArray("pseudoValues");
            foreach (var value in values) json.WriteNumberValue(value);
            json.WriteEndArray();
        }
        json.WriteNumber("dropped", dropped);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Contrast contrast)
    {
        json.WriteStartObject(name);
        json.WriteNumber("estimate", contrast.Estimate);
        json.WriteNumber("standardError", contrast.StandardError);
        json.WriteNumber("lower", contrast.Lower);
        json.WriteNumber("upper", contrast.Upper);
        json.WriteNumber("p", contrast.P);
        json.WriteEndObject();
    }

    private static void Draw(IAnsiConsole console, RestrictedMeanComparison found, double[]? values, long dropped)
    {
        foreach (var mean in found.Groups)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(mean.Group.Length > 0 ? mean.Group + ": " : "")}{mean.Mean:0.####} ({mean.Lower:0.####} to {mean.Upper:0.####}), standard error {mean.StandardError:0.####}{(mean.BeyondLastTime ? ", past the last observed time" : "")}"));
        foreach (var contrast in found.Contrasts)
        {
            console.WriteLine($"{contrast.Group} less {contrast.Reference}: {Shown(contrast.Difference)}");
            console.WriteLine($"{contrast.Group} over {contrast.Reference}: {(contrast.Ratio is { } ratio ? Shown(ratio) : "none, a mean is 0")}");
        }
        if (found.P is { } p && found.Contrasts.Count > 1) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all equal: χ² {found.ChiSquare:0.####} on {found.DegreesOfFreedom} degrees of freedom, p {p:G3}"));
        foreach (var value in values ?? []) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pseudo-value {value:0.#####}"));
        if (dropped > 0) console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rows dropped because a used column is missing: {dropped}"));
    }

    private static string Shown(Contrast contrast) => string.Create(
        CultureInfo.InvariantCulture,
        $"{contrast.Estimate:0.####} ({contrast.Lower:0.####} to {contrast.Upper:0.####}), p {(contrast.P is { } p ? p.ToString("G3", CultureInfo.InvariantCulture) : "none")}");
}
