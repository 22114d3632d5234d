namespace Sarcoscope.Cli.Tests;

public sealed class LabelCommandTests
{
    [Fact]
    public async Task A_regimen_is_judged_for_a_case()
    {
        using var facts = new TemporaryFile("gist: true", "kitIhc: true", "M: 1");

        var answer = await CommandLine.Run("label", "--drugs", "Glivec", "--facts", facts.Path, "--jurisdiction", "EMA", "--date", "2010-06-01", "--json");

        Assert.Equal(0, answer.Exit);
        Assert.Equal("ON_LABEL", answer.Json.GetProperty("status").GetString());
        Assert.Equal("2002", answer.Json.GetProperty("approval").GetProperty("from").GetString());
    }

    [Fact]
    public async Task What_fails_and_what_is_missing_is_told()
    {
        using var facts = new TemporaryFile("histology: LMS", "M: 1");

        var off = await CommandLine.Run("label", "--drugs", "sorafenib", "--facts", facts.Path, "--jurisdiction", "EMA", "--date", "2010-06-01", "--json");
        var open = await CommandLine.Run("label", "--drugs", "larotrectinib", "--facts", facts.Path, "--jurisdiction", "FDA", "--date", "2021-06-01", "--json");

        Assert.Equal(("OFF_LABEL", 1), (off.Json.GetProperty("status").GetString(), off.Json.GetProperty("fails").GetArrayLength()));
        Assert.Equal("UNDETERMINED", open.Json.GetProperty("status").GetString());
        Assert.Equal(["ntrkFusion", "noSatisfactoryAlternative"], open.Json.GetProperty("missing").EnumerateArray().Select(key => key.GetString()!));
    }

    [Fact]
    public async Task A_drug_that_nobody_knows_is_refused_with_near_names()
    {
        using var facts = new TemporaryFile("M: 1");

        var answer = await CommandLine.Run("label", "--drugs", "imatinob", "--facts", facts.Path, "--jurisdiction", "EMA", "--date", "2010", "--json");

        Assert.Equal((1, "LABEL-001"), (answer.Exit, answer.Issue.Code));
        Assert.Contains("imatinib", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_is_checked()
    {
        using var facts = new TemporaryFile("M: 1");

        Assert.Equal(2, (await CommandLine.Run("label", "--drugs", "imatinib", "--facts", facts.Path, "--jurisdiction", "MOON", "--date", "2010")).Exit);
        Assert.Equal(2, (await CommandLine.Run("label", "--drugs", "imatinib", "--facts", facts.Path, "--jurisdiction", "EMA", "--date", "yesterday")).Exit);
        Assert.Equal(2, (await CommandLine.Run("label", "--drugs", "imatinib", "--jurisdiction", "EMA", "--date", "2010")).Exit);
    }
}
