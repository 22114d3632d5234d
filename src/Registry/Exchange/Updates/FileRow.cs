using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>A row of a centre's file, and what becomes of it.</summary>
internal sealed class FileRow(NativeTable table, int line, string[] cells, RowState readable)
{
    /// <summary>In a cell: the value recorded is to be erased. An empty cell leaves it as it is.</summary>
    public const string EraseWord = "[erase]";

    public NativeTable Table { get; } = table;

    public Origin Origin { get; } = new(table.File, line);

    /// <summary>In the order of the table; empty where the file has no such column.</summary>
    public string[] Cells { get; } = cells;

    public RowState Readable { get; } = readable;

    /// <summary>The keys of the records above and its own; null while they are not read, or cannot be.</summary>
    public string? Keys { get; set; }

    public RowFate Fate { get; set; }

    /// <summary>The cell of an own column.</summary>
    public string CellOf(int column) => Cells[Table.Ancestors.Count + column];

    public static bool Leaves(string cell) => cell.Trim().Length == 0;

    public static bool Erases(string cell) => cell.Trim() == EraseWord;
}

/// <summary>What becomes of a row.</summary>
public enum RowFate
{
    /// <summary>The registry says the same.</summary>
    Unchanged = 0,

    /// <summary>A record of the registry changes.</summary>
    Changed,

    /// <summary>A record is added.</summary>
    New,

    /// <summary>Something is wrong with the row.</summary>
    Refused,

    /// <summary>Another row of the patient is refused.</summary>
    Held,
}
