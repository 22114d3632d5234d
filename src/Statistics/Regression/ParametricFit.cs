using MathNet.Numerics.Distributions;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>A fitted parametric survival model. Safe to read from many threads.</summary>
public sealed class ParametricFit
{
    private readonly DesignMatrix design;
    private readonly ParametricSolution solution;

    internal ParametricFit(SurvivalData data, DesignMatrix design, ParametricRows rows, ParametricDistribution distribution, ParametricSolution solution, ParametricSolution alone, double level)
    {
        (this.design, this.solution, Distribution) = (design, solution, distribution);
        (Count, Events, Dropped) = (rows.Count, rows.Events.Count(happened => happened), data.Count - rows.Count);
        NullLogLikelihood = alone.LogLikelihood;
        Coefficients = [.. rows.Names.Select((name, j) => new ParametricCoefficient(name, solution.Coefficients[j], Math.Sqrt(solution.Covariance[j, j]), level))];
        LogScale = distribution == ParametricDistribution.Exponential
            ? null
            : new("Log(scale)", Math.Log(solution.Scale), Math.Sqrt(solution.Covariance[rows.Names.Length, rows.Names.Length]), level);
    }

    /// <summary>Of the times.</summary>
    public ParametricDistribution Distribution { get; }

    /// <summary>How many rows were used.</summary>
    public int Count { get; }

    /// <summary>How many of them end in the event.</summary>
    public int Events { get; }

    /// <summary>Rows left out because a covariate was missing.</summary>
    public int Dropped { get; }

    /// <summary>The intercept, then the covariates; on the scale of log time.</summary>
    public IReadOnlyList<ParametricCoefficient> Coefficients { get; }

    /// <summary>σ: 1 in an exponential model; in a Weibull model the shape is 1/σ.</summary>
    public double Scale => solution.Scale;

    /// <summary>log σ; null in an exponential model, where it is fixed.</summary>
    public ParametricCoefficient? LogScale { get; }

    /// <summary>Of the coefficients, and of log σ at the end where it is free.</summary>
    public double[,] Covariance => solution.Covariance;

    /// <summary>Of the model without covariates.</summary>
    public double NullLogLikelihood { get; }

    /// <summary>Of the fit, for the times themselves (not their logarithms).</summary>
    public double LogLikelihood => solution.LogLikelihood;

    /// <summary>Newton steps taken.</summary>
    public int Iterations => solution.Iterations;

    /// <summary>All covariates without effect; null for a model without covariates.</summary>
    public ChiSquareTest? LikelihoodRatio => Coefficients.Count == 1 ? null : ChiSquareTest.Of(2 * (LogLikelihood - NullLogLikelihood), Coefficients.Count - 1);

    /// <summary>The probability of being free of the event at a time.</summary>
    /// <param name="time">In the unit of the data, at least 0.</param>
    /// <param name="values">One for each variable.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or no number.</exception>
    /// <exception cref="ArgumentException">A variable is missing, given twice or unknown, or a level is unknown.</exception>
    public double Survival(double time, params IReadOnlyList<CovariateValue> values)
    {
        if (!(time >= 0)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is at least 0.");
        var predictor = Predictor(values);
        return time == 0 ? 1 : Math.Exp(LogDensity.Of(Distribution, (Math.Log(time) - predictor) / Scale, happened: false).Value);
    }

    /// <summary>The time by which a share has had the event.</summary>
    /// <param name="share">Strictly between 0 and 1; 0.5 for the median.</param>
    /// <param name="values">One for each variable.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    /// <exception cref="ArgumentException">A variable is missing, given twice or unknown, or a level is unknown.</exception>
    public double Quantile(double share, params IReadOnlyList<CovariateValue> values)
    {
        if (!(share > 0 && share < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies strictly between 0 and 1.");
        return Math.Exp(Predictor(values) + Scale * LogDensity.Quantile(Distribution, 1 - share));
    }

    private double Predictor(IReadOnlyList<CovariateValue> values)
    {
        var row = design.Row(values);
        var predictor = solution.Coefficients[0];
        for (var j = 0; j < row.Length; j++) predictor += row[j] * solution.Coefficients[j + 1];
        return predictor;
    }
}

/// <summary>One coefficient of a parametric model.</summary>
/// <param name="Name">The variable; for a factor variable + level, as R names it.</param>
/// <param name="Estimate">On the scale of log time.</param>
/// <param name="StandardError">From the observed information.</param>
/// <param name="Level">Of the limits, two-sided.</param>
public sealed record ParametricCoefficient(string Name, double Estimate, double StandardError, double Level)
{
    /// <summary>e to the estimate: by what times are multiplied.</summary>
    public double TimeRatio => Math.Exp(Estimate);

    /// <summary>Lower limit of the time ratio.</summary>
    public double Lower => Math.Exp(Estimate - Quantile * StandardError);

    /// <summary>Upper limit of the time ratio.</summary>
    public double Upper => Math.Exp(Estimate + Quantile * StandardError);

    /// <summary>Estimate over standard error.</summary>
    public double Z => Estimate / StandardError;

    /// <summary>Two-sided, of the normal distribution.</summary>
    public double P => NormalTail.TwoSided(Z);

    private double Quantile => -Normal.InvCDF(0, 1, (1 - Level) / 2);
}
