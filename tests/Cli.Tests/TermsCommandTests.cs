using System.Text.Json;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Cli.Tests;

public sealed class TermsCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-terms-");

    [Fact]
    public async Task Names_that_are_not_mapped_are_listed_with_near_terms()
    {
        var path = Path.Combine(folder.FullName, "registry.db");
        await Write(path, "leiomyosarkoma");

        var (exit, output, _) = await Run("terms", "unmapped", "--db", path, "--json");

        Assert.Equal(0, exit);
        var name = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("names").EnumerateArray());
        Assert.Equal(("histologies", "unmapped", 1), (name.GetProperty("list").GetString(), name.GetProperty("state").GetString(), name.GetProperty("occurrences").GetInt32()));
        Assert.Equal("LMS", name.GetProperty("suggestions")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task A_registry_that_is_not_there_is_refused()
    {
        var (exit, _, error) = await Run("terms", "unmapped", "--db", Path.Combine(folder.FullName, "nothing.db"));

        Assert.Equal(1, exit);
        Assert.Contains("STORE-001", error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<(int Exit, string Output, string Error)> Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await Program.RunAsync(words, output, error), output.ToString(), error.ToString());
    }

    private static async Task Write(string path, string histology)
    {
        var store = await RegistryStore.Open(path, MissingFile.Create, TestContext.Current.CancellationToken);
        await using var db = store.CreateDbContext();
        db.Author = new("test");
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01" };
        patient.Tumours.Add(new Tumour { Number = 1, HistologyAsTyped = histology });
        db.Add(new Centre { Code = "C01", Name = "Centre" });
        db.Add(patient);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        store.Place.CloseIdle();
    }
}
