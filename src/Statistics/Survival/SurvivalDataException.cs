namespace Sarcoscope.Statistics.Survival;

/// <summary>What is wrong with a column of survival data.</summary>
public enum SurvivalDataProblem
{
    /// <summary>The columns have different lengths.</summary>
    LengthsDiffer = 0,

    /// <summary>A time, entry or weight is NaN or infinite.</summary>
    NotFinite,

    /// <summary>A time or entry is below zero.</summary>
    Negative,

    /// <summary>An entry is at or after its time, so the subject is never at risk.</summary>
    EntryNotBeforeTime,

    /// <summary>A weight is zero or negative.</summary>
    WeightNotPositive,

    /// <summary>A group code points outside the list of groups.</summary>
    UnknownGroup,

    /// <summary>A code of an outcome or state points outside the list of causes or states.</summary>
    UnknownState,

    /// <summary>A time that has to be above zero is zero or negative.</summary>
    NotPositive,
}

/// <summary>Survival data that cannot be analysed: which row, and the value found there.</summary>
public sealed class SurvivalDataException : ArgumentException
{
    internal SurvivalDataException(SurvivalDataProblem problem, int index, double value)
        : base(Describe(problem, index, value)) => (Problem, Index, Value) = (problem, index, value);

    /// <summary>What is wrong.</summary>
    public SurvivalDataProblem Problem { get; }

    /// <summary>The row, from 0; for <see cref="SurvivalDataProblem.LengthsDiffer"/> the expected length.</summary>
    public int Index { get; }

    /// <summary>The value found; for <see cref="SurvivalDataProblem.LengthsDiffer"/> the length found.</summary>
    public double Value { get; }

    private static string Describe(SurvivalDataProblem problem, int index, double value) => problem switch
    {
        SurvivalDataProblem.LengthsDiffer => FormattableString.Invariant($"Expected a column of {index} rows, found {value}."),
        SurvivalDataProblem.NotFinite => FormattableString.Invariant($"Row {index}: {value} is not a finite number."),
        SurvivalDataProblem.Negative => FormattableString.Invariant($"Row {index}: {value} is negative."),
        SurvivalDataProblem.EntryNotBeforeTime => FormattableString.Invariant($"Row {index}: the entry {value} is not before the time."),
        SurvivalDataProblem.WeightNotPositive => FormattableString.Invariant($"Row {index}: the weight {value} is not positive."),
        SurvivalDataProblem.NotPositive => FormattableString.Invariant($"Row {index}: {value} is not above zero."),
        SurvivalDataProblem.UnknownState => FormattableString.Invariant($"Row {index}: there is no cause or state {value}."),
        _ => FormattableString.Invariant($"Row {index}: there is no group {value}."),
    };
}

/// <summary>There is nobody to estimate from.</summary>
public sealed class NoSubjectsException : InvalidOperationException
{
    internal NoSubjectsException()
        : base("There are no subjects, so there is nothing to estimate.")
    {
    }
}
