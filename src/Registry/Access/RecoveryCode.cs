using System.Security.Cryptography;
using System.Text;

namespace Sarcoscope.Registry.Access;

/// <summary>A code that stands in once for a lost authenticator. Only its hash is kept; a used one is deleted.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many an account has when they are made.</summary>
    public const int PerAccount = 10;

    // 32 signs that are not taken for one another: 12 of them hold 60 bits, beyond guessing also with the hash in hand.
    private const string Signs = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Length = 12;
    private const int Group = 4;

    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>SHA-256 of the code without hyphens, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>New codes, as they are shown: <c>abcd-efgh-ijkm</c>.</summary>
    internal static IReadOnlyList<string> Draw() => [.. Enumerable.Range(0, PerAccount).Select(_ => Grouped(RandomNumberGenerator.GetString(Signs, Length)))];

    /// <summary>The hash of a code as typed; spaces, hyphens and capitals do not matter.</summary>
    internal static string HashOf(string typed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(typed.Where(char.IsLetterOrDigit)).ToLowerInvariant())));

    private static string Grouped(string code) => string.Join('-', code.Chunk(Group).Select(signs => new string(signs)));
}
