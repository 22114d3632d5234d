using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Cli.Tests;

public sealed class LabelLinesCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-labels-");

    [Fact]
    public async Task Every_line_of_the_demo_has_a_status_and_other_approvals_show_what_they_change()
    {
        var database = Path.Combine(folder.FullName, "demo.db");
        Assert.Equal(0, (await CommandLine.Run("demo", "create", "--db", database)).Exit);
        var shipped = KnowledgeFiles.Shipped.Read(ApprovalCatalogue.Path)!;
        using var same = new TemporaryFile(shipped);
        using var earlier = new TemporaryFile(shipped.Replace("from: \"2012-08\"", "from: \"2008-08\"", StringComparison.Ordinal));
        using var broken = new TemporaryFile(shipped.Replace("drugs: [sunitinib]", "drugs: [sunitinibe]", StringComparison.Ordinal));

        var unchanged = (await CommandLine.Run("label", "lines", "--db", database, "--approvals", same.Path, "--json")).Json;
        var changed = (await CommandLine.Run("label", "lines", "--db", database, "--approvals", earlier.Path, "--json")).Json;
        var refused = await CommandLine.Run("label", "lines", "--db", database, "--approvals", broken.Path, "--json");

        Assert.Equal(1012, new[] { "ON_LABEL", "OFF_LABEL", "UNDETERMINED" }.Sum(status => unchanged.GetProperty(status).GetInt32()));
        Assert.Equal(0, unchanged.GetProperty("changed").GetArrayLength());
        var lines = changed.GetProperty("changed").EnumerateArray().ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains("pazopanib", line.GetProperty("regimen").GetString(), StringComparison.Ordinal));
        Assert.Equal(1, refused.Exit);
        Assert.Contains("KNOW-007", refused.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var file in folder.EnumerateFiles("*.db")) RegistryPlace.Of(file.FullName).CloseIdle();
        folder.Delete(recursive: true);
    }
}
