using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class SurvivalCumincTests
{
    private static readonly string[] Worked =
    [
        "time,cause,group,stratum",
        "1,1,A,1", "2,2,A,1", "2,1,A,2", "3,0,A,2", "4,1,A,1", "6,2,A,2", "6,0,A,1", "9,0,A,2",
        "1,1,B,1", "1,1,B,2", "2,2,B,1", "2,0,B,2", "3,1,B,1", "3,2,B,1", "5,1,B,2", "7,0,B,2",
    ];

    [Fact]
    public async Task Json_has_the_agreed_shape()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Cuminc(file, "--by", "group", "--at", "4,20");
        Assert.Equal(0, answer.Exit);
        Assert.Equal(["curves", "gray", "dropped"], Names(answer.Json));
        var curves = answer.Json.GetProperty("curves").EnumerateArray().ToList();
        Assert.Equal(["A 1", "A 2", "B 1", "B 2"], curves.Select(curve => $"{curve.GetProperty("group").GetString()} {curve.GetProperty("cause").GetString()}"));
        Assert.Equal(["time", "atRisk", "incidence", "standardError", "lower", "upper"], Names(curves[0].GetProperty("steps")[0]));
        Assert.Equal([1, 2, 3, 4, 6, 9], curves[0].GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("time").GetDouble()));
        Assert.Equal(0.40625, curves[0].GetProperty("at")[0].GetProperty("incidence").GetDouble());
        Assert.Equal([false, true], curves[0].GetProperty("at").EnumerateArray().Select(at => at.GetProperty("beyondLastTime").GetBoolean()));
        var gray = answer.Json.GetProperty("gray").EnumerateArray().ToList();
        Assert.Equal(["cause", "chiSquare", "df", "p"], Names(gray[0]));
        Assert.Equal(0.25923, gray[0].GetProperty("chiSquare").GetDouble(), 5);
        Assert.Equal(0.9183, gray[1].GetProperty("p").GetDouble(), 4);
    }

    [Fact]
    public async Task Without_groups_there_is_one_curve_for_each_cause_and_no_test()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Cuminc(file);
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("curves")[0].GetProperty("group").ValueKind);
        Assert.Equal(2, answer.Json.GetProperty("curves").GetArrayLength());
        Assert.Equal(0, answer.Json.GetProperty("gray").GetArrayLength());
    }

    // The third digit tells the two variances apart; Aalen's is what cmprsk gives for cause 1 of group A at 4.
    [Fact]
    public async Task The_variance_is_an_option()
    {
        using var file = new TemporaryFile(Worked);
        double Error(Answer answer) => answer.Json.GetProperty("curves")[0].GetProperty("at")[0].GetProperty("standardError").GetDouble();
        var jackknife = Error(await Cuminc(file, "--by", "group", "--at", "4"));
        var aalen = Error(await Cuminc(file, "--by", "group", "--at", "4", "--variance", "aalen"));
        Assert.NotEqual(jackknife, aalen, 1e-4);
        Assert.InRange(Math.Abs(jackknife - aalen), 1e-4, 0.03);
    }

    [Fact]
    public async Task One_group_has_curves_and_a_reason_for_no_test()
    {
        using var file = new TemporaryFile(Worked[..9]);
        var answer = await Cuminc(file, "--by", "group");
        Assert.Equal(0, answer.Exit);
        var gray = answer.Json.GetProperty("gray")[0];
        Assert.Equal(JsonValueKind.Null, gray.GetProperty("chiSquare").ValueKind);
        Assert.Contains("two groups", gray.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_miss_a_used_column_are_dropped_and_counted()
    {
        using var file = new TemporaryFile([.. Worked, "3,,A,1", "NA,1,A,1", "3,1,,1"]);
        Assert.Equal(2, (await Cuminc(file)).Json.GetProperty("dropped").GetInt32());
        Assert.Equal(3, (await Cuminc(file, "--by", "group")).Json.GetProperty("dropped").GetInt32());
    }

    [Theory]
    [InlineData("CLI-011", 2, "time", "-1,1,A,1")]
    [InlineData("CLI-010", 2, "time", "NaN,1,A,1")]
    [InlineData("CLI-009", 2, "time", "x,1,A,1")]
    [InlineData("CLI-021", null, "cause", "1,0,A,1", "2,0,B,1")]
    public async Task Bad_input_is_refused_with_its_place(string code, int? line, string column, params string[] rows)
    {
        using var file = new TemporaryFile([Worked[0], .. rows]);
        var answer = await Cuminc(file, "--by", "group");
        Assert.Equal(1, answer.Exit);
        Assert.Equal((code, line, column), answer.Issue);
    }

    [Fact]
    public async Task The_table_names_groups_causes_and_the_test()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await CommandLine.Run("survival", "cuminc", "--data", file.Path, "--time", "time", "--state", "cause", "--censor", "0", "--by", "group");
        Assert.Contains("A, 1", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Gray's test, 2: χ² 0.0105", answer.Output, StringComparison.Ordinal);
    }

    private static Task<Answer> Cuminc(TemporaryFile file, params string[] more) =>
        CommandLine.Run(["survival", "cuminc", "--data", file.Path, "--time", "time", "--state", "cause", "--censor", "0", "--json", .. more]);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
