using System.Text.RegularExpressions;

namespace Sarcoscope.Architecture.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_issue_code_in_the_sources_is_explained()
    {
        var codes = Codes("src", "*.cs").Concat(Codes("src", "*.razor")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(codes);
        var explained = Codes("docs", "issues.md").ToHashSet(StringComparer.Ordinal);

        var silent = codes.Where(code => !explained.Contains(code)).ToList();
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_explained_code_is_explained_once()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "issues.md"))
            .Select(line => Row().Match(line)).Where(match => match.Success).Select(match => match.Groups["code"].Value).ToList();
        Assert.NotEmpty(rows);

        Assert.Empty(rows.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps_or_doubles()
    {
        var numbers = Repository.Files("docs/decisions", "*.md").Select(path => Path.GetFileName(path)[..4]).ToList();
        Assert.NotEmpty(numbers);

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)), numbers);
    }

    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        var pages = Repository.Files("docs", "*.md").Append(Path.Combine(Repository.Root, "README.md")).ToList();
        Assert.NotEmpty(pages);

        Assert.Empty(pages.SelectMany(page => Link().Matches(File.ReadAllText(page))
                .Select(match => match.Groups["target"].Value)
                .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
                .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
                .Select(target => $"{Repository.Relative(page)} → {target}")));
    }

    private static IEnumerable<string> Codes(string folder, string pattern) =>
        Repository.Files(folder, pattern).SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(match => match.Value.Trim('"', '|', ' ', '`')));

    [GeneratedRegex(@"""[A-Z]{2,9}-[0-9]{3}""|^\|\s*`?[A-Z]{2,9}-[0-9]{3}`?\s*\|", RegexOptions.Multiline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\|\s*`?(?<code>[A-Z]{2,9}-[0-9]{3})`?\s*\|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
