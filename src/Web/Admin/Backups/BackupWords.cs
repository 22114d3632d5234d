using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Admin.Backups;

/// <summary>Words of the page on backups.</summary>
internal static class BackupWords
{
    public static Phrase Title { get; } = new("Backups", "Sauvegardes");

    public static Phrase None { get; } = new("No good backup of this registry is known.", "Aucune sauvegarde valide de ce registre n'est connue.");

    public static Phrase HowTo { get; } = new(
        "A backup is made on the machine of the site, while it runs: ./run cli backup create --db … --out FOLDER. It is noted here once its content was found to be that of the registry and its audit trail whole.",
        "Une sauvegarde se fait sur la machine du site, sans l'arrêter\u00A0: ./run cli backup create --db … --out DOSSIER. Elle est notée ici une fois son contenu trouvé identique à celui du registre et sa chaîne d'audit intacte.");

    public static Phrase KeyApart { get; } = new(
        "The key file is not in a backup. Keep a copy of it in another place: without it names, earlier values and snapshots cannot be read.",
        "Le fichier de clé n'est pas dans la sauvegarde. Gardez-en une copie à un autre endroit\u202F: sans lui, ni les noms, ni les valeurs antérieures, ni les gels ne sont lisibles.");

    public static Phrase StillThere { get; } = new(
        "Whether the file is still there and still good, this page does not know: ./run cli backup verify FILE says.",
        "Cette page ne sait pas si le fichier existe encore et reste valide\u00A0: ./run cli backup verify FICHIER le dit.");

    public static Phrase AsOf { get; } = new("As of", "État du");

    public static Phrase By { get; } = new("Made by", "Faite par");

    public static Phrase File { get; } = new("File", "Fichier");

    public static Phrase Size { get; } = new("Size (MB)", "Taille (Mo)");

    public static Phrase Entries { get; } = new("Audit entries", "Entrées d'audit");

    public static Phrase Hash { get; } = new("SHA-256 of the content", "SHA-256 du contenu");

    public static Phrase Latest { get; } = new("The latest good backups", "Les dernières sauvegardes valides");

    /// <summary>When the last good one was, and that it is old where it is.</summary>
    public static Phrase Last(Func<Language, string> at, int days) => days switch
    {
        0 => new($"The last good backup holds the registry of {at(Language.English)}.", $"La dernière sauvegarde valide contient le registre du {at(Language.French)}."),
        _ => new(
            $"The last good backup holds the registry of {at(Language.English)}: {Count(days, Language.English)} {(days == 1 ? "day" : "days")} ago. What was entered since is in no backup.",
            $"La dernière sauvegarde valide contient le registre du {at(Language.French)}\u202F: il y a {Count(days, Language.French)} {(days > 1 ? "jours" : "jour")}. Ce qui a été saisi depuis n'est dans aucune sauvegarde."),
    };

    private static string Count(int count, Language language) => NumberText.In(language).Count(count);
}
