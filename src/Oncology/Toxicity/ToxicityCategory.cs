namespace Sarcoscope.Oncology.Toxicity;

/// <summary>The eight categories of the OUTC'S publication, in the order that breaks ties.</summary>
public enum ToxicityCategory
{
    Intestinal = 0,
    Hematologic,
    SkinInfections,
    Neurologic,
    Pulmonary,
    Cardiologic,
    Renal,

    /// <summary>Everything else; always the last row.</summary>
    Other,
}

/// <summary>The names of the categories in files.</summary>
public static class ToxicityCategoryNames
{
    private const string SkinInfections = "Skin, infections";

    public static string Name(this ToxicityCategory category) =>
        category == ToxicityCategory.SkinInfections ? SkinInfections : category.ToString();

    /// <summary>The category of this name, or null.</summary>
    public static ToxicityCategory? Find(string name)
    {
        foreach (var category in Enum.GetValues<ToxicityCategory>())
            if (string.Equals(category.Name(), name, StringComparison.Ordinal)) return category;
        return null;
    }
}
