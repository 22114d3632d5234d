using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Table4;

/// <summary>The eight categories of the publication, in the order that breaks ties; "other" is always last.</summary>
internal static class ToxicityCategories
{
    public const string Other = "Other";

    public static readonly IReadOnlyList<(string Key, Phrase Label)> All =
    [
        ("Intestinal", new("Intestinal", "Intestinale")),
        ("Hematologic", new("Haematologic", "Hématologique")),
        ("Skin, infections", new("Skin, infections", "Peau, infections")),
        ("Neurologic", new("Neurologic", "Neurologique")),
        ("Pulmonary", new("Pulmonary", "Pulmonaire")),
        ("Cardiologic", new("Cardiologic", "Cardiaque")),
        ("Renal", new("Renal", "Rénale")),
        (Other, new("Other", "Autre")),
    ];
}
