using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Storage;

/// <summary>Why a place cannot be used as a registry, or not now.</summary>
internal static class StoreIssues
{
    public static Issue NotARegistry(RegistryPlace place) =>
        Issue.Error("STORE-002", "db", $"{place} is not a registry of this program. Give another place; this one was left as it is.");

    public static Issue Missing(RegistryPlace place) =>
        Issue.Error("STORE-001", "db", $"There is no registry at {place}. Give the place of one, or create it with an import or the demo.");

    public static Issue Newer(RegistryPlace place, int version, int known) =>
        Issue.Error("STORE-003", "db", FormattableString.Invariant($"{place} has schema version {version}; this program knows up to {known}. Use the program that wrote it, or a newer one."));

    public static Issue Busy { get; } = Issue.Error("STORE-005", "db", new Phrase(
        "Another program is writing to the registry. Wait for it to end and try again.",
        "Un autre programme écrit dans le registre. Attendez qu'il ait terminé, puis réessayez."));

    public static Issue Gone { get; } = Issue.Error("STORE-007", "db", new Phrase(
        "The database server of the registry does not answer. What was being saved may have arrived or not: look at the record before you send it again.",
        "Le serveur de base de données du registre ne répond pas. L'enregistrement en cours a pu arriver ou non\u00A0: relisez la fiche avant de l'envoyer à nouveau."));

    public static Issue Full { get; } = Issue.Error(StoreFailure.Full, "db", new Phrase(
        "The disk of the registry is full or cannot be written. Nothing was saved and nothing is damaged. Do the same again when whoever runs the registry has made room.",
        "Le disque du registre est plein ou ne peut être écrit. Rien n'a été enregistré et rien n'est endommagé. Recommencez quand l'exploitant du registre aura fait de la place."));
}
