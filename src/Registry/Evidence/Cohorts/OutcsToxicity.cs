using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>The category of an adverse event in the shipped outcs8 mapping.</summary>
public static class OutcsToxicity
{
    private const string MappingName = "outcs8-1";

    private static readonly Lazy<ToxicityMapping> Shipped = new(() =>
    {
        var catalogue = CtcaeCatalogue.Read(Open("terms/ctcae-5.0.csv"));
        return ToxicityMapping.Read(MappingName, Open($"terms/{MappingName}.csv"), catalogue);
    });

    /// <summary>Travels with every count made by the mapping.</summary>
    public static string MappingVersion => Shipped.Value.Version;

    /// <summary>The name of an event's category; null when the term is not one of CTCAE 5, so that it counts as an event in no category.</summary>
    public static string? CategoryOf(string term) => Shipped.Value.CategoryOf(term)?.Name();

    private static StringReader Open(string path) =>
        new(KnowledgeFiles.Shipped.Read(path) ?? throw new InvalidOperationException($"The file {path} is not embedded."));
}
