namespace Sarcoscope.Statistics.Regression;

/// <summary>The log partial likelihood at some coefficients, its gradient and its information.</summary>
internal abstract class PartialLikelihood(CoxFrame frame)
{
    public CoxFrame Frame { get; } = frame;

    /// <summary>Null when a linear predictor is too large to be exponentiated.</summary>
    public abstract LikelihoodPoint? At(double[] coefficients);

    /// <summary>Whether the likelihood never falls along a direction, given each row's predictor in that direction.</summary>
    /// <param name="predictors">By position.</param>
    /// <param name="slack">Differences below count as none.</param>
    public virtual bool NeverFalls(double[] predictors, double slack) => MonotoneDirection.NeverFalls(Frame, CoxTies.Efron, predictors, slack);

    /// <summary>The form that is fastest for these data.</summary>
    public static PartialLikelihood Of(CoxFrame frame, CoxTies ties)
    {
        if (ties == CoxTies.Exact) return new ExactLikelihood(frame);
        // Where many rows share a time, one pass with running sums of squares reads the covariates once.
        const int manyPerTime = 24;
        return frame.Risk.Entries is null && frame.Count / 2 >= manyPerTime * frame.Risk.Times.Length
            ? new TiedLikelihood(frame, ties)
            : new RowLikelihood(frame, ties);
    }
}

/// <summary>One point of the log-likelihood.</summary>
/// <param name="LogLikelihood">Natural logarithm.</param>
/// <param name="Score">Its gradient.</param>
/// <param name="Information">Minus its second derivatives.</param>
/// <param name="Magnitude">For each coefficient, how large its information was before the part that cancels was taken off.</param>
internal sealed record LikelihoodPoint(double LogLikelihood, double[] Score, double[,] Information, double[] Magnitude);

/// <summary>What the proportional-hazards test needs: information and score with each event time weighted by g and g².</summary>
internal sealed record WeightedInformation(double[,] One, double[,] G, double[,] GG, double[] ScoreG);
