using Sarcoscope.Registry.Evidence.Report;

namespace Sarcoscope.Registry.Tests.Report;

public sealed class ReportFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sarcoscope-report-");

    [Fact]
    public async Task A_new_report_takes_the_place_of_an_earlier_one_and_leaves_none_of_its_files()
    {
        await Write(("report.json", "{}"), ("tables/old.csv", "old"), ("figures/old.svg", "old"));
        await Write(("report.json", "{1}"), ("tables/new.csv", "new"));

        Assert.Equal(
            ["report.json", "tables/new.csv"],
            Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.FullName, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_with_something_else_is_refused_and_left_alone()
    {
        var thesis = Path.Combine(folder.FullName, "thesis.txt");
        await File.WriteAllTextAsync(thesis, "years of work", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Write(("report.json", "{}")));

        Assert.Equal("REPORT-002", refused.Issue.Code);
        Assert.Equal([thesis], Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_refused()
    {
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        Assert.Equal("REPORT-001", Assert.Throws<RefusedException>(() => ReportFolder.Refuse(file)).Issue.Code);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task Write(params (string Path, string Text)[] files) => ReportFolder.Write(
        folder.FullName,
        files.ToDictionary(file => file.Path, file => System.Text.Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal),
        TestContext.Current.CancellationToken);
}
