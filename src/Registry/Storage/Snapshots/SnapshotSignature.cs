using System.Globalization;
using System.Text.Json;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Storage.Mapping;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Somebody's signature under a snapshot, kept beside it: the snapshot itself is sealed. Never changed, never deleted.</summary>
public sealed class SnapshotSignature
{
    public required string SnapshotName { get; init; }

    /// <summary>Order within the snapshot, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The moment, in universal time.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>The account's e-mail address.</summary>
    public required string SignedBy { get; init; }

    public required LockMeaning Meaning { get; init; }

    /// <summary>What was signed, as JSON: the hash of the snapshot, and the numbers the signer saw.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 over everything above, in lower-case hexadecimal; it stands in the audit trail too.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The hash that belongs to the rest of the row.</summary>
    public string OwnHash() => SignedText.HashOf(JsonSerializer.Serialize<string[]>(
        [SnapshotName, Number.ToString(CultureInfo.InvariantCulture), InstantText.Write(SignedAt), SignedBy, Words.Of(Meaning), Content]));
}

/// <summary>What somebody stands for who signs a snapshot.</summary>
public enum LockMeaning
{
    /// <summary>What is open was reviewed: the data may be analysed as they stand.</summary>
    ForAnalysis = 0,

    /// <summary>The data are the basis of published results. Only such a lock is released to the public.</summary>
    ForPublication,
}

/// <summary>A signature as it is shown, and whether it is the one that was given.</summary>
/// <param name="Number">Order within the snapshot.</param>
/// <param name="At">When, in universal time.</param>
/// <param name="By">Who; null where the reader is not told.</param>
/// <param name="Meaning">What the signature stands for.</param>
/// <param name="Integrity">Altered too where the row is gone that the audit trail speaks of.</param>
public sealed record ShownSignature(int Number, DateTimeOffset At, string? By, LockMeaning Meaning, SignatureIntegrity Integrity)
{
    /// <summary>A snapshot that nobody signed.</summary>
    public static Phrase Unsigned { get; } = new("unsigned", "non signé");

    /// <summary>signed 2026-07-01 by A: for publication.</summary>
    public Phrase Text
    {
        get
        {
            var day = At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Integrity == SignatureIntegrity.Altered
                ? new($"the signature of {day} is not what was signed", $"la signature du {day} n'est pas celle qui a été apposée")
                : new($"signed {day}{(By is null ? "" : " by " + By)}: {Say(Meaning).English}", $"signé le {day}{(By is null ? "" : " par " + By)}\u00A0: {Say(Meaning).French}");
        }
    }

    /// <summary>Every signature of a snapshot in one line, or that there is none.</summary>
    public static Phrase Of(IReadOnlyCollection<ShownSignature> signatures) => signatures.Count == 0
        ? Unsigned
        : new(string.Join("; ", signatures.Select(one => one.Text.English)), string.Join("\u202F; ", signatures.Select(one => one.Text.French)));

    /// <summary>What a signature stands for, in few words.</summary>
    public static Phrase Say(LockMeaning meaning) => meaning == LockMeaning.ForPublication
        ? new("approved for publication", "approuvé pour publication")
        : new("reviewed for analysis", "revu pour analyse");
}
