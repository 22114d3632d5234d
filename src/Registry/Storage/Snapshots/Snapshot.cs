namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>The registry as it stood at one moment: the database lock that reports run on. Never changed, never deleted.</summary>
public sealed class Snapshot
{
    /// <summary>Unique: 1 to 64 letters, digits, dots, hyphens and underscores.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? Note { get; init; }

    /// <summary>SHA-256 of the list of its parts with their hashes, sealed as they are, in lower-case hexadecimal (docs/decisions/0012-erasure.md).</summary>
    public required string Sha256 { get; init; }

    /// <summary>Version of the software that wrote it.</summary>
    public required string SoftwareVersion { get; init; }
}

/// <summary>One file of a snapshot: a table of the native exchange format. What lies in cases is not in it, but in <see cref="SnapshotCase"/>.</summary>
public sealed class SnapshotFile
{
    public required string SnapshotName { get; init; }

    /// <summary>Name of the file, such as <c>lines.csv</c>.</summary>
    public required string File { get; init; }

    /// <summary>Rows without the header, those of all cases.</summary>
    public required long Rows { get; init; }

    /// <summary>The header as JSON, followed by the rows where the file is not about patients.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>One case of a snapshot, sealed under the key of its patient: who destroys that key takes the case out of every snapshot.</summary>
public sealed class SnapshotCase
{
    public required string SnapshotName { get; init; }

    /// <summary>Order of the pseudonyms, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Names the key; nothing else of the patient stands here in the clear.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>The rows of the case (<see cref="CaseCapsule"/>), encrypted. Kept as it was written: encrypting again would give other bytes.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>SHA-256 of the sealed bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>The results of a snapshot as they were before the first of its patients was erased: what may have been published from it.</summary>
public sealed class SnapshotResult
{
    public required string SnapshotName { get; init; }

    /// <summary>Every headline as text in both languages, as JSON; nothing of a single patient.</summary>
    public required string Numbers { get; init; }
}
