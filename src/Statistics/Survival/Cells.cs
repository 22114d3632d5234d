namespace Sarcoscope.Statistics.Survival;

/// <summary>Which cell each row is tallied in: its group, or its stratum and group.</summary>
internal readonly ref struct Cells
{
    private readonly ReadOnlySpan<int> groups;
    private readonly ReadOnlySpan<int> strata;
    private readonly int groupCount;

    private Cells(ReadOnlySpan<int> groups, ReadOnlySpan<int> strata, int groupCount, int count)
    {
        this.groups = groups;
        this.strata = strata;
        this.groupCount = groupCount;
        Count = count;
    }

    public static Cells One => new(default, default, 1, 1);

    public int Count { get; }

    public int this[int row]
    {
        get
        {
            if (groups.IsEmpty) return 0;
            return strata.IsEmpty ? groups[row] : strata[row] * groupCount + groups[row];
        }
    }

    public static Cells Of(Grouping groups, Grouping? strata = null) =>
        new(groups.Codes.Span, strata is null ? default : strata.Codes.Span, groups.Labels.Count, groups.Labels.Count * (strata?.Labels.Count ?? 1));
}
