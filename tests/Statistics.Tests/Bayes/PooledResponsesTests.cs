using MathNet.Numerics;
using Sarcoscope.Statistics.Bayes;

namespace Sarcoscope.Statistics.Tests.Bayes;

public sealed class PooledResponsesTests
{
    private static readonly ResponseCell[] Cells =
    [
        ResponseCell.Of("imatinib", "chordoma", 20, 3),
        ResponseCell.Of("imatinib", "desmoid", 12, 1),
        ResponseCell.Of("sunitinib", "ASPS", 9, 5),
        ResponseCell.Of("sunitinib", "SFT", 7, 0),
        ResponseCell.Of("sorafenib", "angiosarcoma", 14, 2),
        ResponseCell.Of("sorafenib", "LMS", 2, 2),
        ResponseCell.Of("new", "nobody yet", 0, 0),
    ];

    // With one cell of a known correlation, and one patient who responded, μ ~ Beta(a + 1, b); the rest follows by hand.
    [Theory]
    [InlineData(1, 1, 0.25)]
    [InlineData(2, 5, 0.1)]
    [InlineData(0.5, 0.5, 0.6)]
    public void One_cell_of_one_patient_agrees_with_its_closed_form(double a, double b, double rho)
    {
        var kappa = (1 - rho) / rho;
        var found = PooledResponses.Estimate([ResponseCell.Of("d", "h", 1, 1)], 0.3, ResponsePrior.WithKnownCorrelation(BetaPrior.Of(a, b), rho));
        var mean = (a + 1) / (a + b + 1);
        Assert.Equal(mean, found.Mean, 1e-9);
        Assert.Equal((1 + kappa * mean) / (1 + kappa), found.Cells[0].Mean, 1e-9);
        Assert.Equal(kappa / (kappa + 1), found.Cells[0].Shrinkage, 1e-12);
    }

    // The marginal posterior of one rate is θ^y (1 − θ)^(n − y) times its prior, which is integrated here over μ by another rule.
    [Theory]
    [InlineData(8, 3, 0.2)]
    [InlineData(30, 0, 0.05)]
    [InlineData(5, 5, 0.5)]
    public void One_cell_agrees_with_its_posterior_integrated_another_way(int n, int y, double rho)
    {
        var kappa = (1 - rho) / rho;
        var found = PooledResponses.Estimate([ResponseCell.Of("d", "h", n, y)], 0.3, ResponsePrior.WithKnownCorrelation(BetaPrior.Of(2, 3), rho)).Cells[0];
        double evidence = 0, mean = 0, above = 0;
        const int steps = 4000;
        for (var i = 0; i < steps; i++)
        {
            var mu = (i + 0.5) / steps;
            double a = mu * kappa, b = (1 - mu) * kappa;
            var weight = mu * (1 - mu) * (1 - mu) * Math.Exp(SpecialFunctions.BetaLn(a + y, b + n - y) - SpecialFunctions.BetaLn(a, b));
            evidence += weight;
            mean += weight * (a + y) / (kappa + n);
            above += weight * (1 - SpecialFunctions.BetaRegularized(a + y, b + n - y, 0.3));
        }
        Assert.Equal(mean / evidence, found.Mean, 1e-6);
        Assert.Equal(above / evidence, found.ProbabilityAbove, 1e-6);
    }

    [Fact]
    public void Complete_pooling_is_the_beta_posterior_of_all_patients_and_its_neighbourhood_comes_close()
    {
        var mean = BetaPrior.Of(1, 2);
        var complete = PooledResponses.Estimate(Cells, 0.2, ResponsePrior.WithKnownCorrelation(mean, 0));
        var nearly = PooledResponses.Estimate(Cells, 0.2, ResponsePrior.WithKnownCorrelation(mean, 1e-5));
        Assert.All(complete.Cells, cell =>
        {
            Assert.Equal((1.0 + 13) / (3 + 64), cell.Mean, 1e-14);
            Assert.Equal(1 - SpecialFunctions.BetaRegularized(14, 53, 0.2), cell.ProbabilityAbove, 1e-12);
            Assert.Equal(1, cell.Shrinkage);
        });
        foreach (var (first, second) in complete.Cells.Zip(nearly.Cells))
        {
            Assert.Equal(first.Mean, second.Mean, 1e-3);
            Assert.Equal(first.ProbabilityAbove, second.ProbabilityAbove, 2e-3);
            Assert.Equal(first.Lower, second.Lower, 1e-3);
        }
    }

    [Fact]
    public void Without_pooling_each_cell_keeps_its_share()
    {
        var alone = PooledResponses.Estimate(Cells, 0.2, ResponsePrior.WithKnownCorrelation(default, 0.99999));
        foreach (var cell in alone.Cells.Where(cell => cell.Cell.Patients > 0)) Assert.Equal(cell.Cell.Share!.Value, cell.Mean, 1e-4);
        Assert.All(alone.Cells.Where(cell => cell.Cell.Patients > 0), cell => Assert.True(cell.Shrinkage < 1e-4));
    }

    [Fact]
    public void Estimates_lie_between_the_cells_share_and_the_mean_and_small_cells_lean_more()
    {
        var found = PooledResponses.Estimate(Cells, 0.2);
        Assert.Equal(Cells, found.Cells.Select(cell => cell.Cell));
        foreach (var cell in found.Cells)
        {
            Assert.InRange(cell.Mean, Math.Min(cell.Cell.Share ?? 0, found.Mean) - 0.02, Math.Max(cell.Cell.Share ?? 1, found.Mean) + 0.02);
            Assert.True(cell.Lower < cell.Mean && cell.Mean < cell.Upper);
            Assert.InRange(cell.ProbabilityAbove, 0, 1);
        }
        var byPatients = found.Cells.OrderBy(cell => cell.Cell.Patients).Select(cell => cell.Shrinkage).ToList();
        Assert.Equal(byPatients.OrderDescending(), byPatients);
        Assert.Equal(1, byPatients[0], 1e-12);
        Assert.Equal(found.Mean, found.Cells[^1].Mean, 1e-9);
    }

    [Fact]
    public void The_order_of_cells_and_the_names_change_nothing()
    {
        var forward = PooledResponses.Estimate(Cells, 0.2).Cells;
        var backward = PooledResponses.Estimate([.. Cells.Reverse()], 0.2).Cells;
        foreach (var (first, second) in forward.Zip(backward.Reverse()))
        {
            Assert.Equal(first.Mean, second.Mean, 1e-12);
            Assert.Equal(first.Upper, second.Upper, 1e-9);
        }
    }

    [Fact]
    public void Limits_hold_the_probability_they_say()
    {
        foreach (var cell in PooledResponses.Estimate(Cells, 0.2, level: 0.8).Cells.Skip(4))
        {
            Assert.Equal(0.9, PooledResponses.Estimate(Cells, cell.Lower).Cells.First(again => again.Cell == cell.Cell).ProbabilityAbove, 1e-7);
            Assert.Equal(0.1, PooledResponses.Estimate(Cells, cell.Upper).Cells.First(again => again.Cell == cell.Cell).ProbabilityAbove, 1e-7);
        }
    }

    [Fact]
    public void Alike_cells_pool_more_than_unlike_ones()
    {
        ResponseCell[] alike = [.. Enumerable.Range(0, 8).Select(i => ResponseCell.Of("d", $"{i}", 20, 4))];
        ResponseCell[] unlike = [.. Enumerable.Range(0, 8).Select(i => ResponseCell.Of("d", $"{i}", 20, i % 2 == 0 ? 0 : 8))];
        Assert.True(PooledResponses.Estimate(alike, 0.2).Correlation < 0.05);
        Assert.True(PooledResponses.Estimate(unlike, 0.2).Correlation > 0.1);
    }

    [Fact]
    public void Large_cells_are_integrated_too()
    {
        var found = PooledResponses.Estimate([ResponseCell.Of("d", "a", 4000, 800), ResponseCell.Of("d", "b", 3000, 900)], 0.21);
        Assert.Equal(0.2, found.Cells[0].Mean, 1e-3);
        Assert.Equal(0.3, found.Cells[1].Mean, 1e-3);
    }

    [Fact]
    public void Impossible_cells_and_numbers_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCell.Of("d", "h", 3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCell.Of("d", "h", -1, 0));
        Assert.Throws<ArgumentException>(() => ResponseCell.Of(" ", "h", 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaPrior.Of(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaPrior.Of(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponsePrior.WithKnownCorrelation(default, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PooledResponses.Estimate(Cells, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PooledResponses.Estimate(Cells, double.NaN));
        Assert.Throws<ArgumentException>(() => PooledResponses.Estimate([], 0.2));
        Assert.Contains("chordoma", Assert.Throws<ArgumentException>(() => PooledResponses.Estimate([Cells[0], Cells[0]], 0.2)).Message, StringComparison.Ordinal);
    }
}
