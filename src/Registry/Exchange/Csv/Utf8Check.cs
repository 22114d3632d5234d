using System.Text.Unicode;

namespace Sarcoscope.Registry.Exchange.Csv;

/// <summary>Looks through a file for what would stop reading it, in constant memory.</summary>
internal static class Utf8Check
{
    /// <summary>Longest stretch without a line break, in bytes; a longer one is no table of records.</summary>
    public const int LongestLine = 8 << 20;

    private const int BufferSize = 1 << 20;
    private const int LongestSequence = 4;

    /// <summary>The first fault; null for a file that can be read.</summary>
    public static async Task<TextFault?> Find(Stream stream, CancellationToken cancel)
    {
        var buffer = new byte[BufferSize];
        var place = new Place();
        for (var kept = 0; ;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(kept), cancel);
            var length = kept + read;
            var whole = read == 0 ? length : length - UnfinishedTail(buffer.AsSpan(0, length));
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                var valid = ValidPrefix(buffer.AsSpan(0, whole));
                place.Advance(buffer.AsSpan(0, valid));
                return new(place.Line, place.Byte, buffer[valid]);
            }
            if (place.Advance(buffer.AsSpan(0, whole)) > LongestLine) return new(place.Line, place.Byte, null);
            if (read == 0) return null;
            kept = length - whole;
            buffer.AsSpan(whole, kept).CopyTo(buffer);
        }
    }

    /// <summary>Bytes at the end that may be the beginning of a character whose rest was not read yet.</summary>
    private static int UnfinishedTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back < LongestSequence && back <= bytes.Length; back++)
        {
            var value = bytes[^back];
            if (value < 0x80) return 0;
            if (value >= 0xC0) return back < (value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2) ? back : 0;
        }
        return 0;
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length && System.Text.Rune.DecodeFromUtf8(bytes[valid..], out _, out var consumed) == System.Buffers.OperationStatus.Done) valid += consumed;
        return valid;
    }

    private sealed class Place
    {
        public int Line { get; private set; } = 1;

        public int Byte { get; private set; } = 1;

        /// <returns>The longest line that these bytes take part in, as far as it is known.</returns>
        public int Advance(ReadOnlySpan<byte> bytes)
        {
            var longest = 0;
            while (true)
            {
                var end = bytes.IndexOf((byte)'\n');
                Byte += end < 0 ? bytes.Length : end;
                longest = Math.Max(longest, Byte);
                if (end < 0 || longest > LongestLine) return longest;
                Line++;
                Byte = 1;
                bytes = bytes[(end + 1)..];
            }
        }
    }
}

/// <summary>Where a file stops being a text of records.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Byte">Position within the line, from 1.</param>
/// <param name="Value">The byte that is not UTF-8; null when the line is too long.</param>
internal sealed record TextFault(int Line, int Byte, byte? Value);
