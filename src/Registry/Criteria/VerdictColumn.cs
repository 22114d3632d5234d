using System.Numerics;
using System.Runtime.InteropServices;

namespace Sarcoscope.Registry.Criteria;

/// <summary>The answers of a criterion for many cases.</summary>
/// <remarks>Kept as 0 false, 1 unknown, 2 true: "and" is the least, "or" the greatest, "not" what is left of 2.</remarks>
public sealed class VerdictColumn
{
    private readonly byte[] ranks;

    internal VerdictColumn(byte[] ranks) => this.ranks = ranks;

    public int Count => ranks.Length;

    public Verdict this[int at] => ranks[at] switch { 0 => Verdict.False, 1 => Verdict.Unknown, _ => Verdict.True };

    /// <summary>How many cases have an answer.</summary>
    public int CountOf(Verdict verdict) => ranks.AsSpan().Count(RankOf(verdict));

    internal static byte RankOf(Verdict verdict) => verdict switch { Verdict.False => 0, Verdict.Unknown => 1, _ => 2 };

    internal static void Least(Span<byte> into, ReadOnlySpan<byte> other)
    {
        var wide = MemoryMarshal.Cast<byte, Vector<byte>>(into);
        var narrow = MemoryMarshal.Cast<byte, Vector<byte>>(other);
        for (var at = 0; at < wide.Length; at++) wide[at] = Vector.Min(wide[at], narrow[at]);
        for (var at = wide.Length * Vector<byte>.Count; at < into.Length; at++) into[at] = Math.Min(into[at], other[at]);
    }

    internal static void Greatest(Span<byte> into, ReadOnlySpan<byte> other)
    {
        var wide = MemoryMarshal.Cast<byte, Vector<byte>>(into);
        var narrow = MemoryMarshal.Cast<byte, Vector<byte>>(other);
        for (var at = 0; at < wide.Length; at++) wide[at] = Vector.Max(wide[at], narrow[at]);
        for (var at = wide.Length * Vector<byte>.Count; at < into.Length; at++) into[at] = Math.Max(into[at], other[at]);
    }

    internal static void Opposite(Span<byte> ranks)
    {
        var wide = MemoryMarshal.Cast<byte, Vector<byte>>(ranks);
        var two = new Vector<byte>(2);
        for (var at = 0; at < wide.Length; at++) wide[at] = two - wide[at];
        for (var at = wide.Length * Vector<byte>.Count; at < ranks.Length; at++) ranks[at] = (byte)(2 - ranks[at]);
    }
}
