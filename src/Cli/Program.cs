using System.CommandLine;

namespace Sarcoscope.Cli;

/// <summary>The command line: a file per verb in this folder.</summary>
/// <remarks>Exit codes are a contract: 0 done, 1 input refused, 2 usage.</remarks>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Sarcoscope: a registry of off-label treatment lines in sarcoma, and what follows from it.");
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
