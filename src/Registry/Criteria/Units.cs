namespace Sarcoscope.Registry.Criteria;

/// <summary>Units that numbers of criteria and facts may be given in. A number converts only within its kind: lengths, times, shares.</summary>
public static class Units
{
    // A month is a twelfth of 365.25 days.
    private static readonly Dictionary<string, (Kind Kind, decimal Factor)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mm"] = (Kind.Length, 1m),
        ["cm"] = (Kind.Length, 10m),
        ["m"] = (Kind.Length, 1000m),
        ["day"] = (Kind.Time, 1m),
        ["days"] = (Kind.Time, 1m),
        ["week"] = (Kind.Time, 7m),
        ["weeks"] = (Kind.Time, 7m),
        ["month"] = (Kind.Time, 365.25m / 12),
        ["months"] = (Kind.Time, 365.25m / 12),
        ["year"] = (Kind.Time, 365.25m),
        ["years"] = (Kind.Time, 365.25m),
        ["percent"] = (Kind.Share, 1m),
        ["%"] = (Kind.Share, 1m),
    };

    private enum Kind
    {
        Length = 0,
        Time,
        Share,
    }

    /// <summary>Every unit, as written.</summary>
    public static IReadOnlyCollection<string> All => Known.Keys;

    public static bool IsKnown(string word) => Known.ContainsKey(word);

    /// <summary>Units that a number in one of them may be given in.</summary>
    public static IEnumerable<string> Alike(string unit) => Known.Where(one => one.Value.Kind == Known[unit].Kind).Select(one => one.Key);

    /// <summary>A number in another unit; null where the two are not of one kind, or a unit is not known.</summary>
    /// <param name="number">In <paramref name="from"/>.</param>
    /// <param name="from">Null: already in <paramref name="to"/>.</param>
    /// <param name="to">Null for a number without a unit, which takes none.</param>
    public static decimal? Convert(decimal number, string? from, string? to)
    {
        if (from is null) return number;
        if (to is null || !Known.TryGetValue(from, out var given) || !Known.TryGetValue(to, out var wanted) || given.Kind != wanted.Kind) return null;
        try
        {
            return given.Factor == wanted.Factor ? number : number * given.Factor / wanted.Factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
