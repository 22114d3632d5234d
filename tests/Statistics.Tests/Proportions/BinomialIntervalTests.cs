using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Proportions;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Proportions;

public sealed class BinomialIntervalTests
{
    [Theory]
    [InlineData("clopper_pearson", BinomialMethod.ClopperPearson)]
    [InlineData("wilson", BinomialMethod.Wilson)]
    [InlineData("jeffreys", BinomialMethod.Jeffreys)]
    public void Limits_agree_with_R(string name, BinomialMethod method)
    {
        var table = ReferenceTable.Read("binomial", "binomial_intervals.csv").Where("method", cell => cell == name);
        Assert.Equal(28, table.Count);
        double?[] successes = table.Numbers("x"), trials = table.Numbers("n"), levels = table.Numbers("level"), lower = table.Numbers("lower"), upper = table.Numbers("upper");
        for (var i = 0; i < table.Count; i++)
        {
            var interval = BinomialInterval.Of((int)successes[i]!, (int)trials[i]!, method, levels[i]!.Value);
            var what = string.Create(CultureInfo.InvariantCulture, $"{successes[i]}/{trials[i]} ");
            Assert.Equal(successes[i] / trials[i], interval.Estimate);
            Agreement.With(Math.Max(0, Math.Round(lower[i]!.Value, 15)), Math.Round(interval.Lower, 15), what + "lower");
            Agreement.With(upper[i], interval.Upper, what + "upper");
        }
    }

    // R: qbeta(c(0.025, 0.975), x, n - x + 1) and (x + 1, n - x), printed with 17 digits.
    [Theory]
    [InlineData(3, 18, 0.035785083121574655, 0.41417749139477400)]
    [InlineData(1, 100000, 2.5317804779333133e-07, 5.5715160347742724e-05)]
    public void Exact_limits_keep_their_digits_in_the_tails(int successes, int trials, double lower, double upper)
    {
        var interval = BinomialInterval.ClopperPearson(successes, trials);
        Agreement.With(lower, interval.Lower, "lower");
        Agreement.With(upper, interval.Upper, "upper");
    }

    [Theory]
    [InlineData(3, 18, 3.58, 41.42)]
    [InlineData(4, 8, 15.70, 84.30)]
    [InlineData(0, 10, 0, 30.85)]
    [InlineData(10, 10, 69.15, 100)]
    [InlineData(35, 234, 10.64, 20.18)]
    [InlineData(5, 14, 12.8, 64.9)]
    [InlineData(11, 14, 49.2, 95.3)]
    public void Published_exact_limits_are_reproduced(int successes, int trials, double lower, double upper)
    {
        var interval = BinomialInterval.Of(successes, trials);
        var digits = Math.Round(lower, 1) == lower && Math.Round(upper, 1) == upper && lower != 0 ? 1 : 2;
        Assert.Equal(lower, Math.Round(interval.Lower * 100, digits));
        Assert.Equal(upper, Math.Round(interval.Upper * 100, digits));
    }

    [Fact]
    public void At_an_exact_limit_the_count_is_as_unlikely_as_the_level_says() =>
        Prop.ForAll(Counts, Gen.Elements(0.5, 0.8, 0.95, 0.999).ToArbitrary(), (count, level) =>
        {
            var interval = BinomialInterval.ClopperPearson(count.Successes, count.Trials, level);
            var tail = (1 - level) / 2;
            return (count.Successes == 0 || Near(tail, 1 - Below(count.Successes - 1, count.Trials, interval.Lower)))
                && (count.Successes == count.Trials || Near(tail, Below(count.Successes, count.Trials, interval.Upper)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_failures_instead_mirrors_the_limits() =>
        Prop.ForAll(Counts, Gen.Elements(Enum.GetValues<BinomialMethod>()).ToArbitrary(), (count, method) =>
        {
            var successes = BinomialInterval.Of(count.Successes, count.Trials, method);
            var failures = BinomialInterval.Of(count.Trials - count.Successes, count.Trials, method);
            return Near(successes.Lower, 1 - failures.Upper) && Near(successes.Upper, 1 - failures.Lower)
                && successes.Lower >= 0 && successes.Lower <= successes.Estimate && successes.Estimate <= successes.Upper && successes.Upper <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Very_large_counts_converge()
    {
        var interval = BinomialInterval.ClopperPearson(1_000_000_000, 2_000_000_000);
        Assert.Equal(0.5, interval.Lower, 1e-4);
        Assert.Equal(1, interval.Lower + interval.Upper, 1e-12);
        Assert.Equal(Math.Pow(0.025, 1.0 / int.MaxValue), BinomialInterval.ClopperPearson(int.MaxValue, int.MaxValue).Lower, 1e-15);
    }

    [Theory]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(0, 0, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(5, 10, 0)]
    [InlineData(5, 10, 1)]
    [InlineData(5, 10, double.NaN)]
    public void Impossible_counts_and_levels_are_refused(int successes, int trials, double level) =>
        Assert.All(Enum.GetValues<BinomialMethod>(), method => Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.Of(successes, trials, method, level)));

    private static Arbitrary<(int Successes, int Trials)> Counts { get; } =
        (from trials in Gen.Choose(1, 60)
         from successes in Gen.Choose(0, trials)
         select (successes, trials)).ToArbitrary();

    // P(X ≤ k), summed term by term.
    private static double Below(int k, int n, double p)
    {
        double term = Math.Pow(1 - p, n), sum = term;
        for (var i = 1; i <= k; i++)
        {
            term *= (n - i + 1.0) / i * (p / (1 - p));
            sum += term;
        }
        return sum;
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-11;
}
