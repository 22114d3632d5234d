using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Comparators;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Evidence.Comparators;

public sealed class ComparatorTests
{
    private const string File = "comparators.yaml";

    private static readonly ComparatorCatalogue Catalogue = ComparatorCatalogue.Load();

    [Theory]
    [InlineData("sorafenib-pfs", "Maki 2009", 3.2)]
    [InlineData("pazopanib-pfs", "van der Graaf 2012", 4.6)]
    [InlineData("sunitinib-leiomyosarcoma-pfs", "Mahmood 2011", 4.2)]
    [InlineData("sorafenib-gist-orr", "Kindler 2011", 13.0)]
    [InlineData("eortc-active-3-months", "Van Glabbeke 2002", 39.0)]
    [InlineData("eortc-inactive-6-months", "Van Glabbeke 2002", 8.0)]
    [InlineData("metastatic-os", "Italiano 2011", 18.0)]
    public void A_comparator_of_the_paper_has_its_value_and_reference(string key, string reference, double value)
    {
        var comparator = Assert.Single(Catalogue.All, comparator => comparator.Key == key);

        Assert.Equal(reference, comparator.Reference.Short);
        Assert.Equal((decimal)value, comparator.Value);
    }

    [Fact]
    public void Sunitinib_in_sarcomas_other_than_GIST_is_given_in_counts()
    {
        var counts = Catalogue.All.Where(comparator => comparator.Key.StartsWith("sunitinib-non-gist", StringComparison.Ordinal)).Select(comparator => (comparator.Events, comparator.Of, comparator.Value));

        Assert.Equal([(1, 48, null), (10, 48, (decimal?)null)], counts);
    }

    [Fact]
    public void Every_comparator_is_described_in_both_languages_and_can_be_found()
    {
        Assert.True(Catalogue.All.Count > 15);
        Assert.All(Catalogue.All, comparator =>
        {
            Assert.NotEmpty(comparator.Population.In(Language.English));
            Assert.NotEmpty(comparator.Population.In(Language.French));
            Assert.NotEmpty(comparator.Reference.Journal);
            Assert.Contains(comparator, Catalogue.Of(comparator.Compares));
        });
    }

    [Theory]
    [InlineData("drugs: [pazopanib]", "drugs: [wonderdrug]", "KNOW-007", "drugs")]
    [InlineData("histology: AS", "histology: ASX", "KNOW-007", "histology")]
    [InlineData("reference: kindler-2011", "reference: nobody-2011", "KNOW-007", "reference")]
    [InlineData("compares: os-median", "compares: happiness", "KNOW-005", "compares")]
    [InlineData("value: 3.2", "value: 3,2", "KNOW-005", "value")]
    [InlineData("value: 4.6", "value: 9.6", "KNOW-005", "value")]
    [InlineData("events: 10", "events: 100", "KNOW-005", "events")]
    [InlineData("key: pazopanib-pfs", "key: sorafenib-pfs", "KNOW-006", "key")]
    [InlineData("    of: 37", "    off: 37", "KNOW-005", "off")]
    [InlineData("year: 2012", "year: 212", "KNOW-005", "year")]
    [InlineData("    value: 13\n", "", "KNOW-004", "value")]
    public void A_contradiction_is_refused_with_its_place(string from, string to, string code, string column)
    {
        var text = KnowledgeFiles.Shipped.Read(File)!;
        Assert.Contains(from, text, StringComparison.Ordinal);
        var changed = text.Remove(text.IndexOf(from, StringComparison.Ordinal), from.Length).Insert(text.IndexOf(from, StringComparison.Ordinal), to);

        var refusal = Assert.Throws<KnowledgeException>(() => ComparatorCatalogue.Read(KnowledgeFiles.Shipped.With(File, changed), Vocabulary.Load()));

        Assert.Contains(refusal.Faults, fault => fault.Code == code && fault.Column == column && fault.File == File && fault.Line > 1);
    }

    [Theory]
    [InlineData("- a\n- b\n", "KNOW-002")]
    [InlineData("version: [1\n", "KNOW-003")]
    public void A_file_that_is_not_a_mapping_is_refused(string text, string code)
    {
        var refusal = Assert.Throws<KnowledgeException>(() => ComparatorCatalogue.Read(KnowledgeFiles.Shipped.With(File, text), Vocabulary.Load()));

        Assert.Equal(code, Assert.Single(refusal.Faults).Code);
    }
}
