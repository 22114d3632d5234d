using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Oncology.Tests.Toxicity;

/// <summary>The knowledge files as they are shipped.</summary>
internal static class Shipped
{
    internal static CtcaeCatalogue Catalogue { get; } = ReadCatalogue();

    internal static ToxicityMapping Mapping(string version)
    {
        using var file = Repository.Open("knowledge", "terms", version + ".csv");
        return ToxicityMapping.Read(version, file, Catalogue);
    }

    private static CtcaeCatalogue ReadCatalogue()
    {
        using var file = Repository.Open("knowledge", "terms", "ctcae-5.0.csv");
        return CtcaeCatalogue.Read(file);
    }
}
