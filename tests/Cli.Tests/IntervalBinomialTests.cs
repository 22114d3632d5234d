namespace Sarcoscope.Cli.Tests;

public sealed class IntervalBinomialTests
{
    [Theory]
    [InlineData(0.106446787270405, 0.201831808902811)]
    [InlineData(0.106446787270405, 0.201831808902811, "--method", "clopper-pearson")]
    [InlineData(0.109554345799019, 0.20091069754047, "--method", "wilson")]
    [InlineData(0.108290397537993, 0.199457372929291, "--method", "jeffreys")]
    public async Task Json_has_the_agreed_shape(double lower, double upper, params string[] more)
    {
        var answer = await CommandLine.Run(["interval", "binomial", "--successes", "35", "--n", "234", "--json", .. more]);
        Assert.Equal(0, answer.Exit);
        Assert.Equal(["estimate", "lower", "upper"], answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(35 / 234.0, answer.Json.GetProperty("estimate").GetDouble());
        Assert.Equal(lower, answer.Json.GetProperty("lower").GetDouble(), 1e-13);
        Assert.Equal(upper, answer.Json.GetProperty("upper").GetDouble(), 1e-13);
    }

    [Fact]
    public async Task The_level_is_an_option_and_the_text_has_counts()
    {
        Assert.Equal("35/234 = 14.96% (10.64% to 20.18%)\n", (await CommandLine.Run("interval", "binomial", "--successes", "35", "--n", "234")).Output.ReplaceLineEndings("\n"));
        var wide = await CommandLine.Run("interval", "binomial", "--successes", "0", "--n", "1", "--level", "0.5", "--json");
        Assert.Equal(0.75, wide.Json.GetProperty("upper").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData("5", "3")]
    [InlineData("-1", "3")]
    [InlineData("0", "0")]
    public async Task Impossible_counts_are_refused(string successes, string trials)
    {
        var answer = await CommandLine.Run("interval", "binomial", "--successes", successes, "--n", trials, "--json");
        Assert.Equal(1, answer.Exit);
        Assert.Equal(("CLI-017", null, null), answer.Issue);
    }

    [Theory]
    [InlineData("x", "3", "0.95")]
    [InlineData("1.5", "3", "0.95")]
    [InlineData("1", "3", "95")]
    public async Task What_is_no_number_or_level_exits_2(string successes, string trials, string level) =>
        Assert.Equal(2, (await CommandLine.Run("interval", "binomial", "--successes", successes, "--n", trials, "--level", level)).Exit);
}
