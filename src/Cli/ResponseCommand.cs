using System.CommandLine;

namespace Sarcoscope.Cli;

/// <summary><c>response</c>: response rates.</summary>
internal static class ResponseCommand
{
    public static Command Create() =>
        new("response", "Response rates of drugs by histology.")
        {
            ResponsePooled.Create(),
        };
}
