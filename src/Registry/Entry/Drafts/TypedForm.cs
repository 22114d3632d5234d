using System.Text.Json;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Entry.Drafts;

/// <summary>A form as somebody left it.</summary>
/// <param name="Entry">What was typed.</param>
/// <param name="Begun">The <see cref="Fingerprint"/> of the record it began from: where it is another now, somebody has saved meanwhile.</param>
public sealed record TypedForm(FormEntry Entry, string Begun)
{
    /// <summary>The longest that is kept, in bytes: many times the longest form.</summary>
    public const int MostBytes = 256 * 1024;

    internal byte[]? SealUnder(SealKey key) =>
        JsonSerializer.SerializeToUtf8Bytes(new Written(Begun, Entry.Typed.ToDictionary(StringComparer.Ordinal))) is { Length: <= MostBytes } written ? key.Seal(written) : null;

    internal static TypedForm Open(SealKey key, byte[] closed)
    {
        var written = JsonSerializer.Deserialize<Written>(key.Open(closed))!;
        return new(new FormEntry(written.Typed), written.Begun);
    }

    private sealed record Written(string Begun, Dictionary<string, string> Typed);
}
