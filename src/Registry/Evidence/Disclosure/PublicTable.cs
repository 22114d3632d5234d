using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>A table as the public sees it.</summary>
public static class PublicTable
{
    /// <summary>Hides what the release does not show, with its percentage and interval. Extremes, which belong to single patients, notes that count lines, and the publication's numbers are left out.</summary>
    public static Table Of(Table table, PublicRelease release)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(release);
        return table with
        {
            Notes = [.. table.Notes.Where(note => !table.CountingNotes.Contains(note))],
            Blocks = [.. table.Blocks.Select(block => block with
            {
                Denominator = block.Rows.All(row => row.Cells.All(cell => ShowsBase(cell, release))) ? block.Denominator : null,
                Rows = [.. block.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Of(cell, release))] })],
            })],
        };
    }

    private static Cell Of(Cell cell, PublicRelease release) => cell switch
    {
        CountCell count when !Shows(count, release) => Hidden(count, release),
        CountCell count => count with { Printed = null },
        NumberCell { From.Count: > 0 } => new HiddenCell(HiddenReason.FewerThanFive),
        SummaryCell summary when !release.Shows(summary.From) => HiddenCell.For(summary.From),
        SummaryCell { Kind: SummaryKind.MedianAndRange } summary => summary with { Spread = null },
        SharesCell shares => Of(shares, release),
        _ => cell with { Printed = null },
    };

    // What a block says it is out of, is in its cells as well.
    private static bool ShowsBase(Cell cell, PublicRelease release) => cell switch
    {
        CountCell { Within: { } within } => release.Shows(within),
        SummaryCell summary => release.Shows(summary.From),
        _ => true,
    };

    private static bool Shows(CountCell count, PublicRelease release) =>
        release.Shows(count.Counted) && (count.Within is null || release.Shows(count.Within));

    private static HiddenCell Hidden(CountCell count, PublicRelease release) =>
        HiddenCell.For(count.Counted) with { Denominator = count.Within is { } within && release.Shows(within) ? within.Count : null };

    private static SharesCell Of(SharesCell cell, PublicRelease release)
    {
        var shown = cell.Shares.Where(share => Shows(share.Count, release)).ToList();
        return new([.. shown.Select(share => share with { Count = share.Count with { Printed = null } })]) { Hidden = cell.Shares.Count - shown.Count };
    }
}
