namespace Sarcoscope.Cli;

/// <summary>A column whose length is not known before it ends, used without copying it at the end.</summary>
internal sealed class GrowingColumn<T>
    where T : struct
{
    private T[] cells = new T[1024];
    private int count;

    public int Count => count;

    public ReadOnlyMemory<T> Cells => cells.AsMemory(0, count);

    public void Add(T cell)
    {
        if (count == cells.Length) Array.Resize(ref cells, (int)Math.Min(Array.MaxLength, count + (count / 2L)));
        cells[count++] = cell;
    }
}
