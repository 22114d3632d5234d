using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>Makes the table of one cell from its rows: any times, weights and entries.</summary>
internal sealed class CauseCell(CompetingRisksData data, double[] cuts, int outcomes)
{
    private readonly SurvivalData watched = data.AnyEvent;

    /// <param name="rows">The rows of the cell; reordered by the time at which they leave.</param>
    public CauseTable Table(int[] rows)
    {
        var exits = Array.ConvertAll(rows, row => NearTies.CutOf(cuts, watched.TimeAt(row)));
        Array.Sort(exits, rows);
        var used = exits.Distinct().ToArray();
        var exit = Array.ConvertAll(exits, cut => Array.BinarySearch(used, cut));
        var entry = Array.ConvertAll(rows, row => EntryOf(row, used));
        var outcome = Array.ConvertAll(rows, row => data.Outcomes.Codes.Span[row]);
        var square = Array.ConvertAll(rows, Square);

        var left = CauseTally.Columns(outcomes, used.Length);
        var squares = CauseTally.Columns(outcomes, used.Length);
        var enters = new double[used.Length];
        int[] died = new int[used.Length], leaves = new int[used.Length], entrants = new int[used.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var weight = watched.HasWeights ? watched.Weights.Span[rows[i]] : 1;
            left[outcome[i]][exit[i]] += weight;
            squares[outcome[i]][exit[i]] += square[i];
            leaves[exit[i]]++;
            if (outcome[i] != 0) died[exit[i]]++;
            if (entry[i] < 0) continue;
            enters[entry[i]] += weight;
            entrants[entry[i]]++;
        }

        var atRisk = new double[used.Length];
        var emptied = new bool[used.Length];
        var remaining = 0.0;
        var records = 0;
        for (var i = used.Length - 1; i >= 0; i--)
        {
            foreach (var column in left) remaining += column[i];
            remaining -= enters[i];
            records += leaves[i] - entrants[i];
            atRisk[i] = remaining;
            emptied[i] = died[i] >= records;
        }
        return new(Array.ConvertAll(used, cut => cuts[cut]), left, squares, atRisk, emptied, watched.HasDelayedEntry ? new(entry, exit, outcome, square) : null);
    }

    private int EntryOf(int row, int[] used)
    {
        if (!watched.HasDelayedEntry) return -1;
        var cut = NearTies.CutOf(cuts, watched.Entries.Span[row]);
        if (cut == NearTies.CutOf(cuts, watched.TimeAt(row)))
            throw new SurvivalDataException(SurvivalDataProblem.EntryNotBeforeTime, row, watched.Entries.Span[row]);
        var place = Array.BinarySearch(used, cut);
        return place >= 0 ? place : ~place - 1;
    }

    // Whole weights are copies; fractions are not counts, so each row then weighs its square.
    private double Square(int row)
    {
        if (!watched.HasWeights) return 1;
        var weight = watched.Weights.Span[row];
        return watched.HasFractionalWeights ? weight * weight : weight;
    }
}
