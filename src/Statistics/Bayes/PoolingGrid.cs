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
/// resolved too. The steps are halved until halving them changes nothing.
/// </remarks>
internal sealed class PoolingGrid
{
    /// <summary>Beyond this κ the rate of a cell is the mean to 0.002; the prior leaves next to nothing there.</summary>
    public const double LargestPrecision = 1e5;

    // Points and lines below e^−27 of the best are left out; steps leave errors of e^−20.
    private const double Negligible = 27;
    private const double Resolved = 20;
    private const double Settled = 2e-5;
    private const int MostHalvings = 5;
    private const double Reach = 30;

    private readonly CellLikelihood likelihood;
    private readonly ResponsePrior prior;
    private readonly double[] sizes;
    private readonly int cells;

    private PoolingGrid(IReadOnlyList<ResponseCell> cells, ResponsePrior prior)
    {
        (likelihood, this.prior, this.cells) = (new(cells), prior, cells.Count);
        sizes = [.. cells.Select(cell => (double)cell.Patients)];
    }

    /// <exception cref="NonConvergenceException">Halving the steps kept changing the means.</exception>
    public static PoolingNode[] Of(IReadOnlyList<ResponseCell> cells, ResponsePrior prior)
    {
        var grid = new PoolingGrid(cells, prior);
        var scale = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++, scale /= 2)
        {
            var (nodes, settled) = grid.Nodes(scale);
            if (settled) return nodes;
        }
        throw new NonConvergenceException(FormattableString.Invariant($"The posterior of {cells.Count} cells did not settle with steps of {scale}."));
    }

    private (PoolingNode[] Nodes, bool Settled) Nodes(double scale)
    {
        var lines = prior.FixedCorrelation is { } known
            ? [new Line(known / (1 - known), 0, 0)]
            : Lines(0.7 * scale / Math.Sqrt(1 + cells / 10.0));
        var best = double.NegativeInfinity;
        for (var i = 0; i < lines.Count; i++)
        {
            var mode = Mode(lines[i].T);
            lines[i] = lines[i] with { Mode = mode };
            best = Math.Max(best, lines[i].Prior + Log(mode, lines[i].T));
        }
        var nodes = new List<PoolingNode>();
        // Every second point of every second line is the same sum with steps of twice the length. Since errors square
        // when steps are halved, agreement to 2e-5 leaves 1e-9 or so.
        var coarse = new List<PoolingNode>();
        for (var i = 0; i < lines.Count; i++) Sum(lines[i], scale, best, nodes, i % 2 == 0 ? coarse : null);
        var all = Shares(nodes);
        return (all, Near(Shares(coarse), all));
    }

    private static PoolingNode[] Shares(List<PoolingNode> nodes)
    {
        var total = nodes.Sum(node => node.Weight);
        return [.. nodes.Select(node => node with { Weight = node.Weight / total })];
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

    private void Sum(Line line, double scale, double best, List<PoolingNode> nodes, List<PoolingNode>? coarse)
    {
        var height = line.Prior + Log(line.Mode, line.T) - best;
        if (height < -Negligible) return;
        var step = Step(line.T, height) * scale;
        for (var side = -1; side <= 1; side += 2)
        {
            for (var i = side < 0 ? 1 : 0; ; i++)
            {
                var u = line.Mode + side * i * step;
                var log = line.Prior + Log(u, line.T) - best;
                if (log < -Negligible) break;
                var node = new PoolingNode(step * Math.Exp(log), 1 / (1 + Math.Exp(-u)), 1 / (1 + Math.Exp(u)), line.T);
                nodes.Add(node);
                if (i % 2 == 0) coarse?.Add(node);
            }
        }
    }

    // A trapezoidal sum with step h over something as wide as s errs by exp(−2π²s²/h²). The posterior of logit μ is at
    // least 2/√information wide, and so is, with κ for information, the step P(rate > threshold | μ); what a line
    // weighs little, it may resolve less.
    private double Step(double t, double height)
    {
        var precision = Math.Min(1 / t, LargestPrecision);
        var information = sizes.Sum(size => size / (1 + size * t)) + prior.Mean.A + prior.Mean.B;
        var needed = Math.Sqrt(2 * Math.PI * Math.PI / Math.Max(1, Resolved + height));
        return Math.Min(0.8, needed * 2 / Math.Sqrt(Math.Max(information, precision)));
    }

    private double Log(double u, double t)
    {
        double logMean = -Softplus(-u), logComplement = -Softplus(u);
        return prior.Mean.A * logMean + prior.Mean.B * logComplement + likelihood.Log(Math.Exp(logMean), Math.Exp(logComplement), t);
    }

    private static double Softplus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    private readonly record struct Line(double T, double Prior, double Mode);
}
