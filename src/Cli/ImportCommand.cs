using System.CommandLine;

namespace Sarcoscope.Cli;

/// <summary><c>import</c>: data from files into a registry.</summary>
internal static class ImportCommand
{
    public static Command Create() =>
        new("import", "Read data from a folder into a registry.")
        {
            ImportNative.Create(),
            ImportTcgaSarc.Create(),
        };
}
