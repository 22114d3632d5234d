namespace Sarcoscope.Statistics.Regression;

/// <summary>Newton's method on the partial likelihood, with step halving.</summary>
internal static class CoxNewton
{
    // Twice the rise still to come: a step of 1e-9 standard errors, after which the next would be below rounding.
    private const double Settled = 1e-18;

    // Where rounding of a long sum keeps the step from getting that short.
    private const double Stalled = 1e-12;

    private const double ConstantAtRisk = 1e-11;
    private const int MostHalvings = 30;

    public static CoxSolution Maximise(PartialLikelihood likelihood, int iterations)
    {
        var beta = new double[likelihood.Frame.Width];
        var origin = likelihood.At(beta) ?? throw new UnfittableDataException(UnfittableData.OffsetTooLarge);
        RequireVariation(likelihood.Frame, origin);
        var point = origin;
        var system = SymmetricSystem.Of(point.Information);
        if (system.Dependent >= 0) throw new CovariateException(CovariateProblem.Collinear, likelihood.Frame.Design.Columns[system.Dependent].Name);
        for (var iteration = 1; iteration <= iterations; iteration++)
        {
            var step = system.Solve(point.Score);
            var decrement = Dot(step, point.Score);
            if (decrement <= Settled) return Done(beta, step, origin, point, system, iteration - 1);
            var next = Advance(likelihood, beta, step, point);
            if (next is null)
            {
                if (decrement <= Stalled) return Done(beta, step, origin, point, system, iteration - 1);
                throw new RegressionNonConvergenceException(iteration, beta, point.Score, point.LogLikelihood);
            }
            for (var j = 0; j < beta.Length; j++) beta[j] += step[j];
            var rise = next.LogLikelihood - point.LogLikelihood;
            point = next;
            system = SymmetricSystem.Of(point.Information);
            if ((iteration >= 4 && rise < 1e-2 * Math.Abs(origin.LogLikelihood)) || system.Dependent >= 0)
                MonotoneDirection.Refuse(likelihood, step, origin, point, iteration, system.Dependent >= 0 ? MonotoneDirection.LooseSlack : MonotoneDirection.Slack);
            if (system.Dependent >= 0) throw new RegressionNonConvergenceException(iteration, beta, point.Score, point.LogLikelihood);
        }
        throw new RegressionNonConvergenceException(iterations, beta, point.Score, point.LogLikelihood);
    }

    private static CoxSolution Done(double[] beta, double[] step, LikelihoodPoint origin, LikelihoodPoint point, SymmetricSystem system, int iterations)
    {
        for (var j = 0; j < beta.Length; j++) beta[j] += step[j];
        return new(beta, origin, point, system, iterations);
    }

    /// <summary>Halves the step until the likelihood rises; null when it never does.</summary>
    private static LikelihoodPoint? Advance(PartialLikelihood likelihood, double[] beta, double[] step, LikelihoodPoint from)
    {
        var slack = 1e-13 * Math.Abs(from.LogLikelihood);
        var trial = new double[beta.Length];
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            for (var j = 0; j < trial.Length; j++) trial[j] = beta[j] + step[j];
            if (likelihood.At(trial) is { } next && next.LogLikelihood >= from.LogLikelihood - slack) return next;
            for (var j = 0; j < step.Length; j++) step[j] /= 2;
        }
        return null;
    }

    private static void RequireVariation(CoxFrame frame, LikelihoodPoint origin)
    {
        for (var j = 0; j < frame.Width; j++)
        {
            if (!(origin.Information[j, j] > ConstantAtRisk * origin.Magnitude[j]))
                throw new CovariateException(CovariateProblem.Constant, frame.Design.Columns[j].Name);
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var j = 0; j < left.Length; j++) sum += left[j] * right[j];
        return sum;
    }
}

/// <summary>Where the likelihood is highest.</summary>
/// <param name="Coefficients">Of the centred covariates, which are those of the covariates themselves.</param>
/// <param name="Origin">The point of no effect.</param>
/// <param name="Point">The maximum.</param>
/// <param name="Information">Factors of the information there.</param>
/// <param name="Iterations">Newton steps taken.</param>
internal sealed record CoxSolution(double[] Coefficients, LikelihoodPoint Origin, LikelihoodPoint Point, SymmetricSystem Information, int Iterations);
