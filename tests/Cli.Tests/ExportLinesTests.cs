using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

public sealed class ExportLinesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-lines-");

    [Fact]
    public async Task Lines_are_written_with_ages_and_days_and_a_file_is_never_overwritten()
    {
        var database = Path.Combine(folder.FullName, "demo.db");
        var path = Path.Combine(folder.FullName, "gist.csv");
        Assert.Equal(0, (await CommandLine.Run("demo", "create", "--db", database)).Exit);

        var written = await CommandLine.Run("export", "lines", path, "--db", database, "--snapshot", "lock-2011-10", "--where", "histology = GIST", "--rules", "EMA", "--json");
        var again = await CommandLine.Run("export", "lines", path, "--db", database, "--json");
        var wrong = await CommandLine.Run("export", "lines", path + "2", "--db", database, "--where", "histologie = GIST", "--json");

        Assert.Equal((0, ""), (written.Exit, written.Error));
        var rows = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(written.Json.GetProperty("lines").GetInt32(), rows.Length - 1);
        Assert.Equal(278, written.Json.GetProperty("of").GetInt32());
        Assert.Equal("lock-2011-10", written.Json.GetProperty("snapshot").GetString());
        var columns = rows[0].Split(',');
        Assert.Contains("pfs_days", columns);
        Assert.DoesNotContain(columns, column => column.Contains("born", StringComparison.Ordinal) || column.EndsWith("_on", StringComparison.Ordinal));
        Assert.All(rows.Skip(1), row => Assert.Contains(",GIST,", row, StringComparison.Ordinal));
        Assert.Equal((1, "EXPORT-001"), (again.Exit, again.Issue.Code));
        Assert.Equal(1, wrong.Exit);
        Assert.False(File.Exists(path + "2"));
    }

    public void Dispose()
    {
        RegistryPlace.Of(Path.Combine(folder.FullName, "demo.db")).CloseIdle();
        folder.Delete(recursive: true);
    }
}
