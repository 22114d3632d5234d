using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>Why files are not taken as a whole, or not imported.</summary>
public static class UploadIssues
{
    /// <summary>Longest reason of an import, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>No file was chosen.</summary>
    public static Issue Nothing { get; } = Issue.Error("IMPORT-006", "files", new Phrase("Choose the files first: one zip, or CSV files.", "Choisissez d'abord les fichiers\u00A0: un zip, ou des fichiers CSV."));

    /// <summary>More than is taken at once.</summary>
    public static Issue TooMuch { get; } = Issue.Error("IMPORT-007", "files", new Phrase(
        string.Create(CultureInfo.InvariantCulture, $"It is too much at once: at most {CentreFiles.MostBytes >> 20} MB, {CentreFiles.MostUnpacked >> 20} MB once unzipped, and {CentreFiles.MostFiles} files. Import in parts, some patients each."),
        string.Create(CultureInfo.InvariantCulture, $"L'envoi est trop volumineux\u00A0: au plus {CentreFiles.MostBytes >> 20}\u00A0Mo, {CentreFiles.MostUnpacked >> 20}\u00A0Mo décompressés et {CentreFiles.MostFiles} fichiers. Importez en plusieurs fois, quelques patients à chaque fois.")));

    /// <summary>No file of the format.</summary>
    public static Issue NoTable { get; } = Issue.Error("IMPORT-010", "files", new Phrase(
        "None of the files is one about patients of the native format, such as patients.csv or tumours.csv. Check their names.",
        "Aucun des fichiers n'est un fichier du format natif sur des patients, tel que patients.csv ou tumours.csv. Vérifiez leurs noms."));

    /// <summary>An import without a reason.</summary>
    public static Issue NoReason { get; } = Issue.Error("IMPORT-011", "reason", new Phrase(
        string.Create(CultureInfo.InvariantCulture, $"Say why you import, in at most {LongestReason} characters. It is kept with every change."),
        string.Create(CultureInfo.InvariantCulture, $"Donnez le motif de l'import, en {LongestReason} caractères au plus. Il est conservé avec chaque modification.")));

    /// <summary>The preview does not hold any more.</summary>
    public static Issue Stale { get; } = Issue.Error("IMPORT-012", "", new Phrase(
        "The registry, or the files, changed since this preview. Nothing was imported. Look at the preview as it is now, and import again.",
        "Le registre, ou les fichiers, ont changé depuis cet aperçu. Rien n'a été importé. Vérifiez le nouvel aperçu, puis importez à nouveau."));

    /// <summary>No row changes anything.</summary>
    public static Issue NothingGood { get; } = Issue.Error("IMPORT-013", "", new Phrase(
        "Nothing was imported: the files change nothing that may be changed.",
        "Rien n'a été importé\u00A0: les fichiers ne changent rien qui puisse l'être."));

    /// <summary>No centre, or none of the importer's.</summary>
    public static Issue NoCentre { get; } = Issue.Error("IMPORT-014", "centre", new Phrase("Choose the centre whose files these are.", "Choisissez le centre dont viennent ces fichiers."));

    /// <summary>A zip that cannot be read.</summary>
    public static Issue BrokenZip(string name) => Issue.Error("IMPORT-008", "files", new Phrase(
        $"{Excerpt.Of(name)} cannot be unzipped: it is broken, or protected by a password. Make it again without one.",
        $"{Excerpt.Of(name)} ne peut pas être décompressé\u00A0: il est abîmé, ou protégé par un mot de passe. Refaites-le sans mot de passe."));

    /// <summary>The same file, sent twice.</summary>
    public static Issue Twice(string name) => Issue.Error("IMPORT-009", "files", new Phrase(
        $"{name} is there twice. Send each file once.",
        $"{name} est présent deux fois. Envoyez chaque fichier une seule fois."));
}
