namespace Sarcoscope.Statistics.Regression;

/// <summary>A fitted logistic regression. Safe to read from many threads.</summary>
public sealed class LogisticFit
{
    private readonly LogisticFrame frame;
    private readonly double[] probabilities;
    private readonly int rows;

    internal LogisticFit(LogisticFrame frame, double[] beta, double[,] covariance, double nullLogLikelihood, double logLikelihood, int iterations, double level)
    {
        this.frame = frame;
        (NullLogLikelihood, LogLikelihood, Iterations) = (nullLogLikelihood, logLikelihood, iterations);
        probabilities = Array.ConvertAll(frame.Predictors(beta), LogisticFrame.Probability);
        Covariance = frame.Uncentred(covariance);
        rows = frame.Count;
        var estimates = frame.Uncentred(beta);
        var variables = frame.Design.Variables.ToArray();
        Coefficients =
        [
            .. estimates.Select((estimate, j) => new RegressionCoefficient(
                frame.NameOf(j),
                j == 0 ? frame.NameOf(0) : variables[frame.Design.Columns[j - 1].Variable],
                estimate,
                Math.Sqrt(Covariance[j, j]),
                RobustStandardError: null,
                level)),
        ];
    }

    /// <summary>How many rows were used.</summary>
    public int Count => rows;

    /// <summary>How many of them have the outcome.</summary>
    public int Happened => frame.Happened;

    /// <summary>The rows used, ascending, counted from 0 in the data; rows with a missing covariate are not among them.</summary>
    public IReadOnlyList<int> UsedRows => frame.Rows;

    /// <summary>Variable + level of factor levels that nobody has: they have no coefficient.</summary>
    public IReadOnlyList<string> EmptyLevels => frame.Design.EmptyLevels;

    /// <summary>The intercept, named (Intercept), then those of the covariates; e to an estimate is an odds ratio.</summary>
    public IReadOnlyList<RegressionCoefficient> Coefficients { get; }

    /// <summary>Of the coefficients, the inverse of the information.</summary>
    public double[,] Covariance { get; }

    /// <summary>Log-likelihood with the intercept alone.</summary>
    public double NullLogLikelihood { get; }

    /// <summary>Log-likelihood of the fit.</summary>
    public double LogLikelihood { get; }

    /// <summary>−2 times the log-likelihood.</summary>
    public double Deviance => -2 * LogLikelihood;

    /// <summary>−2 times the log-likelihood of the intercept alone.</summary>
    public double NullDeviance => -2 * NullLogLikelihood;

    /// <summary>All coefficients but the intercept 0, by the fall of the deviance.</summary>
    public ChiSquareTest LikelihoodRatio => ChiSquareTest.Of(2 * (LogLikelihood - NullLogLikelihood), Coefficients.Count - 1);

    /// <summary>Newton steps taken.</summary>
    public int Iterations { get; }

    /// <summary>The probability of the outcome for each row used, in the order of <see cref="UsedRows"/>.</summary>
    public IReadOnlyList<double> Probabilities => probabilities;

    /// <summary>
    /// Share of pairs, one with and one without the outcome, in which the one with it has the higher probability; ties count one half
    /// (the area under the ROC curve). 0.5 tells nothing apart, 1 everything.
    /// </summary>
    public double Concordance
    {
        get
        {
            var order = Enumerable.Range(0, rows).OrderBy(row => probabilities[row]).ToArray();
            double ranks = 0;
            for (var from = 0; from < order.Length;)
            {
                var to = from + 1;
                while (to < order.Length && probabilities[order[to]] == probabilities[order[from]]) to++;
                for (var i = from; i < to; i++)
                {
                    if (frame.Outcomes[order[i]]) ranks += (from + 1 + to) / 2.0;
                }
                from = to;
            }
            double with = Happened, without = rows - Happened;
            return (ranks - with * (with + 1) / 2) / (with * without);
        }
    }
}
