using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

/// <summary>Files that change cases, from the command line; what they change is tested with the registry.</summary>
public sealed class ImportUpdateTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-update-test-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(folder.FullName, "registry.db");

    private string In => Path.Combine(folder.FullName, "in");

    [Fact]
    public async Task A_preview_says_what_would_change_and_an_import_with_a_reason_changes_it()
    {
        await Write("pseudonym,information_letter\nC01-001,v9\n");

        var preview = await CommandLine.Run("import", "native", In, "--db", Database, "--update", "--preview", "--json");
        var silent = await CommandLine.Run("import", "native", In, "--db", Database, "--update", "--json");
        var imported = await CommandLine.Run("import", "native", In, "--db", Database, "--update", "--reason", "file of March", "--json");
        var again = await CommandLine.Run("import", "native", In, "--db", Database, "--update", "--preview", "--json");

        Assert.Equal((0, "preview"), (preview.Exit, preview.Json.GetProperty("outcome").GetString()));
        var patient = Assert.Single(preview.Json.GetProperty("patients").EnumerateArray());
        Assert.Equal(("C01-001", "changed"), (patient.GetProperty("patient").GetString(), patient.GetProperty("fate").GetString()));
        Assert.Equal(("information_letter", "v9"), (patient.GetProperty("changes")[0].GetProperty("column").GetString(), patient.GetProperty("changes")[0].GetProperty("to").GetString()));
        Assert.Equal((1, "IMPORT-011"), (silent.Exit, silent.Issue.Code));
        Assert.Equal((0, "written"), (imported.Exit, imported.Json.GetProperty("outcome").GetString()));
        Assert.Equal("unchanged", again.Json.GetProperty("patients")[0].GetProperty("fate").GetString());
    }

    [Fact]
    public async Task A_refused_row_stops_all_or_stays_out()
    {
        await Write("pseudonym,sex,information_letter\nC01-001,x,v9\nC01-002,,v9\n");

        var refused = await CommandLine.Run("import", "native", In, "--db", Database, "--update", "--reason", "file of March", "--json");
        var inPart = await CommandLine.Run("import", "native", In, "--db", Database, "--update", "--reason", "file of March", "--accept-good-rows", "--json");
        var text = await CommandLine.Run("import", "native", In, "--db", Database, "--update", "--preview");
        var alone = await CommandLine.Run("import", "native", In, "--db", Database, "--preview");

        Assert.Equal((1, "refused"), (refused.Exit, refused.Json.GetProperty("outcome").GetString()));
        Assert.Equal((0, "written-in-part", In + "-refused-1"), (inPart.Exit, inPart.Json.GetProperty("outcome").GetString(), inPart.Json.GetProperty("refusedFolder").GetString()));
        Assert.Equal("pseudonym,sex,information_letter\nC01-001,x,v9\n", await File.ReadAllTextAsync(Path.Combine(In + "-refused-1", "patients.csv"), Cancel));
        Assert.Contains("Nothing was saved.", text.Output, StringComparison.Ordinal);
        Assert.Equal(2, alone.Exit);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task Write(string patients)
    {
        await CommandLine.Run("demo", "create", "--db", Database);
        Directory.CreateDirectory(In);
        await File.WriteAllTextAsync(Path.Combine(In, "patients.csv"), patients, Cancel);
    }
}
