using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>A fitted Cox model. Safe to read from many threads.</summary>
/// <remarks>Columns per row (residuals, predictors) have one value for each row used, in the order of the data.</remarks>
public sealed class CoxFit
{
    private readonly SurvivalData data;
    private readonly CoxOptions options;
    private readonly Lazy<CoxPaths> paths;
    private readonly Lazy<double[]> predictors;
    private readonly Lazy<double[]> means;
    private readonly Lazy<double[]> martingale;
    private readonly Lazy<double[]> score;
    private readonly Lazy<Concordance> concordance;
    private readonly Lazy<double> robustScore;

    internal CoxFit(SurvivalData data, CoxFrame frame, CoxSolution solution, CoxOptions options, bool robust)
    {
        (this.data, this.options, Frame, Solution, IsRobust) = (data, options, frame, solution, robust);
        paths = new(() => CoxPaths.Of(frame, solution.Coefficients, Ties));
        predictors = new(Predict);
        means = new(() => [.. Enumerable.Range(0, frame.Width).Select(MeanOf)]);
        martingale = new(() => CoxResiduals.Martingale(paths.Value));
        score = new(() => CoxResiduals.Score(paths.Value));
        concordance = new(MeasureConcordance);
        ModelCovariance = solution.Information.Inverse();
        Covariance = robust ? RobustVariance.Of(Frame, score.Value, ModelCovariance, ClustersAt()) : ModelCovariance;
        robustScore = new(() => RobustVariance.ScoreStatistic(Frame, CoxResiduals.Score(CoxPaths.Of(frame, new double[frame.Width], Ties)), ClustersAt()));
        var variables = frame.Design.Variables.ToArray();
        Coefficients =
        [
            .. frame.Design.Columns.Select((column, j) => new RegressionCoefficient(
                column.Name,
                variables[column.Variable],
                solution.Coefficients[j],
                Math.Sqrt(ModelCovariance[j, j]),
                robust ? Math.Sqrt(Covariance[j, j]) : null,
                options.Level)),
        ];
    }

    /// <summary>How many rows were used.</summary>
    public int Count => Frame.Count;

    /// <summary>How many of them end in the event.</summary>
    public int Events => Frame.Risk.Times.Sum(time => time.Deaths);

    /// <summary>Rows left out because a covariate was missing.</summary>
    public int Dropped => data.Count - Frame.Count;

    /// <summary>The rows used, ascending, counted from 0 in the data.</summary>
    public IReadOnlyList<int> UsedRows => Frame.Design.Rows ?? [.. Enumerable.Range(0, data.Count)];

    /// <summary>Variable + level of factor levels that nobody has: they have no coefficient.</summary>
    public IReadOnlyList<string> EmptyLevels => Frame.Design.EmptyLevels;

    /// <summary>How ties were treated.</summary>
    public CoxTies Ties => options.Ties;

    /// <summary>Whether <see cref="Covariance"/> is the sandwich.</summary>
    public bool IsRobust { get; }

    /// <summary>In the order of the covariates.</summary>
    public IReadOnlyList<RegressionCoefficient> Coefficients { get; }

    /// <summary>Of the coefficients; robust where the fit is.</summary>
    public double[,] Covariance { get; }

    /// <summary>The inverse of the information.</summary>
    public double[,] ModelCovariance { get; }

    /// <summary>Log partial likelihood (penalised, where the fit is) with all coefficients 0.</summary>
    public double NullLogLikelihood => Solution.Origin.LogLikelihood;

    /// <summary>Log partial likelihood of the fit (penalised, where it is).</summary>
    public double LogLikelihood => Solution.Point.LogLikelihood;

    /// <summary>Newton steps taken.</summary>
    public int Iterations => Solution.Iterations;

    /// <summary>All coefficients 0, by twice the rise of the log-likelihood; not valid for clusters.</summary>
    public ChiSquareTest LikelihoodRatio => ChiSquareTest.Of(2 * (LogLikelihood - NullLogLikelihood), Frame.Width);

    /// <summary>All coefficients 0, by their distance from 0; robust where the fit is.</summary>
    public ChiSquareTest Wald => ChiSquareTest.Of(SymmetricSystem.Of(Covariance).Form(Solution.Coefficients), Frame.Width);

    /// <summary>All coefficients 0, by the slope at 0 (the log-rank test, for one factor without ties); not valid for clusters.</summary>
    public ChiSquareTest Score => ChiSquareTest.Of(SymmetricSystem.Of(Solution.Origin.Information).Form(Solution.Origin.Score), Frame.Width);

    /// <summary>The coefficients of some variables 0, by their distance from 0; robust where the fit is.</summary>
    /// <param name="variables">Names of covariates of the fit.</param>
    /// <exception cref="ArgumentException">None of them has a coefficient.</exception>
    public ChiSquareTest WaldOf(IReadOnlyCollection<string> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        int[] asked = [.. Enumerable.Range(0, Frame.Width).Where(j => variables.Contains(Coefficients[j].Variable, StringComparer.Ordinal))];
        if (asked.Length == 0) throw new ArgumentException("None of these variables has a coefficient.", nameof(variables));
        var covariance = new double[asked.Length, asked.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            for (var j = 0; j < asked.Length; j++) covariance[i, j] = Covariance[asked[i], asked[j]];
        }
        return ChiSquareTest.Of(SymmetricSystem.Of(covariance).Form(Array.ConvertAll(asked, j => Solution.Coefficients[j])), asked.Length);
    }

    /// <summary>The coefficients that a smaller fit lacks 0, by twice the rise of the log-likelihood, as R's <c>anova</c> of two fits; not valid for clusters.</summary>
    /// <param name="smaller">Of the same rows with the same ties, its covariates being among these.</param>
    /// <exception cref="ArgumentException">Rows or ties differ, or the other fit has as many coefficients.</exception>
    public ChiSquareTest LikelihoodRatioOver(CoxFit smaller)
    {
        ArgumentNullException.ThrowIfNull(smaller);
        if (smaller.Ties != Ties || smaller.Frame.Width >= Frame.Width || !smaller.UsedRows.SequenceEqual(UsedRows))
            throw new ArgumentException("The other fit is not a smaller one of the same rows and ties.", nameof(smaller));
        return ChiSquareTest.Of(2 * (LogLikelihood - smaller.LogLikelihood), Frame.Width - smaller.Frame.Width);
    }

    /// <summary>The score test with the robust variance; null when the fit is not robust.</summary>
    public ChiSquareTest? RobustScore => IsRobust ? ChiSquareTest.Of(robustScore.Value, Frame.Width) : null;

    /// <summary>How well the linear predictor orders the events.</summary>
    public Concordance Concordance => concordance.Value;

    /// <summary>By column: the mean (weighted, unless there is delayed entry), or 0 where every value is −1, 0 or 1, as R takes it.</summary>
    public IReadOnlyList<double> Means => means.Value;

    internal CoxFrame Frame { get; }

    internal CoxSolution Solution { get; }

    /// <summary>β'(x − means), and the offset with its mean taken off.</summary>
    public double[] LinearPredictors()
    {
        var shift = 0.0;
        for (var j = 0; j < Frame.Width; j++) shift += Solution.Coefficients[j] * (Frame.Centres[j] - Means[j]);
        var ordered = InDataOrder(predictors.Value);
        ColumnSums.Shift(ordered, shift);
        return ordered;
    }

    /// <summary>Events less those expected.</summary>
    public double[] MartingaleResiduals() => InDataOrder(martingale.Value);

    /// <summary>Martingale residuals made more symmetric.</summary>
    public double[] DevianceResiduals() => InDataOrder(CoxResiduals.Deviance(paths.Value, martingale.Value));

    /// <summary>Each row's part of the gradient, without its case weight: a row of coefficients each.</summary>
    /// <exception cref="UnfittableDataException">The ties are exact.</exception>
    public double[][] ScoreResiduals() => Rows(ScoreParts());

    /// <summary>By how much each row (with its case weight) moves the coefficients, to first order.</summary>
    /// <exception cref="UnfittableDataException">The ties are exact.</exception>
    public double[][] DfBetas() => Rows(RobustVariance.Influence(Frame, ScoreParts(), ModelCovariance));

    /// <summary>For each event its covariates less their mean at risk, in the order of stratum and time.</summary>
    /// <exception cref="UnfittableDataException">The ties are exact.</exception>
    public IReadOnlyList<SchoenfeldResidual> SchoenfeldResiduals()
    {
        RequireScores();
        return SchoenfeldResidual.Of(paths.Value, options.Strata?.Labels);
    }

    /// <summary>The cumulative hazard and survival with every covariate (and the offset) 0: one curve per stratum.</summary>
    /// <param name="limits">Scale and level of the limits of survival; default log-log at 0.95.</param>
    public IReadOnlyList<CoxCurve> Baseline(KaplanMeierOptions limits = default) => Curves(new double[Frame.Width], limits);

    /// <summary>The cumulative hazard and survival predicted for some values: one curve per stratum.</summary>
    /// <param name="values">One for each variable.</param>
    /// <param name="limits">Scale and level of the limits of survival; default log-log at 0.95.</param>
    /// <exception cref="ArgumentException">A variable is missing, given twice or unknown, or a level is unknown.</exception>
    public IReadOnlyList<CoxCurve> Predict(IReadOnlyList<CovariateValue> values, KaplanMeierOptions limits = default) =>
        Curves(Frame.Design.Row(values), limits);

    /// <summary>The data of the rows used, without weights.</summary>
    internal SurvivalData UsedData()
    {
        var rows = Frame.Design.Rows;
        if (rows is null && !data.HasWeights) return data;
        if (rows is null) rows = [.. Enumerable.Range(0, data.Count)];
        var used = SurvivalData.Of(Array.ConvertAll(rows, data.TimeAt), Array.ConvertAll(rows, row => data.Events.Span[row]));
        return data.HasDelayedEntry ? used.WithEntries(Array.ConvertAll(rows, row => data.Entries.Span[row])) : used;
    }

    internal double[] UsedTimes() => [.. Enumerable.Range(0, Count).Select(i => Frame.Risk.Cut(data.TimeAt(Frame.Risk.RowOf(i))))];

    private IReadOnlyList<CoxCurve> Curves(double[] values, KaplanMeierOptions limits)
    {
        var predictor = -Frame.OffsetCentre;
        for (var j = 0; j < values.Length; j++)
        {
            values[j] -= Frame.Centres[j];
            predictor += Solution.Coefficients[j] * values[j];
        }
        return CoxPrediction.Curves(paths.Value, values, Math.Exp(predictor), Covariance, options.Strata?.Labels, limits);
    }

    private int[]? ClustersAt() => Regression.Concordance.ClustersAt(Frame.Risk, options.Clusters);

    private Concordance MeasureConcordance() => ConcordanceTally.Of(Frame.Risk, predictors.Value, Frame.Weights, ClustersAt());

    private double[] Predict()
    {
        var found = GC.AllocateUninitializedArray<double>(Frame.Padded);
        RiskScores.Fill(Frame, Solution.Coefficients, found, scores: null);
        return found;
    }

    private double[] ScoreParts()
    {
        RequireScores();
        return score.Value;
    }

    private void RequireScores()
    {
        if (Ties == CoxTies.Exact) throw new UnfittableDataException(UnfittableData.RobustVariance);
    }

    private double MeanOf(int j)
    {
        var centre = Frame.Centres[j];
        var column = Frame.Column(j)[..Frame.Count];
        foreach (var value in column)
        {
            if (Math.Abs(value + centre) is < 1e-12 or (> 1 - 1e-12 and < 1 + 1e-12)) continue;
            return data.HasDelayedEntry ? centre + ColumnSums.Of(column) / Frame.Count : centre;
        }
        return 0;
    }

    private double[] InDataOrder(double[] byPosition)
    {
        var ordered = GC.AllocateUninitializedArray<double>(Count);
        var places = Frame.Risk.Places;
        for (var i = 0; i < ordered.Length; i++) ordered[i] = byPosition[places[i]];
        return ordered;
    }

    private double[][] Rows(double[] byPosition) =>
        Array.ConvertAll(Frame.Risk.Places, place => byPosition.AsSpan(place * Frame.Width, Frame.Width).ToArray());
}
