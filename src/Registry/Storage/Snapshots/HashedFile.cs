using System.IO.Compression;
using System.Security.Cryptography;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>A stream that hashes and counts what is written, and keeps it compressed in a temporary file.</summary>
internal sealed class HashedFile : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream kept;
    private readonly GZipStream packed;
    private long bytes;
    private bool closed;

    public HashedFile()
    {
        kept = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        packed = new GZipStream(kept, CompressionLevel.Optimal, leaveOpen: true);
    }

    /// <summary>Known once the writer has closed the stream.</summary>
    public string Sha256 { get; private set; } = "";

    public long Bytes => bytes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => bytes;

    public override long Position { get => bytes; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        bytes += buffer.Length;
        packed.Write(buffer);
    }

    /// <summary>The compressed bytes in pieces of at most <paramref name="size"/>; to be called after the writer has closed the stream, then <see cref="Release"/>.</summary>
    public IEnumerable<byte[]> Pieces(int size)
    {
        kept.Position = 0;
        var buffer = new byte[size];
        while (kept.ReadAtLeast(buffer, size, throwOnEndOfStream: false) is > 0 and var read) yield return buffer[..read];
    }

    /// <summary>Deletes the temporary file.</summary>
    public void Release() => kept.Dispose();

    public override void Flush()
    {
        // The compressed stream is flushed when it is closed: flushing in between would depend on the writer's buffer.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Closing ends the content and keeps it until <see cref="Release"/>.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !closed)
        {
            closed = true;
            packed.Dispose();
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
