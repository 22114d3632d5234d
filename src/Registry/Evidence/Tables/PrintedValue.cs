using Sarcoscope.Registry.Evidence.Printed;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Where the publication prints a number, in the words of the list of printed numbers.</summary>
/// <param name="Where">Table or part of the text: T1, T2, T3, T4, text.</param>
/// <param name="Count">Name of the count; null when only the percentage is printed.</param>
/// <param name="Percent">Name of the percentage; null when only the count is printed.</param>
public sealed record PrintedName(string Where, string? Count, string? Percent)
{
    /// <summary>A count and its percentage under the same name.</summary>
    public static PrintedName CountAndPercent(string where, string what) => new(where, what, what + " %");

    public static PrintedName CountOnly(string where, string what) => new(where, what, Percent: null);

    public static PrintedName PercentOnly(string where, string what) => new(where, Count: null, what);
}

/// <summary>What the publication prints in a cell, beside what is here.</summary>
/// <param name="Count">Null when it prints no count.</param>
/// <param name="Percent">Null when it prints no percentage.</param>
public sealed record PrintedValue(PrintedComparison? Count, PrintedComparison? Percent);

/// <summary>Puts the publication's numbers into the cells of a table in printed mode.</summary>
public static class PrintedTables
{
    /// <summary>The same table with what is printed in each cell that has a name in the list.</summary>
    public static Table WithPrinted(this Table table, IReadOnlyDictionary<(string Where, string What), PrintedComparison> printed) => table with
    {
        Blocks = [.. table.Blocks.Select(block => block with
        {
            Rows = [.. block.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => WithPrinted(cell, printed))] })],
        })],
    };

    private static Cell WithPrinted(Cell cell, IReadOnlyDictionary<(string Where, string What), PrintedComparison> printed)
    {
        if (cell is SharesCell shares)
            return new SharesCell([.. shares.Shares.Select(share => share with { Count = (CountCell)WithPrinted(share.Count, printed) })]);
        if (cell.PrintedName is not { } name)
            return cell;
        var value = new PrintedValue(Find(name.Count), Find(name.Percent));
        return value is { Count: null, Percent: null } ? cell : cell with { Printed = value };

        PrintedComparison? Find(string? what) => what is null ? null : printed.GetValueOrDefault((name.Where, what));
    }
}
