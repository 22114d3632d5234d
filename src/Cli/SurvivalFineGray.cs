using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Regression;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary><c>survival finegray</c>: regression of the cumulative incidence of one cause.</summary>
internal static class SurvivalFineGray
{
    public static Command Create()
    {
        var data = SurvivalColumnNames.DataOption();
        var time = SurvivalColumnNames.TimeOption();
        var state = CompetingColumnNames.StateOption();
        Option<string> cause = new("--cause") { Description = "The cause whose incidence is modelled, as the state column names it.", Required = true };
        var censor = CompetingColumnNames.CensorOption();
        Option<string?> covariates = new("--covariates") { Description = "Columns with covariates, separated by commas; numbers unless named under --factors." };
        Option<string?> factors = new("--factors") { Description = "Factors, such as \"rx=Obs|Lev;sex=m|f\": levels in order, the first being the reference; without a list sorted as text." };
        Option<string?> groups = new("--censoring-groups") { Description = "Column with groups that are censored differently (cengroup of crr)." };
        var level = CommandNumbers.LevelOption();
        var command = new Command("finegray", "Fine and Gray's regression of a cumulative incidence.") { data, time, state, cause, censor, covariates, factors, groups, level };
        command.Validators.Add(result =>
        {
            var named = CovariateName.Parse(result.GetValue(covariates), result.GetValue(factors));
            if (named.Count == 0) result.AddError("Name at least one covariate, under --covariates or --factors.");
            if (named.GroupBy(covariate => covariate.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
                result.AddError($"{twice.Key} is named twice.");
        });
        command.SetAction(parsed =>
        {
            var names = new CompetingColumnNames(parsed.GetValue(time)!, parsed.GetValue(state)!, parsed.GetValue(censor)!) { Strata = parsed.GetValue(groups) };
            var more = new CovariateColumns(CovariateName.Parse(parsed.GetValue(covariates), parsed.GetValue(factors)), cluster: null);
            return Run(parsed, parsed.GetValue(data)!, names, more, parsed.GetValue(cause)!, parsed.GetValue(level));
        });
        return command;
    }

    private static int Run(ParseResult parsed, string file, CompetingColumnNames names, CovariateColumns more, string cause, double level)
    {
        var log = new IssueLog(file);
        var columns = CompetingColumns.Read(file, names, log, more);
        if (log.Issues.Count > 0) return Output.Refuse(parsed, log.Issues);
        var risks = columns.Data;
        if (!risks.Outcomes.Causes.Contains(cause, StringComparer.Ordinal))
        {
            log.Add("CLI-021", $"No row has the cause \"{cause}\". The file has: {string.Join(", ", risks.Outcomes.Causes)}.", column: names.State);
            return Output.Refuse(parsed, log.Issues);
        }
        try
        {
            var fit = FineGray.Fit(risks, cause, more.Covariates, new() { Level = level, CensoringGroups = columns.Strata });
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, json => Write(json, fit, columns.Dropped));
            else Draw(Output.Console(parsed), fit, columns.Dropped);
            return ExitCode.Done;
        }
        catch (CovariateException covariate)
        {
            log.Add("CLI-031", covariate.Message, column: covariate.Covariate);
        }
        catch (MonotoneLikelihoodException monotone)
        {
            log.Add("CLI-032", monotone.Message);
        }
        catch (Exception refused) when (refused is UnfittableDataException or RegressionNonConvergenceException)
        {
            log.Add("CLI-033", refused.Message);
        }
        return Output.Refuse(parsed, log.Issues);
    }

    private static void Write(Utf8JsonWriter json, FineGrayFit fit, long dropped)
    {
        json.WriteStartObject();
        json.WriteString("cause", fit.Cause);
        json.WriteNumber("n", fit.Count);
        json.WriteNumber("events", fit.Events);
        json.WriteNumber("otherEvents", fit.OtherEvents);
        json.WriteNumber("dropped", dropped);
        json.WriteStartArray("coefficients");
        foreach (var coefficient in fit.Coefficients)
        {
            json.WriteStartObject();
            json.WriteString("name", coefficient.Name);
            json.WriteNumber("coef", coefficient.Estimate);
            json.WriteNumber("se", coefficient.StandardError);
            json.WriteNumber("hr", Finite(coefficient.HazardRatio));
            json.WriteNumber("lower", Finite(coefficient.Lower));
            json.WriteNumber("upper", Finite(coefficient.Upper));
            json.WriteNumber("z", coefficient.Z);
            json.WriteNumber("p", coefficient.P);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("logLik");
        json.WriteNumberValue(fit.NullLogLikelihood);
        json.WriteNumberValue(fit.LogLikelihood);
        json.WriteEndArray();
        json.WriteStartObject("tests");
        Write(json, "likelihoodRatio", fit.LikelihoodRatio);
        if (fit.Wald is { } wald) Write(json, "wald", wald);
        else json.WriteNull("wald");
        json.WriteEndObject();
        json.WriteStartArray("emptyLevels");
        foreach (var level in fit.EmptyLevels) json.WriteStringValue(level);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ChiSquareTest test)
    {
        json.WriteStartObject(name);
        json.WriteNumber("chiSquare", test.ChiSquare);
        json.WriteNumber("df", test.DegreesOfFreedom);
        json.WriteNumber("p", test.P);
        json.WriteEndObject();
    }

    private static void Draw(IAnsiConsole console, FineGrayFit fit, long dropped)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fit.Cause}: n {fit.Count}, events {fit.Events}, other events {fit.OtherEvents}{(dropped > 0 ? $", rows dropped because a used column is missing: {dropped}" : "")}"));
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("covariate");
        foreach (var header in (string[])["coefficient", "subdistribution hazard ratio", "lower", "upper", "s.e.", "z", "p"]) table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var found in fit.Coefficients)
        {
            table.AddRow(
                new Text(found.Name),
                Shown(found.Estimate),
                Shown(found.HazardRatio),
                Shown(found.Lower),
                Shown(found.Upper),
                Shown(found.StandardError),
                Shown(found.Z),
                new Text(found.P.ToString("G3", CultureInfo.InvariantCulture)));
        }
        console.Write(table);
        if (fit.EmptyLevels.Count > 0) console.WriteLine($"levels that nobody has: {string.Join(", ", fit.EmptyLevels)}");
    }

    private static Text Shown(double value) => new(value.ToString("0.####", CultureInfo.InvariantCulture));

    private static double? Finite(double ratio) => double.IsFinite(ratio) ? ratio : null;
}
