namespace Sarcoscope.Registry.Exchange.Csv;

/// <summary>
/// Keeps a CSV parser from taking a file without end for one row: a row of more than <see cref="LongestRow"/> characters,
/// whatever it is made of, ends reading instead of filling the memory.
/// </summary>
/// <remarks>
/// CsvHelper's parser keeps what it has read of a row at the beginning of its buffer and asks for more behind it. So the
/// place it asks to read to is the length of the row so far.
/// </remarks>
public sealed class RowLimit(TextReader text) : TextReader
{
    /// <summary>In characters; every cell of the widest table at its longest fits.</summary>
    public const int LongestRow = 2_000_000;

    /// <exception cref="RowTooLongException">The row that is being read is longer than allowed.</exception>
    public override int Read(char[] buffer, int index, int count) => index > LongestRow ? throw new RowTooLongException() : text.Read(buffer, index, count);

    /// <inheritdoc/>
    public override int Read() => text.Read();

    /// <inheritdoc/>
    public override int Peek() => text.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A row is longer than allowed.</summary>
public sealed class RowTooLongException() : Exception($"A row has more than {RowLimit.LongestRow} characters.");
