using System.CommandLine;
using Sarcoscope.Registry.Exchange.Import;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary>A progress bar on standard error; none with <c>--json</c> or where standard error is no terminal.</summary>
internal static class ImportProgressBar
{
    public static Task<ImportReport> Show(ParseResult parsed, Func<IProgress<ImportProgress>?, Task<ImportReport>> import)
    {
        if (parsed.GetValue(Output.Json) || parsed.InvocationConfiguration.Error != Console.Error || Console.IsErrorRedirected) return import(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(context => import(new Bars(
            context.AddTask("Reading files", autoStart: true, maxValue: 1),
            context.AddTask("Checking rows", autoStart: false, maxValue: 1))));
    }

    private sealed class Bars(ProgressTask reading, ProgressTask checking) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Phase == ImportPhase.Checking && !checking.IsStarted)
            {
                reading.Value = reading.MaxValue;
                checking.StartTask();
            }
            var bar = value.Phase == ImportPhase.Reading ? reading : checking;
            bar.MaxValue = Math.Max(value.Total, 1);
            bar.Value = value.Done;
        }
    }
}
