using System.CommandLine;
using System.Globalization;
using Sarcoscope.Statistics.Proportions;

namespace Sarcoscope.Cli;

/// <summary><c>interval binomial</c>: the confidence interval of a proportion.</summary>
internal static class IntervalBinomial
{
    private static readonly string[] Methods = ["clopper-pearson", "wilson", "jeffreys"];

    public static Command Create()
    {
        Option<int> successes = new("--successes") { Description = "How many of the trials succeeded.", Required = true };
        Option<int> trials = new("--n") { Description = "How many trials there were.", Required = true };
        Option<string> method = new("--method") { Description = "How the limits are found.", DefaultValueFactory = _ => "clopper-pearson" };
        method.AcceptOnlyFromAmong(Methods);
        var level = CommandNumbers.LevelOption();
        var command = new Command("binomial", "Confidence interval of a proportion.") { successes, trials, method, level };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(successes), parsed.GetValue(trials), MethodNamed(parsed.GetValue(method)!), parsed.GetValue(level)));
        return command;
    }

    private static int Run(ParseResult parsed, int successes, int trials, BinomialMethod method, double level)
    {
        if (trials < 1 || successes < 0 || successes > trials)
        {
            var log = new IssueLog();
            log.Add("CLI-017", string.Create(CultureInfo.InvariantCulture, $"{successes} successes of {trials} are impossible. Give at least one trial, and from 0 to that many successes."));
            return Output.Refuse(parsed, log.Issues);
        }
        var interval = BinomialInterval.Of(successes, trials, method, level);
        if (parsed.GetValue(Output.Json))
        {
            Output.WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                json.WriteNumber("estimate", interval.Estimate);
                json.WriteNumber("lower", interval.Lower);
                json.WriteNumber("upper", interval.Upper);
                json.WriteEndObject();
            });
        }
        else
        {
            parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{successes}/{trials} = {interval.Estimate * 100:0.0#}% ({interval.Lower * 100:0.0#}% to {interval.Upper * 100:0.0#}%)"));
        }
        return ExitCode.Done;
    }

    private static BinomialMethod MethodNamed(string name) => name switch
    {
        "wilson" => BinomialMethod.Wilson,
        "jeffreys" => BinomialMethod.Jeffreys,
        _ => BinomialMethod.ClopperPearson,
    };
}
