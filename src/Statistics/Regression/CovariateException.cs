namespace Sarcoscope.Statistics.Regression;

/// <summary>What is wrong with a covariate.</summary>
public enum CovariateProblem
{
    /// <summary>A value is NaN or infinite; a missing value is null.</summary>
    NotFinite = 0,

    /// <summary>The column has not as many rows as the data.</summary>
    LengthDiffers,

    /// <summary>A value is not among the levels given.</summary>
    UnknownLevel,

    /// <summary>A level is listed twice.</summary>
    LevelTwice,

    /// <summary>No row that is used has the reference level, so there is nothing to compare with.</summary>
    EmptyReference,

    /// <summary>Two coefficients would have the same name.</summary>
    NameTwice,

    /// <summary>The covariate does not vary among the subjects compared, so it has no coefficient.</summary>
    Constant,

    /// <summary>The covariate is a linear combination of those before it, so its coefficient is not determined.</summary>
    Collinear,
}

/// <summary>A covariate that cannot be used.</summary>
public sealed class CovariateException : ArgumentException
{
    internal CovariateException(CovariateProblem problem, string covariate, int row = -1)
        : base(Describe(problem, covariate, row)) => (Problem, Covariate, Row) = (problem, covariate, row < 0 ? null : row);

    /// <summary>What is wrong.</summary>
    public CovariateProblem Problem { get; }

    /// <summary>The name of the covariate, or of the coefficient where one is meant.</summary>
    public string Covariate { get; }

    /// <summary>The row, from 0, where one row is to blame; for <see cref="CovariateProblem.LevelTwice"/> the position of the level.</summary>
    public int? Row { get; }

    private static string Describe(CovariateProblem problem, string covariate, int row) => problem switch
    {
        CovariateProblem.NotFinite => FormattableString.Invariant($"{covariate}, row {row}: the value is not a finite number."),
        CovariateProblem.LengthDiffers => $"{covariate} has not as many rows as the data.",
        CovariateProblem.UnknownLevel => FormattableString.Invariant($"{covariate}, row {row}: the value is none of the levels given."),
        CovariateProblem.LevelTwice => $"{covariate}: a level is listed twice.",
        CovariateProblem.EmptyReference => $"{covariate}: nobody has the reference level. Name another level first.",
        CovariateProblem.NameTwice => $"There are two coefficients of the name {covariate}.",
        CovariateProblem.Constant => $"{covariate} is the same for all who are at risk together, so no hazard ratio can be estimated. Leave it out.",
        _ => $"{covariate} follows from the covariates before it (they are collinear), so its hazard ratio is not determined. Leave it out.",
    };
}
