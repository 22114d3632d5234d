using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>A table of a report, before it is written as HTML, CSV or JSON.</summary>
public sealed record Table
{
    /// <summary>Anchor, file name and first part of every cell's address: table-3.</summary>
    public required string Id { get; init; }

    /// <summary>"Table 3", or "Table S1".</summary>
    public required Phrase Number { get; init; }

    public required Phrase Title { get; init; }

    public required AnalysisMode Mode { get; init; }

    /// <summary>What the rows are, above the first column.</summary>
    public required Phrase RowHeader { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>Those of the notes that count lines, which the public does not see.</summary>
    public IReadOnlyList<Phrase> CountingNotes { get; init; } = [];

    /// <summary>Decimals of a percentage without interval; beside an interval it is always one.</summary>
    public int PercentDecimals { get; init; }

    public TableShading Shading { get; init; }

    public TableWidth Width { get; init; }

    /// <summary>Every cell with its place, in reading order.</summary>
    public IEnumerable<PlacedCell> Cells() =>
        from block in Blocks
        from row in block.Rows
        from placed in row.Cells.Index()
        select new PlacedCell(block, row, Columns[placed.Index], placed.Item);

    /// <summary>The table with no more than some rows, and a note that says so where there were more: for a screen.</summary>
    /// <param name="rows">Of all blocks together.</param>
    public Table First(int rows)
    {
        var all = Blocks.Sum(block => block.Rows.Count);
        if (all <= rows) return this;
        var (blocks, left) = (new List<Block>(), rows);
        foreach (var block in Blocks)
        {
            blocks.Add(block with { Rows = [.. block.Rows.Take(left)] });
            left -= blocks[^1].Rows.Count;
        }
        return this with
        {
            Blocks = blocks,
            Notes = [.. Notes, new($"The first {rows} of {all} rows; the CSV file has all.", $"Les {rows} premières rangées sur {all} ; le fichier CSV les contient toutes.")],
        };
    }

    /// <summary>The lines a cell counts, by its address; null when there is no such cell or it counts no lines.</summary>
    /// <param name="row">Key of the row.</param>
    /// <param name="column">Key of the column.</param>
    public IReadOnlyList<AnalysisLine>? LinesBehind(string row, string column) =>
        Cells().FirstOrDefault(placed => placed.Row.Key == row && placed.Column.Key == column)?.Cell.Lines;
}

/// <summary>A column.</summary>
/// <param name="Key">Stable name: part of the address of a cell and of the names in CSV and JSON.</param>
/// <param name="Header">Above the column.</param>
/// <param name="Shape">What its cells hold.</param>
public sealed record Column(string Key, Phrase Header, ColumnShape Shape)
{
    /// <summary>Header over this and the neighbouring columns of the same group; null for none.</summary>
    public Phrase? Group { get; init; }
}

/// <summary>What the cells of a column hold, so that a writer can lay them out.</summary>
public enum ColumnShape
{
    /// <summary>Words, left.</summary>
    Text = 0,

    /// <summary>A number, right.</summary>
    Number,

    /// <summary>A count and its percentage: two cells under one header.</summary>
    CountAndPercent,

    /// <summary>A proportion in one cell: 3/31 10%.</summary>
    Ratio,
}

/// <summary>Rows that share a denominator.</summary>
/// <param name="Header">What the block is about; null when the table has one block only.</param>
/// <param name="Denominator">The declared denominator: n = 116 lines with toxicity data, of 125 treated.</param>
/// <param name="Rows">May be empty, when the source lacks the section: then <see cref="Denominator"/> says so.</param>
public sealed record Block(Phrase? Header, Phrase? Denominator, IReadOnlyList<Row> Rows);

/// <summary>A row.</summary>
/// <param name="Key">Stable name, unique in the table.</param>
/// <param name="Label">In words.</param>
/// <param name="Cells">One for each column.</param>
public sealed record Row(string Key, Phrase Label, IReadOnlyList<Cell> Cells)
{
    public RowLevel Level { get; init; }
}

/// <summary>How a row stands to the others.</summary>
public enum RowLevel
{
    Normal = 0,

    /// <summary>A part of the row above, counted there too.</summary>
    Part,

    /// <summary>A sum over the other rows.</summary>
    Total,
}

/// <summary>Whether cells are shaded by their percentage.</summary>
public enum TableShading
{
    None = 0,

    /// <summary>By the whole percent shown, in five steps; never under five lines nor in printed mode.</summary>
    Heat,
}

/// <summary>How much width a table needs.</summary>
public enum TableWidth
{
    /// <summary>A page.</summary>
    Portrait = 0,

    /// <summary>A page on its side.</summary>
    Landscape,

    /// <summary>Half a page: long and narrow, it runs in two columns where there is room.</summary>
    Half,
}

/// <summary>A cell and where it stands.</summary>
public sealed record PlacedCell(Block Block, Row Row, Column Column, Cell Cell);
