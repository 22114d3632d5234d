using System.CommandLine;

namespace Sarcoscope.Cli;

/// <summary>The option of every verb that works on a registry.</summary>
internal static class DatabaseOption
{
    public static Option<string> Required(string description = "The registry: an SQLite file.") => new("--db")
    {
        Description = description,
        Required = true,
        HelpName = "FILE",
    };
}
