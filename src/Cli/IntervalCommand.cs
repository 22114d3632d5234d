using System.CommandLine;

namespace Sarcoscope.Cli;

/// <summary><c>interval</c>: confidence intervals from numbers on the command line.</summary>
internal static class IntervalCommand
{
    public static Command Create() =>
        new("interval", "Confidence intervals from counts.")
        {
            IntervalBinomial.Create(),
        };
}
