namespace Sarcoscope.Statistics.Regression;

/// <summary>One explanatory variable of a regression: a number per row, or a level of a factor per row.</summary>
/// <remarks>
/// A factor enters as treatment contrasts: one coefficient for each level after the first, which is the
/// reference, named variable + level as R names them. A missing value is <see langword="null"/>; a row with
/// one takes no part in the fit and is counted as dropped.
/// </remarks>
public sealed class Covariate
{
    private Covariate(string name) => Name = name;

    /// <summary>The name of the variable.</summary>
    public string Name { get; }

    /// <summary>The levels of a factor, the reference first; empty for a numeric covariate.</summary>
    public IReadOnlyList<string> Levels { get; private init; } = [];

    /// <summary>True for a factor.</summary>
    public bool IsFactor { get; private init; }

    /// <summary>How many rows.</summary>
    public int Count => IsFactor ? Codes.Length : Values.Length;

    internal ReadOnlyMemory<double> Values { get; private init; }

    /// <summary>Positions in <see cref="Levels"/>; −1 is missing.</summary>
    internal int[] Codes { get; private init; } = [];

    /// <summary>Rows without a value; null when every row has one.</summary>
    internal bool[]? Missing { get; private init; }

    /// <summary>A numeric covariate without missing values; the memory is read in place.</summary>
    /// <param name="name">Not blank.</param>
    /// <param name="values">One per row, finite.</param>
    /// <exception cref="CovariateException">A value is NaN or infinite.</exception>
    public static Covariate Numeric(string name, ReadOnlyMemory<double> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var column = values.Span;
        for (var i = 0; i < column.Length; i++)
        {
            if (!double.IsFinite(column[i])) throw new CovariateException(CovariateProblem.NotFinite, name, i);
        }
        return new(name) { Values = values };
    }

    /// <summary>A numeric covariate; a missing value is null.</summary>
    /// <param name="name">Not blank.</param>
    /// <param name="values">One per row, finite where there is one.</param>
    /// <exception cref="CovariateException">A value is NaN or infinite.</exception>
    public static Covariate Numeric(string name, IReadOnlyList<double?> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(values);
        var column = new double[values.Count];
        bool[]? missing = null;
        for (var i = 0; i < column.Length; i++)
        {
            if (values[i] is not { } value) (missing ??= new bool[column.Length])[i] = true;
            else if (double.IsFinite(value)) column[i] = value;
            else throw new CovariateException(CovariateProblem.NotFinite, name, i);
        }
        return new(name) { Values = column, Missing = missing };
    }

    /// <summary>A factor; a missing level is null.</summary>
    /// <param name="name">Not blank.</param>
    /// <param name="values">One per row.</param>
    /// <param name="levels">In order, the first being the reference; without it the levels found, in the order of their characters.</param>
    /// <exception cref="CovariateException">A value is none of the levels, or a level is listed twice.</exception>
    public static Covariate Factor(string name, IReadOnlyList<string?> values, IReadOnlyList<string>? levels = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(values);
        string[] known = levels is not null ? [.. levels] : [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var level in known)
        {
            if (!places.TryAdd(level, places.Count)) throw new CovariateException(CovariateProblem.LevelTwice, name, places[level]);
        }
        var codes = new int[values.Count];
        bool[]? missing = null;
        for (var i = 0; i < codes.Length; i++)
        {
            if (values[i] is not { } value) ((missing ??= new bool[codes.Length])[i], codes[i]) = (true, -1);
            else if (!places.TryGetValue(value, out codes[i])) throw new CovariateException(CovariateProblem.UnknownLevel, name, i);
        }
        return new(name) { IsFactor = true, Codes = codes, Levels = known, Missing = missing };
    }
}
