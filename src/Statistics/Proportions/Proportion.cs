using System.Globalization;

namespace Sarcoscope.Statistics.Proportions;

/// <summary>A count out of a declared population: neither travels without the other.</summary>
/// <remarks>The default value is 0 of 0 of no population; it can be added to anything and changes nothing.</remarks>
public readonly record struct Proportion
{
    private readonly string? population;

    private Proportion(int numerator, int denominator, string population) =>
        (Numerator, Denominator, this.population) = (numerator, denominator, population);

    /// <summary>How many have it.</summary>
    public int Numerator { get; }

    /// <summary>How many of the population there are.</summary>
    public int Denominator { get; }

    /// <summary>What the denominator counts, such as "lines evaluable for response"; empty for the default value.</summary>
    public string Population => population ?? "";

    /// <summary>Numerator over denominator; null when the denominator is 0.</summary>
    public double? Share => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>A count out of a declared population.</summary>
    /// <param name="numerator">From 0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">At least 0.</param>
    /// <param name="population">What the denominator counts; compared letter by letter when counts are added.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="population"/> is blank.</exception>
    public static Proportion Of(int numerator, int denominator, string population)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(population);
        if (denominator < 0) throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A denominator is at least 0.");
        if (numerator < 0 || numerator > denominator) throw new ArgumentOutOfRangeException(nameof(numerator), numerator, "A numerator lies between 0 and its denominator.");
        return new(numerator, denominator, population);
    }

    /// <summary>Adds counts of disjoint parts of one population.</summary>
    /// <exception cref="DifferentPopulationsException">The denominators count different things.</exception>
    /// <exception cref="OverflowException">The sum is above <see cref="int.MaxValue"/>.</exception>
    public static Proportion operator +(Proportion left, Proportion right) => left.Add(right);

    /// <summary>Adds the count of another, disjoint part of the same population.</summary>
    /// <exception cref="DifferentPopulationsException">The denominators count different things.</exception>
    /// <exception cref="OverflowException">The sum is above <see cref="int.MaxValue"/>.</exception>
    public Proportion Add(Proportion other)
    {
        if (population is null) return other;
        if (other.population is null) return this;
        if (!string.Equals(population, other.population, StringComparison.Ordinal)) throw new DifferentPopulationsException(population, other.population);
        return new(checked(Numerator + other.Numerator), checked(Denominator + other.Denominator), population);
    }

    /// <summary>The confidence limits of the share; null when the denominator is 0.</summary>
    /// <param name="method">Default Clopper–Pearson.</param>
    /// <param name="level">Two-sided, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public BinomialInterval? Interval(BinomialMethod method = BinomialMethod.ClopperPearson, double level = 0.95) =>
        Denominator == 0 ? null : BinomialInterval.Of(Numerator, Denominator, method, level);

    /// <summary>Such as "35/234 lines evaluable for response".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator} {Population}").TrimEnd();
}

/// <summary>Counts whose denominators count different things cannot be added.</summary>
public sealed class DifferentPopulationsException : InvalidOperationException
{
    internal DifferentPopulationsException(string first, string second)
        : base($"Counts out of \"{first}\" and out of \"{second}\" cannot be added.") => (First, Second) = (first, second);

    /// <summary>What the first denominator counts.</summary>
    public string First { get; }

    /// <summary>What the second denominator counts.</summary>
    public string Second { get; }
}
