using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed class DeepFactsTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_file_of_facts_without_bottom_is_refused_with_its_place(string level)
    {
        var read = FactsFile.Read(string.Concat(Enumerable.Repeat(level, 200_000 / level.Length)), AttributeCatalogue.Load());
        Assert.Null(read.Value);
        var issue = Assert.Single(read.Issues);
        Assert.Equal("FACT-001", issue.Code);
        Assert.NotNull(issue.Line);
    }
}
