using Sarcoscope.Statistics.Regression;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>A fitted subdistribution hazards model. Safe to read from many threads.</summary>
public sealed class FineGrayFit
{
    private readonly FineGrayFrame frame;
    private readonly FineGrayLikelihood point;
    private readonly double[] estimates;
    private readonly int given;

    internal FineGrayFit(FineGrayFrame frame, int rows, string cause, FineGrayOptions options, double[] beta, double nullLogLikelihood, FineGrayLikelihood origin, FineGrayLikelihood point, double[,] inverse)
    {
        (this.frame, this.point, estimates, given, Cause) = (frame, point, beta, rows, cause);
        (NullLogLikelihood, LogLikelihood) = (nullLogLikelihood, point.LogLikelihood);
        Covariance = FineGrayVariance.Of(frame, point, inverse);
        var variables = frame.Design.Variables.ToArray();
        Coefficients =
        [
            .. frame.Design.Columns.Select((column, j) => new RegressionCoefficient(
                column.Name, variables[column.Variable], beta[j], Math.Sqrt(inverse[j, j]), Math.Sqrt(Covariance[j, j]), options.Level)),
        ];
        LikelihoodRatio = ChiSquareTest.Of(2 * (point.LogLikelihood - origin.LogLikelihood), beta.Length);
        var system = SymmetricSystem.Of(Covariance);
        Wald = system.Dependent < 0 ? ChiSquareTest.Of(system.Form(beta), beta.Length) : null;
    }

    /// <summary>The cause whose incidence is modelled.</summary>
    public string Cause { get; }

    /// <summary>How many rows were used.</summary>
    public int Count => frame.Rows;

    /// <summary>Rows left out because a covariate was missing.</summary>
    public int Dropped => given - frame.Rows;

    /// <summary>How many had the cause.</summary>
    public int Events => frame.Outcome.Count(outcome => outcome == 1);

    /// <summary>How many had another cause.</summary>
    public int OtherEvents => frame.Outcome.Count(outcome => outcome == 2);

    /// <summary>
    /// In the order of the covariates. Their robust standard error is that of Fine and Gray, which test and limits
    /// use; the other one ignores that weights are estimated. Ratios are of subdistribution hazards.
    /// </summary>
    public IReadOnlyList<RegressionCoefficient> Coefficients { get; }

    /// <summary>Variable + level of factor levels that nobody has: they have no coefficient.</summary>
    public IReadOnlyList<string> EmptyLevels => frame.Design.EmptyLevels;

    /// <summary>Pseudo-log-likelihood without covariates.</summary>
    public double NullLogLikelihood { get; }

    /// <summary>Pseudo-log-likelihood of the fit.</summary>
    public double LogLikelihood { get; }

    /// <summary>Twice the rise of the pseudo-log-likelihood; as R prints it, though weights are estimated.</summary>
    public ChiSquareTest LikelihoodRatio { get; }

    /// <summary>All coefficients together against 0, with the variance of Fine and Gray; null when it is singular.</summary>
    public ChiSquareTest? Wald { get; }

    /// <summary>The steps of the cumulative subdistribution hazard where every covariate is 0.</summary>
    public IReadOnlyList<SubdistributionStep> Baseline
    {
        get
        {
            var centre = 0.0;
            for (var j = 0; j < estimates.Length; j++) centre += estimates[j] * frame.Centres[j];
            return Steps(-centre);
        }
    }

    /// <summary>Covariance of the coefficients.</summary>
    internal double[,] Covariance { get; }

    /// <summary>The covariance of two coefficients.</summary>
    /// <param name="first">Position, from 0.</param>
    /// <param name="second">Position, from 0.</param>
    public double CovarianceOf(int first, int second) => Covariance[first, second];

    /// <summary>The incidence that the fit predicts.</summary>
    /// <param name="values">One for each variable.</param>
    /// <exception cref="ArgumentException">A variable is missing, unknown, named twice, or a level is none.</exception>
    public IReadOnlyList<SubdistributionStep> Predict(params IReadOnlyList<CovariateValue> values)
    {
        var row = frame.Design.Row(values);
        var predictor = 0.0;
        for (var j = 0; j < estimates.Length; j++) predictor += estimates[j] * (row[j] - frame.Centres[j]);
        return Steps(predictor);
    }

    private List<SubdistributionStep> Steps(double predictor)
    {
        var ratio = Math.Exp(predictor);
        var steps = new List<SubdistributionStep>();
        var hazard = 0.0;
        for (var k = 0; k < frame.Times.Length; k++)
        {
            if (point.Hazard[k] == 0) continue;
            hazard += point.Hazard[k] * ratio;
            steps.Add(new(frame.Times[k], point.Hazard[k] * ratio, 1 - Math.Exp(-hazard)));
        }
        return steps;
    }
}

/// <summary>One time at which somebody had the cause.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="Hazard">The step of the cumulative subdistribution hazard.</param>
/// <param name="Incidence">1 − exp(−cumulative hazard).</param>
public readonly record struct SubdistributionStep(double Time, double Hazard, double Incidence);
