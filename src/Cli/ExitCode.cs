namespace Sarcoscope.Cli;

/// <summary>What the process returns; a contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was read and refused; the issues say why.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;
}
