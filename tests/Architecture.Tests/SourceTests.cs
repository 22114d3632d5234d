using System.Text.RegularExpressions;

namespace Sarcoscope.Architecture.Tests;

public sealed partial class SourceTests
{
    [Fact]
    public void Every_file_holds_one_idea_in_at_most_300_lines()
    {
        var files = SourceFiles();
        Assert.NotEmpty(files);

        var offenders = files.Where(path => File.ReadLines(path).Count() > 300).Select(Repository.Relative).ToList();
        Assert.Empty(offenders);
    }

    [Fact]
    public void Folder_and_namespace_agree()
    {
        var files = Repository.Files("src", "*.cs").Where(path => !path.EndsWith("Program.cs", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);

        var offenders = files.Where(path => NamespaceOf(path) is { } declared && declared != ExpectedNamespace(path))
            .Select(path => $"{Repository.Relative(path)}: {NamespaceOf(path)}").ToList();
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_type_hides_behind_a_name_that_says_nothing()
    {
        var files = SourceFiles();
        Assert.NotEmpty(files);

        var offenders = files.SelectMany(path => TypeName().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value))
            .Where(name => EmptyWord().IsMatch(name)).ToList();
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_source_names_a_path_of_a_developer_machine()
    {
        var files = SourceFiles().Concat(Repository.Files("docs", "*.md")).ToList();
        Assert.NotEmpty(files);

        var offenders = files.Where(path => MachinePath().IsMatch(File.ReadAllText(path))).Select(Repository.Relative).ToList();
        Assert.Empty(offenders);
    }

    private static List<string> SourceFiles() => [.. Repository.Files("src", "*.cs"), .. Repository.Files("src", "*.razor")];

    private static string? NamespaceOf(string path) => Namespace().Match(File.ReadAllText(path)) is { Success: true } match ? match.Groups["name"].Value : null;

    private static string ExpectedNamespace(string path) =>
        "Sarcoscope." + Path.GetDirectoryName(Repository.Relative(path))!.Replace('\\', '/')["src/".Length..].Replace('/', '.');

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\s*(public|internal|private|file)[\w\s]*\b(class|record struct|record|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(Helper|Manager|Service|Utils?|Utility|Impl)(s)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"(^|[\s""'(])/(work|root|home)/", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex MachinePath();
}
