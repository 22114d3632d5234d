using System.CommandLine;
using System.Text;

namespace Sarcoscope.Cli;

/// <summary>The command line: a file per verb in this folder.</summary>
/// <remarks>Exit codes are a contract: 0 done, 1 input refused, 2 usage.</remarks>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return await RunAsync(args, Console.Out, Console.Error);
    }

    /// <summary>Runs one command.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="error">Receives issues and usage errors.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var root = new RootCommand("Sarcoscope: a registry of off-label treatment lines in sarcoma, and what follows from it.")
        {
            Output.Json,
            SurvivalCommand.Create(),
            IntervalCommand.Create(),
            DesignCommand.Create(),
            ResponseCommand.Create(),
            RecistCommand.Create(),
            ExportCommand.Create(),
            SnapshotCommand.Create(),
            AccountCommand.Create(),
            AuditCommand.Create(),
            BackupCommand.Create(),
            DatabaseCommand.Create(),
            DemoCommand.Create(),
            ImportCommand.Create(),
            TermsCommand.Create(),
            ReportCommand.Create(),
            CriteriaCommand.Create(),
            StageCommand.Create(),
            LabelCommand.Create(),
            GuidelineCommand.Create(),
        };
        var parsed = DatabaseOption.Complete(root, args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors) await error.WriteLineAsync(problem.Message);
            return ExitCode.Usage;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = output,
            Error = error,
        });
    }
}
