namespace Sarcoscope.Statistics.Regression;

/// <summary>The value of one variable of a subject to predict for.</summary>
/// <remarks>The default value names no variable and no fit takes it.</remarks>
public readonly record struct CovariateValue
{
    private CovariateValue(string variable, double number, string? level) => (Variable, Number, Level) = (variable, number, level);

    /// <summary>The variable.</summary>
    public string? Variable { get; }

    /// <summary>Its value when it is numeric.</summary>
    public double Number { get; }

    /// <summary>Its level when it is a factor, else null.</summary>
    public string? Level { get; }

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN or infinite.</exception>
    public static CovariateValue Of(string variable, double number) =>
        double.IsFinite(number) ? new(variable, number, null) : throw new ArgumentOutOfRangeException(nameof(number), number, "A covariate is a finite number.");

    /// <summary>A level of a factor.</summary>
    public static CovariateValue Of(string variable, string level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return new(variable, 0, level);
    }
}
