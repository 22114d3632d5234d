namespace Sarcoscope.Statistics.Survival;

/// <summary>Which cell each row is tallied in: its group, or its stratum and group.</summary>
internal readonly ref struct Cells
{
    private Cells(ReadOnlySpan<int> groups, ReadOnlySpan<int> strata, int groupCount, int count)
    {
        Groups = groups;
        Strata = strata;
        GroupCount = groupCount;
        Count = count;
    }

    public static Cells One => new(default, default, 1, 1);

    /// <summary>By row; empty when all rows share one cell.</summary>
    public ReadOnlySpan<int> Groups { get; }

    /// <summary>By row; empty without strata.</summary>
    public ReadOnlySpan<int> Strata { get; }

    public int GroupCount { get; }

    public int Count { get; }

    public int this[int row]
    {
        get
        {
            if (Groups.IsEmpty) return 0;
            return Strata.IsEmpty ? Groups[row] : Strata[row] * GroupCount + Groups[row];
        }
    }

    public static Cells Of(Grouping groups, Grouping? strata = null) =>
        new(groups.Codes.Span, strata is null ? default : strata.Codes.Span, groups.Labels.Count, groups.Labels.Count * (strata?.Labels.Count ?? 1));
}
