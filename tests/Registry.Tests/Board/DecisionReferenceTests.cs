using Sarcoscope.Registry.Board;

namespace Sarcoscope.Registry.Tests.Board;

public sealed class DecisionReferenceTests
{
    [Theory]
    [InlineData("10.1186/1471-2407-14-870", ReferenceKind.Doi, "doi:10.1186/1471-2407-14-870", "https://doi.org/10.1186/1471-2407-14-870")]
    [InlineData("doi: 10.1016/S0140-6736(12)60651-5", ReferenceKind.Doi, "doi:10.1016/S0140-6736(12)60651-5", "https://doi.org/10.1016/S0140-6736%2812%2960651-5")]
    [InlineData("https://doi.org/10.1186/1471-2407-14-870", ReferenceKind.Doi, "doi:10.1186/1471-2407-14-870", "https://doi.org/10.1186/1471-2407-14-870")]
    [InlineData("PMID: 25413601", ReferenceKind.Pmid, "PMID 25413601", "https://pubmed.ncbi.nlm.nih.gov/25413601/")]
    [InlineData("25413601", ReferenceKind.Pmid, "PMID 25413601", "https://pubmed.ncbi.nlm.nih.gov/25413601/")]
    [InlineData(" https://clinicaltrials.gov/study/NCT00753688 ", ReferenceKind.Address, "https://clinicaltrials.gov/study/NCT00753688", "https://clinicaltrials.gov/study/NCT00753688")]
    public void A_reference_is_read(string typed, ReferenceKind kind, string text, string address)
    {
        var reference = DecisionReference.Read(typed)!.Value;
        Assert.Equal((kind, text, address), (reference.Kind, reference.Text, reference.Address.AbsoluteUri));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ASCO 2025")]
    [InlineData("10.1186")]
    [InlineData("doi:11.1186/1")]
    [InlineData("PMID 0")]
    [InlineData("123456789")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/paper")]
    [InlineData("https://intranet/paper")]
    [InlineData("www.example.org")]
    public void What_is_none_is_refused(string typed) => Assert.Null(DecisionReference.Read(typed));

    [Fact]
    public void References_are_separated_by_semicolons_and_lines() =>
        Assert.Equal(["10.1/a", "PMID 1", "https://a.example/b"], DecisionReference.Split(" 10.1/a;PMID 1\r\nhttps://a.example/b;; "));
}
