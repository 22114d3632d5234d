using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-report-");

    private string Database => Path.Combine(folder.FullName, "demo.db");

    private string Out => Path.Combine(folder.FullName, "report");

    [Fact]
    public async Task A_report_on_a_snapshot_is_written_with_its_headlines_and_gives_the_same_bytes_again()
    {
        await CommandLine.Run("demo", "create", "--db", Database);
        var list = (await CommandLine.Run("snapshot", "list", "--db", Database, "--json")).Json.GetProperty("snapshots");
        if (list.GetArrayLength() == 0)
            await CommandLine.Run("snapshot", "create", "lock-2011-10", "--db", Database);
        var again = Path.Combine(folder.FullName, "again");

        var answer = await CommandLine.Run("report", "outcs", "--db", Database, "--snapshot", "lock-2011-10", "--out", Out, "--mode", "printed", "--json");
        await CommandLine.Run("report", "outcs", "--db", Database, "--snapshot", "lock-2011-10", "--out", again, "--mode", "printed");

        Assert.Equal(0, answer.Exit);
        Assert.Equal(("printed", "lock-2011-10", 278), (answer.Json.GetProperty("mode").GetString(), answer.Json.GetProperty("snapshot").GetString(), answer.Json.GetProperty("lines").GetInt32()));
        var orr = answer.Json.GetProperty("headlines").EnumerateArray().Single(headline => headline.GetProperty("key").GetString() == "orr");
        Assert.Equal((35, 234), (orr.GetProperty("numerator").GetInt32(), orr.GetProperty("denominator").GetInt32()));
        Assert.All(answer.Json.GetProperty("files").EnumerateArray().Select(file => file.GetString()!), file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(Out, file)),
            File.ReadAllBytes(Path.Combine(again, file))));
    }

    [Fact]
    public async Task A_live_report_in_french_prints_what_it_wrote()
    {
        await CommandLine.Run("demo", "create", "--db", Database);

        var (exit, output, error) = await CommandLine.Run("report", "outcs", "--db", Database, "--out", Out, "--where", "histology = GIST", "--language", "fr");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Patients synthétiques", output, StringComparison.Ordinal);
        Assert.Contains("report.html", output, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", await File.ReadAllTextAsync(Path.Combine(Out, "report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STORE-001", "--db", "nowhere.db", "--out", "report")]
    [InlineData("SNAP-003", "--db", "demo.db", "--out", "report", "--snapshot", "nothing")]
    [InlineData("CRIT-001", "--db", "demo.db", "--out", "report", "--where", "histology =")]
    [InlineData("CRIT-002", "--db", "demo.db", "--out", "report", "--where", "histologie = GIST")]
    [InlineData("CRIT-003", "--db", "demo.db", "--out", "report", "--where", "histology = nonsense")]
    [InlineData("REPORT-002", "--db", "demo.db", "--out", ".")]
    [InlineData("REPORT-001", "--db", "demo.db", "--out", "demo.db")]
    public async Task Bad_input_is_refused_with_its_code_and_nothing_is_written(string code, params string[] words)
    {
        await CommandLine.Run("demo", "create", "--db", Database);

        var answer = await CommandLine.Run(["report", "outcs", .. words.Select(word => word is "nowhere.db" or "demo.db" or "report" or "." ? Path.Combine(folder.FullName, word) : word), "--json"]);

        Assert.Equal((1, code), (answer.Exit, answer.Issue.Code));
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("report", "outcs", "--db", "demo.db")]
    [InlineData("report", "outcs", "--out", "report")]
    [InlineData("report", "outcs", "--db", "demo.db", "--out", "report", "--mode", "guessed")]
    [InlineData("report", "outcs", "--db", "demo.db", "--out", "report", "--language", "de")]
    public async Task A_wrong_command_line_is_a_usage_error(params string[] words) => Assert.Equal(2, (await CommandLine.Run(words)).Exit);

    public void Dispose()
    {
        RegistryPlace.Of(Database).CloseIdle();
        folder.Delete(recursive: true);
    }
}
