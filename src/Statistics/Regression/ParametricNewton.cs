namespace Sarcoscope.Statistics.Regression;

/// <summary>Newton's method for a parametric model, on γ = β/σ and α = 1/σ.</summary>
internal static class ParametricNewton
{
    private const double Settled = 1e-20;
    private const double Stalled = 1e-12;
    private const double Vanished = 1e-9; // of the information at the start
    private const int MostIterations = 200;
    private const int MostHalvings = 40;

    public static ParametricSolution Maximise(ParametricRows given, ParametricDistribution distribution)
    {
        var (rows, time, middles) = given.Centred();
        var free = distribution != ParametricDistribution.Exponential;
        var parameters = Start(rows, free);
        var point = At(rows, distribution, parameters, free);
        var origin = point;
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            var system = SymmetricSystem.Of(point.Information);
            if (system.Dependent >= 0) throw Singular(rows, parameters, point, origin, iteration, system.Dependent);
            var step = system.Solve(point.Score);
            var decrement = Dot(step, point.Score);
            if (decrement <= Settled || Advance(rows, distribution, parameters, step, point, free) is not { } next)
            {
                if (Infinite(rows, parameters, system, origin) is { Length: > 0 } infinite)
                    throw new MonotoneLikelihoodException(infinite, origin.LogLikelihood, point.LogLikelihood, iteration);
                if (decrement > Stalled) throw new RegressionNonConvergenceException(iteration, parameters, point.Score, point.LogLikelihood);
                return Solution(given, rows.Columns.Length, distribution, parameters, time, middles, iteration - 1);
            }
            for (var j = 0; j < parameters.Length; j++) parameters[j] += step[j];
            point = next;
        }
        throw new RegressionNonConvergenceException(MostIterations, parameters, point.Score, point.LogLikelihood);
    }

    // No effect, and for the scale a standard deviation of the log times.
    private static double[] Start(ParametricRows rows, bool free)
    {
        var parameters = new double[rows.Columns.Length + (free ? 1 : 0)];
        var spread = Math.Sqrt(rows.LogTimes.Sum(log => log * log) / rows.Count);
        if (free) parameters[^1] = spread > 0 ? 1 / spread : 1;
        return parameters;
    }

    private static LikelihoodPoint At(ParametricRows rows, ParametricDistribution distribution, double[] parameters, bool free)
    {
        var width = rows.Columns.Length;
        var size = parameters.Length;
        var alpha = free ? parameters[^1] : 1;
        var log = 0.0;
        var score = new double[size];
        var information = new double[size, size];
        var row = new double[size];
        for (var i = 0; i < rows.Count; i++)
        {
            var z = alpha * rows.LogTimes[i];
            for (var j = 0; j < width; j++)
            {
                row[j] = -rows.Columns[j][i];
                z += parameters[j] * row[j];
            }
            if (free) row[^1] = rows.LogTimes[i];
            var weight = rows.Weights?[i] ?? 1;
            var density = LogDensity.Of(distribution, z, rows.Events[i]);
            log += weight * (density.Value + (rows.Events[i] ? Math.Log(alpha) : 0));
            for (var j = 0; j < size; j++)
            {
                score[j] += weight * density.Slope * row[j];
                for (var l = 0; l <= j; l++) information[j, l] -= weight * density.Curvature * row[j] * row[l];
            }
            if (!free || !rows.Events[i]) continue;
            score[^1] += weight / alpha;
            information[size - 1, size - 1] += weight / (alpha * alpha);
        }
        for (var j = 0; j < size; j++)
        {
            for (var l = 0; l < j; l++) information[l, j] = information[j, l];
        }
        return new(log, score, information, []);
    }

    private static LikelihoodPoint? Advance(ParametricRows rows, ParametricDistribution distribution, double[] parameters, double[] step, LikelihoodPoint from, bool free)
    {
        var slack = 1e-13 * Math.Abs(from.LogLikelihood);
        var trial = new double[parameters.Length];
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            for (var j = 0; j < trial.Length; j++) trial[j] = parameters[j] + step[j];
            if (!free || trial[^1] > 0)
            {
                var next = At(rows, distribution, trial, free);
                if (next.LogLikelihood >= from.LogLikelihood - slack) return next;
            }
            for (var j = 0; j < step.Length; j++) step[j] /= 2;
        }
        return null;
    }

    private static Exception Singular(ParametricRows rows, double[] parameters, LikelihoodPoint point, LikelihoodPoint origin, int iteration, int dependent)
    {
        if (dependent >= rows.Names.Length) return new RegressionNonConvergenceException(iteration, parameters, point.Score, point.LogLikelihood);
        if (iteration > 1) return new MonotoneLikelihoodException([Infinite(rows, parameters, dependent)], origin.LogLikelihood, point.LogLikelihood, iteration);
        var constant = dependent == 0 || rows.Columns[dependent].All(x => Math.Abs(x) < 1e-12);
        return new CovariateException(constant ? CovariateProblem.Constant : CovariateProblem.Collinear, rows.Names[dependent]);
    }

    // Coefficients about which, given the others, the data say nothing any more.
    private static InfiniteCoefficient[] Infinite(ParametricRows rows, double[] parameters, SymmetricSystem system, LikelihoodPoint origin)
    {
        double[,] now = system.Inverse(), then = SymmetricSystem.Of(origin.Information).Inverse();
        return [.. Enumerable.Range(1, rows.Columns.Length - 1).Where(j => then[j, j] < Vanished * now[j, j]).Select(j => Infinite(rows, parameters, j))];
    }

    private static InfiniteCoefficient Infinite(ParametricRows rows, double[] parameters, int j) => new(rows.Names[j], Math.Sign(parameters[j]));

    private static double Dot(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();

    private static ParametricSolution Solution(ParametricRows given, int width, ParametricDistribution distribution, double[] parameters, double time, double[] middles, int iterations)
    {
        var free = parameters.Length > width;
        var scale = free ? 1 / parameters[^1] : 1;
        var coefficients = Array.ConvertAll(parameters[..width], gamma => gamma * scale);
        coefficients[0] += time;
        for (var j = 1; j < width; j++) coefficients[0] -= coefficients[j] * middles[j];
        var (log, information) = ObservedInformation(given, distribution, coefficients, scale, free);
        var system = SymmetricSystem.Of(information);
        if (system.Dependent >= 0) throw new RegressionNonConvergenceException(iterations, coefficients, [], log);
        return new(coefficients, scale, log, system.Inverse(), iterations);
    }

    // In β and log σ.
    private static (double LogLikelihood, double[,] Information) ObservedInformation(ParametricRows rows, ParametricDistribution distribution, double[] coefficients, double scale, bool free)
    {
        var width = coefficients.Length;
        var size = width + (free ? 1 : 0);
        var information = new double[size, size];
        var log = 0.0;
        for (var i = 0; i < rows.Count; i++)
        {
            var z = rows.LogTimes[i];
            for (var j = 0; j < width; j++) z -= coefficients[j] * rows.Columns[j][i];
            z /= scale;
            var weight = rows.Weights?[i] ?? 1;
            var density = LogDensity.Of(distribution, z, rows.Events[i]);
            log += weight * (density.Value - (rows.Events[i] ? Math.Log(scale) + rows.LogTimes[i] : 0));
            for (var j = 0; j < width; j++)
            {
                for (var l = 0; l < width; l++) information[j, l] -= weight * density.Curvature * rows.Columns[j][i] * rows.Columns[l][i] / (scale * scale);
                if (!free) continue;
                var mixed = weight * (z * density.Curvature + density.Slope) * rows.Columns[j][i] / scale;
                information[j, width] -= mixed;
                information[width, j] -= mixed;
            }
            if (free) information[width, width] -= weight * z * (z * density.Curvature + density.Slope);
        }
        return (log, information);
    }
}

/// <summary>The maximum, in the parameters that are reported.</summary>
/// <param name="Coefficients">The intercept first.</param>
/// <param name="Scale">σ.</param>
/// <param name="LogLikelihood">Of the times themselves.</param>
/// <param name="Covariance">Of the coefficients, and of log σ at the end where it is free.</param>
/// <param name="Iterations">Newton steps taken.</param>
internal sealed record ParametricSolution(double[] Coefficients, double Scale, double LogLikelihood, double[,] Covariance, int Iterations);
