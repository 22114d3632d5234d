using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>The coefficients that covariates ask for, and the rows that have all of their values.</summary>
internal sealed class DesignMatrix
{
    private readonly IReadOnlyList<Covariate> covariates;

    private DesignMatrix(IReadOnlyList<Covariate> covariates, int[]? rows, int count, DesignColumn[] columns, string[] emptyLevels) =>
        (this.covariates, Rows, Count, Columns, EmptyLevels) = (covariates, rows, count, columns, emptyLevels);

    /// <summary>The rows used, ascending; null when all are.</summary>
    public int[]? Rows { get; }

    /// <summary>How many rows are used.</summary>
    public int Count { get; }

    /// <summary>One per coefficient.</summary>
    public IReadOnlyList<DesignColumn> Columns { get; }

    /// <summary>Variable + level of levels that nobody has.</summary>
    public IReadOnlyList<string> EmptyLevels { get; }

    /// <summary>The names of the variables.</summary>
    public IEnumerable<string> Variables => covariates.Select(covariate => covariate.Name);

    public static DesignMatrix Of(IReadOnlyList<Covariate> covariates, int count)
    {
        foreach (var covariate in covariates)
        {
            if (covariate.Count != count) throw new CovariateException(CovariateProblem.LengthDiffers, covariate.Name);
        }
        var rows = CompleteRows(covariates, count);
        List<DesignColumn> columns = [];
        List<string> empty = [];
        for (var variable = 0; variable < covariates.Count; variable++)
        {
            var covariate = covariates[variable];
            if (!covariate.IsFactor)
            {
                columns.Add(new(covariate.Name, variable, Level: -1));
                continue;
            }
            var used = LevelsUsed(covariate, rows);
            if (used.Length == 0 || !used[0]) throw new CovariateException(CovariateProblem.EmptyReference, covariate.Name);
            for (var level = 1; level < used.Length; level++)
            {
                var name = covariate.Name + covariate.Levels[level];
                if (used[level]) columns.Add(new(name, variable, level));
                else empty.Add(name);
            }
            if (columns.Count == 0 || columns[^1].Variable != variable) throw new CovariateException(CovariateProblem.Constant, covariate.Name);
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (columns.Find(column => !names.Add(column.Name)) is { } twice) throw new CovariateException(CovariateProblem.NameTwice, twice.Name);
        return new(covariates, rows, rows?.Length ?? count, [.. columns], [.. empty]);
    }

    /// <summary>Writes one column by position.</summary>
    public void Arrange(DesignColumn column, RiskOrder risk, Span<double> target)
    {
        var covariate = covariates[column.Variable];
        if (column.Level < 0)
        {
            risk.Arrange(covariate.Values.Span, target);
            return;
        }
        for (var i = 0; i < risk.Places.Length; i++) target[risk.Places[i]] = covariate.Codes[risk.RowOf(i)] == column.Level ? 1 : 0;
    }

    /// <summary>Writes one column in the order of some rows of the data.</summary>
    public void Gather(DesignColumn column, ReadOnlySpan<int> rows, Span<double> target)
    {
        var covariate = covariates[column.Variable];
        for (var i = 0; i < rows.Length; i++)
            target[i] = column.Level < 0 ? covariate.Values.Span[rows[i]] : covariate.Codes[rows[i]] == column.Level ? 1 : 0;
    }

    /// <summary>One row of the design, from a value for each variable.</summary>
    public double[] Row(IReadOnlyList<CovariateValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var row = new double[Columns.Count];
        foreach (var value in values)
        {
            if (!covariates.Any(covariate => string.Equals(covariate.Name, value.Variable, StringComparison.Ordinal)))
                throw new ArgumentException($"The model has no variable {value.Variable}.", nameof(values));
        }
        for (var variable = 0; variable < covariates.Count; variable++)
        {
            var covariate = covariates[variable];
            CovariateValue[] given = [.. values.Where(value => string.Equals(value.Variable, covariate.Name, StringComparison.Ordinal))];
            if (given.Length != 1) throw new ArgumentException($"{covariate.Name} needs one value.", nameof(values));
            if (covariate.IsFactor != given[0].Level is not null) throw new ArgumentException($"{covariate.Name} is {(covariate.IsFactor ? "a factor and needs a level" : "a number")}.", nameof(values));
            var level = covariate.IsFactor ? LevelOf(covariate, given[0].Level!, nameof(values)) : -1;
            for (var column = 0; column < row.Length; column++)
            {
                if (Columns[column].Variable == variable) row[column] = level < 0 ? given[0].Number : Columns[column].Level == level ? 1 : 0;
            }
        }
        return row;
    }

    private static int LevelOf(Covariate covariate, string level, string parameter)
    {
        for (var i = 0; i < covariate.Levels.Count; i++)
        {
            if (string.Equals(covariate.Levels[i], level, StringComparison.Ordinal)) return i;
        }
        throw new ArgumentException($"{covariate.Name} has no level {level}.", parameter);
    }

    private static int[]? CompleteRows(IReadOnlyList<Covariate> covariates, int count)
    {
        var missing = covariates.Select(covariate => covariate.Missing).OfType<bool[]>().ToArray();
        if (missing.Length == 0) return null;
        var rows = new List<int>(count);
        for (var i = 0; i < count; i++)
        {
            if (!Array.Exists(missing, column => column[i])) rows.Add(i);
        }
        return rows.Count == count ? null : [.. rows];
    }

    private static bool[] LevelsUsed(Covariate covariate, int[]? rows)
    {
        var used = new bool[covariate.Levels.Count];
        if (rows is null)
        {
            foreach (var code in covariate.Codes) used[code] = true;
        }
        else
        {
            foreach (var row in rows) used[covariate.Codes[row]] = true;
        }
        return used;
    }
}

/// <summary>One coefficient: its name, its variable, and the level it stands for (−1 for a number).</summary>
internal sealed record DesignColumn(string Name, int Variable, int Level);
