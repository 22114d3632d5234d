using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class SurvivalLogRankTests
{
    private static readonly string[] Worked =
    [
        "time,event,group,stratum",
        "1,1,A,1", "2,1,A,1", "2,1,A,2", "3,0,A,2", "4,1,A,1", "6,1,A,2", "6,0,A,1", "9,0,A,2",
        "1,1,B,1", "1,1,B,2", "2,1,B,1", "2,0,B,2", "3,1,B,1", "3,1,B,1", "5,1,B,2", "7,0,B,2",
    ];

    [Fact]
    public async Task Json_has_the_agreed_shape()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await LogRank(file);
        Assert.Equal(0, answer.Exit);
        Assert.Equal(["chiSquare", "df", "p", "groups", "dropped"], answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(0.65677, answer.Json.GetProperty("chiSquare").GetDouble(), 5);
        Assert.Equal(1, answer.Json.GetProperty("df").GetInt32());
        Assert.Equal(0.4177, answer.Json.GetProperty("p").GetDouble(), 4);
        var a = answer.Json.GetProperty("groups")[0];
        Assert.Equal(["group", "n", "observed", "expected"], a.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("A", 8, 5.0), (a.GetProperty("group").GetString(), a.GetProperty("n").GetInt32(), a.GetProperty("observed").GetDouble()));
        Assert.Equal(6.24316, a.GetProperty("expected").GetDouble(), 5);
    }

    [Theory]
    [InlineData(0.71999, "--strata", "stratum")]
    [InlineData(0.58024, "--rho", "1")]
    [InlineData(0.41834, "--gamma", "1")]
    [InlineData(0.57932, "--rho", "1", "--gamma", "1")]
    [InlineData(0.52257, "--weight", "gehan")]
    [InlineData(0.61502, "--weight", "tarone-ware")]
    [InlineData(0.59880, "--weight", "peto-peto")]
    public async Task Strata_and_weights_are_options(double chiSquare, params string[] more)
    {
        using var file = new TemporaryFile(Worked);
        Assert.Equal(chiSquare, (await LogRank(file, more)).Json.GetProperty("chiSquare").GetDouble(), 5);
    }

    [Fact]
    public async Task Rows_without_group_or_stratum_are_dropped_and_counted()
    {
        using var file = new TemporaryFile([.. Worked, "3,1,,1", "3,1,A,"]);
        Assert.Equal(1, (await LogRank(file)).Json.GetProperty("dropped").GetInt32());
        Assert.Equal(2, (await LogRank(file, "--strata", "stratum")).Json.GetProperty("dropped").GetInt32());
    }

    [Theory]
    [InlineData("1,1,A,1", "2,0,A,1")]
    [InlineData("1,0,A,1", "2,0,B,1")]
    public async Task Groups_that_cannot_be_compared_are_refused(params string[] rows)
    {
        using var file = new TemporaryFile([Worked[0], .. rows]);
        var answer = await LogRank(file);
        Assert.Equal(1, answer.Exit);
        Assert.Equal(("CLI-016", null, "group"), answer.Issue);
    }

    [Fact]
    public async Task The_table_names_groups_statistic_and_p()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await CommandLine.Run("survival", "logrank", "--data", file.Path, "--time", "time", "--event", "event", "--by", "group");
        Assert.Contains("χ² 0.6568 on 1 degrees of freedom, p 0.418", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rho", "-1")]
    [InlineData("--gamma", "x")]
    [InlineData("--weight", "wilcoxon")]
    [InlineData("--weight", "gehan", "--rho", "0")]
    public async Task A_wrong_command_line_exits_2(params string[] more)
    {
        using var file = new TemporaryFile(Worked);
        Assert.Equal(2, (await LogRank(file, more)).Exit);
    }

    private static Task<Answer> LogRank(TemporaryFile file, params string[] more) =>
        CommandLine.Run(["survival", "logrank", "--data", file.Path, "--time", "time", "--event", "event", "--by", "group", "--json", .. more]);
}
