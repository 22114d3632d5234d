using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class SurvivalRmstTests
{
    private static readonly string[] Worked =
    [
        "time,event,group,entry",
        "1,1,A,0", "2,1,A,0", "2,1,A,0", "3,0,A,0", "4,1,A,0", "6,1,A,0", "6,0,A,0", "9,0,A,0",
        "1,1,B,0", "1,1,B,0", "2,1,B,0", "2,0,B,0", "3,1,B,0", "3,1,B,0", "5,1,B,0", "7,0,B,0",
    ];

    [Fact]
    public async Task Json_has_means_contrasts_and_the_test()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Rmst(file, "--tau", "6", "--by", "group");
        Assert.Equal(0, answer.Exit);
        Assert.Equal([4.0625, 3.15625], answer.Json.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("estimate").GetDouble()));
        var contrast = answer.Json.GetProperty("contrasts")[0];
        Assert.Equal(("B", "A"), (contrast.GetProperty("group").GetString(), contrast.GetProperty("reference").GetString()));
        Assert.Equal(-0.90625, contrast.GetProperty("difference").GetProperty("estimate").GetDouble());
        Assert.Equal(3.15625 / 4.0625, contrast.GetProperty("ratio").GetProperty("estimate").GetDouble(), 1e-15);
        Assert.Equal(contrast.GetProperty("difference").GetProperty("p").GetDouble(), answer.Json.GetProperty("test").GetProperty("p").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task Without_groups_there_is_one_mean_and_pseudo_values_on_request()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Rmst(file, "--tau", "6", "--pseudo", "jackknife");
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("groups")[0].GetProperty("group").ValueKind);
        Assert.Equal(0, answer.Json.GetProperty("contrasts").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("test").GetProperty("p").ValueKind);
        Assert.Equal(16, answer.Json.GetProperty("pseudoValues").GetArrayLength());
    }

    [Fact]
    public async Task Pseudo_values_under_delayed_entry_are_refused()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Rmst(file, "--tau", "6", "--entry", "entry", "--pseudo", "jackknife");
        Assert.Equal(1, answer.Exit);
        Assert.Equal(("CLI-022", null, null), answer.Issue);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    public async Task A_horizon_that_is_none_exits_2(string tau)
    {
        using var file = new TemporaryFile(Worked);
        Assert.Equal(2, (await Rmst(file, "--tau", tau)).Exit);
    }

    private static Task<Answer> Rmst(TemporaryFile file, params string[] more) =>
        CommandLine.Run(["survival", "rmst", "--data", file.Path, "--time", "time", "--event", "event", "--json", .. more]);
}
