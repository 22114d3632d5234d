using MathNet.Numerics.Distributions;
using Sarcoscope.Statistics.Bayes;

namespace Sarcoscope.Statistics.Tests.Bayes;

/// <summary>Simulation-based calibration: drawn from the prior, a rate is uniform within its own posterior.</summary>
public sealed class CalibrationTests
{
    private const int Draws = 60;

    // Kolmogorov–Smirnov beyond 1.63/√n has probability 0.01; the seed is fixed, so the test does not waver.
    [Fact]
    public void True_rates_are_uniform_within_their_posteriors()
    {
        var random = new Random(20240517);
        int[] sizes = [4, 11];
        var places = new List<double>();
        for (var draw = 0; draw < Draws; draw++)
        {
            var mean = Beta.InvCDF(2, 3, random.NextDouble());
            var rho = Beta.InvCDF(1, 3, random.NextDouble());
            var kappa = (1 - rho) / rho;
            var cells = new List<ResponseCell>();
            var truth = double.NaN;
            foreach (var size in sizes)
            {
                truth = Math.Clamp(Beta.InvCDF(mean * kappa, (1 - mean) * kappa, random.NextDouble()), 1e-9, 1 - 1e-9);
                var responders = Enumerable.Range(0, size).Count(_ => random.NextDouble() < truth);
                cells.Add(ResponseCell.Of("d", $"{size}", size, responders));
            }
            places.Add(PooledResponses.Estimate(cells, truth, ResponsePrior.Of(BetaPrior.Of(2, 3), BetaPrior.Of(1, 3))).Cells[^1].ProbabilityAbove);
        }
        places.Sort();
        var distance = Enumerable.Range(0, Draws).Max(i => Math.Max((i + 1.0) / Draws - places[i], places[i] - (double)i / Draws));
        Assert.True(distance < 1.63 / Math.Sqrt(Draws), FormattableString.Invariant($"{distance}"));
        Assert.Equal(0.5, places.Average(), 0.1);
    }
}
