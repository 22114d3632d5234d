using System.CommandLine;

namespace Sarcoscope.Cli;

/// <summary>The option of every verb that works on a registry. Without it the environment says which: <see cref="Variable"/>.</summary>
internal static class DatabaseOption
{
    /// <summary>Where the site finds its registry too; keeps a password out of the list of processes.</summary>
    public const string Variable = "ConnectionStrings__Registry";

    private const string Name = "--db";

    public static Option<string> Required(string description = "The registry: an SQLite file, or Host=…;Database=…;Username=… of a PostgreSQL server.") => new(Name)
    {
        Description = $"{description} Default: the environment's {Variable}.",
        Required = true,
        HelpName = "FILE|CONNECTION",
    };

    /// <summary>Reads the words of a command line; a verb that needs a registry and names none gets that of the environment.</summary>
    public static ParseResult Complete(RootCommand root, IReadOnlyList<string> args)
    {
        var parsed = root.Parse(args);
        var option = parsed.CommandResult.Command.Options.FirstOrDefault(candidate => candidate.Name == Name);
        return option is not null && parsed.GetResult(option) is null or { Implicit: true } && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set
            ? root.Parse([.. args, Name, set])
            : parsed;
    }
}
