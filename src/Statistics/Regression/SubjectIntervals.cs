using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Whether a subject with several rows is at risk twice at some time.</summary>
internal static class SubjectIntervals
{
    /// <exception cref="UnfittableDataException">Two intervals of a subject overlap.</exception>
    public static void RequireApart(SurvivalData data, Grouping subjects)
    {
        if (FirstOverlap(data, subjects) is { } row) throw new UnfittableDataException(UnfittableData.OverlappingIntervals, row);
    }

    /// <summary>The later row of the first pair that overlaps; null when none does.</summary>
    public static int? FirstOverlap(SurvivalData data, Grouping subjects)
    {
        var codes = subjects.Codes.ToArray();
        var rows = new int[codes.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = i;
        Array.Sort(rows, (left, right) =>
        {
            var order = codes[left].CompareTo(codes[right]);
            if (order == 0) order = EntryOf(left).CompareTo(EntryOf(right));
            return order == 0 ? left.CompareTo(right) : order;
        });
        for (var i = 1; i < rows.Length; i++)
        {
            if (codes[rows[i]] == codes[rows[i - 1]] && EntryOf(rows[i]) < data.TimeAt(rows[i - 1])) return rows[i];
        }
        return null;

        double EntryOf(int row) => data.HasDelayedEntry ? data.Entries.Span[row] : 0;
    }
}
