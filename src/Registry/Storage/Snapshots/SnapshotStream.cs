using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Exchange.Csv;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>The bytes of one file of a snapshot, read piece by piece.</summary>
internal sealed class SnapshotStream(RegistryDb db, string snapshot, string file) : Stream
{
    private byte[] piece = [];
    private int position;
    private int number;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The file as it was exported.</summary>
    public static Stream Open(RegistryDb db, string snapshot, string file) =>
        new GZipStream(new SnapshotStream(db, snapshot, file), CompressionMode.Decompress);

    /// <summary>The rows of a file after its header.</summary>
    public static IEnumerable<string[]> Rows(RegistryDb db, string snapshot, NativeTable table)
    {
        using var rows = new CsvRows(Open(db, snapshot, table.File), NativeFormat.LongestCell);
        rows.Next();
        while (rows.Next()) yield return [.. rows.Cells.Select(FormulaGuard.Release)];
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (position == piece.Length)
        {
            number++;
            var next = db.Set<SnapshotPiece>().AsNoTracking()
                .Where(p => p.SnapshotName == snapshot && p.File == file && p.Number == number).Select(p => p.Content).SingleOrDefault();
            if (next is null) return 0;
            (piece, position) = (next, 0);
        }
        var length = Math.Min(buffer.Length, piece.Length - position);
        piece.AsSpan(position, length).CopyTo(buffer);
        position += length;
        return length;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
