using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class CriteriaCommandTests
{
    [Fact]
    public async Task A_criterion_is_evaluated_with_what_is_missing_and_why()
    {
        using var facts = new TemporaryFile("gist: false", "sizeCm: 9");

        var answer = await CommandLine.Run("criteria", "evaluate", "not gist and size > 5 cm and depth = DEEP", "--facts", facts.Path, "--json");

        Assert.Equal(0, answer.Exit);
        Assert.Equal("UNKNOWN", answer.Json.GetProperty("verdict").GetString());
        Assert.Equal(["depth"], Strings(answer.Json, "missing"));
        Assert.Equal("9", answer.Json.GetProperty("why").GetProperty("parts")[1].GetProperty("facts")[0].GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("gist", 0)]
    [InlineData("gist and", 1)]
    [InlineData("wizard = 1", 1)]
    [InlineData("grade = LOW and grade = HIGH", 1)]
    public async Task A_criterion_is_checked(string text, int exit) => Assert.Equal(exit, (await CommandLine.Run("criteria", "check", text)).Exit);

    [Fact]
    public async Task An_issue_of_a_criterion_has_its_place()
    {
        var answer = await CommandLine.Run("criteria", "check", "gist and grade = MIDDLE", "--json");

        Assert.Equal(("CRIT-003", 1, "where"), answer.Issue);
        Assert.Contains("(column 10)", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grade: HIGH\nwizard: 1", "FACT-002", 2)]
    [InlineData("grade: MIDDLE", "FACT-003", 1)]
    [InlineData("sizeCm: 9 kg", "FACT-003", 1)]
    public async Task A_file_of_facts_that_does_not_fit_is_refused(string yaml, string code, int line)
    {
        using var facts = new TemporaryFile(yaml);

        var answer = await CommandLine.Run("criteria", "evaluate", "gist", "--facts", facts.Path, "--json");

        Assert.Equal(1, answer.Exit);
        Assert.Equal((code, (int?)line), (answer.Issue.Code, answer.Issue.Line));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => Assert.Equal("CLI-001", (await CommandLine.Run("stage", "--facts", "nothing.yaml", "--json")).Issue.Code);

    [Theory]
    [InlineData("gist: false; site: EXTREMITY; fnclcc: 3; sizeCm: 9; depth: DEEP; N: 0; M: 0", "III", "IIIA", 3, null, null, "")]
    [InlineData("gist: false; site: RP_IA; fnclcc: 3; sizeCm: 9; depth: DEEP; N: 0; M: 0", "III", null, 3, null, null, "site")]
    [InlineData("gist: false; site: EXTREMITY; sizeCm: 4; N: 0; M: 0", null, null, null, null, null, "grade")]
    [InlineData("gist: true; gistSite: STOMACH; sizeCm: 6; mitosesPer5mm2: 3; rupture: false; N: 0; M: 0", null, "IB", null, "LOW", "INTERMEDIATE", "")]
    [InlineData("gist: true; gistSite: STOMACH; sizeCm: 6; rupture: false; N: 0; M: 0", null, null, null, null, null, "mitosesPer5mm2")]
    public async Task Stages_and_risks_follow_from_facts(string facts, string? seed, string? ajcc, int? fnclcc, string? afip, string? nih, string missing)
    {
        using var file = new TemporaryFile(facts.Split("; "));

        var json = (await CommandLine.Run("stage", "--facts", file.Path, "--json")).Json;

        Assert.Equal((seed, ajcc), (json.GetProperty("seedStage").GetString(), json.GetProperty("ajcc8").GetString()));
        Assert.Equal(fnclcc, json.GetProperty("fnclcc").ValueKind == JsonValueKind.Null ? null : json.GetProperty("fnclcc").GetInt32());
        Assert.Equal((afip, nih), (json.GetProperty("gistRisk").GetProperty("afip").GetString(), json.GetProperty("gistRisk").GetProperty("modifiedNih").GetString()));
        Assert.Equal(missing, string.Join(' ', Strings(json, "missing")));
    }

    private static IEnumerable<string?> Strings(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(text => text.GetString());
}
