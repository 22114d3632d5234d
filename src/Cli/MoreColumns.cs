namespace Sarcoscope.Cli;

/// <summary>Columns that a verb reads beside those of the survival data.</summary>
internal abstract class MoreColumns
{
    /// <summary>In the order in which their cells come.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Says what is wrong with a row; a missing cell is not wrong.</summary>
    public abstract void Check(long line, IReadOnlyList<string> cells, int from, IssueLog log);

    /// <summary>Keeps a row that was checked and misses nothing.</summary>
    public abstract void Add(IReadOnlyList<string> cells, int from);
}
