using System.Collections.Frozen;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;

namespace Sarcoscope.Web.Errors;

/// <summary>Why something about accounts was refused, for the reader; the English is the issue's own sentence.</summary>
internal static class RefusalWords
{
    private static readonly FrozenDictionary<string, string> French = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ACC-001"] = "Ce n'est pas une adresse électronique. Corrigez-la.",
        ["ACC-002"] = "Cette adresse a déjà un compte.",
        ["ACC-003"] = "Un investigateur appartient à un centre. Choisissez-le.",
        ["ACC-004"] = "Ce centre n'existe pas. Choisissez-en un autre.",
        ["ACC-005"] = "Ce rôle porte sur tout le réseau. Laissez le centre vide.",
        ["ACC-006"] = "Ce compte n'existe pas.",
        ["ACC-007"] = "Indiquez le motif, en 500 caractères au plus.",
        ["ACC-008"] = "Le compte est fermé. Rouvrez-le d'abord.",
        ["ACC-009"] = "Cette personne a déjà ce rôle.",
        ["ACC-010"] = "Cette personne n'a pas ce rôle.",
        ["ACC-011"] = "Un administrateur ne s'exclut pas lui-même. Demandez à un autre administrateur de le faire.",
        ["ACC-012"] = "C'est le dernier administrateur. Nommez-en d'abord un autre.",
        ["ACC-013"] = "Choisissez dans la liste.",
        ["LINK-001"] = "Le lien ne fonctionne plus\u00A0: il a servi, a été remplacé ou date de plus de 24 heures. Demandez-en un nouveau à votre administrateur.",
        ["PASS-001"] = "Le mot de passe a moins de 12 caractères. Choisissez-en un plus long\u202F; plusieurs mots conviennent.",
        ["PASS-002"] = "Le mot de passe a plus de 256 caractères. Choisissez-en un plus court.",
        ["PASS-003"] = "Le mot de passe est l'adresse électronique. Choisissez-en un autre.",
        ["PASS-004"] = "Les deux nouveaux mots de passe diffèrent. Saisissez deux fois le même.",
        ["PASS-005"] = "Le mot de passe actuel ne convient pas, ou les tentatives sont trop nombreuses. Vérifiez-le, ou attendez 15 minutes.",
        ["PASS-006"] = "Le nouveau mot de passe est l'actuel. Choisissez-en un autre.",
        ["TOTP-001"] = "Le code ne convient pas. Saisissez les six chiffres affichés maintenant, et vérifiez l'heure de votre téléphone.",
        ["TOTP-002"] = "Le compte a déjà une seconde étape. Retirez-la d'abord.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Phrase Error { get; } = new("Error", "Erreur");

    public static Phrase Problem { get; } = new("There is a problem", "Il y a un problème");

    /// <summary>Every code that has a French sentence.</summary>
    public static IEnumerable<string> Codes => French.Keys;

    public static Phrase Of(Issue issue) => French.TryGetValue(issue.Code, out var french) ? new(issue.Message, french) : issue.Text;
}
