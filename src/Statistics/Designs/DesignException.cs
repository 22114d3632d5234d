using System.Globalization;

namespace Sarcoscope.Statistics.Designs;

/// <summary>No design of reasonable size meets the demands.</summary>
public sealed class DesignException : InvalidOperationException
{
    internal DesignException(int limit)
        : base(string.Create(CultureInfo.InvariantCulture, $"No design of up to {limit} patients meets these rates and errors. Ask for a larger difference, or allow larger errors.")) => Limit = limit;

    /// <summary>The largest number of patients that was considered.</summary>
    public int Limit { get; }
}

/// <summary>What a design has to tell apart, and how safely.</summary>
/// <remarks>The default value has rates and errors of 0, which no factory returns.</remarks>
public readonly record struct DesignGoal
{
    private DesignGoal(double uninteresting, double interesting, double size, double power) =>
        (Uninteresting, Interesting, Size, Power) = (uninteresting, interesting, size, power);

    /// <summary>p₀: the rate at or below which the treatment is of no interest; or the rate of the control arm.</summary>
    public double Uninteresting { get; }

    /// <summary>p₁: the rate at which the treatment should be found; or the rate of the experimental arm.</summary>
    public double Interesting { get; }

    /// <summary>α: the largest probability of finding a treatment at p₀, one-sided.</summary>
    public double Size { get; }

    /// <summary>1 − β: the least probability of finding it at p₁.</summary>
    public double Power { get; }

    /// <summary>A goal.</summary>
    /// <param name="uninteresting">p₀, strictly between 0 and <paramref name="interesting"/>.</param>
    /// <param name="interesting">p₁, below 1.</param>
    /// <param name="size">α, one-sided, strictly between 0 and <paramref name="power"/>.</param>
    /// <param name="power">1 − β, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static DesignGoal Of(double uninteresting, double interesting, double size, double power)
    {
        if (!(uninteresting > 0 && uninteresting < 1)) throw new ArgumentOutOfRangeException(nameof(uninteresting), uninteresting, "A rate lies strictly between 0 and 1.");
        if (!(interesting > uninteresting && interesting < 1)) throw new ArgumentOutOfRangeException(nameof(interesting), interesting, "The interesting rate lies above the uninteresting one and below 1.");
        if (!(power > 0 && power < 1)) throw new ArgumentOutOfRangeException(nameof(power), power, "Power lies strictly between 0 and 1.");
        if (!(size > 0 && size < power)) throw new ArgumentOutOfRangeException(nameof(size), size, "The size of a test lies above 0 and below its power.");
        return new(uninteresting, interesting, size, power);
    }
}
