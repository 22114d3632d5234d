namespace Sarcoscope.Cli.Tests;

public sealed class SurvivalFineGrayTests
{
    private static readonly string[] Rows =
    [
        "time,state,x,arm", "1,relapse,1,new", "2,death,0,old", "3,relapse,2,old", "4,none,1,new", "5,relapse,0,old",
        "6,none,3,new", "7,death,2,new", "8,relapse,1,new", "9,none,0,old", "10,relapse,NA,old",
    ];

    [Fact]
    public async Task Json_has_coefficients_named_as_those_of_a_Cox_model()
    {
        using var file = new TemporaryFile(Rows);
        var answer = await FineGray(file, "relapse", "--covariates", "x", "--factors", "arm=old|new");
        Assert.Equal(0, answer.Exit);
        Assert.Equal((9, 4, 2, 1), (Number("n"), Number("events"), Number("otherEvents"), Number("dropped")));
        var coefficients = answer.Json.GetProperty("coefficients").EnumerateArray().ToList();
        Assert.Equal(["x", "armnew"], coefficients.Select(coefficient => coefficient.GetProperty("name").GetString()));
        Assert.Equal(["name", "coef", "se", "hr", "lower", "upper", "z", "p"], coefficients[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(Math.Exp(coefficients[0].GetProperty("coef").GetDouble()), coefficients[0].GetProperty("hr").GetDouble(), 1e-12);

        int Number(string name) => answer.Json.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("CLI-021", "state", "nobody", "--covariates", "x")]
    [InlineData("CLI-030", "arm", "relapse", "--factors", "arm=old|other")]
    [InlineData("CLI-009", "arm", "relapse", "--covariates", "arm")]
    public async Task What_cannot_be_fitted_is_refused(string code, string column, string cause, params string[] more)
    {
        using var file = new TemporaryFile(Rows);
        var answer = await FineGray(file, cause, more);
        Assert.Equal(1, answer.Exit);
        var issue = answer.Json.GetProperty("issues")[0];
        Assert.Equal((code, column), (issue.GetProperty("code").GetString(), issue.GetProperty("column").GetString()));
    }

    [Fact]
    public async Task A_constant_covariate_and_a_missing_covariate_are_said()
    {
        using var file = new TemporaryFile("time,state,x", "1,relapse,2", "2,death,2", "3,none,2");
        Assert.Equal(("CLI-031", null, "x"), (await FineGray(file, "relapse", "--covariates", "x")).Issue);
        Assert.Equal(2, (await FineGray(file, "relapse")).Exit);
    }

    private static Task<Answer> FineGray(TemporaryFile file, string cause, params string[] more) =>
        CommandLine.Run(["survival", "finegray", "--data", file.Path, "--time", "time", "--state", "state", "--cause", cause, "--censor", "none", "--json", .. more]);
}
