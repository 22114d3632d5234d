using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>How an import is done.</summary>
public sealed record ImportOptions
{
    /// <summary>Default: nothing is written unless every row is good.</summary>
    public ImportPolicy Policy { get; init; }

    /// <summary>What is imported, without its path: the audit trail names it.</summary>
    public required string SourceName { get; init; }

    /// <summary>Who imports.</summary>
    public string Actor { get; init; } = AuditedChange.CommandLine;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told how far it is; may be null.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}

/// <summary>What happens to good rows beside bad ones.</summary>
public enum ImportPolicy
{
    AllOrNothing = 0,
    AcceptGoodRows,
}

/// <summary>How far an import is.</summary>
/// <param name="Phase">What it does now.</param>
/// <param name="Done">Of <paramref name="Total"/>: bytes while reading, rows while checking.</param>
/// <param name="Total">Zero when not known.</param>
public readonly record struct ImportProgress(ImportPhase Phase, long Done, long Total);

/// <summary>The two passes of an import.</summary>
public enum ImportPhase
{
    Reading = 0,
    Checking,
}
