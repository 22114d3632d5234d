using System.Text;
using Microsoft.Data.Sqlite;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

/// <summary>Bad rows as the command line tells them; what makes a row bad is tested with the import itself.</summary>
public sealed class ImportNativeTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-import-test-");

    private string Database => Path.Combine(folder.FullName, "registry.db");

    private string In => Path.Combine(folder.FullName, "in");

    [Fact]
    public async Task Bad_rows_are_listed_with_file_line_column_code_and_value_and_nothing_is_written()
    {
        await Break();

        var answer = await CommandLine.Run("import", "native", In, "--db", Database, "--json");
        var after = await CommandLine.Run("export", "native", Path.Combine(folder.FullName, "out"), "--db", Database, "--json");

        Assert.Equal((1, "refused", 2), (answer.Exit, answer.Json.GetProperty("outcome").GetString(), answer.Json.GetProperty("errors").GetInt32()));
        Assert.Equal(
            ["adverse_events.csv 2 grade CELL-002 error NaN", "lines.csv 2 stopped_on LINE-004 error 1999-01"],
            answer.Json.GetProperty("issues").EnumerateArray().Where(issue => issue.GetProperty("severity").GetString() == "error").Select(issue => string.Join(' ',
                issue.GetProperty("file").GetString(), issue.GetProperty("line").GetInt32(), issue.GetProperty("column").GetString(), issue.GetProperty("code").GetString(), issue.GetProperty("severity").GetString(), issue.GetProperty("value").GetString())));
        Assert.StartsWith($"CELL-002 {Path.Combine(In, "adverse_events.csv")}, line 2, column grade: ", answer.Error, StringComparison.Ordinal);
        Assert.Equal((1, "STORE-004"), (after.Exit, after.Issue.Code));
    }

    [Fact]
    public async Task Good_rows_are_accepted_and_the_refused_ones_come_in_once_they_are_corrected()
    {
        await Break();

        var answer = await CommandLine.Run("import", "native", In, "--db", Database, "--accept-good-rows", "--json");
        var refused = answer.Json.GetProperty("refusedFolder").GetString()!;
        Assert.Equal((0, "written-in-part"), (answer.Exit, answer.Json.GetProperty("outcome").GetString()));
        Assert.Equal(In + "-refused-1", refused);
        Assert.Contains("CELL-002", await File.ReadAllTextAsync(Path.Combine(refused, "issues.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Replace(refused, "adverse_events.csv", ",NaN,", ",2,");
        Replace(refused, "lines.csv", "2007-08,1999-01", "2007-08,2007-10");
        var corrected = await CommandLine.Run("import", "native", refused, "--db", Database, "--json");
        Assert.Equal((0, "written"), (corrected.Exit, corrected.Json.GetProperty("outcome").GetString()));
        Assert.Equal(249 + 1012, await Count("patient") + await Count("line"));
    }

    [Fact]
    public async Task As_text_the_counts_go_to_the_output_and_the_issues_to_the_error_stream_without_control_codes()
    {
        await Break();

        var answer = await CommandLine.Run("import", "native", In, "--db", Database);

        Assert.Equal(1, answer.Exit);
        Assert.Contains("Nothing was imported: 2 errors.", answer.Output, StringComparison.Ordinal);
        Assert.Contains("adverse_events.csv", answer.Output, StringComparison.Ordinal);
        Assert.Equal(2, answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.StartsWith("CELL-002", StringComparison.Ordinal) || line.StartsWith("LINE-004", StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', answer.Output + answer.Error);
        Assert.DoesNotContain("Reading files", answer.Output + answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_refuses_even_the_good_rows()
    {
        await Break();
        await File.WriteAllBytesAsync(Path.Combine(In, "centres.csv"), Encoding.Latin1.GetBytes("code,name,kind\nC01,Hôpital,cancer-centre\n"), TestContext.Current.CancellationToken);

        var answer = await CommandLine.Run("import", "native", In, "--db", Database, "--accept-good-rows", "--json");

        Assert.Equal((1, "refused"), (answer.Exit, answer.Json.GetProperty("outcome").GetString()));
        Assert.Equal(("FILE-002", 2, null), answer.Issue);
        Assert.Equal(0, await Count("patient"));
    }

    public void Dispose()
    {
        foreach (var file in folder.EnumerateFiles("*.db")) RegistryPlace.Of(file.FullName).CloseIdle();
        folder.Delete(recursive: true);
    }

    private static void Replace(string folder, string file, string from, string to)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no {from}.");
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
    }

    // The demo with an impossible grade in the first adverse event, and a first line that stops before it starts.
    private async Task Break()
    {
        var demo = Path.Combine(folder.FullName, "demo.db");
        await CommandLine.Run("demo", "create", "--db", demo);
        await CommandLine.Run("export", "native", In, "--db", demo);
        var path = Path.Combine(In, "adverse_events.csv");
        var rows = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        var cells = rows[1].Split(',');
        cells[Array.IndexOf(rows[0].Split(','), "grade")] = "NaN";
        rows[1] = string.Join(',', cells);
        await File.WriteAllLinesAsync(path, rows, TestContext.Current.CancellationToken);
        Replace(In, "lines.csv", "2007-08,2007-10", "2007-08,1999-01");
    }

    private async Task<long> Count(string table)
    {
        await using var connection = new SqliteConnection($"Data Source={Database}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
