using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Admin;

/// <summary>Words of the administrators' pages.</summary>
internal static class AdminWords
{
    public static Phrase NewAccount { get; } = new("New account", "Nouveau compte");

    public static Phrase NoCases { get; } = new("No case data on these pages.", "Aucune donnée de dossier sur ces pages.");

    public static Phrase Account { get; } = new("Account", "Compte");

    public static Phrase LastSignIn { get; } = new("Last sign-in", "Dernière connexion");

    public static Phrase SecondStep { get; } = new("Second step", "Seconde étape");

    public static Phrase State { get; } = new("State", "État");

    public static Phrase Never { get; } = new("never", "jamais");

    public static Phrase Role { get; } = new("Role", "Rôle");

    public static Phrase Centre { get; } = new("Centre", "Centre");

    public static Phrase CentreHint { get; } = new("Only investigators belong to a centre.", "Seuls les investigateurs appartiennent à un centre.");

    public static Phrase WholeNetwork { get; } = new("None: the whole network", "Aucun\u00A0: tout le réseau");

    public static Phrase NoRight { get; } = new("no", "non");

    public static Phrase Network { get; } = new("network", "réseau");

    public static Phrase Reason { get; } = new("Reason", "Motif");

    public static Phrase ReasonHint { get; } = new("Kept in the audit trail for good: no names of patients.", "Conservé définitivement dans le journal d'audit\u00A0: aucun nom de patient.");

    public static Phrase EmailHint { get; } = new("The name to sign in with; it stays.", "Le nom de connexion\u202F; il ne change plus.");

    public static Phrase Way { get; } = new("First password", "Premier mot de passe");

    public static Phrase WayLink { get; } = new("A link", "Un lien");

    public static Phrase WayLinkHint { get; } = new("The person sets a password with it, once, within 24 hours.", "La personne définit son mot de passe avec lui, une fois, sous 24 heures.");

    public static Phrase WayPassword { get; } = new("A one-time password", "Un mot de passe à usage unique");

    public static Phrase WayPasswordHint { get; } = new("Must be changed at the first sign-in.", "À changer à la première connexion.");

    public static Phrase Create { get; } = new("Create account", "Créer le compte");

    public static Phrase Made { get; } = new("Account created:", "Compte créé :");

    public static Phrase PasswordOnce { get; } = new("One-time password, shown once", "Mot de passe à usage unique, affiché une seule fois");

    public static Phrase PasswordOnceText { get; } = new("Hand it over in person or by telephone. It must be changed at the first sign-in.", "Transmettez-le en personne ou par téléphone. Il devra être changé à la première connexion.");

    public static Phrase LinkOnce { get; } = new("Link, shown once", "Lien, affiché une seule fois");

    public static Phrase LinkOnceText { get; } = new("Send it to this person only. It works once, for 24 hours, until a newer link is made.", "Ne l'envoyez qu'à cette personne. Il sert une fois, pendant 24 heures, tant qu'aucun lien plus récent n'est créé.");

    public static Phrase ToAccount { get; } = new("To the account", "Voir le compte");

    public static Phrase Another { get; } = new("Another account", "Un autre compte");

    public static Phrase NewLink { get; } = new("Forgotten password", "Mot de passe oublié");

    public static Phrase NewLinkText { get; } = new("A link with which the person sets a new password. The old one works until then.", "Un lien avec lequel la personne définit un nouveau mot de passe. L'ancien reste valable jusque-là.");

    public static Phrase RemoveFactor { get; } = new("Also take the second step away", "Retirer aussi la seconde étape");

    public static Phrase RemoveFactorHint { get; } = new("For a lost phone without recovery codes: make sure who asks.", "Pour un téléphone perdu sans codes de secours\u00A0: assurez-vous de l'identité du demandeur.");

    public static Phrase MakeLink { get; } = new("Make a link", "Créer un lien");

    public static Phrase Sessions { get; } = new("Sessions", "Sessions");

    public static Phrase SessionsText { get; } = new("Signs the person out on every device.", "Déconnecte la personne de tous les appareils.");

    public static Phrase EndSessions { get; } = new("Sign out everywhere", "Déconnecter partout");

    public static Phrase Closing { get; } = new("Closing", "Fermeture");

    public static Phrase ClosingText { get; } = new("Nobody can sign in to a closed account; its sessions and its link end at once. It keeps its roles and can be opened again.", "Un compte fermé n'admet plus de connexion\u202F; ses sessions et son lien prennent fin aussitôt. Il garde ses rôles et peut être rouvert.");

    public static Phrase OpeningText { get; } = new("The account can be used again, with the password and roles it had.", "Le compte redevient utilisable, avec le mot de passe et les rôles qu'il avait.");

    public static Phrase Close { get; } = new("Close the account", "Fermer le compte");

    public static Phrase Open { get; } = new("Open the account", "Rouvrir le compte");

    public static Phrase RightsText { get; } = new("A role is taken away on the page of rights.", "Un rôle se retire depuis la page des droits.");

    public static Phrase Grant { get; } = new("Grant a role", "Accorder un rôle");

    public static Phrase Revoke { get; } = new("Revoke the role", "Retirer le rôle");

    public static Phrase RevokeText { get; } = new("The person loses what the role opens with their next click. The account stays.", "La personne perd l'accès correspondant dès son prochain clic. Le compte demeure.");

    public static Phrase Cancel { get; } = new("Cancel", "Annuler");

    public static Phrase Meetings { get; } = new("On the list of meetings", "Inscrit à des réunions");

    public static Phrase MatrixHint { get; } = new("A cell holds the centre of a role, or “network”; follow it to revoke the role. “No”: the person does not have it.", "Une case contient le centre du rôle, ou «\u00A0réseau\u00A0»\u202F; suivez-la pour retirer le rôle. «\u00A0Non\u00A0»\u00A0: la personne ne l'a pas.");

    public static Phrase History { get; } = new("Granted and revoked", "Accordés et retirés");

    public static Phrase When { get; } = new("When", "Quand");

    public static Phrase What { get; } = new("What", "Quoi");

    public static Phrase By { get; } = new("By", "Par");

    public static Phrase Granted { get; } = new("granted", "accordé");

    public static Phrase Revoked { get; } = new("revoked", "retiré");

    public static Phrase Newer { get; } = new("Newer", "Plus récents");

    public static Phrase Older { get; } = new("Older", "Plus anciens");

    public static Phrase CountOf(int accounts) => new(
        string.Create(CultureInfo.InvariantCulture, $"{accounts} {(accounts == 1 ? "account" : "accounts")}."),
        string.Create(CultureInfo.InvariantCulture, $"{accounts} {(accounts > 1 ? "comptes" : "compte")}."));

    public static Phrase Actor(string actor) => actor == AuditedChange.CommandLine ? new("command line", "ligne de commande") : Phrase.Same(actor);

    public static Phrase RevokeOf(string email, Right right)
    {
        var role = RoleWords.Of(right);
        return new($"{role.English}: revoke from {email}", $"{role.French}\u00A0: retirer à {email}");
    }

    public static Phrase Of(AccountState state) => state switch
    {
        AccountState.Open => new("open", "ouvert"),
        AccountState.OneTimePassword => new("password to be set", "mot de passe à définir"),
        AccountState.Locked => new("locked for 15 minutes", "bloqué 15 minutes"),
        _ => new("closed", "fermé"),
    };

    /// <summary>What was just done, from the address; null when nothing was.</summary>
    public static Phrase? Done(string? done) => done switch
    {
        "everywhere" => new("Every session of the account has ended.", "Toutes les sessions du compte ont pris fin."),
        "closed" => new("The account is closed.", "Le compte est fermé."),
        "opened" => new("The account is open.", "Le compte est ouvert."),
        "granted" => new("The role is granted.", "Le rôle est accordé."),
        "revoked" => new("The role is revoked.", "Le rôle est retiré."),
        _ => null,
    };
}
