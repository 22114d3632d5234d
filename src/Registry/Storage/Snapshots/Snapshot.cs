namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>The registry as it stood at one moment: the database lock that reports run on. Never changed, never deleted.</summary>
public sealed class Snapshot
{
    /// <summary>Unique: 1 to 64 letters, digits, dots, hyphens and underscores.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? Note { get; init; }

    /// <summary>SHA-256 of the list of files with their hashes, in lower-case hexadecimal (docs/decisions).</summary>
    public required string Sha256 { get; init; }

    /// <summary>Version of the software that wrote it.</summary>
    public required string SoftwareVersion { get; init; }
}

/// <summary>One file of a snapshot: a table of the native exchange format.</summary>
public sealed class SnapshotFile
{
    public required string SnapshotName { get; init; }

    /// <summary>Name of the file, such as <c>lines.csv</c>.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the uncompressed bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Rows without the header.</summary>
    public required long Rows { get; init; }

    /// <summary>Uncompressed length.</summary>
    public required long Bytes { get; init; }
}

/// <summary>A piece of a snapshot's file, compressed with gzip as one stream over all pieces in order.</summary>
public sealed class SnapshotPiece
{
    public required string SnapshotName { get; init; }

    public required string File { get; init; }

    /// <summary>Order within the file, from 1.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
