using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

public sealed class ImportTcgaSarcTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-import-");

    private string Database => Path.Combine(folder.FullName, "tcga.db");

    private string Release => Path.Combine(folder.FullName, "release");

    public ImportTcgaSarcTests()
    {
        Directory.CreateDirectory(Release);
        foreach (var file in Directory.EnumerateFiles(Excerpt(), "*.csv")) File.Copy(file, Path.Combine(Release, Path.GetFileName(file)));
    }

    [Fact]
    public async Task The_release_is_imported_with_a_count_for_every_row_and_a_place_for_every_warning()
    {
        var (exit, output, error) = await Run("import", "tcga-sarc", Release, "--db", Database, "--json");

        Assert.Equal(0, exit);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal((16, 16), (result.GetProperty("patients").GetInt32(), await Patients()));
        Assert.All(result.GetProperty("files").EnumerateArray(), file => Assert.Equal(
            file.GetProperty("rows").GetInt32(),
            new[] { "recorded", "repeated", "notRecorded", "refused" }.Sum(count => file.GetProperty(count).GetInt32())));
        Assert.Contains(result.GetProperty("issues").EnumerateArray(), issue =>
            issue.GetProperty("code").GetString() == "TCGA-010" && issue.GetProperty("column").GetString() == "days_to_drug_therapy_end");
        Assert.Contains("TCGA-010", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await Run("import", "tcga-sarc", Release, "--db", Database);

        Assert.Equal(0, (await Run("import", "tcga-sarc", Release, "--db", Database)).Exit);
        Assert.Equal(16, await Patients());
    }

    [Fact]
    public async Task Overlapping_lines_and_unknown_names_are_said_at_their_rows()
    {
        var (_, output, _) = await Run("import", "tcga-sarc", Release, "--db", Database, "--json");

        var issues = JsonDocument.Parse(output).RootElement.GetProperty("issues").EnumerateArray().ToList();
        Assert.All(new[] { "LINE-011", "TERM-002" }, code => Assert.Contains(issues, issue =>
            issue.GetProperty("code").GetString() == code && issue.GetProperty("file").GetString() == "tcga_sarc_drugs.csv" && issue.GetProperty("line").GetInt32() > 1));
    }

    [Fact]
    public async Task A_bad_row_refuses_everything_and_nothing_is_written()
    {
        Break();

        var (exit, output, _) = await Run("import", "tcga-sarc", Release, "--db", Database, "--json");

        Assert.Equal((1, 0), (exit, await Patients()));
        Assert.Contains(JsonDocument.Parse(output).RootElement.GetProperty("issues").EnumerateArray(), issue => issue.GetProperty("code").GetString() == "TCGA-006");
    }

    [Fact]
    public async Task Good_rows_can_be_accepted_and_the_rest_corrected_and_imported_after()
    {
        Break();
        var (exit, output, _) = await Run("import", "tcga-sarc", Release, "--db", Database, "--accept-good-rows", "--json");
        var rest = JsonDocument.Parse(output).RootElement.GetProperty("refusedFolder").GetString()!;

        Assert.Equal((0, 15), (exit, await Patients()));
        var drugs = Path.Combine(rest, "tcga_sarc_drugs.csv");
        File.WriteAllText(drugs, File.ReadAllText(drugs).Replace("oops", "850", StringComparison.Ordinal));
        Assert.Equal(0, (await Run("import", "tcga-sarc", rest, "--db", Database)).Exit);
        Assert.Equal(16, await Patients());
    }

    [Fact]
    public async Task Another_registry_is_not_mixed_with_the_release()
    {
        await Run("demo", "create", "--db", Database);

        var (exit, _, error) = await Run("import", "tcga-sarc", Release, "--db", Database);

        Assert.Equal(1, exit);
        Assert.Contains("IMPORT-001", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        var (exit, _, error) = await Run("import", "tcga-sarc", Path.Combine(folder.FullName, "nowhere"), "--db", Database);

        Assert.Equal(1, exit);
        Assert.Contains("IMPORT-002", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_database_option_is_a_usage_error() => Assert.Equal(2, (await Run("import", "tcga-sarc", Release)).Exit);

    public void Dispose()
    {
        foreach (var file in folder.EnumerateFiles("*.db")) RegistryPlace.Of(file.FullName).CloseIdle();
        folder.Delete(recursive: true);
    }

    private void Break()
    {
        var drugs = Path.Combine(Release, "tcga_sarc_drugs.csv");
        var text = File.ReadAllText(drugs);
        var at = text.IndexOf("\"850\"", StringComparison.Ordinal);
        File.WriteAllText(drugs, text.Remove(at, 5).Insert(at, "\"oops\""));
    }

    private async Task<int> Patients()
    {
        var store = await RegistryStore.Open(Database, MissingFile.Refuse, TestContext.Current.CancellationToken);
        await using var db = store.CreateDbContext();
        return await db.Patients.CountAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(int Exit, string Output, string Error)> Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await Program.RunAsync(words, output, error), output.ToString(), error.ToString());
    }

    private static string Excerpt()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Sarcoscope.slnx"))) root = root.Parent;
        return Path.Combine(root!.FullName, "tests", "reference", "tcga-sarc");
    }
}
