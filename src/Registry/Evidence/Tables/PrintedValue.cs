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

/// <summary>What the publication prints in a cell.</summary>
/// <param name="Count">As printed; null when it prints none.</param>
/// <param name="Percent">As printed, with its sign; null when it prints none.</param>
/// <param name="Agreement">Whether the numbers here agree with it.</param>
/// <param name="Note">Why not, or under which reading; null when there is nothing to say.</param>
public sealed record PrintedValue(string? Count, string? Percent, PrintedAgreement Agreement, string? Note);
