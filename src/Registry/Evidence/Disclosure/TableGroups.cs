using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>The groups of lines that a table counts.</summary>
public static class TableGroups
{
    /// <summary>Denominators, totals and large counts first. Small counts of a row or column that together are still few stand once more as one group, which must stay hidden as well.</summary>
    public static IEnumerable<CountedGroup> Of(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var counts = table.Cells().SelectMany(placed => Counts(placed.Cell).Select(count => (placed.Block, placed.Row, placed.Column, Count: count))).ToList();
        var denominators = counts.Select(count => count.Count.Within).OfType<IReadOnlyList<AnalysisLine>>().Select(within => new CountedGroup(within));
        var numerators = counts.OrderByDescending(count => count.Row.Level == RowLevel.Total).ThenByDescending(count => count.Count.Count)
            .Select(count => new CountedGroup(count.Count.Counted, count.Count.Within));
        return
        [
            .. denominators,
            .. numerators,
            .. counts.GroupBy(count => (count.Block, count.Column)).SelectMany(group => Together(group.Select(count => count.Count))),
            .. counts.GroupBy(count => (count.Block, count.Row)).SelectMany(group => Together(group.Select(count => count.Count))),
        ];
    }

    private static IEnumerable<CountCell> Counts(Cell cell) => cell switch
    {
        CountCell count => [count],
        SharesCell shares => shares.Shares.Select(share => share.Count),
        _ => [],
    };

    // Counts and denominators that are few, joined where no line is in two of them.
    private static IEnumerable<CountedGroup> Together(IEnumerable<CountCell> counts)
    {
        var all = counts.ToList();
        foreach (var sets in new[] { all.Select(count => count.Counted), all.Select(count => count.Within ?? []) })
        {
            var few = sets.Where(set => set.Count is > 0 and < Cell.LeastForPercent).ToList();
            var union = few.SelectMany(set => set).DistinctBy(line => (line.Patient, line.Number)).ToList();
            if (few.Count > 1 && union.Count == few.Sum(set => set.Count) && union.Count < Cell.LeastForPercent) yield return new(union);
        }
    }
}
