using System.Buffers.Binary;

namespace Sarcoscope.Registry.Storage;

/// <summary>Ids for records that are written together: each greater than the one before, so that they are added at the end of every index.</summary>
/// <remarks>UUID version 7, random in its first and then counted up: RFC 9562 section 6.2, method 2.</remarks>
internal sealed class RecordIds
{
    private const ulong Variant = 0x8000_0000_0000_0000;
    private const ulong Counter = 0x1FFF_FFFF_FFFF_FFFF; // its highest bit starts at 0, so that it does not run over

    private readonly ulong high;
    private ulong low;

    /// <param name="at">The moment the ids carry.</param>
    public RecordIds(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(bytes, bigEndian: true, out _);
        high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        low = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) & Counter;
    }

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Variant | low++);
        return new(bytes, bigEndian: true);
    }
}
