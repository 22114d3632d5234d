using System.Globalization;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>A number computed here, to be set beside a printed one.</summary>
internal abstract record Recomputed
{
    /// <summary>With numerator and denominator, or with the days behind it.</summary>
    public abstract string Detail { get; }

    public static Recomputed Count(int count) => new Whole(count);

    public static Recomputed Share(int numerator, int denominator) => new Fraction(numerator, denominator);

    /// <param name="value">Null is written as such and meets nothing.</param>
    /// <param name="detail">What stands behind it; null for the number itself.</param>
    public static Recomputed Number(double? value, string? detail = null) => new Real(value, detail);

    public static Recomputed Text(string text, string? detail = null) => new Words(text, detail);

    public static Recomputed YesOrNo(bool holds) => new Words(holds ? "yes" : "no", null);

    /// <summary>Two limits with one decimal, as (3.2, 4.8); whole numbers without.</summary>
    public static Recomputed Pair(double? lower, double? upper, int decimals, string? detail = null) =>
        new Words($"({Fixed(lower, decimals)}, {Fixed(upper, decimals)})", detail);

    /// <summary>The number in the form of a printed text: as many decimals, with its sign.</summary>
    public abstract string InTheFormOf(string printed);

    /// <summary>Whether the printed text says this number: the same text, or a bound that holds (&gt; 74, &lt; 10%).</summary>
    public virtual bool Meets(string printed) => InTheFormOf(printed) == printed;

    private static int DecimalsOf(string printed)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : printed.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
    }

    private static string Fixed(double? value, int decimals) => value is { } known
        ? Math.Round((decimal)known, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : "not reached";

    private static bool? Bound(string printed, double value)
    {
        if (printed.Length == 0 || printed[0] is not ('>' or '<')) return null;
        var limit = double.Parse(printed.AsSpan(1).Trim().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture);
        return printed[0] == '>' ? value > limit : value < limit;
    }

    private sealed record Whole(int Value) : Recomputed
    {
        public override string Detail => Value.ToString(CultureInfo.InvariantCulture);

        public override string InTheFormOf(string printed) => Detail;

        public override bool Meets(string printed) => Bound(printed, Value) ?? base.Meets(printed);
    }

    private sealed record Fraction(int Numerator, int Denominator) : Recomputed
    {
        public override string Detail => Denominator == 0
            ? "0/0"
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator} = {Percent(2)}%");

        public override string InTheFormOf(string printed) => Denominator == 0 ? Detail : Percent(DecimalsOf(printed)) + "%";

        public override bool Meets(string printed) =>
            Denominator > 0 && (Bound(printed, 100.0 * Numerator / Denominator) ?? base.Meets(printed));

        // From the exact fraction: a double would round 12.5 % of 8 lines by chance.
        private string Percent(int decimals) =>
            Math.Round(100m * Numerator / Denominator, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private sealed record Real(double? Value, string? Behind) : Recomputed
    {
        public override string Detail => Behind ?? Value?.ToString("R", CultureInfo.InvariantCulture) ?? "not reached";

        public override string InTheFormOf(string printed) => Fixed(Value, DecimalsOf(printed));
    }

    private sealed record Words(string Value, string? Behind) : Recomputed
    {
        public override string Detail => Behind ?? Value;

        public override string InTheFormOf(string printed) => Value;
    }
}
