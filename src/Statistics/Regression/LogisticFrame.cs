namespace Sarcoscope.Statistics.Regression;

/// <summary>Outcomes and centred columns of a logistic regression; column 0 is the intercept.</summary>
internal sealed class LogisticFrame
{
    private readonly double[][] columns;
    private readonly double[] centres;

    private LogisticFrame(DesignMatrix design, int[] rows, bool[] outcomes, double[][] columns, double[] centres) =>
        (Design, Rows, Outcomes, this.columns, this.centres) = (design, rows, outcomes, columns, centres);

    public DesignMatrix Design { get; }

    /// <summary>The rows used, ascending.</summary>
    public int[] Rows { get; }

    public bool[] Outcomes { get; }

    public int Count => Outcomes.Length;

    public int Width => columns.Length + 1;

    public int Happened => Outcomes.Count(outcome => outcome);

    public static LogisticFrame Of(IReadOnlyList<bool> outcomes, DesignMatrix design)
    {
        var rows = design.Rows ?? [.. Enumerable.Range(0, outcomes.Count)];
        var own = new double[design.Columns.Count][];
        var means = new double[own.Length];
        for (var j = 0; j < own.Length; j++)
        {
            var column = own[j] = new double[rows.Length];
            design.Gather(design.Columns[j], rows, column);
            if (Array.TrueForAll(column, value => value == column[0])) throw new CovariateException(CovariateProblem.Constant, design.Columns[j].Name);
            means[j] = ColumnSums.Of(column) / column.Length;
            ColumnSums.Shift(column, -means[j]);
        }
        return new(design, rows, Array.ConvertAll(rows, row => outcomes[row]), own, means);
    }

    public string NameOf(int coefficient) => coefficient == 0 ? "(Intercept)" : Design.Columns[coefficient - 1].Name;

    public double[] Predictors(double[] beta)
    {
        var found = new double[Count];
        Array.Fill(found, beta[0]);
        for (var j = 0; j < columns.Length; j++)
        {
            var column = columns[j];
            for (var i = 0; i < found.Length; i++) found[i] += beta[j + 1] * column[i];
        }
        return found;
    }

    /// <summary>By how much each coefficient of a step moves predictors apart.</summary>
    public double[] Spreads(double[] step) =>
        [0, .. columns.Select((column, j) => Math.Abs(step[j + 1]) * (column.Max() - column.Min()))];

    public LogisticPoint At(double[] beta)
    {
        var predictors = Predictors(beta);
        var score = new double[Width];
        var information = new double[Width, Width];
        var logLikelihood = 0.0;
        for (var i = 0; i < predictors.Length; i++)
        {
            var eta = predictors[i];
            var signed = Outcomes[i] ? eta : -eta;
            // log(1 / (1 + exp(−signed))), without overflow on either side.
            logLikelihood -= signed > 0 ? double.LogP1(Math.Exp(-signed)) : double.LogP1(Math.Exp(signed)) - signed;
            var probability = Probability(eta);
            var weight = probability * Probability(-eta);
            var slope = Outcomes[i] ? Probability(-eta) : -probability;
            score[0] += slope;
            information[0, 0] += weight;
            for (var j = 0; j < columns.Length; j++)
            {
                var value = columns[j][i];
                score[j + 1] += slope * value;
                information[j + 1, 0] += weight * value;
                for (var l = 0; l <= j; l++) information[j + 1, l + 1] += weight * value * columns[l][i];
            }
        }
        for (var j = 0; j < Width; j++)
        {
            for (var l = 0; l < j; l++) information[l, j] = information[j, l];
        }
        return new(logLikelihood, score, information);
    }

    /// <summary>Coefficients of the covariates as given.</summary>
    public double[] Uncentred(double[] beta)
    {
        var found = (double[])beta.Clone();
        for (var j = 0; j < centres.Length; j++) found[0] -= centres[j] * beta[j + 1];
        return found;
    }

    /// <summary>The covariance of <see cref="Uncentred(double[])"/>.</summary>
    public double[,] Uncentred(double[,] covariance)
    {
        var found = (double[,])covariance.Clone();
        for (var j = 1; j < Width; j++)
        {
            for (var l = 1; l < Width; l++) found[0, j] -= centres[l - 1] * covariance[l, j];
            found[j, 0] = found[0, j];
        }
        for (var j = 1; j < Width; j++) found[0, 0] -= centres[j - 1] * (covariance[0, j] + found[0, j]);
        return found;
    }

    public static double Probability(double eta) => eta >= 0 ? 1 / (1 + Math.Exp(-eta)) : Math.Exp(eta) / (1 + Math.Exp(eta));
}

/// <summary>The likelihood at one value of the coefficients.</summary>
internal sealed record LogisticPoint(double LogLikelihood, double[] Score, double[,] Information);
