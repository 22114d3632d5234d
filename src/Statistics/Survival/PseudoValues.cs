namespace Sarcoscope.Statistics.Survival;

/// <summary>Why there are no pseudo-values.</summary>
public enum PseudoValueProblem
{
    /// <summary>With one subject nobody is left when it is left out.</summary>
    OneSubject = 0,

    /// <summary>Under delayed entry leaving a subject out may leave nobody at risk.</summary>
    DelayedEntry,

    /// <summary>A subject with a weight is not one subject.</summary>
    CaseWeights,
}

/// <summary>Pseudo-values are not defined for these data.</summary>
public sealed class PseudoValueException : InvalidOperationException
{
    internal PseudoValueException(PseudoValueProblem problem)
        : base(Describe(problem)) => Problem = problem;

    /// <summary>Why not.</summary>
    public PseudoValueProblem Problem { get; }

    private static string Describe(PseudoValueProblem problem) => problem switch
    {
        PseudoValueProblem.OneSubject => "Pseudo-values need at least two subjects.",
        PseudoValueProblem.DelayedEntry => "Pseudo-values are not defined under delayed entry.",
        _ => "Pseudo-values are not defined under case weights.",
    };
}

/// <summary>Pseudo-values: what each subject contributes to an estimate, n θ − (n − 1) θ without the subject.</summary>
/// <remarks>
/// One value per row, in the order of the rows: an outcome without censoring that any regression takes. Without
/// censoring it is the outcome itself (whether free of the event, the time up to τ). Every leave-one-out estimate is
/// exact, yet none is computed anew: leaving a subject out changes the factors up to its time only.
/// Source: Andersen, Klein and Rosthøj 2003, doi:10.1093/biomet/90.1.15; Andersen and Perme 2010, doi:10.1177/0962280209105020.
/// </remarks>
public static class PseudoValues
{
    /// <summary>Pseudo-values of S(t).</summary>
    /// <param name="data">Right-censored.</param>
    /// <param name="time">t, finite, in the unit of the data.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN or infinite.</exception>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="PseudoValueException">One subject, delayed entry or case weights.</exception>
    public static double[] OfSurvival(SurvivalData data, double time)
    {
        if (!double.IsFinite(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is a finite number.");
        var left = new LeaveOneOut(data);
        return left.Values(left.Survival(time), (row, position) => left.SurvivalWithout(row, position, time));
    }

    /// <summary>Pseudo-values of the restricted mean.</summary>
    /// <param name="data">Right-censored.</param>
    /// <param name="horizon">τ, a finite number above 0, in the unit of the data.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is not a finite number above 0.</exception>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="PseudoValueException">One subject, delayed entry or case weights.</exception>
    public static double[] OfRestrictedMean(SurvivalData data, double horizon)
    {
        if (!(horizon > 0) || !double.IsFinite(horizon)) throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "A horizon is a finite time above 0.");
        var left = new LeaveOneOut(data);
        var areas = left.Areas(horizon);
        return left.Values(areas.Whole, (row, position) => left.AreaWithout(row, position, areas, horizon));
    }
}
