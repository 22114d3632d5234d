using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>The rows of one case in a few bytes, to be sealed: its rows by file as JSON, compressed.</summary>
internal static class CaseCapsule
{
    private const int LengthBytes = sizeof(int);
    private const int Quality = 4; // of Brotli, 0 to 11: higher ones save little on a few kilobytes
    private const int Window = 16; // 64 KiB: a case is rarely longer

    /// <summary>Packs a case.</summary>
    /// <param name="patient">The case.</param>
    /// <param name="count">Is told of each row's file.</param>
    public static byte[] Pack(Patient patient, Action<NativeTable> count)
    {
        var files = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var (table, cells) in CaseRows.Of(patient))
        {
            count(table);
            if (!files.TryGetValue(table.File, out var rows)) files[table.File] = rows = [];
            rows.Add(cells);
        }
        var open = JsonSerializer.SerializeToUtf8Bytes(files);
        var packed = new byte[LengthBytes + BrotliEncoder.GetMaxCompressedLength(open.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, open.Length);
        if (!BrotliEncoder.TryCompress(open, packed.AsSpan(LengthBytes), out var written, Quality, Window)) throw new InvalidOperationException("A case could not be compressed.");
        return packed[..(LengthBytes + written)];
    }

    /// <summary>The rows of a packed case, by file.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Pack"/> made.</exception>
    public static IReadOnlyDictionary<string, List<string[]>> Unpack(ReadOnlySpan<byte> packed)
    {
        var length = packed.Length > LengthBytes ? BinaryPrimitives.ReadInt32LittleEndian(packed) : -1;
        var open = length >= 0 ? new byte[length] : [];
        return length >= 0 && BrotliDecoder.TryDecompress(packed[LengthBytes..], open, out var written) && written == length
            ? JsonSerializer.Deserialize<Dictionary<string, List<string[]>>>(open)!
            : throw new InvalidDataException("A case of the snapshot cannot be unpacked.");
    }
}
