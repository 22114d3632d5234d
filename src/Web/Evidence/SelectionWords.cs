using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Evidence;

/// <summary>What the filters are called.</summary>
internal static class SelectionWords
{
    public static Phrase Therapy { get; } = new("Therapy", "Traitement");

    public static Phrase Histology { get; } = new("Histology", "Histologie");

    public static Phrase Line { get; } = new("Line", "Ligne");

    public static Phrase Period { get; } = new("Year of start", "Année de début");

    public static Phrase Where { get; } = new("Condition", "Condition");

    public static Phrase Centre { get; } = new("Centre", "Centre");

    public static Phrase Rules { get; } = new("Rules", "Règles");

    public static Phrase Mode { get; } = new("Denominators", "Dénominateurs");

    public static Phrase Snapshot { get; } = new("Data", "Données");

    public static Phrase OrderOf(string line) => line switch
    {
        Selection.First => new("first", "première"),
        Selection.Second => new("second", "deuxième"),
        _ => new("third and later", "troisième et au-delà"),
    };

    public static Phrase FamilyName(string family) => family switch
    {
        "STS" => new("Soft-tissue sarcoma, all", "Sarcomes des tissus mous, tous"),
        "bone" => new("Bone sarcoma, all", "Sarcomes osseux, tous"),
        "GIST" => Phrase.Same("GIST"),
        "other" => new("Other tumours, all", "Autres tumeurs, toutes"),
        _ => Phrase.Same(family),
    };

    /// <summary>With a capital letter first, as in a list.</summary>
    public static Phrase Capitalised(this Phrase phrase) => new(Capitalised(phrase.English), Capitalised(phrase.French));

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
