using System.Collections;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>One file of the native format and the records it holds.</summary>
public abstract class NativeTable
{
    private readonly Lazy<IReadOnlyList<NativeTable>> children;

    private protected NativeTable(string file, string? childrenCallIt, NativeTable? parent, IReadOnlyList<NativeColumn> columns)
    {
        (File, ChildrenCallIt, Parent, Columns) = (file, childrenCallIt, parent, columns);
        Ancestors = parent is null ? [] : [.. parent.Ancestors, parent];
        Header = [.. Ancestors.Select(ancestor => ancestor.ChildrenCallIt!), .. columns.Select(column => column.Name)];
        KeyLength = Ancestors.Count + 1;
        children = new(() => [.. NativeFormat.Tables.Where(table => table.Parent == this)]);
    }

    /// <summary>Name of the file: <c>lines.csv</c>.</summary>
    public string File { get; }

    /// <summary>What a row is.</summary>
    public required string Meaning { get; init; }

    /// <summary>Whether a row stands for itself, or is part of a record that is not whole without it.</summary>
    public Standing Standing { get; init; }

    public NativeTable? Parent { get; }

    /// <summary>The tables above this one, the patient first.</summary>
    public IReadOnlyList<NativeTable> Ancestors { get; }

    public IReadOnlyList<NativeTable> Children => children.Value;

    /// <summary>Columns of the record itself; the first is its key among its siblings.</summary>
    public IReadOnlyList<NativeColumn> Columns { get; }

    /// <summary>Every column: the keys of the records above, then those of the record.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>How many of the first columns name a row, together, within the file.</summary>
    public int KeyLength { get; init; }

    /// <summary>The name of the column by which rows below name this record: <c>line</c>.</summary>
    internal string? ChildrenCallIt { get; }

    /// <summary>The column whose cell stands at a position of the header: a key of a record above, or an own column.</summary>
    public NativeColumn ColumnAt(int position) =>
        position < Ancestors.Count ? Ancestors[position].Columns[0] : Columns[position - Ancestors.Count];

    public override string ToString() => File;

    /// <summary>Type of the records.</summary>
    public abstract Type RecordType { get; }

    /// <summary>A record with nothing in it yet.</summary>
    internal abstract object Create();

    /// <summary>The records of this table within a record of the table above.</summary>
    internal abstract IList In(object parent);

    /// <summary>The records within a parent, in order of their key.</summary>
    internal abstract IEnumerable<object> Sorted(object parent);
}

/// <summary>What refusing a row means for the record above it.</summary>
public enum Standing
{
    /// <summary>The record above is whole without it.</summary>
    Alone = 0,

    /// <summary>A line without one of its drugs is another regimen: row and record are refused together.</summary>
    PartOfParent,
}

/// <summary>A table whose records are of type <typeparamref name="T"/> and lie in a list of a <typeparamref name="TParent"/>.</summary>
internal sealed class NativeTable<T, TParent>(string file, string? childrenCallIt, NativeTable? parent, Func<TParent, List<T>>? list, IReadOnlyList<NativeColumn> columns)
    : NativeTable(file, childrenCallIt, parent, columns)
    where T : class
    where TParent : class
{
    private static readonly Func<T> New = System.Linq.Expressions.Expression.Lambda<Func<T>>(System.Linq.Expressions.Expression.New(typeof(T))).Compile();

    public override Type RecordType => typeof(T);

    internal override object Create() => New();

    internal override IList In(object parent) => list is null ? throw new InvalidOperationException($"{File} has nothing above it.") : list((TParent)parent);

    internal override IEnumerable<object> Sorted(object parent)
    {
        var records = In(parent);
        return records.Count < 2 ? records.Cast<object>() : records.Cast<object>().OrderBy(Columns[0].Write, Comparer<string>.Create(Columns[0].CompareCells));
    }
}
