using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Comparators;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Report;

namespace Sarcoscope.Registry.Tests.Report;

public sealed class ReportWordsTests
{
    [Theory]
    [InlineData("An interval printed “[2,4,9]”; a dash is missing.", new[] { "An interval printed “", "[2,4,9]", "”; a dash is missing." })]
    [InlineData("Imprimé « [2,4,9] » ; fin", new[] { "Imprimé « ", "[2,4,9]", " » ; fin" })]
    [InlineData("Imprimé «\u202F[2,4,9]\u202F»", new[] { "Imprimé «\u202F", "[2,4,9]", "\u202F»" })]
    [InlineData("Nothing is quoted.", new[] { "Nothing is quoted." })]
    public void What_a_text_quotes_stands_at_its_odd_parts(string text, string[] parts) => Assert.Equal(parts, Quotation.Split(text));

    [Fact]
    public void A_percentage_read_from_a_curve_says_how_many_began_and_how_many_were_left()
    {
        var headline = HeadlineList.Of(DemoAnalysis.Set, AnalysisMode.Corrected, RuleSets.OutcsDefault).Single(one => one.Key == "dcr-4-km");

        Assert.Equal("174 events in all of 278 programme lines; 91 still at risk then", HeadlineText.Of(headline, Language.English).Counted);
        Assert.Equal("n = 278 lignes du programme\u202F; 91 encore à risque à cette date", HeadlineText.Of(headline with { Numerator = null }, Language.French).Counted);
    }

    [Theory]
    [InlineData("pazopanib-pfs", "4.6 months (n = 246; 95% CI 3.7–4.8)")]
    [InlineData("sorafenib-gist-orr", "13% (n not recorded)")]
    [InlineData("sorafenib-angiosarcoma-orr", "14% (5 of 37)")]
    [InlineData("sunitinib-non-gist-orr", "1 of 48")]
    public void A_published_result_says_of_how_many_or_that_it_is_not_known(string key, string said) =>
        Assert.Equal(said, ComparatorText.Value(ComparatorCatalogue.Load().All.Single(one => one.Key == key), Language.English));

    [Fact]
    public void A_published_bound_is_of_nobody()
    {
        var bounds = ComparatorCatalogue.Load().All.Where(one => one.Reading != ComparatorReading.Reported).ToList();

        Assert.NotEmpty(bounds);
        Assert.All(bounds, bound => Assert.DoesNotContain("n ", ComparatorText.Value(bound, Language.English), StringComparison.Ordinal));
    }
}
