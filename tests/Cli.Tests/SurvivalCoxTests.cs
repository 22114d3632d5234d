using System.Globalization;
using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class SurvivalCoxTests
{
    private static readonly string[] Worked =
    [
        "time,event,group,stratum,id,b",
        "1,1,A,1,1,0", "2,1,A,1,2,0", "2,1,A,2,3,0", "3,0,A,2,4,0", "4,1,A,1,5,0", "6,1,A,2,6,0", "6,0,A,1,7,0", "9,0,A,2,8,0",
        "1,1,B,1,1,1", "1,1,B,2,2,1", "2,1,B,1,3,1", "2,0,B,2,4,1", "3,1,B,1,5,1", "3,1,B,1,6,1", "5,1,B,2,7,1", "7,0,B,2,8,1",
    ];

    [Fact]
    public async Task Json_has_the_agreed_shape()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Cox(file, "--covariates", "b", "--zph", "identity");
        Assert.Equal(0, answer.Exit);
        var json = answer.Json;
        Assert.Equal(["n", "events", "dropped", "coefficients", "logLik", "tests", "concordance", "zph", "issues"], Names(json));
        Assert.Equal((16, 11, 0), (Int(json, "n"), Int(json, "events"), Int(json, "dropped")));
        var b = json.GetProperty("coefficients")[0];
        Assert.Equal(["name", "coef", "se", "robustSe", "hr", "lower", "upper", "z", "p"], Names(b));
        Assert.Equal("b", b.GetProperty("name").GetString());
        Assert.Equal(0.492415, Number(b, "coef"), 6);
        Assert.Equal(0.613437, Number(b, "se"), 6);
        Assert.Equal(JsonValueKind.Null, b.GetProperty("robustSe").ValueKind);
        Assert.Equal((1.63626, 0.49169, 5.44518), (Math.Round(Number(b, "hr"), 5), Math.Round(Number(b, "lower"), 5), Math.Round(Number(b, "upper"), 5)));
        Assert.Equal([-24.63161, -24.30760], json.GetProperty("logLik").EnumerateArray().Select(value => Math.Round(value.GetDouble(), 5)));
        Assert.Equal(["likelihoodRatio", "wald", "score"], Names(json.GetProperty("tests")));
        Assert.Equal(["chiSquare", "df", "p"], Names(json.GetProperty("tests").GetProperty("score")));
        Assert.Equal(0.65657, Number(json.GetProperty("tests").GetProperty("score"), "chiSquare"), 5);
        Assert.Equal(["estimate", "se"], Names(json.GetProperty("concordance")));
        Assert.Equal(["b", "GLOBAL"], json.GetProperty("zph").EnumerateArray().Select(row => row.GetProperty("name").GetString()));
        Assert.Equal(["name", "chiSquare", "df", "p"], Names(json.GetProperty("zph")[0]));
        Assert.Equal(0.00182, Number(json.GetProperty("zph")[0], "chiSquare"), 5);
    }

    [Theory]
    [InlineData(0.465376, "--ties", "breslow")]
    [InlineData(0.519660, "--ties", "exact")]
    [InlineData(0.578504, "--strata", "stratum")]
    public async Task Ties_and_strata_are_options(double coefficient, params string[] more)
    {
        using var file = new TemporaryFile(Worked);
        Assert.Equal(coefficient, Number((await Cox(file, ["--covariates", "b", .. more])).Json.GetProperty("coefficients")[0], "coef"), 6);
    }

    [Fact]
    public async Task A_factor_names_its_levels_the_first_being_the_reference()
    {
        using var file = new TemporaryFile(Worked);
        var sorted = (await Cox(file, "--covariates", "group", "--factors", "group")).Json.GetProperty("coefficients")[0];
        var turned = (await Cox(file, "--factors", "group=B|A")).Json.GetProperty("coefficients")[0];
        Assert.Equal(("groupB", "groupA"), (sorted.GetProperty("name").GetString(), turned.GetProperty("name").GetString()));
        Assert.Equal(0.492415, Number(sorted, "coef"), 6);
        Assert.Equal(-0.492415, Number(turned, "coef"), 6);
    }

    [Fact]
    public async Task A_factor_has_one_row_in_the_test_of_proportional_hazards()
    {
        string[] levels = ["low", "mid", "high"];
        using var file = new TemporaryFile(["time,event,dose,x", .. Enumerable.Range(1, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $"{1 + i * 7 % 23},{(i % 4 == 0 ? 0 : 1)},{levels[i * 5 % 7 % 3]},{i * 11 % 13}"))]);
        var json = (await Cox(file, "--covariates", "x", "--factors", "dose=low|mid|high", "--zph", "km")).Json;
        Assert.Equal(["x", "dosemid", "dosehigh"], json.GetProperty("coefficients").EnumerateArray().Select(row => row.GetProperty("name").GetString()));
        Assert.Equal([("x", 1), ("dose", 2), ("GLOBAL", 3)], json.GetProperty("zph").EnumerateArray().Select(row => (row.GetProperty("name").GetString()!, Int(row, "df"))));
    }

    [Fact]
    public async Task With_clusters_the_first_error_is_model_based_and_the_test_robust()
    {
        using var file = new TemporaryFile(Worked);
        var plain = (await Cox(file, "--covariates", "b")).Json.GetProperty("coefficients")[0];
        var robust = (await Cox(file, "--covariates", "b", "--cluster", "id")).Json.GetProperty("coefficients")[0];
        Assert.Equal(Number(plain, "se"), Number(robust, "se"));
        var error = Number(robust, "robustSe");
        Assert.NotEqual(error, Number(robust, "se"));
        Assert.Equal(Number(robust, "coef") / error, Number(robust, "z"), 12);
        Assert.Equal(Math.Exp(Number(robust, "coef") + 1.959963984540054 * error), Number(robust, "upper"), 10);
    }

    [Fact]
    public async Task Entries_and_weights_are_columns_and_intervals_of_a_cluster_that_overlap_are_warned_about()
    {
        string[] rows = [.. Worked.Skip(1).Select((row, i) => row + (i % 3 == 0 ? ",0.5,2" : ",0,1"))];
        using var file = new TemporaryFile([Worked[0] + ",start,w", .. rows]);
        var answer = await Cox(file, "--covariates", "b", "--entry", "start", "--weights", "w", "--cluster", "id");
        Assert.Equal((0, 16), (answer.Exit, Int(answer.Json, "n")));
        Assert.Equal("CLI-035", answer.Json.GetProperty("issues")[0].GetProperty("code").GetString());
        Assert.Contains("CLI-035", answer.Error, StringComparison.Ordinal);
        Assert.NotEqual(0.492415, Number(answer.Json.GetProperty("coefficients")[0], "coef"), 3);
    }

    [Fact]
    public async Task Rows_that_miss_a_used_column_are_dropped_and_counted()
    {
        using var file = new TemporaryFile([.. Worked, "3,1,,1,1,1", "3,1,A,1,1,NA", "3,,A,1,1,0", "3,1,A,,1,0"]);
        Assert.Equal((17, 3), await Counts("--factors", "group", "--strata", "stratum"));
        Assert.Equal((18, 2), await Counts("--covariates", "b"));

        async Task<(int N, int Dropped)> Counts(params string[] more)
        {
            var json = (await Cox(file, more)).Json;
            return (Int(json, "n"), Int(json, "dropped"));
        }
    }

    [Theory]
    [InlineData("CLI-031", "b", "--covariates", "stratum,b", "--strata", "b")]
    [InlineData("CLI-031", "groupB", "--covariates", "b", "--factors", "group")]
    [InlineData("CLI-031", "group", "--factors", "group=C|A|B")]
    public async Task Covariates_without_an_answer_are_refused_by_name(string code, string column, params string[] more)
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Cox(file, more);
        Assert.Equal(1, answer.Exit);
        Assert.Equal((code, null, column), answer.Issue);
    }

    [Theory]
    [InlineData("3,1,A,1,1,x", "CLI-009", "b")]
    [InlineData("3,1,A,1,1,NaN", "CLI-010", "b")]
    [InlineData("3,1,C,1,1,0", "CLI-030", "group")]
    public async Task Cells_that_are_no_value_are_refused_with_line_and_column(string row, string code, string column)
    {
        using var file = new TemporaryFile([.. Worked, row]);
        var answer = await Cox(file, "--covariates", "b", "--factors", "group=A|B");
        Assert.Equal(1, answer.Exit);
        Assert.Equal((code, 18, column), answer.Issue);
    }

    [Fact]
    public async Task A_group_without_events_and_data_without_any_are_refused()
    {
        using var separated = new TemporaryFile("time,event,x", "1,1,0", "2,1,0", "3,1,0", "4,0,1", "5,0,1", "6,0,0");
        Assert.Equal(("CLI-032", null, ""), Trimmed(await Cox(separated, "--covariates", "x")));
        Assert.True(Number((await Cox(separated, "--covariates", "x", "--penalty", "firth")).Json.GetProperty("coefficients")[0], "coef") < 0);
        using var none = new TemporaryFile("time,event,x", "1,0,0", "2,0,1");
        Assert.Equal(("CLI-033", null, ""), Trimmed(await Cox(none, "--covariates", "x")));

        static (string, int?, string) Trimmed(Answer answer) => (answer.Issue.Code, answer.Issue.Line, answer.Issue.Column ?? "");
    }

    [Fact]
    public async Task A_level_nobody_has_is_told()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await Cox(file, "--factors", "group=A|Z|B");
        Assert.Equal(0, answer.Exit);
        Assert.Equal(("CLI-034", null, "groupZ"), answer.Issue);
    }

    [Fact]
    public async Task The_table_names_covariates_tests_and_concordance()
    {
        using var file = new TemporaryFile(Worked);
        var answer = await CommandLine.Run("survival", "cox", "--data", file.Path, "--time", "time", "--event", "event", "--covariates", "b", "--zph", "identity");
        Assert.Contains("1.6363", answer.Output, StringComparison.Ordinal);
        Assert.Contains("score: χ² 0.6566 on 1 degrees of freedom, p 0.418", answer.Output, StringComparison.Ordinal);
        Assert.Contains("proportional hazards, GLOBAL: χ² 0.0018", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--covariates", "b", "--ties", "none")]
    [InlineData("--covariates", "b", "--zph", "sqrt")]
    [InlineData("--covariates", "b,b")]
    [InlineData("--covariates", "b", "--ties", "exact", "--cluster", "id")]
    public async Task A_wrong_command_line_exits_2(params string[] more)
    {
        using var file = new TemporaryFile(Worked);
        Assert.Equal(2, (await Cox(file, more)).Exit);
    }

    private static Task<Answer> Cox(TemporaryFile file, params string[] more) =>
        CommandLine.Run(["survival", "cox", "--data", file.Path, "--time", "time", "--event", "event", "--json", .. more]);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
