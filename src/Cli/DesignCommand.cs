using System.CommandLine;
using Sarcoscope.Statistics.Designs;

namespace Sarcoscope.Cli;

/// <summary><c>design</c>: sizes of trials.</summary>
internal static class DesignCommand
{
    public static Command Create() =>
        new("design", "Sizes of trials from rates and errors.")
        {
            DesignAhern.Create(),
            DesignSimon.Create(),
            DesignTwoArm.Create(),
        };

    /// <summary>Runs a verb on its goal; impossible goals are refused with their reason.</summary>
    public static int Run(ParseResult parsed, DesignOptions options, Action<DesignGoal> answer)
    {
        var log = new IssueLog();
        try
        {
            answer(DesignGoal.Of(parsed.GetValue(options.P0)!.Value, parsed.GetValue(options.P1)!.Value, parsed.GetValue(options.Alpha)!.Value, parsed.GetValue(options.Power)!.Value));
            return ExitCode.Done;
        }
        catch (Exception refused) when (refused is DesignException or ArgumentOutOfRangeException)
        {
            log.Add("CLI-023", refused is ArgumentOutOfRangeException ? "Rates are 0 < p0 < p1 < 1, and alpha lies below the power." : refused.Message);
            return Output.Refuse(parsed, log.Issues);
        }
    }
}

/// <summary>The options that every design has.</summary>
internal sealed class DesignOptions
{
    public Option<double?> P0 { get; } = Share("--p0", "Rate of no interest, or rate of the control arm.");

    public Option<double?> P1 { get; } = Share("--p1", "Rate to be found, or rate of the experimental arm; above --p0.");

    public Option<double?> Alpha { get; } = Share("--alpha", "Largest probability of finding a treatment at --p0; one-sided.");

    public Option<double?> Power { get; } = Share("--power", "Least probability of finding it at --p1.");

    private static Option<double?> Share(string name, string description) =>
        new(name) { Description = description, Required = true, CustomParser = argument => CommandNumbers.ParseOne(argument, above: 0, below: 1) };
}
