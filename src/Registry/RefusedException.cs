namespace Sarcoscope.Registry;

/// <summary>What was asked cannot be done with what was given: a file, a name, a database. The message says what to do.</summary>
/// <remarks>The command line prints the issue and leaves with 1; a page shows it.</remarks>
public sealed class RefusedException(Issue issue) : Exception($"{issue.Message} ({issue.Code})")
{
    public Issue Issue { get; } = issue;
}
