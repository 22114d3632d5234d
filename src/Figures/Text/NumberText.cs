using System.Globalization;

namespace Sarcoscope.Figures.Text;

/// <summary>How numbers are written, everywhere: figures, tables, reports, pages.</summary>
/// <remarks>
/// Ties round away from zero, after the value is taken to the 15 digits a double can hold, so that 29 of 200 is
/// 14.5% and 15%. English: 1,234.5 and 15.0%. French: 1 234,5 and 15,0 % with U+202F between groups and before %,
/// U+00A0 before a colon. Minus is U+2212. Nothing depends on the machine's culture or on ICU.
/// </remarks>
public sealed class NumberText
{
    /// <summary>Days in a month of follow-up: a year of 365.25 days, twelfth.</summary>
    public const double DaysPerMonth = 30.4375;

    private const char NarrowSpace = '\u202F';
    private const string Minus = "\u2212";

    private static readonly NumberText English = new(Language.English);
    private static readonly NumberText French = new(Language.French);

    private readonly Language language;

    private NumberText(Language language) => this.language = language;

    /// <summary>The way one language writes numbers.</summary>
    public static NumberText In(Language language) => language == Language.French ? French : English;

    /// <summary>A count: 1,234; a weighted count that is not whole gets one decimal.</summary>
    public string Count(double count) => Number(count, count == Math.Floor(count) ? 0 : 1);

    /// <summary>A number with a fixed number of decimals.</summary>
    /// <param name="value">Finite.</param>
    /// <param name="decimals">0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public string Number(double value, int decimals)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number can be written.");
        return Math.Abs(value) < 1e15
            ? Number((decimal)value, decimals)
            : Write(value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    /// <summary>A number with a fixed number of decimals.</summary>
    public string Number(decimal value, int decimals) => Write(
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A change, with its sign: +20, −30, 0.</summary>
    public string Signed(double value, int decimals)
    {
        var text = Number(value, decimals);
        return value > 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "+" + text : text;
    }

    /// <summary>A proportion as a percentage: 0.15 is 15.0% with one decimal.</summary>
    /// <param name="proportion">0 to 1.</param>
    /// <param name="decimals">Whole in tables, one beside an interval.</param>
    public string Percent(double proportion, int decimals) => WithSign(Number((decimal)proportion * 100, decimals));

    /// <summary>A count out of a total as a percentage, rounded from the exact fraction.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is not positive.</exception>
    public string Percent(long numerator, long denominator, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return WithSign(Number(100m * numerator / denominator, decimals));
    }

    /// <summary>Puts the percent sign after a number already written.</summary>
    public string WithSign(string number) => language == Language.French ? $"{number}{NarrowSpace}%" : number + "%";

    /// <summary>Two limits that cannot be negative: 10.6–20.2; 10,6 à 20,2. A limit that is not there is "not reached".</summary>
    public string Interval(double? lower, double? upper, int decimals) =>
        Interval(lower, upper, decimals, LimitSign.NeverNegative);

    /// <summary>Two limits; where they may be negative the dash would read as a minus: −2.0 to 3.1; −2,0 à 3,1.</summary>
    public string Interval(double? lower, double? upper, int decimals, LimitSign sign)
    {
        if (lower is null && upper is null)
            return Absence.NotReached.In(language);
        var between = (language, sign) switch
        {
            (Language.French, _) => " à ",
            (_, LimitSign.MayBeNegative) => " to ",
            _ => "–",
        };
        return Limit(lower, decimals) + between + Limit(upper, decimals);
    }

    /// <summary>Limits of a proportion, in percent without the sign: 10.6–20.2.</summary>
    public string PercentInterval(double? lower, double? upper, int decimals) =>
        Interval(100 * lower, 100 * upper, decimals);

    /// <summary>The limits with their level: 95% CI 10.6–20.2; IC à 95 % : 10,6 à 20,2.</summary>
    /// <param name="level">0 to 1.</param>
    /// <param name="interval">As <see cref="Interval(double?, double?, int)"/> writes it.</param>
    public string WithLevel(double level, string interval) => language == Language.French
        ? $"{Level(level)}\u00A0: {interval}"
        : $"{Level(level)} {interval}";

    /// <summary>The name of an interval: 95% CI; IC à 95 %.</summary>
    public string Level(double level)
    {
        var percent = (decimal)level * 100;
        var text = WithSign(Number(percent, percent == Math.Floor(percent) ? 0 : 1));
        return language == Language.French ? "IC à " + text : text + " CI";
    }

    /// <summary>Days as months of 30.4375 days, one decimal, without the unit.</summary>
    /// <param name="days">null is written "not reached".</param>
    public string Months(double? days) => days is { } known ? Number(known / DaysPerMonth, 1) : Absence.NotReached.In(language);

    /// <summary>Limits in days as months of 30.4375 days, one decimal, without the unit.</summary>
    public string MonthsInterval(double? lowerDays, double? upperDays) =>
        Interval(lowerDays / DaysPerMonth, upperDays / DaysPerMonth, 1);

    /// <summary>A ratio (hazard, odds): two decimals.</summary>
    public string Ratio(double ratio) => Number(ratio, 2);

    /// <summary>A length in whole millimetres, without the unit.</summary>
    public string Millimetres(double millimetres) => Number(millimetres, 0);

    /// <summary>A p-value with two significant digits: 0.012; &lt;0.001; &gt;0.99.</summary>
    /// <param name="p">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not a probability.</exception>
    public string PValue(double p)
    {
        if (p is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A p-value lies between 0 and 1.");
        return p switch
        {
            < 0.001 => "<" + Number(0.001m, 3),
            > 0.99 => ">" + Number(0.99m, 2),
            _ => Number(p, DecimalsForTwoDigits((decimal)p)),
        };
    }

    /// <summary>The same as an equation: p = 0.012; p &lt; 0.001.</summary>
    public string PEquation(double p)
    {
        var text = PValue(p);
        return text[0] is '<' or '>' ? $"p {text[0]} {text[1..]}" : "p = " + text;
    }

    // 0.50, 0.050, 0.0050; what rounds up to the next digit has it already: 0.0996 is 0.10.
    private static int DecimalsForTwoDigits(decimal p)
    {
        var decimals = 2;
        for (var least = 0.1m; decimals < 4 && Math.Round(p, decimals, MidpointRounding.AwayFromZero) < least; least /= 10)
            decimals++;
        return decimals;
    }

    private string Limit(double? limit, int decimals) =>
        limit is { } known ? Number(known, decimals) : Absence.NotReached.In(language);

    // From the invariant form: groups of three, the language's signs, no minus before a zero.
    private string Write(string invariant)
    {
        var negative = invariant[0] == '-';
        var digits = negative ? invariant[1..] : invariant;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        for (var i = whole.Length - 3; i > 0; i -= 3)
            whole = whole.Insert(i, language == Language.French ? "\u202F" : ",");
        var text = point < 0 ? whole : whole + (language == Language.French ? ',' : '.') + digits[(point + 1)..];
        return negative && digits.AsSpan().ContainsAnyInRange('1', '9') ? Minus + text : text;
    }
}

/// <summary>Whether the limits of an interval can lie below zero, where an en dash would read as a minus.</summary>
public enum LimitSign
{
    NeverNegative = 0,
    MayBeNegative,
}
