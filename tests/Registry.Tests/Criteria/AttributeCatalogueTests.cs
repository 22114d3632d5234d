using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed class AttributeCatalogueTests
{
    private static readonly string Shipped = KnowledgeFiles.Shipped.Read("attributes.yaml")!;

    [Fact]
    public void A_cycle_of_values_is_refused()
    {
        var faults = Faults("EXTREMITY: {en:", "EXTREMITY: {in: EXTREMITY, en:");

        Assert.Contains("KNOW-011", faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("INTRAABDOMINAL: {in: RP_IA,", "INTRAABDOMINAL: {in: MOON,", "KNOW-007")]
    [InlineData("    unit: cm\n", "    unit: furlong\n", "KNOW-005")]
    [InlineData("    type: bool\n", "    type: maybe\n", "KNOW-005")]
    [InlineData("also: [size]", "also: [grade]", "KNOW-008")]
    [InlineData("    derived: \"yes\"\n", "", "KNOW-007")]
    [InlineData("valuesOf: metSites", "valuesOf: moon", "KNOW-007")]
    public void An_attribute_that_contradicts_itself_stops_the_file(string from, string to, string code) => Assert.Contains(code, Faults(from, to).Select(fault => fault.Code));

    [Fact]
    public void The_values_of_short_lists_can_be_walked()
    {
        var catalogue = AttributeCatalogue.Load();

        Assert.Equal(["0", "1", "X"], catalogue["N"].Values.Select(value => value.Word));
        Assert.Equal([1m, 2m, 3m], catalogue["fnclcc"].Values.Select(value => value.Number!.Value));
        Assert.Equal(["false", "true"], catalogue["gist"].Values.Select(value => value.Word));
        Assert.Equal("[]", catalogue["metSites"].Values[0].Text);
        Assert.Empty(catalogue["sizeCm"].Values);
    }

    private static IReadOnlyList<KnowledgeFault> Faults(string from, string to)
    {
        var at = Shipped.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        var broken = Shipped[..at] + to + Shipped[(at + from.Length)..];
        return Assert.Throws<KnowledgeException>(() => AttributeCatalogue.Read(KnowledgeFiles.Shipped.With("attributes.yaml", broken), Vocabulary.Load())).Faults;
    }
}
