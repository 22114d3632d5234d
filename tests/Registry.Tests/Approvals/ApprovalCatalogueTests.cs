using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Approvals;

public sealed class ApprovalCatalogueTests
{
    private static readonly string Shipped = KnowledgeFiles.Shipped.Read(ApprovalCatalogue.Path)!;

    [Fact]
    public void Every_row_has_a_source_and_a_criterion_without_idle_parts()
    {
        var rows = ApprovalCatalogue.Load().All;

        Assert.Equal(67, rows.Count);
        Assert.All(rows, row => Assert.NotEmpty(row.Sources));
        Assert.Equal(16, ApprovalCatalogue.Load().NeverApproved.Count);
    }

    [Theory]
    [InlineData("drugs: [imatinib]", "drugs: [imatinibe]", "KNOW-007")]
    [InlineData("from: \"2002-02\"", "from: \"02/2002\"", "KNOW-005")]
    [InlineData("from: \"2002-02\"", "approvedTo: \"2003\"", "KNOW-004")]
    [InlineData("\"gist and kitIhc and advanced\"", "\"gist and kitIhc and advanxed\"", "KNOW-013")]
    [InlineData("\"gist and kitIhc and advanced\"", "\"gist and not gist\"", "KNOW-013")]
    [InlineData("source: [fda-label]", "source: [nowhere]", "KNOW-007")]
    [InlineData("certainty: \"k\"", "certainty: \"sure\"", "KNOW-005")]
    [InlineData("  - sorafenib", "  - imatinib", "KNOW-012")]
    public void A_row_that_contradicts_itself_stops_the_file(string from, string to, string code)
    {
        var at = Shipped.IndexOf(from, StringComparison.Ordinal);
        var broken = Shipped[..at] + to + Shipped[(at + from.Length)..];

        var refused = Assert.Throws<KnowledgeException>(() => ApprovalCatalogue.Read(KnowledgeFiles.Shipped.With(ApprovalCatalogue.Path, broken), AttributeCatalogue.Load()));

        Assert.Equal(code, refused.Faults[0].Code);
        Assert.True(refused.Faults[0].Line > 0);
    }
}
