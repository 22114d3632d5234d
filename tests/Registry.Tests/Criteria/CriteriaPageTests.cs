using System.Text.RegularExpressions;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed partial class CriteriaPageTests
{
    [Fact]
    public void Every_example_of_the_page_is_answered_as_it_says()
    {
        var examples = Example().Matches(Page("criteria.md"));

        Assert.True(examples.Count >= 20);
        foreach (Match example in examples)
        {
            var criterion = CaseCriterion.Parse(example.Groups["text"].Value, CaseOf.Catalogue);
            Assert.Empty(criterion.Issues);
            Assert.Equal((example.Groups["text"].Value, example.Groups["answer"].Value), (criterion.Value!.Text, criterion.Value.Judge(CaseOf.Line(example.Groups["facts"].Value)).ToString().ToLowerInvariant()));
        }
    }

    [Fact]
    public void The_page_of_attributes_lists_each_of_them()
    {
        var page = Page("attributes.md");

        Assert.All(CaseOf.Catalogue.All.Where(attribute => attribute.ListKey is null), attribute =>
        {
            Assert.Contains($"| `{attribute.Key}`", page, StringComparison.Ordinal);
            Assert.Contains($"| {attribute.Question.English} |", page, StringComparison.Ordinal);
            Assert.All(attribute.Options, option => Assert.Contains($"`{option.Key}`", page, StringComparison.Ordinal));
        });
    }

    private static string Page(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sarcoscope.slnx"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "docs", name));
    }

    [GeneratedRegex(@"^\| `(?<text>[^`]+)` \| `(?<facts>[^`]+)` \| (?<answer>true|false|unknown) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
