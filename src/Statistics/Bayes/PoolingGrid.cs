using MathNet.Numerics;

namespace Sarcoscope.Statistics.Bayes;

/// <summary>One point of the integration over mean and correlation.</summary>
/// <param name="Weight">Its share of the posterior.</param>
/// <param name="Mean">μ.</param>
/// <param name="Complement">1 − μ.</param>
/// <param name="T">1/κ.</param>
internal readonly record struct PoolingNode(double Weight, double Mean, double Complement, double T);

/// <summary>The posterior of mean and correlation as weighted points.</summary>
/// <remarks>
/// Trapezoidal sums over logit μ and logit ρ: both integrands are analytic and fall off at both ends, so the error
/// falls exponentially with the number of points. Given ρ the posterior is log-concave in μ, hence has one mode, from
/// which the sum runs outwards. The step in logit μ follows κ, so that the step-like P(rate &gt; threshold | μ) is
/// resolved too. The steps are halved until the means agree.
/// </remarks>
internal sealed class PoolingGrid
{
    /// <summary>Beyond this κ the rate of a cell is the mean to 0.002; the prior leaves next to nothing there.</summary>
    public const double LargestPrecision = 1e5;

    private const double Negligible = 36;
    private const double Settled = 1e-10;
    private const int MostHalvings = 5;
    private const double Reach = 45;

    private readonly CellLikelihood likelihood;
    private readonly ResponsePrior prior;
    private readonly double patients;
    private readonly int cells;

    private PoolingGrid(IReadOnlyList<ResponseCell> cells, ResponsePrior prior)
    {
        (likelihood, this.prior, this.cells) = (new(cells), prior, cells.Count);
        patients = cells.Sum(cell => (double)cell.Patients);
    }

    /// <exception cref="NonConvergenceException">Halving the steps kept changing the means.</exception>
    public static PoolingNode[] Of(IReadOnlyList<ResponseCell> cells, ResponsePrior prior)
    {
        var grid = new PoolingGrid(cells, prior);
        var scale = 1.0;
        var nodes = grid.Nodes(scale);
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            scale /= 2;
            var finer = grid.Nodes(scale);
            if (Near(nodes, finer)) return nodes;
            nodes = finer;
        }
        throw new NonConvergenceException(FormattableString.Invariant($"The posterior of {cells.Count} cells did not settle with {nodes.Length} points."));
    }

    private static bool Near(PoolingNode[] coarse, PoolingNode[] fine)
    {
        double mean = 0, spread = 0, correlation = 0;
        foreach (var node in coarse) Add(node, 1);
        foreach (var node in fine) Add(node, -1);
        return Math.Abs(mean) < Settled && Math.Abs(spread) < Settled && Math.Abs(correlation) < Settled;

        void Add(PoolingNode node, double sign)
        {
            mean += sign * node.Weight * node.Mean;
            spread += sign * node.Weight * node.Mean * node.Complement;
            correlation += sign * node.Weight * (node.T / (1 + node.T));
        }
    }

    private PoolingNode[] Nodes(double scale)
    {
        var lines = prior.FixedCorrelation is { } known
            ? [new Line(known / (1 - known), 0, 0)]
            : Lines(0.4 * scale / Math.Sqrt(1 + cells / 20.0));
        var best = double.NegativeInfinity;
        for (var i = 0; i < lines.Count; i++)
        {
            var mode = Mode(lines[i].T);
            lines[i] = lines[i] with { Mode = mode };
            best = Math.Max(best, lines[i].Prior + Log(mode, lines[i].T));
        }
        var nodes = new List<PoolingNode>();
        foreach (var line in lines) Sum(line, Step(line.T) * scale, best, nodes);
        var total = nodes.Sum(node => node.Weight);
        return [.. nodes.Select(node => node with { Weight = node.Weight / total })];
    }

    private List<Line> Lines(double step)
    {
        double a = prior.Correlation.A, b = prior.Correlation.B;
        var lines = new List<Line>();
        // log of ρ^a (1 − ρ)^b, the prior with the Jacobian of the logit; t = ρ / (1 − ρ).
        for (var v = -Reach / Math.Min(1, a); v <= Reach / Math.Min(1, b); v += step)
            lines.Add(new(Math.Exp(v), -a * Softplus(-v) - b * Softplus(v), 0));
        return lines;
    }

    // Log-concave in μ: a golden section over its logit finds the one maximum.
    private double Mode(double t)
    {
        const double golden = 0.6180339887498949;
        double low = -Reach * 2, high = Reach * 2;
        double first = high - golden * (high - low), second = low + golden * (high - low);
        double atFirst = Log(first, t), atSecond = Log(second, t);
        while (high - low > 0.01)
        {
            if (atFirst < atSecond)
            {
                (low, first, atFirst) = (first, second, atSecond);
                atSecond = Log(second = low + golden * (high - low), t);
            }
            else
            {
                (high, second, atSecond) = (second, first, atFirst);
                atFirst = Log(first = high - golden * (high - low), t);
            }
        }
        return (low + high) / 2;
    }

    private void Sum(Line line, double step, double best, List<PoolingNode> nodes)
    {
        for (var side = -1; side <= 1; side += 2)
        {
            for (var i = side < 0 ? 1 : 0; ; i++)
            {
                var u = line.Mode + side * i * step;
                var log = line.Prior + Log(u, line.T) - best;
                if (log > -Negligible) nodes.Add(new(step * Math.Exp(log), 1 / (1 + Math.Exp(-u)), 1 / (1 + Math.Exp(u)), line.T));
                else break;
            }
        }
    }

    private double Step(double t) => Math.Min(0.4, 1.5 / Math.Sqrt(Math.Min(1 / t, LargestPrecision) + patients + 1));

    private double Log(double u, double t)
    {
        double logMean = -Softplus(-u), logComplement = -Softplus(u);
        return prior.Mean.A * logMean + prior.Mean.B * logComplement + likelihood.Log(Math.Exp(logMean), Math.Exp(logComplement), t);
    }

    private static double Softplus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    private readonly record struct Line(double T, double Prior, double Mode);
}
