using System.Text.Json;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

public sealed class SurvivalCompareTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-compare-");

    [Fact]
    public async Task The_examples_of_the_documentation_run_on_the_demo_and_the_remedy_of_the_blocked_one_too()
    {
        var database = Path.Combine(folder.FullName, "demo.db");
        Assert.Equal(0, (await CommandLine.Run("demo", "create", "--db", database)).Exit);

        var lines = await CommandLine.Run("survival", "compare", "--definition", Example("compare-lines.json"), "--db", database, "--json");
        var blocked = await CommandLine.Run("survival", "compare", "--definition", Example("compare-from-progression.json"), "--db", database, "--json");
        var text = await CommandLine.Run("survival", "compare", "--definition", Example("compare-from-progression.json"), "--db", database);

        Assert.Equal((0, 0, 0), (lines.Exit, blocked.Exit, text.Exit));
        Assert.Equal([83, 93], lines.Json.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("subjects").GetInt32()));
        Assert.Equal("lock-2011-10", lines.Json.GetProperty("source").GetProperty("snapshot").GetString());
        Assert.Equal(64, lines.Json.GetProperty("source").GetProperty("sha256").GetString()!.Length);
        Assert.NotEqual(JsonValueKind.Null, lines.Json.GetProperty("tests")[0].GetProperty("p").ValueKind);
        Assert.Equal("BIAS-001", blocked.Json.GetProperty("bias").GetProperty("withheld").GetString());
        Assert.Equal(JsonValueKind.Null, blocked.Json.GetProperty("tests")[0].GetProperty("p").ValueKind);
        Assert.Equal(["sex", "age >= 50"], lines.Json.GetProperty("subgroups").EnumerateArray().Select(variable => variable.GetProperty("variable").GetString()));
        Assert.All(lines.Json.GetProperty("subgroups").EnumerateArray(), variable => Assert.Equal("robust-wald", variable.GetProperty("interaction").GetProperty("method").GetString()));
        Assert.Equal(4, lines.Json.GetProperty("stops").GetProperty("tests").GetArrayLength());
        Assert.Contains("BLOCKS BIAS-001", text.Output, StringComparison.Ordinal);
        Assert.Contains("log-rank: Withheld: BIAS-001.", text.Output, StringComparison.Ordinal);

        var remedy = Write("remedy.json", blocked.Json.GetProperty("bias").GetProperty("findings")[0].GetProperty("remedy").GetRawText());
        var remedied = await CommandLine.Run("survival", "compare", "--definition", remedy, "--db", database, "--json");
        Assert.Equal(JsonValueKind.Null, remedied.Json.GetProperty("bias").GetProperty("withheld").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, remedied.Json.GetProperty("tests")[0].GetProperty("p").ValueKind);

        var absent = Write("absent.json", File.ReadAllText(Example("compare-lines.json")).Replace("lock-2011-10", "lock-1999", StringComparison.Ordinal));
        var refused = await CommandLine.Run("survival", "compare", "--definition", absent, "--db", database, "--json");
        Assert.Equal((1, "SNAP-003"), (refused.Exit, refused.Issue.Code));
    }

    [Fact]
    public async Task A_definition_that_cannot_be_read_is_refused_with_its_place_before_the_registry_is_opened()
    {
        var wrong = Write("wrong.json", "{\n  \"version\": 1,\n  \"colour\": \"red\"\n}");
        var answer = await CommandLine.Run("survival", "compare", "--definition", wrong, "--db", Path.Combine(folder.FullName, "none.db"), "--json");

        Assert.Equal(1, answer.Exit);
        var issue = answer.Json.GetProperty("issues")[0];
        Assert.Equal(("COMPARE-002", 3, "colour"), (issue.GetProperty("code").GetString(), issue.GetProperty("line").GetInt32(), issue.GetProperty("column").GetString()));
        Assert.Contains("wrong.json, line 3", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_definition_or_option_is_refused()
    {
        var missing = await CommandLine.Run("survival", "compare", "--definition", Path.Combine(folder.FullName, "none.json"), "--db", "x.db", "--json");
        Assert.Equal((1, "CLI-001"), (missing.Exit, missing.Issue.Code));
        Assert.Equal(2, (await CommandLine.Run("survival", "compare", "--db", "x.db")).Exit);
    }

    public void Dispose()
    {
        foreach (var file in folder.EnumerateFiles("*.db")) RegistryPlace.Of(file.FullName).CloseIdle();
        folder.Delete(recursive: true);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Example(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Sarcoscope.slnx"))) root = root.Parent;
        return Path.Combine(root.FullName, "docs", "examples", name);
    }
}
