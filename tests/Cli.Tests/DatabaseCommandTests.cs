using System.Diagnostics;
using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class DatabaseCommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    public async Task A_report_on_the_copy_has_the_same_bytes_and_the_audit_trail_holds(Engine from, Engine to)
    {
        SkipWithoutServer();
        var (source, target) = (folder.Place(from, "source.db"), folder.Place(to, "target.db"));
        Assert.Equal("created", (await CommandLine.Run("demo", "create", "--db", source, "--json")).Json.GetProperty("state").GetString());

        var copy = await CommandLine.Run("database", "copy", "--from", source, "--to", target, "--json");

        Assert.Equal((0, ""), (copy.Exit, copy.Error));
        Assert.Equal(249, copy.Json.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("table").GetString() == "patient").GetProperty("rows").GetInt32());
        Assert.Equal(await Report(source), await Report(target));
        Assert.Equal(await Said("audit", "verify", "--db", source), await Said("audit", "verify", "--db", target));
        Assert.Equal(await Said("snapshot", "verify", "lock-2011-10", "--db", source), await Said("snapshot", "verify", "lock-2011-10", "--db", target));
        var again = await CommandLine.Run("database", "copy", "--from", source, "--to", target, "--json");
        Assert.Equal((1, "COPY-001"), (again.Exit, again.Issue.Code));
    }

    [Theory, Databases]
    public async Task The_demo_is_created_once_and_says_how_to_sign_in(Engine engine)
    {
        var place = folder.Place(engine);

        var first = await CommandLine.Run("demo", "create", "--db", place, "--json");
        var second = await CommandLine.Run("demo", "create", "--db", place, "--json");

        Assert.Equal(("created", "already there"), (first.Json.GetProperty("state").GetString(), second.Json.GetProperty("state").GetString()));
        Assert.All(first.Json.GetProperty("signIns").EnumerateArray(), signIn => Assert.NotEqual("", signIn.GetProperty("password").GetString()));
        Assert.NotEqual(0, first.Json.GetProperty("signIns").GetArrayLength());
    }

    [Theory]
    [InlineData("STORE-006", "Host=127.0.0.1;Password=open-sesame")]
    [InlineData("STORE-006", "postgres://sarcoscope:open-sesame@127.0.0.1/registry")]
    [InlineData("STORE-007", "Host=127.0.0.1;Port=9;Database=registry;Username=sarcoscope;Password=open-sesame;Timeout=3")]
    public async Task A_password_is_never_printed(string code, string place)
    {
        foreach (var verb in (string[][])[["audit", "verify"], ["terms", "unmapped"], ["import", "tcga-sarc", folder.Path]])
        {
            var answer = await CommandLine.Run([.. verb, "--db", place, "--json"]);
            Assert.Equal((1, code), (answer.Exit, answer.Issue.Code));
            Assert.DoesNotContain("open-sesame", answer.Output + answer.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_an_option_the_environment_says_which_registry()
    {
        var place = folder.File("registry.db");
        await CommandLine.Run("demo", "create", "--db", place);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sarcoscope.Cli.dll"), "audit", "verify", "--json"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ConnectionStrings__Registry"] = place;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.True(JsonDocument.Parse(output).RootElement.GetProperty("whole").GetBoolean());
    }

    public void Dispose() => folder.Dispose();

    private static void SkipWithoutServer() => Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");

    private static async Task<string> Said(params string[] words)
    {
        var answer = await CommandLine.Run(words);
        Assert.Equal((0, ""), (answer.Exit, answer.Error));
        return answer.Output;
    }

    private async Task<Dictionary<string, string>> Report(string place)
    {
        var into = folder.File(Path.GetRandomFileName());
        await Said("report", "outcs", "--db", place, "--snapshot", "lock-2011-10", "--out", into);
        var files = Directory.GetFiles(into, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(into, file), file => Convert.ToBase64String(File.ReadAllBytes(file)), StringComparer.Ordinal);
        Assert.NotEmpty(files);
        return files;
    }
}
