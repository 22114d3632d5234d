using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class GuidelineCommandTests
{
    private static readonly string[] ThighGrade3 =
    [
        "gist: false", "site: EXTREMITY", "histology: UPS", "fnclcc: 3", "sizeCm: 9", "depth: DEEP", "N: 0", "M: 0", "recurrence: NONE", "resectability: RESECTABLE",
        "priorAnthracycline: NONE", "heartFailure: false", "margin: R0",
    ];

    [Fact]
    public async Task An_answer_has_the_documented_keys_and_nothing_is_missing()
    {
        var json = await Evaluate(ThighGrade3);
        Assert.Equal(
            ["outcome", "primary", "alsoConsider", "nearest", "missing", "candidates", "why", "because", "warnings", "options", "guideline", "version", "date", "source", "notice"],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("MATCH", "E3", JsonValueKind.Null, 0), (Text(json, "outcome"), Text(json, "primary"), json.GetProperty("nearest").ValueKind, json.GetProperty("missing").GetArrayLength()));
        Assert.Contains(("grade", "HIGH", "derived from fnclcc"), json.GetProperty("because").EnumerateArray().Select(fact => (Text(fact, "fact"), Text(fact, "value"), Text(fact, "source"))));
        var option = json.GetProperty("options")[0];
        Assert.Equal(["group", "source", "step", "pathway", "for", "modality", "drugs", "tier", "status", "why", "needs", "references"], option.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ("E3", "page", 1, "ALL", "radiotherapy", JsonValueKind.Null, JsonValueKind.Null, "indicated"),
            (Text(option, "group"), Text(option, "source"), option.GetProperty("pathway").GetInt32(), Text(option, "for"), Text(option, "modality"), option.GetProperty("drugs").ValueKind, option.GetProperty("tier").ValueKind, Text(option, "status")));
        Assert.Equal(["11"], option.GetProperty("references").EnumerateArray().Select(key => key.GetString()));
        var drugs = json.GetProperty("options")[1];
        Assert.Equal(["doxorubicin", "ifosfamide", "mesna"], drugs.GetProperty("drugs").EnumerateArray().Select(drug => drug.GetString()));
        Assert.Equal(("chemoradiation", "primary"), (Text(drugs, "modality"), Text(drugs, "tier")));
        Assert.Contains("board", Text(json, "notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doses_are_in_the_reason()
    {
        var json = await Evaluate([.. ThighGrade3.Where(line => !line.StartsWith("resect", StringComparison.Ordinal)), "resectability: UNRESECTABLE"]);
        Assert.Equal("E4", Text(json, "primary"));
        var option = json.GetProperty("options").EnumerateArray().First(option => Text(option, "modality") == "radiotherapy");
        Assert.Contains("50 Gy with a boost to at least 64 Gy", Text(option, "why"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NEED_DATA", "gist: false")]
    [InlineData("CONTRADICTION", "M: 0", "metSites: [lung]")]
    [InlineData("NO_GROUP", "gist: false", "site: HEAD_NECK")]
    [InlineData("PROVISIONAL", "gist: false", "site: RP_IA", "M: 1", "N: 0", "metPattern: OLIGO_LIMITED")]
    [InlineData("NEED_DATA", "# nothing is known")]
    public async Task Every_outcome_is_an_answer(string outcome, params string[] facts) => Assert.Equal(outcome, Text(await Evaluate(facts), "outcome"));

    [Theory]
    [InlineData("FACT-002", "shoeSize: 44")]
    [InlineData("FACT-003", "sizeCm: large")]
    [InlineData("FACT-003", "site: LEFT")]
    [InlineData("FACT-001", "site: [")]
    public async Task A_file_that_cannot_be_right_is_refused_with_its_line(string code, string fact)
    {
        using var file = new TemporaryFile("gist: false", fact);
        var answer = await CommandLine.Run("guideline", "evaluate", "--facts", file.Path, "--json");
        Assert.Equal(1, answer.Exit);
        Assert.Equal(code, answer.Issue.Code);
        Assert.True(answer.Issue.Line >= 2);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => Assert.Equal(1, (await CommandLine.Run("guideline", "evaluate", "--facts", "nothing.yaml")).Exit);

    [Fact]
    public async Task A_version_is_chosen_and_one_that_is_not_kept_is_refused()
    {
        using var file = new TemporaryFile(ThighGrade3);
        var kept = await CommandLine.Run("guideline", "evaluate", "--facts", file.Path, "--version", "2026-11", "--json");
        Assert.Equal((0, "2026-11"), (kept.Exit, Text(kept.Json, "version")));
        var unknown = await CommandLine.Run("guideline", "evaluate", "--facts", file.Path, "--version", "1999-01", "--json");
        Assert.Equal((1, "GUIDE-005"), (unknown.Exit, unknown.Issue.Code));
    }

    [Fact]
    public async Task The_table_names_group_options_version_and_that_the_board_decides()
    {
        using var file = new TemporaryFile(ThighGrade3);
        var answer = await CommandLine.Run("guideline", "evaluate", "--facts", file.Path);
        Assert.Equal(0, answer.Exit);
        foreach (var part in new[] { "MATCH E3", "doxorubicin + ifosfamide + mesna", "soft-tissue-sarcoma 2026-11", "does not replace it" })
            Assert.Contains(part, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_passes_and_says_how_much_it_looked_at()
    {
        var answer = await CommandLine.Run("guideline", "check", "--json");
        Assert.Equal(0, answer.Exit);
        Assert.True(answer.Json.GetProperty("passed").GetBoolean());
        Assert.Empty(answer.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(18, answer.Json.GetProperty("overlaps").GetArrayLength());
        Assert.Equal(6, answer.Json.GetProperty("gaps").GetArrayLength());
        Assert.True(answer.Json.GetProperty("cases").GetInt32() > 500);
    }

    [Fact]
    public async Task A_version_does_not_differ_from_itself()
    {
        var answer = await CommandLine.Run("guideline", "diff", "2026-11", "2026-11");
        Assert.Equal(0, answer.Exit);
        Assert.Contains("Every case is answered alike.", answer.Output, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Evaluate(params string[] facts)
    {
        using var file = new TemporaryFile(facts);
        var answer = await CommandLine.Run("guideline", "evaluate", "--facts", file.Path, "--json");
        Assert.True(answer.Exit == 0, answer.Error + answer.Output);
        return answer.Json;
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
