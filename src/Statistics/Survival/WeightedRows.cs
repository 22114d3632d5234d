namespace Sarcoscope.Statistics.Survival;

/// <summary>The rows of one cell with their weights, kept where weights are fractions: a variance needs each of them.</summary>
/// <param name="Times">Unsorted.</param>
/// <param name="Happened">Whether the row ends in what the curve counts as its event.</param>
/// <param name="Weights">Above 0.</param>
/// <param name="Entries">Null without delayed entry.</param>
internal sealed record WeightedRows(double[] Times, bool[] Happened, double[] Weights, double[]? Entries)
{
    /// <summary>The rows of one cell, when any weight of the data is a fraction; else null.</summary>
    public static WeightedRows? Of(SurvivalData data, Cells cells, int cell)
    {
        if (!data.HasFractionalWeights) return null;
        var rows = new List<int>();
        for (var i = 0; i < data.Count; i++)
        {
            if (cells[i] == cell) rows.Add(i);
        }
        return new(
            [.. rows.Select(data.TimeAt)],
            [.. rows.Select(row => data.Events.Span[row])],
            [.. rows.Select(row => data.Weights.Span[row])],
            data.HasDelayedEntry ? [.. rows.Select(row => data.Entries.Span[row])] : null);
    }

    public WeightedRows Flipped() => this with { Happened = Array.ConvertAll(Happened, happened => !happened) };
}
