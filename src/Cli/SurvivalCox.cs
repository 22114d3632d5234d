using System.CommandLine;
using Sarcoscope.Statistics.Regression;

namespace Sarcoscope.Cli;

/// <summary><c>survival cox</c>: proportional hazards regression, with the test of its assumption.</summary>
internal static class SurvivalCox
{
    private static readonly string[] TieNames = ["efron", "breslow", "exact"];
    private static readonly string[] TransformNames = ["identity", "log", "km", "rank"];

    public static Command Create()
    {
        var data = SurvivalColumnNames.DataOption();
        var time = SurvivalColumnNames.TimeOption();
        var happened = SurvivalColumnNames.EventOption();
        Option<string?> covariates = new("--covariates") { Description = "Columns with covariates, separated by commas; numbers unless named under --factors." };
        Option<string?> factors = new("--factors") { Description = "Factors, such as \"rx=Obs|Lev;sex=m|f\": levels in order, the first being the reference; without a list sorted as text." };
        Option<string?> strata = new("--strata") { Description = "Column with strata: a baseline hazard for each." };
        Option<string?> entry = new("--entry") { Description = "Column with the time from which the row was watched: delayed entry, or intervals of a covariate that changes." };
        Option<string?> weights = new("--weights") { Description = "Column with case weights, above 0." };
        Option<string?> cluster = new("--cluster") { Description = "Column that says which rows belong together: standard errors become robust." };
        Option<string> ties = new("--ties") { Description = "How events at the same time are treated.", DefaultValueFactory = _ => "efron" };
        ties.AcceptOnlyFromAmong(TieNames);
        Option<string?> zph = new("--zph") { Description = "Also test whether hazards are proportional, along this function of time." };
        zph.AcceptOnlyFromAmong(TransformNames);
        Option<string> penalty = new("--penalty") { Description = "firth: a fit for small samples, finite where a group has no events.", DefaultValueFactory = _ => "none" };
        penalty.AcceptOnlyFromAmong("none", "firth");
        var level = CommandNumbers.LevelOption();
        var command = new Command("cox", "Cox's proportional hazards regression.") { data, time, happened, covariates, factors, strata, entry, weights, cluster, ties, zph, penalty, level };
        command.Validators.Add(result =>
        {
            var named = CovariateName.Parse(result.GetValue(covariates), result.GetValue(factors));
            if (named.Count == 0) result.AddError("Name at least one covariate, under --covariates or --factors.");
            if (named.GroupBy(covariate => covariate.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
                result.AddError($"{twice.Key} is named twice.");
            if (result.GetResult(ties)?.Tokens.Any(token => token.Value == "exact") != true) return;
            if (Given(weights) || Given(cluster) || Given(zph) || Given(penalty))
                result.AddError("--ties exact takes no --weights, --cluster, --zph or --penalty.");

            bool Given(Option option) => result.GetResult(option) is { Implicit: false };
        });
        command.SetAction(parsed =>
        {
            var names = new SurvivalColumnNames(parsed.GetValue(time)!, parsed.GetValue(happened)!)
            {
                Entry = parsed.GetValue(entry),
                Weights = parsed.GetValue(weights),
                Strata = parsed.GetValue(strata),
            };
            var more = new CovariateColumns(CovariateName.Parse(parsed.GetValue(covariates), parsed.GetValue(factors)), parsed.GetValue(cluster));
            var options = new CoxOptions
            {
                Ties = TiesNamed(parsed.GetValue(ties)!),
                Penalty = parsed.GetValue(penalty) == "firth" ? CoxPenalty.Firth : CoxPenalty.None,
                Level = parsed.GetValue(level),
            };
            return Run(parsed, parsed.GetValue(data)!, names, more, options, parsed.GetValue(zph));
        });
        return command;
    }

    private static int Run(ParseResult parsed, string file, SurvivalColumnNames names, CovariateColumns more, CoxOptions options, string? zph)
    {
        var log = new IssueLog(file);
        var columns = SurvivalColumns.Read(file, names, log, more);
        if (log.Issues.Count > 0) return Output.Refuse(parsed, log.Issues);
        try
        {
            var clusters = more.Clusters;
            var fit = CoxModel.Fit(columns.Data, more.Covariates, options with { Strata = columns.Strata, Clusters = clusters });
            var tests = zph is null ? [] : ProportionalHazards.Test(fit, TransformNamed(zph));
            var report = new CoxReport(fit, tests, columns.Dropped, CoxReport.WarningsOf(file, fit, columns.Data, clusters));
            if (parsed.GetValue(Output.Json)) Output.WriteJson(parsed, report.Write);
            else report.Draw(Output.Console(parsed));
            foreach (var warning in report.Warnings) parsed.InvocationConfiguration.Error.WriteLine(warning);
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

    private static CoxTies TiesNamed(string name) => name switch
    {
        "breslow" => CoxTies.Breslow,
        "exact" => CoxTies.Exact,
        _ => CoxTies.Efron,
    };

    private static HazardTransform TransformNamed(string name) => name switch
    {
        "identity" => HazardTransform.Identity,
        "log" => HazardTransform.Log,
        "rank" => HazardTransform.Rank,
        _ => HazardTransform.KaplanMeier,
    };
}
