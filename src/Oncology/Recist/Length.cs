using System.Globalization;

namespace Sarcoscope.Oncology.Recist;

/// <summary>A diameter or a sum of diameters: a whole number of micrometres, so that every comparison is exact.</summary>
/// <remarks>
/// The default value is 0 mm. Thresholds are compared as integers, never as floating percentages: 70.0 mm and 70.1 mm
/// differ, and so do 70.00 mm and 70.01 mm where a reader's software writes hundredths.
/// </remarks>
public readonly record struct Length : IComparable<Length>
{
    private const int MicrometresPerMm = 1000;

    /// <summary>Ten metres: beyond every diameter and sum of diameters, and far from overflow.</summary>
    private const long Longest = 10_000_000;

    private Length(long micrometres) => Micrometres = micrometres;

    public static Length Zero => default;

    public long Micrometres { get; }

    /// <summary>In millimetres, exactly.</summary>
    public decimal Mm => Micrometres / (decimal)MicrometresPerMm;

    /// <summary>From tenths of a millimetre, as the registry stores diameters.</summary>
    /// <param name="tenths">Tenths of a millimetre, 0 to 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or beyond ten metres.</exception>
    public static Length FromTenthsMm(int tenths) => TryFromMm(tenths / 10m)
        ?? throw new ArgumentOutOfRangeException(nameof(tenths), tenths, "A length is 0 to 10 m.");

    /// <summary>From millimetres.</summary>
    /// <param name="mm">Millimetres, with at most three decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, beyond ten metres, or finer than a micrometre.</exception>
    public static Length FromMm(decimal mm) => TryFromMm(mm)
        ?? throw new ArgumentOutOfRangeException(nameof(mm), mm, "A length is 0 to 10 m with at most three decimals of a millimetre.");

    /// <summary>The length, or null where <paramref name="mm"/> is negative, beyond ten metres or finer than a micrometre.</summary>
    public static Length? TryFromMm(decimal mm) =>
        mm is < 0 or > Longest / MicrometresPerMm || decimal.Truncate(mm * MicrometresPerMm) != mm * MicrometresPerMm
            ? null
            : new Length((long)(mm * MicrometresPerMm));

    public static Length Sum(IEnumerable<Length> lengths) => new(lengths.Sum(length => length.Micrometres));

    public static Length operator +(Length left, Length right) => new(left.Micrometres + right.Micrometres);

    public static bool operator <(Length left, Length right) => left.Micrometres < right.Micrometres;

    public static bool operator >(Length left, Length right) => left.Micrometres > right.Micrometres;

    public static bool operator <=(Length left, Length right) => left.Micrometres <= right.Micrometres;

    public static bool operator >=(Length left, Length right) => left.Micrometres >= right.Micrometres;

    public static Length Add(Length left, Length right) => left + right;

    public static Length Smaller(Length left, Length right) => left <= right ? left : right;

    /// <summary>Change from <paramref name="reference"/> in percent of it; null where that is 0.</summary>
    public decimal? PercentChangeFrom(Length reference) => reference == Zero
        ? null
        : 100m * (Micrometres - reference.Micrometres) / reference.Micrometres;

    public int CompareTo(Length other) => Micrometres.CompareTo(other.Micrometres);

    /// <summary>For instance <c>70.1 mm</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mm} mm");
}
