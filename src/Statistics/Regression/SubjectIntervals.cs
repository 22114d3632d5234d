using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>Whether a subject with several rows is at risk twice at some time.</summary>
public static class SubjectIntervals
{
    internal static void RequireApart(SurvivalData data, Grouping subjects)
    {
        if (FirstOverlap(data, subjects) is { } row) throw new UnfittableDataException(UnfittableData.OverlappingIntervals, row);
    }

    /// <summary>The later row of the first pair of intervals that overlap; null when none do.</summary>
    /// <param name="data">Rows without entry are watched from 0.</param>
    /// <param name="subjects">Whose interval each row is.</param>
    /// <exception cref="SurvivalDataException">The lengths differ.</exception>
    public static int? FirstOverlap(SurvivalData data, Grouping subjects)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(subjects);
        subjects.RequireCount(data.Count);
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
